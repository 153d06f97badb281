// The blocks of a body out of elements of whatever origin.

import type { Align, Block, Run, TextBlock } from './body-tree.ts'
import { tidyRuns } from './inline-runs.ts'
import { type RawElement, type RawNode, styleOf } from './raw-tree.ts'
import { type Marks, markedBy, plain, runsOf } from './read-runs.ts'
import { readTable } from './read-table.ts'
import { markerOf } from './word-lists.ts'

/** Elements that begin a block of their own; everything else is part of a line. */
const blockTags = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'aside',
    'header',
    'footer',
    'nav',
    'center',
    'pre',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'hr'],
  ...[
    'table',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'caption',
    'form',
    'fieldset',
    'address',
  ],
  ...['figure', 'figcaption', 'details', 'summary', 'body', 'html', 'hgroup', 'dir', 'menu'],
])

const headings: Readonly<Record<string, 'h2' | 'h3'>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
}

/** What holds for the text inside: how it stands, which marks it has. */
export type Setting = { readonly align: Align | undefined; readonly marks: Marks }

export const unset: Setting = { align: undefined, marks: plain }

/** The blocks of some nodes; text beside blocks becomes paragraphs. */
export function readBlocks(nodes: readonly RawNode[], setting: Setting): readonly Block[] {
  const blocks: Block[] = []
  let line: Run[] = []
  const endLine = (): void => {
    const block = textBlock('p', setting.align, line)
    if (block) blocks.push(block)
    line = []
  }
  for (const node of nodes) {
    if (!holdsBlock(node)) line.push(...runsOf(node, setting.marks))
    else if (typeof node !== 'string') {
      endLine()
      blocks.push(...readElement(node, setting))
    }
  }
  endLine()
  return blocks
}

const known = new WeakMap<RawElement, boolean>()

function holdsBlock(node: RawNode): boolean {
  if (typeof node === 'string') return false
  const before = known.get(node)
  if (before !== undefined) return before
  const holds = blockTags.has(node.tag) || node.children.some(holdsBlock)
  known.set(node, holds)
  return holds
}

function textBlock(
  kind: TextBlock['kind'],
  align: Align | undefined,
  runs: readonly Run[],
): TextBlock | undefined {
  const tidied = tidyRuns(runs)
  return tidied.length === 0 ? undefined : { kind, align, runs: tidied }
}

function readElement(element: RawElement, setting: Setting): readonly Block[] {
  const { tag, children } = element
  const inside = {
    align: alignOf(element) ?? setting.align,
    marks: markedBy(element, setting.marks),
  }
  const heading = headings[tag]
  if (heading !== undefined) return readHeading(heading, children, inside)
  if (tag === 'ul' || tag === 'ol') return readList(element, inside)
  if (tag === 'table') return readTable(element, (nodes) => readBlocks(nodes, unset))
  if (tag === 'blockquote') {
    const blocks = readBlocks(children, inside)
    return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
  }
  const marker = tag === 'p' || tag === 'div' || tag === 'li' ? markerOf(element) : undefined
  const blocks = readBlocks(children, inside)
  const [first, ...others] = blocks
  return marker !== undefined && first?.kind === 'p' ? [{ ...first, marker }, ...others] : blocks
}

/** The words of a heading are not bold beside; what is no text in it comes after it. */
function readHeading(
  kind: 'h2' | 'h3',
  children: readonly RawNode[],
  setting: Setting,
): readonly Block[] {
  return readBlocks(children, setting).map((block) => {
    if (block.kind !== 'p') return block
    const runs = block.runs.map((run) => (run.kind === 'text' ? { ...run, strong: false } : run))
    return { ...block, kind, runs: tidyRuns(runs) }
  })
}

function readList({ tag, children }: RawElement, setting: Setting): readonly Block[] {
  const items: (readonly Block[])[] = []
  for (const node of children) {
    const isItem = typeof node !== 'string' && node.tag === 'li'
    const blocks = readBlocks(isItem ? node.children : [node], setting)
    // A list directly inside a list belongs to the item before it.
    if (!isItem && items.length > 0 && blocks.length > 0)
      items[items.length - 1] = [...(items.at(-1) ?? []), ...blocks]
    else if (blocks.length > 0) items.push(blocks)
  }
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered: tag === 'ol', items }]
}

function alignOf(element: RawElement): Align | undefined {
  const { tag, attributes } = element
  if (tag === 'center') return 'center'
  const classes = (attributes.class ?? '').split(/\s+/)
  const said = styleOf(element, 'text-align') || (attributes.align ?? '').toLowerCase()
  for (const align of ['center', 'right'] as const)
    if (classes.includes(`align-${align}`) || said === align) return align
  return said === 'end' ? 'right' : undefined
}
