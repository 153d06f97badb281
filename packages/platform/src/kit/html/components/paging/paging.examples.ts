import { paging } from './paging.ts'

export const pagingExamples = {
  第一页: paging({ name: '示例一的翻页', next: '#next', place: '第 1–50 个，共 312 个' }),
  中间一页: paging({ name: '示例二的翻页', first: '#first', next: '#next?a=1&b=2' }),
  只有一页: paging({ name: '示例三的翻页' }),
}
