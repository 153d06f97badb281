// How long pages of reports, lists and searches take, one asked for after another.

import { longReport } from './city-set.ts'
import type { MadeUnit } from './insert-reports.ts'
import { numbersFrom } from './made-report.ts'
import { type Times, timesOfPages } from './measuring.ts'
import { nationalYears } from './national-set.ts'
import { timeRow } from './time-row.ts'

type Next = ReturnType<typeof numbersFrom>

/** Lines of the table of times; the portal has just started. */
export async function pageRows(
  origin: string,
  units: readonly MadeUnit[],
): Promise<readonly (readonly string[])[]> {
  const next = numbersFrom(11)
  const some = (count: number): readonly string[] =>
    Array.from({ length: count }, () => {
      const unit = units[next(units.length)]
      return `/reports/${unit?.code}/${nationalYears[next(nationalYears.length)]}`
    })
  // The first pages of a process pay for compiling its code.
  await timesOfPages(origin, some(50))
  const fresh = [...new Set(some(1_000))]
  const page = (what: string, times: Times) => timeRow(what, times, { share: 'p95', atMost: 20 })
  const rows = [
    page('report page, asked for the first time', await timesOfPages(origin, fresh)),
    page('report page, kept', await timesOfPages(origin, fresh)),
    page('report page of 130 KB, the first time', await timesOfPages(origin, [longReport])),
    page('report page of 130 KB, kept', await timesOfPages(origin, Array(200).fill(longReport))),
  ]
  for (const [what, paths] of Object.entries(searches(next, units))) {
    const times = await timesOfPages(origin, paths)
    rows.push(timeRow(what, times, { share: 'p99', atMost: 50 }))
  }
  const comparison = `/compare?${new URLSearchParams({ region: '测量市', year: '2024' })}`
  const compared = await timesOfPages(origin, Array(40).fill(comparison))
  return [...rows, timeRow('comparison of 200 units with the year before', compared)]
}

/** Lists and searches as people make them, and the worst we could think of. */
function searches(
  next: Next,
  units: readonly MadeUnit[],
): Readonly<Record<string, readonly string[]>> {
  const unit = () => units[next(units.length)] ?? units[0]
  const name = () => unit()?.name ?? ''
  const region = () => unit()?.region ?? ''
  const year = () => String(nationalYears[next(nationalYears.length)])
  const asked = (query: Record<string, string>) => `/reports?${new URLSearchParams(query)}`
  const after = () => ({ after: `${year()}.${unit()?.code}` })
  const often = (make: () => string) => Array.from({ length: 200 }, make)
  return {
    'list, first page': often(() => '/reports'),
    'list, any later page': often(() => asked(after())),
    'list of a year, any page': often(() => asked({ year: year(), ...after() })),
    'search by whole name': often(() => asked({ unit: name() })),
    'search by kind of office': often(() => asked({ unit: name().slice(-3) })),
    'search by two signs': often(() => asked({ unit: name().slice(1, 3) })),
    'search by one sign': often(() => asked({ unit: name().slice(0, 1) })),
    'search by name and region, any page': often(() =>
      asked({ unit: '局', region: region().slice(-4), ...after() }),
    ),
    'search by region, any page': often(() => asked({ region: region().slice(0, 5), ...after() })),
    'search without result': often(() => asked({ unit: `${name().slice(0, 3)}乌有` })),
    'first page of the site': often(() => '/'),
  }
}
