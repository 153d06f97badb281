// "未收到申请", "没有行政复议": statements of none, which are statements of zero.

import { type Decimal, decimalOf } from '../../../decimal.ts'
import type { Subject } from './keywords.ts'
import type { Topic } from './subject.ts'

export type Denial = {
  readonly quantity: string
  readonly value: Decimal
  readonly exact: boolean
  readonly from: number
  readonly to: number
}

const no = '(?:未曾|均未|从未|并未|未|没有|无|零)'
const noRequest = new RegExp(
  `${no}(?:收到|接到|接收到?|受理|产生|发生|有)?(?:过|到)?[^,;。:\\d申]{0,28}?(?:依申请公开(?!.{0,3}申请)|申请(?!人|行政复议|复议|提起|表|书|撤|延))`,
  'gu',
)
const requestsAreNone =
  /[^,;。:\d]{0,28}?(?:依申请公开|申请)(?:的?(?:数量?|总数|总量|件数))?(?:均|都)?为(?:零|0)(?:件|宗|份)?(?![\d.])/gu
const notOneRequest = /补正|撤|举报|逾期|拆分|违规|投诉|超期|不予|维持/u
const noDispute = new RegExp(
  `${no}(?:收到|接到|发生|产生|出现|涉及|引发|引起|有|因|被|提起)*[^,;。:\\d]{0,28}?(?:复议|诉讼)(?!审查|机关|机构|决定|委|纠|败|撤|法|被)[^,;。:\\d]{0,14}`,
  'gu',
)
const outcomeOnly = /纠错|纠正|败诉|撤销|改变|违法|超期|维持/u
const noDocument = new RegExp(`${no}(?:制发|制定|制订|出台|印发)[^,;。:\\d]{0,10}规范性文件`, 'gu')

/** Statements of none in a sentence about a subject. */
export function denialsIn(sentence: string, subject: Subject, topic: Topic): Denial[] {
  if (subject === 'requests') return requestDenials(sentence, topic)
  if (subject === 'disputes') return disputeDenials(sentence)
  return found(sentence, noDocument).map((match) => denial(match, 'documentsIssued', true))
}

function requestDenials(sentence: string, topic: Topic): Denial[] {
  return [...found(sentence, noRequest), ...found(sentence, requestsAreNone).filter(isWhole)]
    .filter(([text]) => !notOneRequest.test(text) && !/复议|诉讼/u.test(text))
    .filter(
      ([text]) => topic === 'requests' || /公开|依申请/u.test(text) || /收到|接到|受理/u.test(text),
    )
    .map((match) => denial(match, 'received', /收到|接到|受理|接收/u.test(match[0])))
}

/** 申请为零 of all requests, not of those carried over, refused or sent by one kind of person. */
function isWhole([text]: RegExpExecArray): boolean {
  return !/结转|转结|公开的|不予|无法|部分|其他处理|延期|延长|自然人|法人|企业|渠道|网|信函|当面|复议|诉讼/u.test(
    text,
  )
}

function disputeDenials(sentence: string): Denial[] {
  return found(sentence, noDispute)
    .filter(([text]) => !outcomeOnly.test(text))
    .flatMap((match) => {
      const kinds = [
        ...(match[0].includes('复议') ? ['reconsideration'] : []),
        ...(match[0].includes('诉讼') ? ['litigation'] : []),
      ]
      return kinds.map((kind) => denial(match, kind, true))
    })
}

function found(sentence: string, pattern: RegExp): RegExpExecArray[] {
  return [...sentence.matchAll(pattern)]
}

function denial(match: RegExpExecArray, quantity: string, exact: boolean): Denial {
  const from = match.index
  return { quantity, value: decimalOf(0), exact, from, to: from + match[0].length }
}
