// From the bytes of one file to the report it states: any readable format, or gongkai.report/1 JSON.

import { makeFinding } from './make-finding.ts'
import type { Limits } from './read/limits.ts'
import type { Report } from './report.ts'
import { reportFromJson } from './report-json.ts'

const jsonStart = /^\uFEFF?\s*\{/
const openingBrace = 0x7b
/** The bytes of blanks and of the byte order mark. */
const beforeJson: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf])
const jsonFormat = /"format"\s*:\s*"gongkai\.report\/1"/

/** The report that a file states, with what the reader had to say about it. Never throws for bad input. */
export async function readReport(bytes: Uint8Array, limits: Limits): Promise<Report> {
  const json = bytes.length > limits.fileBytes ? undefined : reportJson(bytes)
  if (json === undefined) return readAndBind(bytes, limits)
  const result = reportFromJson(json)
  return 'problems' in result ? refusedJson(result.problems) : result
}

/** A report that could not be read, with the finding that says why. */
export function emptyReport(finding: Parameters<typeof makeFinding>[0]): Report {
  return {
    format: 'gongkai.report/1',
    edition: null,
    organ: null,
    year: null,
    cells: {},
    sections: [],
    findings: [makeFinding(finding)],
  }
}

// Imported when needed: a report in JSON is checked without loading the readers.
async function readAndBind(bytes: Uint8Array, limits: Limits): Promise<Report> {
  const [{ read }, { bind }] = await Promise.all([
    import('./read/read.ts'),
    import('./bind/bind.ts'),
  ])
  return bind(await read(bytes, { limits }))
}

function reportJson(bytes: Uint8Array): string | undefined {
  // Most files are no JSON, which their first byte tells before anything is decoded.
  if (bytes.find((byte) => !beforeJson.has(byte)) !== openingBrace) return undefined
  const head = new TextDecoder().decode(bytes.subarray(0, 100_000))
  if (!jsonStart.test(head) || !jsonFormat.test(head)) return undefined
  return new TextDecoder().decode(bytes)
}

function refusedJson(problems: readonly string[]): Report {
  const shown = problems.slice(0, 20)
  const more = problems.length > shown.length ? `；另有 ${problems.length - shown.length} 处` : ''
  return emptyReport({
    code: 'reading.json',
    severity: 'error',
    verdict: 'fails',
    message: `这个数据文件（JSON）不符合规定的格式，请重新导出，或改正后再试：${shown.join('；')}${more}。`,
    cells: [],
    facts: { problems },
  })
}
