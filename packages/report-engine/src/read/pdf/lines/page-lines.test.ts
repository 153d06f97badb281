import assert from 'node:assert/strict'
import { test } from 'node:test'
import { glyphsOf } from '../test-glyphs.ts'
import { pageLines } from './page-lines.ts'
import { bodyOf, joinedLine, lineGoesOn } from './paragraphs.ts'

type Piece = readonly [text: string, x: number, y: number]

/** Each piece drawn by a command of its own. */
function linesOf(...pieces: readonly Piece[]) {
  return pageLines(
    1,
    pieces.flatMap(([text, x, y], run) => glyphsOf(text, [x, y], { run })),
  )
}

const texts = (...pieces: readonly Piece[]) => linesOf(...pieces).map(({ text }) => text)

test('gaps become blanks as wide as they are, Chinese counting two', () => {
  assert.deepEqual(texts(['规章', 0, 0], ['35', 100, 0], ['示例局示例局', 0, 20]), [
    '规章                35',
    '示例局示例局',
  ])
})

test('an indent is kept, drawn blanks between Chinese are not', () => {
  assert.deepEqual(texts(['示例', 20, 0], ['左', 0, 20], ['总 计', 0, 40]), [
    '    示例',
    '左',
    '总计',
  ])
})

test('a label that nearly touches its number is parted where rows near it leave the place blank', () => {
  const rows: Piece[] = [0, 1, 2].flatMap((row): Piece[] => [
    ['规章', 0, 20 * row],
    ['0', 100, 20 * row],
    ['7', 150, 20 * row],
  ])
  const tight: Piece[] = [
    ['一二三四五六七八九十', 0, 60],
    ['96', 100, 60],
    ['3', 150, 60],
  ]
  assert.equal(texts(...rows, ...tight).at(-1), '一二三四五六七八九十  96      3')
})

test('a unit stays with its amount though other rows leave the place blank', () => {
  const rows: Piece[] = [0, 1, 2].flatMap((row): Piece[] => [
    ['规章', 0, 20 * row],
    ['0', 80, 20 * row],
    ['7', 250, 20 * row],
  ])
  const amount: Piece[] = [
    ['采购', 0, 60],
    ['6', 80, 60],
    ['1276.5', 120, 60],
    ['万元', 150, 60],
  ]
  assert.match(texts(...rows, ...amount).at(-1) ?? '', /1276\.5万元$/)
})

test('digits in running text are not torn from their words', () => {
  assert.deepEqual(texts(['截至', 0, 0], ['2023', 20, 0], ['年底', 40, 0]), ['截至2023年底'])
})

const body = (...rows: readonly Piece[]) => {
  const lines = linesOf(...rows)
  const measure = bodyOf(lines)
  assert.ok(measure)
  return {
    lines,
    goesOn: lines.slice(1).map((next, index) => lineGoesOn(lines[index] ?? next, next, measure)),
  }
}

test('a full line goes on at the margin; after a short line or an indent a paragraph starts', () => {
  const { lines, goesOn } = body(
    ['本机关认真做好公开各项工作并且', 20, 0],
    ['及时答复了群众提出的有关申请共计', 0, 20],
    ['十二件。', 0, 40],
    ['下一步将进一步做好有关各项工作', 20, 60],
  )
  assert.deepEqual(goesOn, [true, true, false])
  const [first, second] = lines
  assert.ok(first && second)
  assert.equal(
    joinedLine(first, second).text.trim(),
    '本机关认真做好公开各项工作并且及时答复了群众提出的有关申请共计',
  )
})

test('a heading at the margin is never taken into the line before', () => {
  const { goesOn } = body(
    ['本机关认真做好公开各项工作并且到位', 0, 0],
    ['本机关认真做好公开各项工作并且到位', 0, 20],
    ['二、主动公开政府信息情况', 0, 40],
  )
  assert.deepEqual(goesOn, [true, false])
})
