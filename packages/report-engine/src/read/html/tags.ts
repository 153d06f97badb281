// Runs htmlparser2's tokenizer over a page and hands on tags with only the attributes that matter.
// The tokenizer and not its Parser: closing tags must not reach through a table cell, as there.

import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** A start tag. The same object is used again for the next one: keep nothing of it. */
export type Tag = {
  name: string
  selfClosing: boolean
  readonly attributes: Map<string, string>
}

export type TagHandler = {
  readonly open: (tag: Tag) => void
  readonly close: (name: string) => void
  /** `start`: offset of the text in the page. */
  readonly text: (text: string, start: number) => void
  /** Asked often; true ends the parsing. */
  readonly mayStop: () => boolean
}

const wanted = new Set(
  'style hidden rowspan colspan href src data name property content type value'.split(' '),
)
const tagsBetweenChecks = 256

/** Parses a page; calls the handler in document order. */
export function parseTags(html: string, handler: TagHandler): void {
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    callbacks(html, handler, () => tokenizer.pause()),
  )
  tokenizer.write(html)
  tokenizer.end()
}

function callbacks(html: string, handler: TagHandler, stop: () => void): TokenizerCallbacks {
  let tags = 0
  const tag: Tag = { name: '', selfClosing: false, attributes: new Map() }
  const opened = (selfClosing: boolean) => {
    tag.selfClosing = selfClosing
    handler.open(tag)
    tags += 1
    if (tags % tagsBetweenChecks === 0 && handler.mayStop()) stop()
  }
  return {
    ...attributeCallbacks(html, tag),
    onopentagname(start, end) {
      tag.name = html.slice(start, end).toLowerCase()
      if (tag.attributes.size > 0) tag.attributes.clear()
    },
    onopentagend: () => opened(false),
    onselfclosingtag: () => opened(true),
    onclosetag: (start, end) => handler.close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => handler.text(html.slice(start, end), start),
    ontextentity: (codePoint, end) => handler.text(String.fromCodePoint(codePoint), end - 1),
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  }
}

function attributeCallbacks(html: string, tag: Tag) {
  let name = ''
  let value = ''
  let isWanted = false
  return {
    onattribname(start: number, end: number) {
      name = html.slice(start, end).toLowerCase()
      isWanted = wanted.has(name)
      value = ''
    },
    onattribdata(start: number, end: number) {
      if (isWanted) value += html.slice(start, end)
    },
    onattribentity(codePoint: number) {
      if (isWanted) value += String.fromCodePoint(codePoint)
    },
    onattribend(quote: QuoteType) {
      if (isWanted && !tag.attributes.has(name))
        tag.attributes.set(name, quote === QuoteType.NoValue ? '' : value)
    },
  }
}
