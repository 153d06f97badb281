// gongkai.report/1 as a shape: what is read from JSON and what the schema says are one thing.

import type { Finding } from '../finding.ts'
import { severities } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { Place } from '../place.ts'
import {
  type Cell,
  cellStates,
  editions,
  type ProcessingFee,
  type Report,
  type Section,
  sectionKinds,
} from '../report.ts'
import { knownAddresses } from './addresses.ts'
import {
  decimal,
  either,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  orNull,
  plainNumber,
  type Shape,
  text,
} from './shape.ts'

type Loose<T, Optional extends keyof T> = Omit<T, Optional> & Partial<Pick<T, Optional>>

/** What a command or the platform adds to a report; the engine reads past it. */
type Extras = { readonly file?: string; readonly source?: string; readonly rollUp?: unknown }
type JsonCell = Loose<Cell, 'raw' | 'at'> & { readonly count?: number }
type JsonFinding = Loose<Finding, 'verdict' | 'facts' | 'fingerprint'>
type JsonSection = Loose<Section, 'lines'>
type JsonReport = Omit<Report, 'cells' | 'sections' | 'findings'> &
  Extras & {
    readonly cells: Readonly<Record<string, JsonCell>>
    readonly sections: readonly JsonSection[]
    readonly findings: readonly JsonFinding[]
  }

const integer = plainNumber('integer')
const anything: Shape<NonNullable<unknown>> = { schema: {}, read: (value) => value ?? {} }
const date = text(/^\d{4}-\d{2}-\d{2}$/)

const box: Shape<readonly [number, number, number, number]> = {
  schema: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
  read: (value, path, note) => {
    const [x, y, width, height, ...rest] =
      listOf(plainNumber('number')).read(value, path, note) ?? []
    if (x !== undefined && y !== undefined && width !== undefined && height !== undefined) {
      if (rest.length === 0) return [x, y, width, height]
    }
    note(path, '应为 4 个数字')
    return undefined
  },
}

const place: Shape<Place> = objectOf<Place>(
  {
    line: integer,
    column: integer,
    page: integer,
    box,
    sheet: text(),
    table: integer,
    row: integer,
    cell: either(integer, text()),
  },
  ['line', 'column', 'page', 'box', 'sheet', 'table', 'row', 'cell'],
)

const cell = objectOf<JsonCell>(
  {
    value: orNull(decimal),
    state: oneOf(cellStates),
    raw: text(),
    unit: oneOf(['元', '万元']),
    at: place,
    count: integer,
  },
  ['raw', 'unit', 'at', 'count'],
)

const section = objectOf<JsonSection>(
  {
    number: text(),
    heading: text(),
    kind: oneOf(sectionKinds),
    text: text(),
    at: place,
    lines: listOf(place),
  },
  ['kind', 'lines'],
)

const finding = objectOf<JsonFinding>(
  {
    code: text(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/),
    severity: oneOf(severities),
    verdict: oneOf(['fails', 'uncertain', 'notAssessable']),
    message: text(),
    cells: listOf(text()),
    facts: mapOf(either(text(), either(decimal, listOf(text())))),
    at: listOf(place),
    fingerprint: text(/^[0-9a-f]{16}$/),
  },
  ['verdict', 'facts', 'at', 'fingerprint'],
)

export const reportShape = objectOf<JsonReport>(
  {
    file: text(),
    source: text(),
    rollUp: anything,
    format: oneOf(['gongkai.report/1']),
    edition: orNull(oneOf(editions)),
    organ: orNull(text()),
    year: orNull(integer),
    title: text(),
    period: objectOf<NonNullable<Report['period']>>({ from: date, to: date, at: place }),
    publishedOn: date,
    processingFee: objectOf<ProcessingFee>({ amount: orNull(decimal), raw: text(), at: place }),
    cells: mapOf(cell, knownAddresses),
    sections: listOf(section),
    findings: listOf(finding),
  },
  ['file', 'source', 'rollUp', 'title', 'period', 'publishedOn', 'processingFee'],
)

/** The report with what JSON may leave out filled in: raw text, places, verdicts, fingerprints. */
export function completed({
  file: _file,
  source: _source,
  rollUp: _rollUp,
  ...report
}: JsonReport): Report {
  return {
    ...report,
    cells: Object.fromEntries(
      Object.entries(report.cells).map(([address, one]) => [address, completedCell(one)]),
    ),
    sections: report.sections.map((one) => ({ ...one, lines: one.lines ?? [] })),
    findings: report.findings.map(completedFinding),
  }
}

function completedCell({ count: _count, ...one }: JsonCell): Cell {
  return { ...one, raw: one.raw ?? one.value ?? '', at: one.at ?? {} }
}

function completedFinding(one: JsonFinding): Finding {
  const { fingerprint, verdict = 'fails', facts = {}, ...rest } = one
  const made = makeFinding({ ...rest, verdict, facts })
  return fingerprint === undefined ? made : { ...made, fingerprint }
}
