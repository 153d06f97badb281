// Which edition of which report.

import type { ReportKey } from '../flow/report-edition.ts'

export type EditionKey = ReportKey & { readonly number: number }
