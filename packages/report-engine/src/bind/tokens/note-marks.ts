// Marks of notes printed after a number: ①, ², as raised or circled digits. They are no part of it.

const mark =
  '[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]'
const afterDigit = new RegExp(`(?<=\\d\\s*)${mark}+`, 'g')
const any = new RegExp(mark)

/** The text without note marks that follow a digit. */
export function withoutNoteMarks(text: string): string {
  return any.test(text) ? text.replace(afterDigit, '') : text
}

/** Whether a text holds raised or circled digits, which are no plain numbers. */
export function hasNoteMark(text: string): boolean {
  return any.test(text)
}
