// Paragraphs that Word numbered become lists; Chinese numbers of official documents stay text.

import type { Block, ListBlock, TextBlock, TextRun, WordMarker } from './body-tree.ts'
import { type RawElement, type RawNode, styleOf } from './raw-tree.ts'
import { isListSign, plain } from './read-runs.ts'

type Marked = TextBlock & { readonly marker: WordMarker }

/** How Word numbered a paragraph; undefined where it did not. */
export function markerOf(element: RawElement): WordMarker | undefined {
  const [, level] = /level(\d)/.exec(styleOf(element, 'mso-list')) ?? []
  if (level === undefined) return undefined
  const sign = signIn(element).replace(/[\s\u00a0]+/g, '')
  // Without a sign of Word's own, a number that is written out is the sign already.
  if (sign === '' && writtenNumber.test(textIn(element).trim())) return undefined
  return { level: Number(level), sign }
}

const writtenNumber =
  /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十百]+[章节条]|\d+[.．、])/u

function signIn(node: RawNode): string {
  if (typeof node === 'string') return ''
  return node.children
    .map((child) =>
      typeof child !== 'string' && isListSign(child) ? textIn(child) : signIn(child),
    )
    .join('')
}

function textIn(node: RawNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('')
}

/** Lists in place of the marked paragraphs, in the text and wherever it holds others. */
export function listWordItems(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = []
  let run: Marked[] = []
  const endRun = (): void => {
    result.push(...listsOf(run))
    run = []
  }
  for (const block of blocks) {
    if (isMarked(block)) run.push(block)
    else {
      endRun()
      result.push(inside(block))
    }
  }
  endRun()
  return result
}

function isMarked(block: Block): block is Marked {
  return 'marker' in block && block.marker !== undefined
}

function inside(block: Block): Block {
  if (block.kind === 'quote') return { ...block, blocks: listWordItems(block.blocks) }
  if (block.kind !== 'table') return block
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: listWordItems(cell.blocks) })),
  }))
  return { ...block, rows }
}

/** A number at the beginning of an item that a list can count by itself: `1.`, `2)`, `(3)`. */
function countIn(sign: string): number | undefined {
  const [, digits] = /^[(（]?(\d{1,3})[.)、．）]?$/.exec(sign) ?? []
  return digits === undefined ? undefined : Number(digits)
}

const bullet = /^[^\p{L}\p{N}]?$|^[olnuqvØ§ü]$/u

/** A run of marked paragraphs: lists where a list says the same, text with its signs where not. */
function listsOf(run: readonly Marked[]): readonly Block[] {
  const [first, ...others] = run
  if (first === undefined) return []
  const length = listLength(run)
  return length === 0
    ? [withSign(first), ...listsOf(others)]
    : [listOf(run.slice(0, length)), ...listsOf(run.slice(length))]
}

/** How many items from here on make one list: bullets, or numbers that begin with 1 and go on. */
function listLength([first, ...others]: readonly Marked[]): number {
  if (first === undefined) return 0
  const { level } = first.marker
  const isBullet = bullet.test(first.marker.sign)
  if (!isBullet && countIn(first.marker.sign) !== 1) return 0
  let next = 2
  let length = 1
  for (const { marker } of others) {
    if (marker.level < level) break
    if (marker.level === level) {
      if (isBullet !== bullet.test(marker.sign)) break
      if (!isBullet && countIn(marker.sign) !== next) break
      next += 1
    }
    length += 1
  }
  return length
}

function listOf(run: readonly Marked[]): ListBlock {
  const [first] = run
  const level = first?.marker.level ?? 1
  const isOrdered = first !== undefined && !bullet.test(first.marker.sign)
  const items: Block[][] = []
  for (let at = 0; at < run.length; ) {
    const own = run[at]
    const nextOwn = run.findIndex(({ marker }, index) => index > at && marker.level === level)
    const end = nextOwn === -1 ? run.length : nextOwn
    if (own !== undefined) items.push([unmarked(own), ...listsOf(run.slice(at + 1, end))])
    at = end
  }
  return { kind: 'list', isOrdered, items }
}

function unmarked({ marker: _, ...block }: Marked): TextBlock {
  return block
}

function withSign(block: Marked): TextBlock {
  const { sign } = block.marker
  const isLatin = /^[\dA-Za-z.]+$/.test(sign)
  const run: TextRun = { kind: 'text', text: isLatin ? `${sign} ` : sign, ...plain }
  const [first, ...others] = block.runs
  const joins = first?.kind === 'text' && !first.strong && !first.em && first.href === undefined
  const runs = joins ? [{ ...first, text: run.text + first.text }, ...others] : [run, ...block.runs]
  return { ...unmarked(block), runs }
}
