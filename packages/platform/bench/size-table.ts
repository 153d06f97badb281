// How large the sets are and how long they took to make.

import { digits } from '../../report-engine/bench/markdown-table.ts'
import { withClient } from './with-client.ts'

export const sizeHeads = [
  'set',
  'published reports',
  'made in s',
  'database MB',
  'KB a document',
  'KB stored',
  'list MB',
  'cells MB',
]

/** A line of the table: what stands in the database now. */
export async function sizeRow(
  url: string,
  set: string,
  startedAt: number,
): Promise<readonly string[]> {
  const seconds = (performance.now() - startedAt) / 1_000
  const query = `
    select (select count(*) from published_reports) as reports,
      pg_database_size(current_database()) / 1e6 as whole, text, stored,
      pg_total_relation_size('published_reports') / 1e6 as list,
      pg_total_relation_size('report_cells') / 1e6 as cells
    from (
      select avg(octet_length(document)) / 1e3 as text, avg(pg_column_size(document)) / 1e3 as stored
      from (select document from report_publications order by random() limit 1000) as picked
    ) as document`
  const rows = await withClient(url, (run) => run(query))
  const { reports, whole, text, stored, list, cells } = rows[0]
  const numbers = [whole, text, stored, list, cells].map((value) => digits(Number(value)))
  return [set, String(reports), digits(seconds), ...numbers]
}
