// The door of the letters: kinds, issuing, what was issued, numbers without gaps.

export { issueLetter } from './issue/issue-letter.action.ts'
export type { IssuedLetter } from './issue/issued-letter.ts'
export {
  findIssuedLetter,
  getPrivateValues,
  listIssuedLetters,
  listLetterNumbers,
  readLetterContent,
  sealedLetterColumns,
} from './issue/issued-letters.store.ts'
export {
  covered,
  fillIn,
  type LetterContent,
  type PrivateValues,
  type Values,
  withPersonalData,
} from './issue/letter-content.ts'
export { findLetterOpenings, insertLetterOpening } from './issue/letter-openings.store.ts'
export { missingMark, partsAtMarks } from './issue/missing-mark.ts'
export { type FieldName, fieldNamed, fieldNames, isPrivate } from './kinds/field.ts'
export type { LetterKind } from './kinds/letter-kind.ts'
export {
  isLetterKind,
  type LetterKindName,
  letterKindNames,
  letterKinds,
} from './kinds/letter-kinds.ts'
export { letterRefusals } from './letter-refusals.ts'
export { insertNextNumber, insertNumberAtLeast } from './numbering/number-series.store.ts'
export { saveMarks } from './numbering/save-marks.action.ts'
export { isLetterFormat, type LetterFormat } from './rendering/letter-formats.ts'
export { letterTyp } from './rendering/letter-typ.ts'
export { type DocxParts, writeOfficialDocx } from './rendering/official-docx.ts'
export { namesIn, type Template } from './template/template.ts'
export { findWording } from './template/templates.store.ts'
