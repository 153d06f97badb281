// Reads all that the page for editing shows.

import { type Attempt, noAttempt } from '#kit/http/again.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { listRecordFiles } from '../../attachments/record-files.store.ts'
import type { RecordPlace } from '../../console/record-scope.ts'
import { findingsOf } from '../../flow/examine-record.action.ts'
import { kindOf } from '../../record/kinds.ts'
import { type FieldProblems, readForm, type Values, valuesOf } from '../form-values.ts'
import { mergeContent } from '../merge-content.ts'
import { findSave, listTied } from '../saves.store.ts'
import type { EditedRecord } from './edited.ts'

/** A form that was refused: what was typed, and why. */
export type RefusedForm = { readonly attempt: Attempt; readonly typed: Values }

/** The page as it is opened, or with what was typed when the form was refused. */
export async function loadEdited(
  { database, query, uploadMegabytes: megabytes }: SignedIn,
  place: RecordPlace,
  refused?: RefusedForm,
): Promise<EditedRecord> {
  const { edition, record } = place
  const files = await listRecordFiles(database, record)
  const digests = new Map(files.map(({ file }) => [file.id, file.digest]))
  const kind = kindOf(record.kind)
  const before = edition.content
  const base = await baseOf({ database, place, refused })
  const read = refused && readForm({ values: refused.typed, kind, before: base, files: digests })
  const merged = mergeContent({ base, mine: read?.content ?? before, theirs: before })
  const problems = { ...read?.problems, ...problemsIn(refused?.attempt) }
  return {
    place,
    kind,
    values: withTyped(valuesOf(merged.content), refused?.typed, problems),
    problems,
    seen: edition.version,
    theirs: valuesOf(before),
    conflicts: read === undefined ? [] : merged.conflicts,
    files,
    tied: await listTied(database, merged.content.ties),
    findings: await findingsOf(database, { record, edition }),
    done: query.get('saved') === '1' ? '已保存' : undefined,
    attempt: refused?.attempt ?? noAttempt,
    megabytes,
  }
}

type Begun = {
  readonly database: SignedIn['database']
  readonly place: RecordPlace
  readonly refused: RefusedForm | undefined
}

/** What the form began with: the save that it says it has seen. */
async function baseOf({ database, place: { edition }, refused }: Begun) {
  const seen = Number(refused?.typed.get('seen') ?? edition.version)
  if (seen === edition.version || !Number.isSafeInteger(seen)) return edition.content
  return (await findSave(database, edition, seen)) ?? edition.content
}

function problemsIn(attempt: Attempt | undefined): FieldProblems {
  const problems = attempt?.refusal?.facts?.problems
  if (typeof problems !== 'object' || problems === null) return {}
  return Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, String(text)]))
}

/** What could not be read stands in its field as it was typed. */
function withTyped(read: Values, typed: Values | undefined, problems: FieldProblems): Values {
  const names = [...Object.keys(problems), 'tie.new.tie', 'tie.new.to']
  const kept = names.flatMap((name) => {
    const text = typed?.get(name)
    return text === undefined ? [] : [[name, text] as const]
  })
  return new Map([...read, ...kept])
}
