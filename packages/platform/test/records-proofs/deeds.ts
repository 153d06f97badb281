// Every step on a record as somebody tries it, with what it asks for filled in.

import type { RecordContext } from '#catalogue/flow/act-on-record.action.ts'
import { unpublishRecord, withdrawRecord } from '#catalogue/flow/end-record.action.ts'
import {
  approveRecord,
  clearRecord,
  giveOpinion,
  passReview,
  returnRecord,
  submitRecord,
} from '#catalogue/flow/examine-record.action.ts'
import { limitRecord } from '#catalogue/flow/limit-record.action.ts'
import {
  approveAfterwards,
  publishRecord,
  publishUrgently,
  scheduleRecord,
  unscheduleRecord,
} from '#catalogue/flow/publish-record.action.ts'
import type { RecordAction } from '#catalogue/flow/transitions.ts'
import {
  createRecord,
  dropEdition,
  saveRecord,
  startEdition,
} from '#catalogue/flow/write-record.action.ts'
import { reviewAgain } from '#catalogue/re-review/review-again.action.ts'
import type { EditionKey } from '#catalogue/record/edition.ts'
import { findEdition } from '#catalogue/record/editions.store.ts'
import { aContent } from '#catalogue/testing/an-editorial-office.ts'
import { on } from './build-scene.ts'

type Deed = (context: RecordContext, key: EditionKey) => Promise<unknown>

export const deeds: Readonly<Record<RecordAction, Deed>> = {
  create: (context, { unitId }) =>
    createRecord(context, { unitId, kind: 'notice', content: aContent(on) }),
  save: async (context, key) => {
    const seen = (await findEdition(context.database, key))?.version ?? 0
    await saveRecord(context, key, { content: aContent(on, { summary: '改过的概述' }), seen })
  },
  submit: submitRecord,
  return: (context, key) => returnRecord(context, key, '请补充'),
  passReview: (context, key) => passReview(context, key),
  clearSecrecy: (context, key) => clearRecord(context, key),
  giveOpinion: (context, key) => giveOpinion(context, key),
  approve: (context, key) => approveRecord(context, key),
  schedule: (context, key) =>
    scheduleRecord(context, key, new Date(context.now.getTime() + 3_600_000)),
  unschedule: unscheduleRecord,
  publish: publishRecord,
  publishUrgently: (context, key) => publishUrgently(context, key, '示例紧急'),
  approveAfterwards: (context, key) => approveAfterwards(context, key),
  startEdition,
  drop: dropEdition,
  withdraw: (context, key) => withdrawRecord(context, key, '示例理由'),
  unpublish: (context, key) =>
    unpublishRecord(context, key, { reason: '示例理由', law: '条例第十五条' }),
  reviewAgain: (context, key) =>
    reviewAgain(context, key, { outcome: 'withheld', reason: '示例理由', nextOn: '2027-03-02' }),
  limit: (context, key) => limitRecord(context, key, [context.actor.id]),
}
