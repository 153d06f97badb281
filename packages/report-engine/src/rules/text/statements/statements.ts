// Every statement of a quantity in the running text: what, how many, for whom, how exactly.

import { type Decimal, fromFixedPoint, toFixedPoint } from '../../../decimal.ts'
import type { Report } from '../../../report.ts'
import type { Sentence, Setting } from './clauses.ts'
import { type Context, contextOf } from './context.ts'
import { denialsIn } from './denials.ts'
import { isDisclosure, isOtherCase } from './disclosure-cases.ts'
import { deciding, type Hit, hitsIn } from './keyword-hits.ts'
import type { Subject } from './keywords.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type Quantity, quantityOf, sumOf } from './quantities.ts'
import { scopeOf } from './scope.ts'
import { readSentences } from './sentences.ts'
import type { Statement } from './statement.ts'
import type { Topic } from './subject.ts'
import { wholesOf } from './wholes.ts'

const filed = /新|受理|收到|被申请|提起|办结|审结|结案|引发/u

/** All statements about one subject, in document order. */
export function statementsOf(report: Report, subject: Subject): Statement[] {
  return passagesOf(report).flatMap((passage) => statementsIn(passage, report, subject))
}

function statementsIn(passage: Passage, report: Report, subject: Subject): Statement[] {
  const found: Statement[] = []
  for (const { sentence, topic, settings } of readSentences(passage)) {
    const ground = { passage, report, subject, topic }
    if (!isDisclosure(ground)) continue
    const own = settings().flatMap(({ setting, about }) =>
      about === subject ? statementsAt({ ...ground, setting }) : [],
    )
    found.push(...wholesOf(own, report), ...denialsAt(ground, sentence))
  }
  return found
}

type Ground = {
  readonly passage: Passage
  readonly report: Report
  readonly subject: Subject
  readonly topic: Topic
}

function denialsAt({ passage, report, subject, topic }: Ground, sentence: Sentence): Statement[] {
  const text = passage.compact.slice(sentence.from, sentence.to)
  return denialsIn(text, subject, topic).flatMap((denial) => {
    const left = text.slice(0, denial.from)
    const clause = left.slice(left.lastIndexOf(',') + 1)
    const context = contextOf(clause, left, report)
    if (context.excluded) return []
    return {
      subject,
      quantity: quantityOf(denial.quantity, report),
      value: denial.value,
      scope: scopeOf(left, report),
      denied: true,
      exact: denial.exact && !context.loose,
      ...(context.otherYear === undefined ? {} : { otherYear: context.otherYear }),
      wording: passage.printed(sentence.from + denial.from, sentence.from + denial.to),
      at: passage.placeAt(sentence.from + denial.from),
    }
  })
}

type Sight = Ground & { readonly setting: Setting }

function statementsAt(sight: Sight): Statement[] {
  const { report, subject, setting } = sight
  const { number, left, right, leftAlone, sentenceLeft } = setting
  const context = contextOf(left, sentenceLeft, report)
  if (context.excluded || (subject === 'disputes' && isOtherCase(sight))) return []
  const hits = decidingHits([left, right, leftAlone], subject)
  if (hits.some(({ keyword }) => keyword.quantity === 'none')) return []
  const keys = hits.map(({ keyword }) => keyword.quantity)
  if (keys.includes('fees') !== /元$/u.test(number.unit)) return []
  if (keys.includes('naturalPerson') && isNarrowed(left)) return []
  return quantitiesOf(keys, sight).map((quantity) => ({
    subject,
    quantity,
    value: number.unit === '元' ? inTenThousands(number.value) : number.value,
    scope: scopeOf(sentenceLeft, report),
    denied: false,
    exact: isExact(hits, setting, context),
    ...(context.otherYear === undefined ? {} : { otherYear: context.otherYear }),
    ...whereIs(sight),
  }))
}

function decidingHits(texts: readonly string[], subject: Subject): Hit[] {
  for (const text of texts) {
    const hits = hitsIn(text, subject)
    if (hits.length > 0) return deciding(hits, text)
  }
  return []
}

function isExact(hits: readonly Hit[], { number, left }: Setting, context: Context): boolean {
  if (number.rounded || !/^(?:件|宗|份|起|万元)$/u.test(number.unit)) return false
  // Cases filed or closed in the year are not all cases of table 四.
  if (hits.some(({ keyword }) => /^(?:recon|litig)/u.test(keyword.quantity)) && filed.test(left))
    return false
  return hits.length === 1 && hits.every(({ keyword }) => keyword.exact) && !context.loose
}

// 予以公开自然人申请5件 counts one outcome of one kind of requester, which no sum of the text is.
function isNarrowed(left: string): boolean {
  return hitsIn(left, 'requests').some(({ keyword }) => keyword.tier === 2 || keyword.tier === 3)
}

function inTenThousands(value: Decimal): Decimal {
  return fromFixedPoint(toFixedPoint(value) / 10_000n)
}

function quantitiesOf(keys: readonly string[], sight: Sight): Quantity[] {
  const { report, subject, setting } = sight
  if (keys.length === 0) return []
  // 其中 before a flow: one part of the organs or channels, which no cell states.
  const partial = /其中[,:]?[^,;。]*$/u.test(setting.sentenceLeft)
  if (partial && keys.some((key) => ['received', 'intake', 'handled', 'worked'].includes(key)))
    return []
  const full = subject === 'disputes' ? keys.map((key) => disputeKey(key, setting)) : keys
  const quantities = full.map((key) => quantityOf(key, report))
  if (quantities.length === 1) return quantities
  const each = setting.number.value === '0' || /各|均|都/u.test(setting.left)
  return each ? quantities : [sumOf(quantities)]
}

function disputeKey(key: string, { left, right, sentenceLeft }: Setting): string {
  if (key === 'reconsideration' || key === 'litigation') return key
  const named = [...`${sentenceLeft}${right}`.matchAll(/复议|诉讼|应诉/gu)].at(-1)?.[0]
  const nearer = [...left.matchAll(/复议|诉讼|应诉/gu)].at(-1)?.[0] ?? named
  return `${nearer === '复议' ? 'reconsideration' : 'litigation'}.${key}`
}

function whereIs({ passage, setting }: Sight): Pick<Statement, 'wording' | 'at'> {
  const { number, sentence, clauseFrom, leftAlone, right } = setting
  const start = sentence.from + clauseFrom - (leftAlone === '' ? 0 : leftAlone.length + 1)
  const from = start + (/^[,:()、。;]*/u.exec(passage.compact.slice(start))?.[0].length ?? 0)
  const to =
    sentence.from + number.to + (right.length <= 20 ? right.replace(/[。;!?]$/u, '').length : 0)
  return { wording: passage.printed(from, to), at: passage.placeAt(sentence.from + number.from) }
}
