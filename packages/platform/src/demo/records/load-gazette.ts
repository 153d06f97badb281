// One issue of the demo's gazette of 焦作市, with the newest documents of its office.

import { findUnitByCode } from '#agencies/index.ts'
import { listCandidates, listIssues, openIssue, saveIssue, setIssue } from '#catalogue/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { localDate } from '#law/index.ts'
import { demoCast } from '../demo-people.ts'
import { onDay, release } from './write-planned.ts'

const name = '焦作市人民政府公报（演示）'
const numbers = { year: 2026, number: 1, running: null, issuedOn: localDate('2026-01-26') }

export async function loadGazette(database: Database): Promise<void> {
  const unit = await findUnitByCode(database, 'jiaozuo')
  const office = await findUnitByCode(database, 'jiaozuo-office')
  if (unit === undefined || office === undefined) return
  if ((await listIssues(database, [unit.id])).length > 0) return
  const kinds = ['normativeDocument', 'interpretation'] as const
  const wanted = { unitIds: [office.id], words: '', kinds, limit: 6 }
  const documents = await listCandidates(database, unit.id, wanted)
  if (documents.length === 0) return
  const castOn = await demoCast(database, unit.id)
  await allOrNothing(database, async (whole) => {
    const as = onDay(castOn(whole), '2026-01-26')
    const key = await openIssue(as('clerk', 8), unit.id, { ...numbers, name })
    const section = (head: string, kind: (typeof kinds)[number]) => ({
      head,
      entries: documents
        .filter((one) => one.kind === kind)
        .map(({ unitId, recordId, edition }) => ({ unitId, recordId, edition })),
    })
    const sections = [
      section('政府办公室文件', 'normativeDocument'),
      section('政策解读', 'interpretation'),
    ]
    const contents = { name, sections, corrections: [] }
    const what = '选入办公室的文件和解读'
    await saveIssue(as('clerk', 8), key, { ...numbers, contents, what, seen: 1 })
    await release(as, await setIssue(as('clerk', 9), key))
  })
}
