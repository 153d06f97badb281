// A report on the form of 2021 that prints （六）其他处理 as one row.

import { requesterColumns } from '../../form/columns.ts'
import { address } from '../../form/form.ts'
import type { Rule } from '../rule.ts'
import { otherLayout } from './equations.ts'

/**
 * The form of 2021 divides （六）其他处理 into three rows. One row is read and counted as it stands;
 * the three stay absent.
 *
 * @law 国办公开办函〔2021〕30号 表三
 */
export const requestsOtherSingleRow: Rule = {
  code: 'requests.otherSingleRow',
  title: {
    zh: '表三：（六）其他处理应分三行填写',
    en: 'Table 3: other outcomes printed as one row instead of three',
  },
  severity: 'info',
  law: '国办公开办函〔2021〕30号 表三',
  editions: ['2021'],
  explanation:
    '2021年格式的（六）其他处理分三行：逾期不补正、逾期不缴费、其他。只印一行的，按一行读取和核对，' +
    '三个小项视为没有填写，不当作0。',
  examples: {
    passes: { shows: '（六）其他处理分三行' },
    fails: {
      shows: '（六）其他处理只有一行',
      printed: Object.fromEntries(
        requesterColumns.flatMap(({ key }) => [
          [address('requests', 'other', key), key === 'company' || key === 'total' ? '1' : '0'],
          ...['notClarified', 'feeUnpaid', 'other'].map(
            (row) => [address('requests', `other.${row}`, key), null] as const,
          ),
        ]),
      ),
    },
  },
  check: (report) => {
    const cells = requesterColumns
      .map(({ key }) => address('requests', 'other', key))
      .filter((where) => report.cells[where] !== undefined)
    const single = otherLayout(report) === 'single'
    if (!single) return [{ verdict: 'passes', message: '', cells: [], facts: {} }]
    const message =
      '表三（六）其他处理只印了一行，2021年格式分三行（逾期不补正、逾期不缴费、其他）；已按一行核对，请补分小项。'
    return [{ verdict: 'fails', message, cells, facts: { rows: 1 } }]
  },
}
