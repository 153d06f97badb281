// Names of the three tables as people call them.

import type { TableKey } from '../form/form.ts'

export const tableTitles: Readonly<Record<TableKey, string>> = {
  disclosure: '表二（主动公开政府信息情况）',
  requests: '表三（收到和处理政府信息公开申请情况）',
  disputes: '表四（政府信息公开行政复议、行政诉讼情况）',
}
