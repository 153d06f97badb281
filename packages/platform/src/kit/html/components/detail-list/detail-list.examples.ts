import { detailList } from './detail-list.ts'

export const detailListExamples = {
  账号: detailList({ 账号: 'clerk-one', 姓名: '示例<甲>', 状态: '正常' }),
}
