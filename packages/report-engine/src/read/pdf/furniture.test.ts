import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FurniturePage, findFurniture } from './furniture.ts'
import type { PageLine } from './lines/page-lines.ts'

function line(page: number, text: string, y: number): PageLine {
  return {
    text,
    page,
    box: [50, y, 100, 10],
    size: 10,
    turned: false,
    lastPage: page,
    lastTop: y,
    lastRight: 150,
  }
}

function page(number: number, ...lines: readonly (readonly [string, number])[]): FurniturePage {
  return { page: number, height: 842, lines: lines.map(([text, y]) => line(number, text, y)) }
}

function found(...pages: readonly FurniturePage[]): string[] {
  return [...findFurniture(pages)].map(({ text }) => text)
}

test('page numbers in every usual dress are left out', () => {
  for (const dress of [
    (number: number) => `- ${number} -`,
    (number: number) => `—${number}—`,
    (number: number) => `${number}`,
    (number: number) => `第${number}页 共2页`,
    (number: number) => `${number} / 2`,
  ])
    assert.deepEqual(
      found(page(1, ['正文', 400], [dress(1), 800]), page(2, ['正文', 400], [dress(2), 800])),
      [dress(1), dress(2)],
    )
})

test('a number in the midst of a page is no page number', () => {
  assert.deepEqual(found(page(1, ['1', 400]), page(2, ['2', 400])), [])
})

test('a bare number at the foot of a single page may be a figure', () => {
  assert.deepEqual(found(page(1, ['35', 800])), [])
  assert.deepEqual(found(page(1, ['- 35 -', 800])), ['- 35 -'])
})

test('numbers that do not count up with the pages stay', () => {
  assert.deepEqual(found(page(1, ['12', 800]), page(2, ['7', 800])), [])
})

test('a running head is left out, the same words elsewhere are not', () => {
  const pages = [1, 2, 3].map((number) =>
    page(number, ['示例市示例局年度报告', 30], ['示例市示例局年度报告', 300]),
  )
  assert.equal(found(...pages).length, 3)
})
