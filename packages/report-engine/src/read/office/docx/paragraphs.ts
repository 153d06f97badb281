// Puts the runs of Word paragraphs together. Paragraphs nest, because a text box hangs on a run.

import { inScript, type Script } from '../../raised.ts'
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

/** How a run is set, where it or its style says so; else it is set as its paragraph's style says. */
export type Run = {
  readonly hidden?: boolean
  readonly struck?: boolean
  /** By two lines: a switch of its own, which leaves the other as it is. */
  readonly struckTwice?: boolean
  readonly script?: Script | 'plain'
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
  readonly changeRun: (to: Run) => void
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
  const runs: Run[] = []
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
    openRun: () => runs.push({}),
    changeRun: (to) => {
      if (runs.length > 0) runs[runs.length - 1] = { ...runs.at(-1), ...to }
    },
    closeRun: () => runs.pop(),
    write: (text) => {
      const paragraph = open.at(-1)
      if (paragraph === undefined) return
      const style = needs.style(paragraph.style)
      const run: Run = { ...style, ...runs.at(-1) }
      const { hidden, script } = run
      if (hidden) needs.seen.hidden += 1
      else if (run.struck || run.struckTwice) noteStruck(needs, text)
      else paragraph.text += inScript(text, script === 'plain' ? undefined : script)
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

function noteStruck({ seen, flow }: Needs, text: string): void {
  if (text.trim() !== '') seen.struck.push(flow.place())
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
