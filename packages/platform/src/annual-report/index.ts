// The door of the annual reports: what the console and the demo use.

export { acceptReport } from './flow/accept-report.action.ts'
export { correctReport } from './flow/correct-report.action.ts'
export { createDraft } from './flow/create-draft.action.ts'
export { importReport } from './flow/import-report.action.ts'
export { publishReport } from './flow/publish-report.action.ts'
export { reportRefusals } from './flow/refusals.ts'
export { returnReport } from './flow/return-report.action.ts'
export { submitReport } from './flow/submit-report.action.ts'
export { type PublicationEntry, reportAddress } from './publication/publication.ts'
export { listPublications } from './publication/published-reports.store.ts'
