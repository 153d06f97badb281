// The door of the requests: what disputes, the annual report and the demo use.

export { attachmentRefusals } from './attachments/add-files.action.ts'
export type { RequestContext } from './case/act-on-request.action.ts'
export type { Applicant } from './case/applicant.ts'
export { type ApplicantClass, applicantClasses, isApplicantClass } from './case/applicant-class.ts'
export { type ChannelName, channels } from './case/channel.ts'
export { countRequests, listCounted } from './case/figures.store.ts'
export { type OutcomeName, outcomes } from './case/outcome.ts'
export { requestRefusals } from './case/refusals.ts'
export type { RequestKey } from './case/request-case.ts'
export { countEnteredBefore, findRequest } from './case/requests.store.ts'
export { workingDaysLeft } from './clock/days-left.ts'
export { colleagueRefusals } from './colleagues/comment.ts'
export {
  clearSecrecy,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from './decision/decide.action.ts'
export { type Draft, emptyDraft } from './decision/draft.ts'
export { dueRefusals } from './due/change-feed.action.ts'
export { noteAllOverdue } from './due/note-overdue.action.ts'
export { listRedated } from './due/redated.store.ts'
export { remindJob } from './due/remind.job.ts'
export { assignRequest } from './handling/assign-request.action.ts'
export { askForClarification, closeUnclarified } from './handling/clarification.action.ts'
export { archiveRequest, withdrawRequest } from './handling/withdraw-request.action.ts'
export { confirmReceipt } from './intake/confirm-receipt.action.ts'
export { draftJobs } from './intake/drafts.job.ts'
export { enterRequest } from './intake/enter-request.action.ts'
export { registerRequest } from './intake/register-request.action.ts'
export { matterRefusals } from './matters/matter.ts'
export { findTakenCaseFile } from './register/deeds.store.ts'
export { releaseRefusals } from './release/release.action.ts'
export { saveRemedyRow } from './remedy/save-remedy-row.action.ts'
export { opinionJob } from './rooms/opinion.job.ts'
export { roomRefusals } from './rooms/room.ts'
export { sealedRequestColumns } from './sealed-columns.store.ts'
