// The catalogue that describes the open data (DCAT 3).

/** The catalogue as JSON-LD; `others`: datasets of other slices. */
export function dcatCatalogue(
  origin: string,
  years: readonly number[],
  others: readonly object[] = [],
): object {
  const distribution = (path: string, title: string, type: string): object => ({
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': { '@id': `${origin}${path}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
  })
  const files = (path: string, type: string): readonly object[] => [
    distribution(path, '全部年度', type),
    ...years.map((year) => distribution(`${path}?year=${year}`, `${year}年`, type)),
  ]
  const dataset = (id: string, title: string, more: object): object => ({
    '@id': `${origin}/open-data#${id}`,
    '@type': 'dcat:Dataset',
    'dct:title': title,
    'dcat:keyword': ['政府信息公开', '年度报告'],
    'dcat:landingPage': { '@id': `${origin}/open-data` },
    ...more,
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${origin}/open-data/dcat.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': '政府信息公开数据',
    'dct:language': 'zh-CN',
    'dcat:dataset': [
      dataset('reports', '年度报告表二、表三、表四的全部数字', {
        'dct:description':
          '每行一格：单位、年度、版本、格式、单元格地址、数值、状态。空白不当作 0。',
        'dcat:distribution': files('/open-data/reports.csv', 'text/csv'),
      }),
      dataset('whole', '年度报告全文', {
        'dct:description': '每行一份报告（JSON）：单位、年度、版本、公开时间、校验值和报告全文。',
        'dcat:distribution': files('/open-data/reports.jsonl', 'application/jsonl'),
      }),
      ...others,
    ],
    'dcat:service': {
      '@id': `${origin}/open-data#api`,
      '@type': 'dcat:DataService',
      'dct:title': '政府信息公开接口',
      'dcat:endpointURL': { '@id': `${origin}/api/v1/reports` },
      'dcat:endpointDescription': { '@id': `${origin}/api/v1/openapi.json` },
    },
  }
}
