// The labels of the statutory forms, to prove that two torn pieces are one label.

import { tableKeys } from '../../../form/form.ts'
import { forms } from '../../../form/forms.ts'

let known: ReadonlySet<string> | undefined

/** Whether a text is a row label or a group label of one of the forms; blanks and marks aside. */
export function isFormLabel(text: string): boolean {
  known ??= new Set(labels().map(bare))
  return known.has(bare(text))
}

function labels(): string[] {
  return Object.values(forms).flatMap((form) =>
    tableKeys.flatMap((key) =>
      form.tables[key].rows.flatMap(({ label, groups }) => [label, ...groups]),
    ),
  )
}

/** Han characters and digits only; radicals as the characters they stand for. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\d\u3400-\u9fff]/g, '')
}
