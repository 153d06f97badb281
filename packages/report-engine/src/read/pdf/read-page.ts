// One page: its tables, the lines outside of them, and whether it is a picture.

import type { Drawing } from './drawing/draw-page.ts'
import { withoutOverprint } from './drawing/overprint.ts'
import { type Glyph, isBlank } from './glyph.ts'
import { type PageLine, pageLines } from './lines/page-lines.ts'
import { withRaisedDigits } from './raised-digits.ts'
import { type PageTable, takeTables } from './tables/page-tables.ts'
import { rulingLines } from './tables/ruling-lines.ts'

export type ReadPage = {
  readonly page: number
  readonly height: number
  readonly tables: readonly PageTable[]
  readonly lines: readonly PageLine[]
  /** Visible characters, blanks aside. */
  readonly characters: number
  /** Its text is the hidden layer that text recognition laid over a picture. */
  readonly recognised: boolean
  /** The page is a picture with hardly any text, or holds one large enough for a table. */
  readonly picture: 'whole' | 'part' | undefined
  /** A layer that is off holds text. */
  readonly hiddenText: boolean
  /** Some of its text could not be read. */
  readonly unread: boolean
}

/** A picture may carry a page number or a stamp's few letters. */
const hardlyAny = 12
/** Parts of the page's area. A table pasted as a picture takes more than a seal. */
const wholePicture = 0.3
const partPicture = 0.1

/** Reads what a page shows. */
export function readPage(page: number, drawing: Drawing): ReadPage {
  const { width, height } = drawing
  const onPage = drawing.glyphs.filter(({ box: [x, y, w, h] }) => {
    const [middleX, middleY] = [x + w / 2, y + h / 2]
    return middleX >= 0 && middleX <= width && middleY >= 0 && middleY <= height
  })
  const { shown, recognised } = shownGlyphs(onPage)
  const glyphs = withRaisedDigits(withoutOverprint(shown))
  const rules = rulingLines(drawing.segments)
  const { tables, rest } = takeTables({ page, glyphs, rules })
  const characters = countCharacters(glyphs)
  return {
    page,
    height,
    tables,
    lines: pageLines(page, rest),
    characters,
    recognised,
    picture: pictureOf(drawing, characters),
    hiddenText: drawing.hiddenText,
    unread: drawing.unread,
  }
}

function pictureOf({ pictures, width, height }: Drawing, characters: number): ReadPage['picture'] {
  const part = pictures / (width * height)
  if (characters < hardlyAny && part >= wholePicture) return 'whole'
  return part >= partPicture ? 'part' : undefined
}

/** Hidden text counts where it is most of the text; else it doubles what is printed. */
function shownGlyphs(glyphs: readonly Glyph[]): { shown: readonly Glyph[]; recognised: boolean } {
  const hidden = countCharacters(glyphs.filter((glyph) => glyph.hidden))
  if (hidden === 0) return { shown: glyphs, recognised: false }
  const recognised = 2 * hidden > countCharacters(glyphs)
  return { shown: recognised ? glyphs : glyphs.filter((glyph) => !glyph.hidden), recognised }
}

function countCharacters(glyphs: readonly Glyph[]): number {
  return glyphs.filter(({ text }) => !isBlank(text)).length
}
