// Where in the text a finding is put right.

import type { Field } from '../../narrative/fields.ts'
import { fields } from '../../narrative/fields.ts'
import { textFindings } from '../../narrative/text-findings.ts'
import type { ShownFindings } from './shown-findings.ts'

/** Fingerprint → field; findings about the text as a whole have none. */
export function fieldsOfFindings({
  report,
  previous,
}: Pick<ShownFindings, 'report' | 'previous'>): ReadonlyMap<string, Field> {
  if (report === undefined) return new Map()
  const { byField } = textFindings(report, previous)
  return new Map(
    fields.flatMap((field) =>
      (byField[field] ?? []).map(({ fingerprint }) => [fingerprint, field] as const),
    ),
  )
}
