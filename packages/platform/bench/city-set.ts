// A city as it is in use: 200 units below it, ten years of accepted and published reports with their
// cells, one report with a very long text, and the city's government itself.

import { newId } from '#kit/new-id.ts'
import { insertEditions, insertUnits } from './insert-reports.ts'
import { madeReport } from './made-report.ts'
import { withClient } from './with-client.ts'

export const cityYears = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]
export const cityUnits = 200
export const longReport = '/reports/bench-city-001/2024'

/** Loads the city; gives back its id. */
export async function loadCitySet(url: string): Promise<string> {
  const cityId = newId(new Date())
  const units = Array.from({ length: cityUnits }, (_, index) => ({
    id: newId(new Date()),
    code: `bench-city-${String(index + 1).padStart(3, '0')}`,
    name: `测量市第${index + 1}局`,
    kind: 'department',
    parentId: cityId,
    region: '测量市',
  }))
  const city = { id: cityId, code: 'bench-city', name: '测量市人民政府', kind: 'government' }
  await withClient(url, async (run) => {
    await insertUnits(run, [{ ...city, parentId: null, region: '测量市' }, ...units])
    for (const [index, unit] of units.entries()) await insertEditions(run, editionsOf(unit, index))
    await run(`
      insert into report_cells (unit_id, year, edition_number, address, value, state, money)
      select unit_id, year, edition_number, cell.key,
        cell.value ->> 'value', cell.value ->> 'state', cell.value ->> 'unit'
      from report_editions, jsonb_each(document::jsonb -> 'cells') as cell`)
    await run('vacuum analyze')
  })
  return cityId
}

type Unit = { readonly id: string; readonly code: string; readonly name: string }

function editionsOf({ id, code, name }: Unit, index: number) {
  let carriedIn: readonly number[] = []
  return cityYears.map((year) => {
    const made = madeReport({
      organ: name,
      year,
      seed: year * 1_000 + index,
      carriedIn,
      isMixed: true,
    })
    carriedIn = made.carriedOut
    const isLong = index === 0 && year === 2024
    return {
      unitId: id,
      unitCode: code,
      year,
      number: 1,
      title: `${name}${year}年政府信息公开工作年度报告`,
      document: isLong ? lengthened(made.document) : made.document,
      correctionNote: null,
    }
  })
}

/** The same report with a first section of some 100 KB. */
function lengthened(document: string): string {
  const paragraph = '（示例文字）'.repeat(60)
  const text = Array.from({ length: 95 }, () => paragraph).join('\\n')
  return document.replace('"heading":"总体情况","kind":"overview","text":"', (head) => head + text)
}
