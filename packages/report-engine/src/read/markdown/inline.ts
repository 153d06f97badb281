// Takes the marks of Markdown out of a line: emphasis, links, pictures, escapes, entities, tags.

import { inScript } from '../raised.ts'

/** Longer lines are left as they are: no report writes them, and patterns over them cost time. */
const longest = 20_000
const marks = /[*_`~[\]\\<>&!]/

const struck = /~~(?=\S)[^~]+?(?<=\S)~~|<(s|del|strike)>[^<>]*<\/\1>/gi

/** Whether a line strikes some of its text out. */
export function hasStruck(text: string): boolean {
  return text.length <= longest && text.search(struck) >= 0
}

/** A line's text without marks. */
export function plainText(text: string): string {
  return strip(text, '')
}

/** A row's text without marks, each replaced by blanks of its length: columns stay true. */
export function plainRow(text: string): string {
  return strip(text, ' ')
}

function strip(text: string, filling: '' | ' '): string {
  if (text.length > longest || !marks.test(text)) return text
  const blank = (mark: string) => filling.repeat(mark.length)
  // An escaped bar is no border of a cell; nothing after this may take it for one.
  return text
    .replace(struck, blank)
    .replace(/<(su[pb])>([^<>]*)<\/\1>/gi, (mark, name: string, inner: string) => {
      const script = inScript(inner, name.toLowerCase() === 'sup' ? 'raised' : 'lowered')
      return script + blank(mark.slice(inner.length))
    })
    .replace(/\\\|/g, `¦${filling}`)
    .replace(/!\[[^[\]]*\]\([^()\s]*(?:\s"[^"]*")?\)/g, blank)
    .replace(
      /\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g,
      (link, shown: string) => filling + shown + blank(link.slice(shown.length + 1)),
    )
    .replace(/<\/?(?:t[dhr]|br|p|div|li)\b[^<>]*>/gi, (tag) => blank(tag) || ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, blank)
    .replace(
      /(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g,
      (_, mark: string, inner: string) => blank(mark) + inner + blank(mark),
    )
    .replace(
      /(?<![\w*\\])([*_`])(?=[^\s*_])([^*_`]+?)(?<=[^\s*_\\])\1(?![\w*])/g,
      (_, mark: string, inner: string) => blank(mark) + inner + blank(mark),
    )
    .replace(/\*\*/g, blank)
    .replace(/\\([!-/:-@[-`{-~])/g, `${filling}$1`)
    .replace(/&(nbsp|lt|gt|amp|quot|#160|emsp|ensp);/g, (entity, name: string) =>
      (entities[name] ?? '').padEnd(filling === '' ? 0 : entity.length),
    )
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  '#160': ' ',
  emsp: ' ',
  ensp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
}
