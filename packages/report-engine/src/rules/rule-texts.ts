// Every rule's text in the order of the reference: over one report, two years, a report and its parts.

import { yearRules } from '../between-years/year-rules.ts'
import { familyRules } from '../subordinates/family-rules.ts'
import type { RuleText } from './rule.ts'
import { rules } from './rules.ts'

export const ruleTexts: readonly RuleText[] = [...rules, ...yearRules, ...familyRules]
