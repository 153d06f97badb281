// Puts the runs of Word paragraphs together. Paragraphs nest, because a text box hangs on a run.

import type { Block } from '../../source.ts'
import type { Flow } from '../layout/flow.ts'
import type { Lists } from '../layout/list-numbers.ts'
import type { Seen } from '../layout/seen.ts'
import { headingLevel, type Style } from './styles.ts'

type Paragraph = {
  text: string
  style: string | undefined
  list: string | undefined
  level: number | undefined
  outline: number | undefined
  /** Its end was deleted as a tracked change: the next paragraph goes on in it. */
  joined: boolean
  readonly boxes: Block[]
}

export type Paragraphs = {
  readonly open: () => void
  readonly close: () => void
  readonly style: (id: string | undefined) => void
  readonly list: (id: string | undefined) => void
  readonly level: (level: number) => void
  readonly outline: (level: number) => void
  readonly joinNext: () => void
  readonly openRun: () => void
  readonly hideRun: (hidden: boolean) => void
  readonly closeRun: () => void
  readonly write: (text: string) => void
  /** Blocks of a text box, to stand after the paragraph they hang on. */
  readonly addBox: (blocks: readonly Block[]) => void
  /** Ends a paragraph that still waits for the next one: its cell is over. */
  readonly flush: () => void
}

type Needs = {
  readonly flow: Flow
  readonly lists: Lists
  readonly style: (id: string | undefined) => Style
  readonly number: (list: string, level: number) => string
  readonly seen: Seen
}

/** Paragraphs of one document; each is written into the flow when it closes. */
export function makeParagraphs(needs: Needs): Paragraphs {
  const open: Paragraph[] = []
  /** Whether each open run is hidden; undefined: as its paragraph's style says. */
  const runs: (boolean | undefined)[] = []
  let waiting = ''
  const change = (to: Partial<Paragraph>) => {
    const paragraph = open.at(-1)
    if (paragraph !== undefined) Object.assign(paragraph, to)
  }
  const put = (text: string, heading: number | undefined) => needs.flow.paragraph(text, heading)
  const close = (paragraph: Paragraph) => {
    const style = needs.style(paragraph.style)
    const text = listNumber(needs, paragraph, style) + waiting + paragraph.text
    waiting = paragraph.joined ? text : ''
    if (!paragraph.joined && !style.contents) put(text, headingOf(paragraph, style))
    needs.flow.add(paragraph.boxes)
  }
  return {
    open: () => open.push(newParagraph()),
    close: () => {
      const paragraph = open.pop()
      if (paragraph !== undefined) close(paragraph)
    },
    style: (id) => change({ style: id }),
    list: (id) => change({ list: id }),
    level: (level) => change({ level }),
    outline: (level) => change({ outline: level }),
    joinNext: () => change({ joined: true }),
    openRun: () => runs.push(undefined),
    hideRun: (hidden) => {
      if (runs.length > 0) runs[runs.length - 1] = hidden
    },
    closeRun: () => runs.pop(),
    write: (text) => {
      const paragraph = open.at(-1)
      if (paragraph === undefined) return
      if (runs.at(-1) ?? needs.style(paragraph.style).hidden) needs.seen.hidden += 1
      else paragraph.text += text
    },
    addBox: (blocks) => {
      for (const block of blocks) open.at(-1)?.boxes.push(block)
    },
    flush: () => {
      if (waiting !== '') put(waiting, undefined)
      waiting = ''
    },
  }
}

function newParagraph(): Paragraph {
  return {
    text: '',
    style: undefined,
    list: undefined,
    level: undefined,
    outline: undefined,
    joined: false,
    boxes: [],
  }
}

function headingOf(paragraph: Paragraph, style: Style): number | undefined {
  return paragraph.outline === undefined ? style.heading : headingLevel('', paragraph.outline)
}

/** The automatic number: the paragraph's own list, or that of its style. */
function listNumber(needs: Needs, paragraph: Paragraph, style: Style): string {
  const id = paragraph.list ?? style.list
  if (id === undefined || id === '0') return ''
  const ofStyle = needs.lists.get(id)?.levelOfStyle.get(paragraph.style ?? '')
  return needs.number(id, paragraph.level ?? style.level ?? ofStyle ?? 0)
}
