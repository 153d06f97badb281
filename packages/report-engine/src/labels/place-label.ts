// Chinese words for a place in a source: "第 3 页", "第 131 行第 18 字", "第 2 个表第 5 行第 3 格".

import type { Place } from '../place.ts'

/** Where to look in the source, for a person; empty when the place says nothing. */
export function placeLabel(at: Place): string {
  if (at.sheet !== undefined) return `工作表“${at.sheet}” ${at.cell ?? ''}`.trim()
  return [pagePart(at), tablePart(at), linePart(at)].filter((part) => part !== '').join(' ')
}

function pagePart(at: Place): string {
  return at.page === undefined ? '' : `第 ${at.page} 页`
}

function tablePart(at: Place): string {
  if (at.table === undefined) return ''
  const row = at.row === undefined ? '' : `第 ${at.row} 行`
  const cell = at.cell === undefined ? '' : `第 ${at.cell} 格`
  return `第 ${at.table} 个表${row}${cell}`
}

function linePart(at: Place): string {
  if (at.line === undefined) return ''
  return `第 ${at.line} 行${at.column === undefined ? '' : `第 ${at.column} 字`}`
}
