// The published figures as open data: one CSV of all cells, and the catalogue that describes it (DCAT 3).

import type { Read } from '#kit/db/transaction.ts'
import { reportOf } from '../flow/findings.ts'
import type { PublicationEntry } from '../publication/publication.ts'
import { listDocuments, type Position } from '../publication/published-reports.store.ts'
import { csv, csvLines } from '../publication/report-csv.ts'

const batch = 200

const columns = ['unit', 'unitName', 'year', 'edition', 'form', 'address', 'value', 'state']

/** Every cell of every report in its newest edition: a line each; of one year, or of all. */
export async function reportsCsv(read: Read, year: number | undefined): Promise<string> {
  const parts = [csv([columns])]
  let after: Position | undefined
  for (;;) {
    const found = await listDocuments(read, {
      ...(year === undefined ? {} : { year }),
      ...(after === undefined ? {} : { after }),
      limit: batch,
    })
    for (const entry of found) parts.push(csvLines(linesOf(entry)))
    after = found.at(-1)
    if (found.length < batch) return parts.join('')
  }
}

function linesOf(entry: PublicationEntry & { readonly document: string }): (string | number)[][] {
  const { cells, edition } = reportOf(entry.document)
  const { unitCode, unitName, year, number } = entry
  return Object.entries(cells).map(([address, { value, state }]) => [
    unitCode,
    unitName,
    year,
    number,
    edition ?? '',
    address,
    value ?? '',
    state,
  ])
}

/** The catalogue as JSON-LD. */
export function dcatCatalogue(origin: string, years: readonly number[]): object {
  const distribution = (path: string, title: string, type: string): object => ({
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': { '@id': `${origin}${path}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${origin}/open-data/dcat.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': '政府信息公开工作年度报告数据',
    'dct:language': 'zh-CN',
    'dcat:dataset': [
      {
        '@id': `${origin}/open-data#reports`,
        '@type': 'dcat:Dataset',
        'dct:title': '年度报告表二、表三、表四的全部数字',
        'dct:description':
          '每行一格：单位、年度、版本、格式、单元格地址、数值、状态。空白不当作 0。',
        'dcat:keyword': ['政府信息公开', '年度报告'],
        'dcat:landingPage': { '@id': `${origin}/open-data` },
        'dcat:distribution': [
          distribution('/open-data/reports.csv', '全部年份', 'text/csv'),
          ...years.map((year) =>
            distribution(`/open-data/reports.csv?year=${year}`, `${year}年`, 'text/csv'),
          ),
        ],
      },
    ],
    'dcat:service': {
      '@id': `${origin}/open-data#api`,
      '@type': 'dcat:DataService',
      'dct:title': '年度报告接口',
      'dcat:endpointURL': { '@id': `${origin}/api/v1/reports` },
      'dcat:endpointDescription': { '@id': `${origin}/api/v1/openapi.json` },
    },
  }
}
