// Whether the form is the one in use for the report's year.

import type { Rule } from '../rule.ts'

const firstYear2021 = 2021

/**
 * The trial form of 2019 was used for 2019 and 2020; the form of 2021 for 2021 and later.
 *
 * @law 国办公开办函〔2021〕30号 适用年度
 * @law 国办公开办函〔2019〕60号 适用年度
 */
export const editionYear: Rule = {
  code: 'edition.year',
  title: { zh: '所用格式与年度不符', en: 'The form does not fit the year' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号',
  editions: ['2019', '2021'],
  explanation:
    '2019、2020年度报告用2019年试行格式，2021年度起用2021年格式。2021年度及以后仍用试行格式的，提醒改用新格式；' +
    '2020年度及以前用新格式的，只作提示。报告按实际所用的格式读取和核对。年度没有读出时不判。',
  examples: {
    passes: { shows: '2024年度报告用2021年格式' },
    fails: { shows: '2022年度报告用2019年试行格式', report: { edition: '2019', year: 2022 } },
  },
  check: ({ edition, year }) => {
    if (edition === null || year === null) return []
    const base = { cells: [], facts: { edition, year } }
    const late = edition === '2019' && year >= firstYear2021
    const early = edition === '2021' && year < firstYear2021
    if (late) {
      const message = `${year}年度报告用的是2019年试行格式，2021年度起应使用国办公开办函〔2021〕30号规定的格式。`
      return [{ ...base, verdict: 'fails', message }]
    }
    if (!early) return [{ ...base, verdict: 'passes', message: '' }]
    const message = `${year}年度报告用的是2021年格式，当时的格式是2019年试行格式，请确认年度是否读对。`
    return [{ ...base, verdict: 'fails', severity: 'info', message }]
  },
}
