// What counts as a telephone number of an office or a person in China.

/** Half-width digits, without blanks. */
export function plainPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[－–—]/g, '-')
}

/** A mobile number, or a landline with or without area code and extension. */
export function isPhone(text: string): boolean {
  return /^(1[3-9]\d{9}|(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?)$/.test(text)
}
