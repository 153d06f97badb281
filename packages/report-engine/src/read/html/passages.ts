// Gathers the text between two line ends of a page into passages.

import type { Item, Passage } from './flow.ts'

/** The passage being gathered, and where finished ones go. */
export type Gathering = {
  text: string
  start: number
  linked: number
  inLink: boolean
  heading: number
  /** Inside pre: line ends and blanks count. */
  preformatted: boolean
  container: number
  items: Item[]
  /** How many passages there are, to hold against the limit. */
  count: number
}

/** Nothing gathered yet. */
export function startGathering(items: Item[]): Gathering {
  return {
    text: '',
    start: 0,
    linked: 0,
    inLink: false,
    heading: 0,
    preformatted: false,
    container: 0,
    items,
    count: 0,
  }
}

/** Adds a run of text as it stands in the page. */
export function addText(gathering: Gathering, text: string, start: number): void {
  if (gathering.preformatted) addLines(gathering, text, start)
  else addRun(gathering, text, start)
}

function addRun(gathering: Gathering, text: string, start: number): void {
  if (gathering.text === '') {
    if (text.trim() === '') return
    const leading = gathering.preformatted ? 0 : text.length - text.trimStart().length
    gathering.start = start + leading
  }
  gathering.text += text
  if (gathering.inLink) gathering.linked += text.length
}

function addLines(gathering: Gathering, text: string, start: number): void {
  let from = 0
  for (const line of text.split(/[\n\f]/)) {
    if (from > 0) endPassage(gathering)
    addRun(gathering, line, start + from)
    from += line.length + 1
  }
}

/** Ends the passage being gathered; one without visible text leaves nothing. */
export function endPassage(gathering: Gathering): void {
  if (gathering.text === '') return
  const text = gathering.preformatted ? gathering.text.trimEnd() : tidy(gathering.text)
  const { start, container, heading, items } = gathering
  const linked = Math.min(gathering.linked, text.length)
  gathering.text = ''
  gathering.linked = 0
  if (text === '') return
  gathering.count += 1
  items.push({ kind: 'passage', text, start, container, linked, heading } satisfies Passage)
}

const untidy = /[\t\n\r\f\u00a0\u200b-\u200d\ufeff]| {2}/
const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
const lineEndInChinese = new RegExp(`(${wide})[ \\t\\f]*[\\r\\n]\\s*(?=${wide})`, 'g')

/** White space as a browser shows it; a line end between Chinese characters is none. */
function tidy(text: string): string {
  if (!untidy.test(text)) return text.trim()
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(lineEndInChinese, '$1')
    .replace(/[\t\n\r\f ]+/g, ' ')
    .replace(/\u00a0/g, ' ')
    .trim()
}
