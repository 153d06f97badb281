// What is said of text that is struck out: it is left out of the report.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { Place } from '../place.ts'

/** More places are counted, not listed. */
const mostPlaces = 50

/** `reading.struck` with the places of the text left out; none where nothing is struck. */
export function struckFindings(places: readonly Place[]): readonly Finding[] {
  const at = withoutRepeats(places)
  if (at.length === 0) return []
  return [
    makeFinding({
      code: 'reading.struck',
      severity: 'info',
      verdict: 'uncertain',
      message: `有 ${at.length} 处文字划了删除线，当作已删去，没有读取。请核对这些地方；不要的文字请直接删去。`,
      cells: [],
      facts: { places: at.length },
      at: at.slice(0, mostPlaces),
    }),
  ]
}

/** The places in order, each once: one cell may hold several pieces of text. */
export function withoutRepeats(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}
