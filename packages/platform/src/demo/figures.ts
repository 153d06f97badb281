// Figures of the demo: those of five published reports, and made-up ones derived from them.

import { type Cell, forms, parseDecimal, tableKeys } from '@gongkai/report-engine'
import { z } from 'zod'
import published from './published-figures.json' with { type: 'json' }

/** `requests.received` → the row's figures in the order of the form's columns. */
export type Figures = Readonly<Record<string, readonly string[]>>

export type PublishedFigures = {
  readonly unit: string
  readonly organ: string
  readonly year: number
  /** Where the figures were published. */
  readonly source: string
  /** In 元; absent where the report does not state it. */
  readonly processingFee?: string | undefined
  readonly figures: Figures
}

const row = z.string().transform((text) => text.split(' '))
const schema = z.array(
  z.object({
    unit: z.string(),
    organ: z.string(),
    year: z.number(),
    source: z.string(),
    processingFee: z.string().optional(),
    figures: z.record(z.string(), row),
  }),
)

/** The figures of the five published reports. */
export const publishedFigures: readonly PublishedFigures[] = schema.parse(published)

/** All cells of the form of 2021; a row that is not given is zero throughout. */
export function cellsOf(figures: Figures): Readonly<Record<string, Cell>> {
  const cells = tableKeys.flatMap((table) =>
    forms['2021'].tables[table].rows.flatMap(({ key, columns }) =>
      columns.map((column, index): [string, Cell] => {
        const raw = figures[`${table}.${key}`]?.[index] ?? '0'
        const value = parseDecimal(raw)
        if (value === undefined) throw new Error(`demo figures: ${table}.${key} has ${raw}`)
        return [`${table}.${key}.${column.key}`, { value, state: 'number', raw, at: {} }]
      }),
    ),
  )
  return Object.fromEntries(cells)
}

/** A made-up year of a small unit: so many requests received, all of them granted. */
export function smallFigures(received: number): Figures {
  const count = [String(received), '0', '0', '0', '0', '0', String(received)]
  return {
    'disclosure.normativeDocuments': ['1', '0', String(received + 3)],
    'requests.received': count,
    'requests.granted': count,
    'requests.handled': count,
  }
}

/**
 * The figures in three parts that add up to them: table 三 by its columns (natural persons; companies;
 * all others), table 四 by its rows, table 二 by row in turn. Each part keeps every equation.
 */
export function inThreeParts(figures: Figures): readonly [Figures, Figures, Figures] {
  const part = (index: number): Figures =>
    Object.fromEntries(
      Object.entries(figures).map(([key, values], position) => {
        if (key.startsWith('requests.')) return [key, columnsOf(values, index)]
        return [key, position % 3 === index ? values : values.map(() => '0')]
      }),
    )
  return [part(0), part(1), part(2)]
}

function columnsOf(values: readonly string[], part: number): readonly string[] {
  const kept = values
    .slice(0, -1)
    .map((value, column) => (Math.min(column, 2) === part ? value : '0'))
  return [...kept, String(kept.reduce((sum, value) => sum + Number(value), 0))]
}
