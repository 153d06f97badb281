// Which reviews and lawsuits are about disclosure: a justice bureau counts all the others as well.

import type { Setting } from './clauses.ts'
import type { Subject } from './keywords.ts'
import type { Passage } from './passages.ts'
import type { Topic } from './subject.ts'

const disclosure = /信息公开|依申请|申请公开|政务公开/u
// 复议机关收到复议申请, 受理行政复议案件: the organ reviews others, it is not reviewed.
const reviewsOthers =
  /作为(?:行政)?复议(?:机关|机构)|复议(?:机关|机构)(?:共|共计|全年)*(?:收到|受理|办理)|(?:收到|受理|审理|审结|承办)(?:各类)?(?:行政)?复议/u

type Sight = { readonly passage: Passage; readonly topic: Topic; readonly subject: Subject }

/** Whether what a sentence says of a subject can be about disclosure at all. */
export function isDisclosure({ passage, topic, subject }: Sight): boolean {
  if (subject !== 'disputes' || passage.kind === 'disputes' || topic === 'requests') return true
  return disclosure.test(passage.compact + passage.heading)
}

/**
 * Whether a number counts other cases: the organ is the reviewing authority, or the sentence comes
 * to those about disclosure only after it.
 */
export function isOtherCase({
  passage,
  setting,
}: {
  readonly passage: Passage
  readonly setting: Setting
}): boolean {
  const { sentence, number, left, right, sentenceLeft } = setting
  if (disclosure.test(sentenceLeft + right))
    return reviewsOthers.test(left) && !disclosure.test(left)
  if (reviewsOthers.test(left)) return true
  const rest = passage.compact.slice(sentence.from + number.to, sentence.to)
  return passage.kind !== 'disputes' && disclosure.test(rest)
}
