// Which edition of which report.

import type { ReportKey } from '../flow/report-edition.ts'

export type EditionKey = ReportKey & { readonly number: number }

/** One acceptance of an edition: an acceptance may be withdrawn, and the edition accepted anew. */
export type Acceptance = EditionKey & { readonly acceptance: number }
