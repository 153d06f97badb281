// The door of proactive publishing: what requests, the annual report and the demo use.

export { recordFileRefusals } from './attachments/record-file.ts'
export { checkRefusals } from './checks/decide-finding.action.ts'
export { recordFileJobs } from './checks/record-files.job.ts'
export { confirmItems, decideItems, openCleanUp } from './clean-up/clean-up.action.ts'
export { cleanUpRefusals } from './clean-up/clean-up.ts'
export { listCleanUps, listItems } from './clean-up/clean-ups.store.ts'
export { writeResult } from './clean-up/result-of-clean-up.action.ts'
export { noteAllMissed } from './clock/note-missed.action.ts'
export { listRedatedRecords } from './clock/redated.store.ts'
export { remindPublishingJob } from './clock/remind.job.ts'
export { countDecisions } from './decision-figures/count-decisions.store.ts'
export { cellOfItem, decisionItemNames, itemOfCell } from './decision-figures/decision-item.ts'
export { enterDecisions } from './decision-figures/enter-decisions.action.ts'
export { siteImportRefusals } from './import/refusals.ts'
export { gazetteRefusals } from './gazette/issue.ts'
export { decisionFigureRefusals } from './decision-figures/refusals.ts'
export { catalogueRefusals } from './entries/catalogue-refusals.ts'
export { countNormative, listNormative } from './figures/normative-figures.store.ts'
export type { RecordContext } from './flow/act-on-record.action.ts'
export {
  approveRecord,
  clearRecord,
  passReview,
  submitRecord,
} from './flow/examine-record.action.ts'
export { publishRecord } from './flow/publish-record.action.ts'
export { recordRefusals } from './flow/refusals.ts'
export { createRecord } from './flow/write-record.action.ts'
export { gazetteRefusals } from './gazette/issue.ts'
export { guideRefusals } from './guide/tend-guide.action.ts'
export { numberingRefusals } from './index-number/numbering.ts'
export { previewRefusals } from './preview/preview.ts'
export { recordAddress } from './publication/publication.ts'
export { reReviewJob } from './re-review/remind-re-reviews.job.ts'
export { type EditionContent, emptyContent } from './record/content.ts'
export type { EditionKey } from './record/edition.ts'
export { chainRefusals } from './review-chain/set-chain.action.ts'
export { publishDueJob } from './schedule/publish-due.job.ts'
export { reindexBatch } from './search/reindex.action.ts'
export { listRelatedDocuments } from './search/related-documents.store.ts'
export { searchJobs } from './search/subscriptions/subscriptions.job.ts'
export { sealedMailboxOfSearch } from './search/subscriptions/subscriptions.store.ts'
export { siteRefusals } from './site/keep-site-identity.action.ts'
export { countPublishedHere, countTakenIn } from './taking-in/origins.store.ts'
export {
  type TakenIn,
  takeInPublished,
  takingInRefusals,
} from './taking-in/take-in-published.action.ts'
export { normativeColumns, normativeRows } from './validity/normative-cell.ts'
export { documentsJob } from './validity/remind-documents.job.ts'
export { validityRefusals } from './validity/validity-refusals.ts'
export { searchMailRefusals } from './search/subscriptions/subscribe.action.ts'
export { synonymRefusals } from './search/synonyms/change-synonyms.action.ts'
