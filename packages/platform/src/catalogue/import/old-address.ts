// Addresses of a former site, in one form: the path and the query as a browser asks for them.

/** The path with its query; undefined for what is no address, or is the home page. */
export function oldAddressOf(text: string): string | undefined {
  const given = text.trim()
  if (given === '' || !URL.canParse(given, 'http://former.invalid')) return undefined
  const { protocol, pathname, search } = new URL(given, 'http://former.invalid')
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  const query = new URLSearchParams(search).toString()
  const address = `${pathname}${query === '' ? '' : `?${query}`}`
  return address === '/' || address.length > 1000 ? undefined : address
}
