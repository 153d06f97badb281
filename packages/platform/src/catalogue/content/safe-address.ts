// Which addresses a body may hold: of the web, of this site, of the record's own attachments.

/** Characters that programs skip in addresses, so that they can hide a scheme. */
const unseen = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/gu

/** The address of a link as it is stored; undefined where it may not stand. */
export function safeHref(given: string): string | undefined {
  const address = given.replace(unseen, '')
  if (/^\/(?![/\\])/.test(address)) return address.replaceAll('\\', '/').replace(/^\/+/, '/')
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  const { protocol, username, password, href } = new URL(address)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return isWeb && username === '' && password === '' ? href : undefined
}

const scheme = 'attachment:'

/** What stands in a body for a picture among the record's attachments. */
export function attachmentSource(fileId: string): string {
  return `${scheme}${fileId}`
}

/** The attachment that a source names; undefined for everything else. */
export function attachmentIn(source: string): string | undefined {
  return /^attachment:([0-9a-f-]{36})$/.exec(source.trim())?.[1]
}
