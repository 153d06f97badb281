// What records add to the open data of the site.

import { z } from 'zod'
import { html } from '#kit/html/html.ts'
import { bulkPath, operationPath, pathParameters, refusedAs } from '#kit/http/open-api.ts'
import type { OpenDataPart } from '#kit/http/open-data-part.ts'
import { recordAnswer } from './api-record.ts'
import { recordsAnswer, recordsQuery } from './api-records.ts'
import { recordMapPart, recordMapParts } from './record-site-map.ts'

const section = html`<h2 id="records">政府信息</h2>
<p>已公开的政府信息：CSV 每行一条，有索引号、标题、发文字号、日期和有效性；JSON Lines 每行一条，另有全文。可以加参数 unit（单位编码）和 kind（种类）缩小范围。</p>
<ul>
<li><a href="/open-data/records.csv" download>全部政府信息（CSV）</a></li>
<li><a href="/open-data/records.jsonl" download>全部政府信息（JSON Lines）</a></li>
<li><a href="/api/v1/records">接口：已公开的政府信息</a>，可以按单位、种类、项、有效性和年份查</li>
<li>订阅新公开的信息：<a href="/feeds/records.atom">Atom</a>、<a href="/feeds/records.json">JSON Feed</a>；加参数 unit（单位编码）或者 column（policies、guide、rules、mandatory）订阅一个单位或者一个栏目</li>
</ul>
`

const missing = refusedAs('没有这个单位，或者没有公开这条信息')
const narrowing = ['unit', 'kind'].map((name) => ({
  ...{ name, in: 'query', required: false, schema: { type: 'string' } },
  description: name === 'unit' ? '单位编码' : '种类',
}))

const paths = {
  '/api/v1/records': operationPath(
    {
      id: 'listRecords',
      summary: '已公开的政府信息，新的在前',
      query: recordsQuery,
      answer: recordsAnswer,
    },
    missing,
  ),
  '/api/v1/records/{unit}/{number}': operationPath(
    {
      id: 'getRecord',
      summary: '一条政府信息的全部内容',
      query: z.object({}),
      answer: recordAnswer,
    },
    missing,
    pathParameters({ unit: 'string', number: 'string' }),
  ),
  '/open-data/records.csv': bulkPath({
    ...{ id: 'listAllRecords', summary: '全部政府信息，一条一行', type: 'text/csv' },
    parameters: narrowing,
  }),
  '/open-data/records.jsonl': bulkPath({
    ...{
      id: 'listAllRecordsWhole',
      summary: '全部政府信息的全文，一条一行',
      type: 'application/jsonl',
    },
    parameters: narrowing,
  }),
}

function datasets(origin: string): readonly object[] {
  const file = (name: string, title: string, type: string): object => ({
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': { '@id': `${origin}/open-data/${name}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
  })
  return [
    {
      '@id': `${origin}/open-data#records`,
      '@type': 'dcat:Dataset',
      'dct:title': '主动公开的政府信息',
      'dct:description':
        '每行一条：单位、索引号、标题、发文字号、日期、有效性；JSON Lines 另有全文。',
      'dcat:keyword': ['政府信息公开', '规范性文件'],
      'dcat:landingPage': { '@id': `${origin}/open-data` },
      'dcat:distribution': [
        file('records.csv', '全部政府信息', 'text/csv'),
        file('records.jsonl', '全部政府信息的全文', 'application/jsonl'),
      ],
    },
  ]
}

export const recordOpenData: OpenDataPart = {
  section,
  paths,
  datasets,
  pages: ['/documents', '/units', '/removals', '/site-map'],
  siteMapParts: recordMapParts,
  siteMapPart: recordMapPart,
}
