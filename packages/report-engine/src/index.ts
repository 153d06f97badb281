// The engine's front door: what the platform and other programs may use.

export { checkYears } from './between-years/check-years.ts'
export { bind } from './bind/bind.ts'
export { readProcessingFee } from './bind/outline/processing-fee.ts'
export { check } from './check.ts'
export { checkBytes, checkFile, type FileOptions, type Outcome } from './check-file.ts'
export { type Comparison, compare } from './compare/compare.ts'
export { type CellComparison, compareCells } from './compare/compare-cells.ts'
export { type Decimal, decimalOf, parseDecimal, sameNumber, sum } from './decimal.ts'
export type { Explanation } from './explain/explanation.ts'
export { explanationOf, explanations } from './explain/explanations.ts'
export type { Facts, Finding, Severity, Verdict } from './finding.ts'
export {
  addresses,
  type Form,
  type FormColumn,
  type FormRow,
  type TableKey,
  tableKeys,
} from './form/form.ts'
export { forms } from './form/forms.ts'
export { cellLabel } from './labels/cell-label.ts'
export { placeLabel } from './labels/place-label.ts'
export { makeFinding } from './make-finding.ts'
export type { Place } from './place.ts'
export { decodeText } from './read/decode-text.ts'
export { defaultLimits, type Limits } from './read/limits.ts'
export { read } from './read/read.ts'
export type { Block, Format, Source, Table, TableCell } from './read/source.ts'
export { readReport } from './read-report.ts'
export type { Cell, CellState, Edition, Report, Section, SectionKind } from './report.ts'
export { type JsonProblems, reportFromJson, reportSchema, reportToJson } from './report-json.ts'
export { type RollUp, type RollUpRequest, rollUp } from './roll-up/roll-up.ts'
export type { Lineage, Share, Unit, UnitAccount } from './roll-up/unit.ts'
export { saysSomething } from './says-something.ts'
export { checkPage } from './show/check-page.ts'
export { type ComparedFiles, comparisonPage } from './show/comparison-page.ts'
export { rollUpPage } from './show/roll-up-page.ts'
export { checkSubordinates } from './subordinates/check-subordinates.ts'
export type { Family } from './subordinates/family.ts'
export { type WrittenFormat, writers, writtenFormats } from './write/formats.ts'
export { layOut } from './write/layout/lay-out.ts'
export {
  type LaidOutCell,
  type LaidOutTable,
  type Paragraph,
  rowsOf,
} from './write/layout/layout.ts'
