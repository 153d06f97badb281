// The known words nearest to one that finds nothing: pieces of titles that differ in one or two signs.

import { foldedSigns } from '#kit/words/folded-signs.ts'

/** Signs to be changed, added or left out to make one of the other; exchanged neighbours are one. */
export function signsBetween(one: string, other: string): number {
  const [from, to] = [[...one], [...other]]
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, place) => place)]
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1]
      const at = (up: number, left: number): number =>
        (up === 0 ? row : rows[i - up])?.[j - left] ?? i + j
      const isExchanged = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row.push(
        Math.min(
          at(1, 0) + 1,
          at(0, 1) + 1,
          at(1, 1) + (isSame ? 0 : 1),
          isExchanged ? at(2, 2) + 1 : i + j,
        ),
      )
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

const mostSuggested = 3

/** Pieces of the titles that are nearest to a folded word, the nearest and most frequent first. */
export function nearestWords(word: string, titles: readonly string[]): readonly string[] {
  const size = [...word].length
  const most = size <= 4 ? 1 : 2
  const known = new Map<string, { distance: number; times: number }>()
  for (const title of titles)
    for (const piece of piecesOf(foldedSigns(title), size)) {
      const before = known.get(piece)
      const distance = before?.distance ?? signsBetween(word, piece)
      if (distance > 0 && distance <= most)
        known.set(piece, { distance, times: (before?.times ?? 0) + 1 })
    }
  return [...known]
    .sort(
      ([one, a], [other, b]) =>
        a.distance - b.distance ||
        Math.abs([...one].length - size) - Math.abs([...other].length - size) ||
        b.times - a.times,
    )
    .slice(0, mostSuggested)
    .map(([piece]) => piece)
}

/** Rows of signs as long as the word, one longer and one shorter, that do not cross marks. */
function piecesOf(title: string, size: number): readonly string[] {
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) => {
    const signs = [...run]
    return [size, size + 1, size - 1]
      .filter((one) => one >= 2)
      .flatMap((one) =>
        signs.slice(one - 1).map((_, place) => signs.slice(place, place + one).join('')),
      )
  })
}
