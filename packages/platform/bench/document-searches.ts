// Searches as people make them over the documents made for measuring, and the worst we could think of.

import { madeDocument, rareName } from './made-document.ts'
import { numbersFrom } from './made-report.ts'

const times = 100

/** What is searched, with as many addresses of it as are asked for. */
export function documentSearches(count: number): Readonly<Record<string, readonly string[]>> {
  const next = numbersFrom(23)
  const one = () => madeDocument(next(count))
  const often = (make: () => string): readonly string[] => Array.from({ length: times }, make)
  const asked = (query: Record<string, string>) => `/search?${new URLSearchParams(query)}`
  const clause = () => {
    const lines = one().lines
    return lines[1 + next(lines.length - 2)]?.split(/[，：；。]/)[1 + next(2)] ?? ''
  }
  const matter = () => one().title.slice(2, 8)
  return {
    'a frequent word (two signs)': often(() => asked({ q: one().subject })),
    'a phrase of a title': often(() => asked({ q: matter() })),
    'a clause of the text': often(() => asked({ q: clause() })),
    'a rare name in the text': often(() =>
      asked({ q: `${rareName(next(Math.min(count, 20_000)))}小区` }),
    ),
    'two frequent words': often(() => asked({ q: `${one().subject} ${clause().slice(0, 4)}` })),
    'a phrase in an attachment': often(() =>
      asked({ q: `${rareName(next(5_000) + 50_000)}服务站` }),
    ),
    文号: often(() => {
      const number = next(count)
      return asked({ q: `测政办[${madeDocument(number).year}]${number}号` })
    }),
    'a clause, of one unit': often(() =>
      asked({ q: clause(), unit: `bench-${String(next(200) + 1).padStart(3, '0')}` }),
    ),
    'a clause, of a year and kind, by time': often(() =>
      asked({ q: clause(), year: String(one().year), kind: 'notice', order: 'newest' }),
    ),
    'nothing fits': often(() => asked({ q: `${one().subject}乌有` })),
  }
}
