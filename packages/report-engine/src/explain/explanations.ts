// Everything that can be explained, by code: rules, reading, rolling up.

import { type Edition, editions } from '../report.ts'
import type { RuleText } from '../rules/rule.ts'
import { ruleTexts } from '../rules/rule-texts.ts'
import type { Explanation } from './explanation.ts'
import { pairExplanations } from './pair-explanations.ts'
import { readingExplanations } from './reading-explanations.ts'
import { remedyOf } from './remedies.ts'
import { rollUpExplanations } from './roll-up-explanations.ts'

export const explanations: readonly Explanation[] = [
  ...ruleTexts.map(ofRule),
  ...readingExplanations,
  ...pairExplanations,
  ...rollUpExplanations,
]

const byCode = new Map(explanations.map((one) => [one.code, one]))

/** The explanation of a code, if there is one. */
export function explanationOf(code: string): Explanation | undefined {
  return byCode.get(code)
}

function ofRule({
  code,
  title,
  severity,
  law,
  editions: applies,
  explanation,
}: RuleText): Explanation {
  return {
    code,
    title: title.zh,
    severity,
    law,
    editions: editionWords(applies),
    explanation,
    remedy: remedyOf(code),
  }
}

function editionWords(applies: readonly Edition[]): string {
  if (applies.length === editions.length) return '两种格式都适用'
  return applies.map((edition) => `${edition}年格式`).join('、')
}
