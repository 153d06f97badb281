// What must hold after every kill: nothing acknowledged is lost, nothing is half done, the log is whole.

import pg from 'pg'
import { openDatabase } from '#kit/db/database.ts'
import { faultInWords, verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { countedCell, type Written } from './writer.ts'

/** One sentence for each thing that does not hold. */
export async function stateProblems(
  url: string,
  reports: readonly Written[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const problems: string[] = []
    for (const report of reports) problems.push(...(await problemsOf(client, report)))
    return [...problems, ...(await halfStates(client)), ...(await logProblems(url))]
  } finally {
    await client.end()
  }
}

type Stored = {
  readonly value: string | null
  readonly edits: number
  readonly lines: number
}

async function problemsOf(client: pg.Client, report: Written): Promise<readonly string[]> {
  const name = `${report.unit} ${report.year}`
  const { rows } = await client.query<Stored>(
    `select e.document::json->'cells'->$3->>'value' as value,
      (select count(*)::int from report_cell_edits c
        where (c.unit_id, c.year, c.edition_number) = (e.unit_id, e.year, e.edition_number)) as edits,
      (select count(*)::int from audit_lines a where a.unit_id = e.unit_id
        and a.subject = e.year::text and a.action = 'annualReport.edit') as lines
    from report_editions e join units u using (unit_id) where u.code = $1 and e.year = $2`,
    [report.unit, report.year, countedCell],
  )
  const [stored] = rows
  if (stored === undefined) return report.opened ? [`${name}: acknowledged, but gone`] : []
  const value = Number(stored.value ?? 0)
  const problems: string[] = []
  if (value !== report.acknowledged && value !== report.sent)
    problems.push(`${name}: holds ${value}, ${report.acknowledged} was acknowledged`)
  if (stored.edits !== value || stored.lines !== value)
    problems.push(
      `${name}: value ${value}, ${stored.edits} edits, ${stored.lines} lines of the log`,
    )
  return problems
}

/** An edition and the line that says who made it are there together, or neither. */
async function halfStates(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select coalesce(e.unit_id, a.unit_id)::text || ' ' || coalesce(e.year::text, a.subject) as name
    from (select unit_id, year from report_editions where edition_number = 1) e
    full join (select unit_id, subject from audit_lines where action = 'annualReport.createDraft') a
      on a.unit_id = e.unit_id and a.subject = e.year::text
    where e.unit_id is null or a.unit_id is null`)
  return rows.map(({ name }) => `${name}: half made`)
}

async function logProblems(url: string): Promise<readonly string[]> {
  const database = openDatabase(url, 'owner', 1)
  try {
    const verdict = await verifyAuditLog(database)
    if ('lines' in verdict) return []
    const { unitId, sequence, why } = verdict.broken
    return [`audit log of ${unitId}, line ${sequence}: ${faultInWords(why)}`]
  } finally {
    await database.destroy()
  }
}
