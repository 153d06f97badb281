// The door of the disputes: what the annual report and the demo use.

export { listDueInDisputes } from './after-review/due-in-disputes.store.ts'
export { listCountedDisputes } from './case/dispute-figures.store.ts'
export { disputeRows } from './case/dispute-figures.ts'
export { concludeDispute } from './case/dispute-steps.action.ts'
export { disputeRefusals } from './case/dispute-transitions.ts'
export { fileDispute } from './case/file-dispute.action.ts'
