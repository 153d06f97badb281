// Puts units and published reports straight into the tables, many at a time: for measuring and for
// looking, never for a running platform, since nothing of it stands in the audit log.

import { createHash } from 'node:crypto'

export type MadeUnit = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parentId: string | null
  readonly region: string
}

export type MadeEdition = {
  readonly unitId: string
  readonly unitCode: string
  readonly year: number
  readonly number: number
  readonly title: string
  readonly document: string
  readonly correctionNote: string | null
}

/** Runs a statement on one connection; gives back its rows, where the caller wants them. */
export type Run<Rows = unknown> = (text: string, values?: readonly unknown[]) => Promise<Rows>

export async function insertUnits(run: Run, units: readonly MadeUnit[]): Promise<void> {
  await run(
    `insert into units (unit_id, code, name, kind, parent_id, region, has_rule_making_power, created_on)
     select id, code, name, kind, "parentId", region, false, '2008-05-01'
     from json_to_recordset($1) as made(id uuid, code text, name text, kind text, "parentId" uuid, region text)`,
    [JSON.stringify(units)],
  )
}

/** Editions as published, each also as the edition in work it came from; the newest takes the list. */
export async function insertEditions(run: Run, editions: readonly MadeEdition[]): Promise<void> {
  const rows = editions.map((edition) => ({
    ...edition,
    digest: createHash('sha256').update(edition.document).digest('hex'),
    state: isNewest(edition, editions) ? 'published' : 'corrected',
    publishedAt: new Date(Date.UTC(edition.year + 1, 0, 20 + edition.number, 2)),
  }))
  const given = [JSON.stringify(rows)]
  const from = `from json_to_recordset($1) as made("unitId" uuid, "unitCode" text, year int,
    number int, title text, document text, "correctionNote" text, digest text, state text,
    "publishedAt" timestamptz)`
  await run(
    `insert into report_editions (unit_id, year, edition_number, state, document, correction_note,
       created_at, changed_at)
     select "unitId", year, number, state, document, "correctionNote", "publishedAt", "publishedAt"
     ${from}`,
    given,
  )
  await run(
    `insert into report_publications (unit_id, year, edition_number, unit_name, scope, title,
       document, digest, correction_note, waivers, published_at)
     select "unitId", year, number, units.name, 'organ', title, document, digest, "correctionNote",
       '[]', "publishedAt"
     ${from} join units on units.unit_id = "unitId"`,
    given,
  )
  await run(
    `insert into published_reports (unit_id, year, edition_number, unit_code)
     select "unitId", year, number, "unitCode" ${from} where state = 'published'`,
    given,
  )
}

function isNewest({ unitId, year, number }: MadeEdition, all: readonly MadeEdition[]): boolean {
  return !all.some(
    (other) => other.unitId === unitId && other.year === year && other.number > number,
  )
}
