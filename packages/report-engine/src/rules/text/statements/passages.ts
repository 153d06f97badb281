// The running text of a report for matching: paragraphs without blanks, with the way back to the source.

import { compactOf } from '../../../labels/compact.ts'
import type { Place } from '../../../place.ts'
import type { Report, Section, SectionKind } from '../../../report.ts'

export type Passage = {
  readonly kind: SectionKind | undefined
  /** Nearest heading above: of the section, or （二）依申请公开 inside it. Folded, without blanks. */
  readonly heading: string
  /** As printed. */
  readonly text: string
  /** Folded, without blanks. */
  readonly compact: string
  /** Place in the source of a character of `compact`. */
  readonly placeAt: (index: number) => Place
  /** What the document prints for a stretch of `compact`. */
  readonly printed: (from: number, to: number) => string
}

const subHeading =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.][、.]?|第[一二三四五六七八九十],|[一二三四五六七八九十]是)([^。;:,!?]{2,30})(?=$|[。:;,])/u

const known = new WeakMap<readonly Section[], readonly Passage[]>()

/** Every paragraph of every section, in document order. Many rules ask for the same report's. */
export function passagesOf({ sections }: Report): readonly Passage[] {
  const before = known.get(sections)
  if (before !== undefined) return before
  const passages = sections.flatMap(passagesOfSection)
  known.set(sections, passages)
  return passages
}

function passagesOfSection(section: Section): Passage[] {
  if (section.text === '') return []
  const texts = section.text.split('\n')
  let heading = compactOf(section.heading).text
  return texts.map((text, index) => {
    const { text: compact, offsetOf } = compactOf(text)
    heading = subHeading.exec(compact)?.[1] ?? heading
    const at = section.lines[index] ?? section.at
    const alone = isOneLine(at, section.lines[index + 1])
    return {
      kind: section.kind,
      heading,
      text,
      compact,
      placeAt: (place) => moved(at, alone ? (offsetOf(place) ?? 0) : 0),
      printed: (from, to) => text.slice(offsetOf(from) ?? 0, (offsetOf(to - 1) ?? text.length) + 1),
    }
  })
}

// A paragraph joined from several lines only knows where it starts.
function isOneLine(at: Place, next: Place | undefined): boolean {
  return at.line === undefined || (next?.line !== undefined && next.line - at.line <= 1)
}

function moved(at: Place, offset: number): Place {
  return at.column === undefined || offset === 0 ? at : { ...at, column: at.column + offset }
}
