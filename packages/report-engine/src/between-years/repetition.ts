// How much of the text was taken over from last year's report.

import type { Place } from '../place.ts'
import type { Report } from '../report.ts'
import type { Judgement } from '../rules/rule.ts'
import { sampleSections } from '../rules/text/sample-sections.ts'
import { sectionName } from '../rules/text/sections/section-name.ts'
import { areConsecutive } from './pair.ts'
import { compareTexts, type RepeatedPassage, type SectionRepetition } from './repeated-text.ts'
import type { YearRule } from './year-rule.ts'

/** Percent of the text. 宿迁 takes points above it; not confirmed for other places. */
const defaultThreshold = 50
// A few sentences are soon alike.
const shortest = 300
const shown = 10

// Examples long enough to be judged; sections one only, all made up.
const own = (topic: string) =>
  Array.from(
    { length: 12 },
    (_, index) => `${topic}第${index + 1}项工作由示例科室按月核对并登记，结果记入示例台账。`,
  ).join('')
const copied = {
  previous: { report: { year: 2023, sections: sampleSections({ overview: own('公开') }) } },
  current: { report: { sections: sampleSections({ overview: own('公开') }) } },
}
const rewritten = {
  previous: { report: { year: 2023, sections: sampleSections({ overview: own('公开') }) } },
  current: {
    report: {
      sections: sampleSections({
        overview: Array.from(
          { length: 12 },
          (_, index) =>
            `${index + 1}月新设示例专栏${index}个，示例热线答问${index}次，群众反映良好。`,
        ).join(''),
      }),
    },
  },
}

/**
 * 雷同 reports are a ground for liability; no act says how alike is too alike. More than `threshold`
 * percent of the text repeated is a question to a person, with the passages.
 *
 * @law 国办公开办函〔2021〕30号 （四）明确责任
 * @law 条例 第四十七条
 */
export function repetitionRule(threshold: number): YearRule {
  return {
    code: 'years.repetition',
    title: {
      zh: '正文与上年报告不大量重复',
      en: 'The text does not largely repeat last year’s',
    },
    severity: 'warning',
    law: '国办公开办函〔2021〕30号（四）明确责任；政府信息公开条例第四十七条',
    editions: ['2019', '2021'],
    explanation:
      `按字数计算本年正文中与上年报告相同的段落（连续20字以上）所占比例，超过${threshold}%的请人核对，并列出重复的段落。` +
      '比例是设置项：50%出自宿迁市的考核办法，其他地方是否采用未经核实。表格、标题不计；正文不足300字的不作判断。',
    examples: {
      passes: { shows: '正文重新写过', ...rewritten },
      fails: { shows: '正文照搬上年', ...copied },
    },
    check: (previous, current) => judge(previous, current, threshold),
  }
}

export const yearsRepetition: YearRule = repetitionRule(defaultThreshold)

function judge(previous: Report, current: Report, threshold: number): readonly Judgement[] {
  if (!areConsecutive(previous, current)) return []
  const { length, repeated, sections } = compareTexts(previous, current)
  if (length < shortest) return []
  const passages = sections
    .flatMap((section) => section.passages)
    .toSorted((one, other) => other.length - one.length)
  const facts = {
    percent: percent(repeated, length),
    threshold,
    sections: sections.filter((one) => one.repeated > 0).map(shareOf),
    passages: passages.slice(0, shown).map(described),
  }
  const base = { cells: [], facts, at: passages.slice(0, shown).map(({ current: at }) => at) }
  if (repeated * 100 <= length * threshold) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `正文约${percent(repeated, length)}%与上年报告相同（${passages.length}处，最长${passages[0]?.length ?? 0}字），超过${threshold}%，请核对是否照搬。`
  return [{ ...base, verdict: 'uncertain', message }]
}

function percent(part: number, whole: number): number {
  return Math.round((part * 100) / whole)
}

function shareOf({ kind, length, repeated }: SectionRepetition): string {
  const name = kind === undefined ? '其他章节' : sectionName(kind)
  return `${name}：${percent(repeated, length)}%`
}

function described({ text, length, previous }: RepeatedPassage): string {
  const opening = text.length <= 40 ? text : `${text.slice(0, 38)}……`
  return `“${opening}”（${length}字${placeOf(previous)}）`
}

function placeOf({ line, page }: Place): string {
  if (line !== undefined) return `，上年报告第${line}行`
  return page === undefined ? '' : `，上年报告第${page}页`
}
