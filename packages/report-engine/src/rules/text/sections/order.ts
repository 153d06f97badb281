// The sections follow the order of the form.

import { type Report, type Section, type SectionKind, sectionKinds } from '../../../report.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { sampleSections } from '../sample-sections.ts'
import { sectionName } from './section-name.ts'

type Known = Section & { readonly kind: SectionKind }

/**
 * 总体情况 first, 其他需要报告的事项 last.
 *
 * @law 国办公开办函〔2021〕30号
 */
export const sectionsOrder: Rule = {
  code: 'sections.order',
  title: { zh: '各部分按规定顺序', en: 'Sections follow the order of the form' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号',
  editions: ['2019', '2021'],
  explanation: '六个部分应按格式规定的顺序排列。格式以外另设的章节不影响判断。',
  examples: {
    passes: { shows: '顺序与格式相同', report: { sections: sampleSections() } },
    fails: {
      shows: '第六部分在第五部分之前',
      report: { sections: swapped() },
    },
  },
  check: judge,
}

function judge({ sections }: Report): readonly Judgement[] {
  const known = sections.filter((section): section is Known => section.kind !== undefined)
  if (known.length < 2) return []
  const order = known.map(({ kind }) => sectionName(kind))
  const early = known.filter(
    ({ kind }, index) =>
      index > 0 &&
      sectionKinds.indexOf(kind) < sectionKinds.indexOf(known[index - 1]?.kind ?? kind),
  )
  const base = { cells: [], facts: { order }, at: early.map(({ at }) => at) }
  if (early.length === 0) return [{ ...base, verdict: 'passes', message: '' }]
  const names = early.map(({ kind }) => `“${sectionName(kind)}”`).join('、')
  return [{ ...base, verdict: 'fails', message: `${names}的位置与格式规定的顺序不同，请调整。` }]
}

function swapped(): readonly Section[] {
  const all = sampleSections()
  const [problems, other] = all.slice(4)
  return problems === undefined || other === undefined ? all : [...all.slice(0, 4), other, problems]
}
