// Lists as CSV, with a byte order mark so that WPS and Excel show Chinese.

/** Lines of fields as CSV (RFC 4180); a field that a spreadsheet would calculate is made text. */
export function csv(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${csvLines(lines)}`
}

/** The lines alone, to be put after others. */
export function csvLines(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((fields) => `${fields.map(field).join(',')}\r\n`).join('')
}

function field(value: string | number): string {
  const text = String(value)
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
