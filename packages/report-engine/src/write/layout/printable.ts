// Text as it may be printed: one line, nothing in it that a format could take for structure.

// Control characters, which XML forbids, and marks that turn the direction of writing: a number
// printed between those would show other digits than it states.
const unprintable = /[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{fffe}\u{ffff}]/gu

/** One line without control characters; every run of blanks in it is one space. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').replace(unprintable, '').trim()
}
