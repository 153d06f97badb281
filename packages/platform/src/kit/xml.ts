// Text as it may stand in XML: in feeds and maps of the site.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text as it may stand in XML. */
export function xml(text: string): string {
  // XML has no way to write control characters.
  const clean = [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t').join('')
  return clean.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
