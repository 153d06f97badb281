// Section one covers the five aspects that the form asks for.

import { fold } from '../../labels/fold.ts'
import type { Report, Section } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'

const aspects: readonly (readonly [name: string, wording: RegExp])[] = [
  ['主动公开', /主动公开|公开(?:各类|各项|政府|政务)|发布(?:各类|政府|政务)/u],
  ['依申请公开', /依申请|公开申请|申请公开|公开政府信息(?:的)?申请/u],
  [
    '政府信息管理',
    /信息(?:的)?(?:动态)?管理|信息资源|公开属性|保密审查|发布审查|审查机制|三审三校|信息审核|逐件审查|规范性文件.{0,8}(?:清理|管理)/u,
  ],
  ['政府信息公开平台建设', /平台|网站|新媒体|公众号|专栏|公报|查阅点/u],
  ['监督保障', /监督|保障|考核|培训|评议|责任追究|问责/u],
]

// A sentence that only lists the six sections says nothing about the five aspects.
const listOfSections = /组成|六个?部分|六个方面/u

/**
 * 总体情况 is a summary in five aspects. Judged by headings or clear wording, so a missing one is a
 * question to a person.
 *
 * @law 国办公开办函〔2021〕30号 一、总体情况
 */
export const overviewFiveAspects: Rule = {
  code: 'overview.fiveAspects',
  title: {
    zh: '总体情况应包括五个方面',
    en: 'Section one covers five aspects',
  },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 一、总体情况',
  editions: ['2021'],
  explanation:
    '总体情况应从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面综述。' +
    '按小标题或明确的文字判断，小标题可以不同；一个方面都没有提到的，请人核对。第二部分之前另设的章节一并看。',
  examples: {
    passes: { shows: '五个方面都有', report: { sections: sampleSections() } },
    fails: {
      shows: '只写了主动公开和依申请公开',
      report: {
        sections: sampleSections({ overview: '主动公开信息30条。收到政府信息公开申请较少。' }),
      },
    },
  },
  check: judge,
}

function judge(report: Report): readonly Judgement[] {
  const sections = overviewSections(report)
  const [first] = sections
  if (first === undefined) return []
  const bodies = sections.map(({ heading, text }) => `${heading}\n${text}`)
  const sentences = fold(bodies.join('\n'))
    .replace(/[^\S\n]+/gu, '')
    .split(/[。\n]/u)
  const text = sentences.filter((sentence) => !listOfSections.test(sentence)).join('\n')
  if (text.length < first.heading.length + 5) return []
  const missing = aspects.filter(([, wording]) => !wording.test(text)).map(([name]) => name)
  const base = { cells: [], facts: { missing }, at: [first.at] }
  if (missing.length === 0) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `总体情况没有看到${missing.map((name) => `“${name}”`).join('、')}方面的内容，请核对是否遗漏。`
  return [{ ...base, verdict: 'uncertain', message }]
}

function overviewSections({ sections }: Report): readonly Section[] {
  const start = sections.findIndex(({ kind }) => kind === 'overview')
  if (start === -1) return []
  const length = sections.slice(start + 1).findIndex(({ kind }) => kind !== undefined)
  return sections.slice(start, length === -1 ? sections.length : start + 1 + length)
}
