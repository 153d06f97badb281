// Draws a page from the operator list of pdf.js: its glyphs and its straight lines, with places.
// One pass gives both, in less time than pdf.js takes for the text alone.

import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { Glyph } from '../glyph.ts'
import { matrixOf, numbersOf, property } from './arguments.ts'
import { type Canvas, type Command, commands, type Paints } from './commands.ts'
import { type Font, initialState, plainFont } from './graphics-state.ts'
import type { IsShown } from './layers.ts'
import type { Segment } from './path-drawing.ts'

/** Numbers of the drawing commands by name, as pdf.js exports them. */
export type CommandNumbers = Readonly<Record<string, number>>

export type Drawing = {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly segments: readonly Segment[]
  /** Area that pictures may cover, in square points. */
  readonly pictures: number
  /** A layer that is off holds text. */
  readonly hiddenText: boolean
  /** Some of the text has codes of which nobody says what they mean. */
  readonly unread: boolean
}

/** `numbers` are the OPS of pdf.js. */
export type Drawn = { readonly numbers: CommandNumbers; readonly isShown: IsShown }

/** A stray bullet has one unknown code, digits have more. */
const unknownCodes = 3

/** Draws one page. */
export async function drawPage(page: PDFPageProxy, { numbers, isShown }: Drawn): Promise<Drawing> {
  const list = await page.getOperatorList()
  const viewport = page.getViewport({ scale: 1 })
  const canvas: Canvas = {
    state: initialState(matrixOf(viewport.transform)),
    saved: [],
    fonts: await fontsOf(page, list, numbers),
    glyphs: [],
    segments: [],
    pictures: 0,
    command: 0,
    paints: paintsOf(numbers),
    parts: [],
    isShown,
    hiddenText: false,
    unread: { lostFont: false, codes: new Set() },
  }
  const byNumber = commandsByNumber(numbers)
  list.fnArray.forEach((number: number, index: number) => {
    canvas.command = index
    byNumber.get(number)?.(canvas, listOf(list.argsArray[index]))
  })
  const { glyphs, segments, pictures, hiddenText } = canvas
  const { width, height } = viewport
  const unread = canvas.unread.lostFont || canvas.unread.codes.size >= unknownCodes
  return { width, height, glyphs, segments, pictures, hiddenText, unread }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Array.from(numbersOf(value))
}

function commandsByNumber(numbers: CommandNumbers): ReadonlyMap<number, Command> {
  return new Map(
    Object.entries(commands).flatMap(([name, command]) => {
      const number = numbers[name]
      return number === undefined ? [] : [[number, command] as const]
    }),
  )
}

function paintsOf(numbers: CommandNumbers): Paints {
  const pick = (...names: readonly string[]) => new Set(names.map((name) => numbers[name] ?? -1))
  return {
    // Of a box that is filled and stroked, the stroke is the border.
    stroke: pick(
      'stroke',
      'closeStroke',
      'fillStroke',
      'eoFillStroke',
      'closeFillStroke',
      'closeEOFillStroke',
    ),
    fill: pick('fill', 'eoFill'),
  }
}

type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

async function fontsOf(
  page: PDFPageProxy,
  list: OperatorList,
  numbers: CommandNumbers,
): Promise<ReadonlyMap<string, Font>> {
  const names = new Set<string>()
  list.fnArray.forEach((number, index) => {
    const args = list.argsArray[index]
    if (number === numbers.setFont && Array.isArray(args)) names.add(String(args[0]))
    if (number === numbers.setGState) for (const name of fontNames(args)) names.add(name)
  })
  const fonts = await Promise.all(
    [...names].map(async (name) => [name, await fontOf(page, name)] as const),
  )
  return new Map(fonts)
}

function fontNames(args: unknown): string[] {
  const [settings] = listOf(args)
  return listOf(settings).flatMap((setting) => {
    const [key, value] = listOf(setting)
    return key === 'Font' ? [String(listOf(value)[0])] : []
  })
}

function fontOf(page: PDFPageProxy, name: string): Promise<Font> {
  return new Promise((resolve) => {
    page.commonObjs.get(name, (data: unknown) => resolve(fontFrom(data)))
  })
}

function fontFrom(data: unknown): Font {
  const matrix = numbersOf(property(data, 'fontMatrix'))
  const metrics = numbersOf(property(data, 'defaultVMetrics'))
  return {
    unitsToText: matrix[0] ?? plainFont.unitsToText,
    vertical: property(data, 'vertical') === true,
    verticalMetrics: metrics.length >= 3 ? Array.from(metrics) : plainFont.verticalMetrics,
    // Of a font that it could not load, pdf.js keeps the words of the error.
    lost: typeof data === 'string',
  }
}
