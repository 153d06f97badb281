// HTML as typed values: text put into html`…` is escaped, only Html goes in unchanged.

/** A piece of HTML that is safe to send: made by html`…` or, for our own constants, by trusted(). */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What a template takes; undefined, null and false leave nothing, lists are joined. */
export type Piece = Html | string | number | false | null | undefined | readonly Piece[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes every piece; attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let text = strings[0] ?? ''
  for (const [index, piece] of pieces.entries())
    text += rendered(piece) + (strings[index + 1] ?? '')
  return new Html(text)
}

/** Marks our own constant text as HTML. Never for anything a person or a file has said. */
export function trusted(text: string): Html {
  return new Html(text)
}

function rendered(piece: Piece): string {
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'string') return piece.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
  if (typeof piece === 'number') return String(piece)
  if (piece === undefined || piece === null || piece === false) return ''
  return piece.map(rendered).join('')
}
