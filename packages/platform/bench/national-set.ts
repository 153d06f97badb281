// A set of national size: 30,000 units of a thousand made-up counties, ten published reports each. Every
// report has a text of its own; it is made inside the database, from a few hundred whole reports.

import { newId } from '#kit/new-id.ts'
import { insertUnits, type MadeUnit, type Run } from './insert-reports.ts'
import { madeReport, numbersFrom } from './made-report.ts'
import { withClient } from './with-client.ts'

export const nationalYears = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]
const offices = [
  ...[
    '公安局',
    '教育局',
    '财政局',
    '民政局',
    '司法局',
    '水利局',
    '统计局',
    '审计局',
    '林业局',
    '气象局',
  ],
  ...['税务局', '科学技术局', '自然资源局', '生态环境局', '交通运输局', '农业农村局', '商务局'],
  ...['文化和旅游局', '卫生健康委员会', '应急管理局', '市场监督管理局', '医疗保障局', '信访局'],
  ...[
    '住房和城乡建设局',
    '发展和改革委员会',
    '人力资源和社会保障局',
    '退役军人事务局',
    '城市管理局',
    '政务服务局',
  ],
]
const signs = [...'清河平安永和新丰长宁东山西溪南江北海云水石泉金沙白马青龙玉林华阳']
const organ = '示例机关'
/** Stands nowhere else in a template: not the year of a form. */
const templateYear = 1999
const templates = 300

/** Counties in 30 provinces, each with its government and 29 offices. */
export function nationalUnits(counties: number): readonly MadeUnit[] {
  const next = numbersFrom(7)
  const now = new Date()
  return Array.from({ length: counties }, (_, index) => {
    const name = () => signs[next(signs.length)] ?? ''
    const province = `示例第${(index % 30) + 1}省`
    const county = `${name()}${name()}${name()}县`
    const code = `county-${String(index).padStart(4, '0')}`
    const shared = { region: `${province}${county}`, parentId: null }
    const id = newId(now)
    const government = { ...shared, id, code, name: `${county}人民政府`, kind: 'government' }
    const below = offices.map((office, place) => ({
      ...shared,
      id: newId(now),
      code: `${code}-${String(place + 1).padStart(2, '0')}`,
      name: `${county}${office}`,
      kind: 'department',
      parentId: id,
    }))
    return [government, ...below]
  }).flat()
}

/** Fills the tables through two connections at once. */
export async function loadNationalSet(url: string, units: readonly MadeUnit[]): Promise<void> {
  await withClient(url, async (run) => {
    await insertUnits(run, units)
    await run('create unlogged table bench_templates (place int primary key, document text)')
    for (let place = 0; place < templates; place += 1) {
      const wish = {
        organ,
        year: templateYear,
        seed: place + 1,
        busy: 1 + (place % 5),
        isMixed: true,
      }
      await run('insert into bench_templates values ($1, $2)', [place, madeReport(wish).document])
    }
  })
  const waiting = [...nationalYears]
  const load = (): Promise<void> =>
    withClient(url, async (run) => {
      for (let year = waiting.shift(); year !== undefined; year = waiting.shift())
        await loadYear(run, year)
    })
  await Promise.all([load(), load()])
  await withClient(url, async (run) => {
    await run('drop table bench_templates')
    await run(
      `insert into published_reports (unit_id, year, edition_number, unit_code)
       select unit_id, year, 1, code from report_publications join units using (unit_id)
       on conflict do nothing`,
    )
    await run('vacuum analyze')
  })
}

/** One report of the year for each unit: its own name and year in the text, figures of a template. */
async function loadYear(run: Run, year: number): Promise<void> {
  await run(
    `insert into report_publications (unit_id, year, edition_number, unit_name, scope, title,
       document, digest, waivers, published_at)
     select unit_id, $1::int, 1, name, 'organ', name || $1 || '年政府信息公开工作年度报告', document,
       encode(sha256(convert_to(document, 'UTF8')), 'hex'), '[]',
       make_timestamptz($1::int + 1, 1, 1 + (abs(hashtext(code)) % 30), 9, 0, 0)
     from (
       select unit_id, code, name,
         replace(replace(template.document, $2, name), $3, $1::text) as document
       from units join bench_templates as template
         on template.place = abs(hashtext(code || $1)) % $4::int
       where code like 'county-%' offset 0
     ) as made`,
    [String(year), organ, String(templateYear), templates],
  )
}
