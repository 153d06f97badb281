// A letter as a file to keep, for either site: PDF or Word.

import { type Answer, download } from '#kit/http/answer.ts'
import { typeset } from '#kit/typesetting/typeset.ts'
import type { LetterContent } from '../issue/letter-content.ts'
import { type LetterFormat, letterFormats } from '../rendering/letter-formats.ts'
import { letterTyp } from '../rendering/letter-typ.ts'
import { writeLetterDocx } from '../rendering/write-docx.ts'

/** The file of a letter, named after its title and number. */
export async function letterFile(letter: LetterContent, format: LetterFormat): Promise<Answer> {
  const bytes =
    format === 'pdf'
      ? await typeset({ template: letterTyp, data: letter })
      : await writeLetterDocx(letter)
  const { ending, type } = letterFormats[format]
  const name = [letter.title, letter.number].filter((part) => part !== null).join(' ')
  return download(`${name}.${ending}`, type, bytes)
}
