// The bundled samples: file name and bytes of each.

import { writers } from '../../src/write/formats.ts'
import { city2023, city2024 } from './city-reports.ts'
import { asMarkdown, copiedFromPage } from './copied-text.ts'
import {
  agriculture,
  education,
  health,
  market,
  resources,
  town2019,
} from './department-reports.ts'
import { sitePage } from './site-page.ts'

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The files of `samples/`, by name. The same bytes at every call. */
export async function samples(): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    '2019-示例镇人民政府.docx': await writers.docx(town2019),
    '2023-示例市人民政府.txt': await writers.txt(city2023),
    '2024-示例市人民政府.docx': await writers.docx(city2024),
    '2024-示例县农业农村局.txt': utf8(copiedFromPage(agriculture)),
    '2024-示例市卫生健康委员会.md': utf8(asMarkdown(health)),
    '2024-示例县教育局.html': sitePage(education),
    '2024-示例区市场监督管理局.xlsx': await writers.xlsx(market),
    '2024-示例县自然资源局.pdf': await writers.pdf(resources),
  }
}
