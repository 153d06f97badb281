// JSON whose numbers keep the digits of their source, both ways. Node has both halves since 21;
// the TypeScript library does not know them yet, so the two edges are typed here.

declare global {
  interface JSON {
    rawJSON(text: string): object
  }
}

/** A number as it stands in JSON text: digits kept, not yet a float. */
export class JsonNumber {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

/** Prints digits as a JSON number without passing through a float. */
export function exactNumber(digits: string): object {
  return JSON.rawJSON(digits)
}

/** Parses JSON; every number comes back as JsonNumber. Throws SyntaxError like JSON.parse. */
export function parseExactJson(text: string): unknown {
  const keepDigits = (_key: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' ? new JsonNumber(context?.source ?? String(value)) : value
  return JSON.parse(text, keepDigits)
}
