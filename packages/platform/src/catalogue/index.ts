// The door of proactive publishing: what requests, the annual report and the demo use.

export {
  countNormative,
  listNormative,
  type NormativeColumn,
  type NormativeRow,
  normativeColumns,
  normativeRows,
} from './figures/normative-figures.store.ts'
export type { RecordContext } from './flow/act-on-record.action.ts'
export { recordRefusals } from './flow/refusals.ts'
