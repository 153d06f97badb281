import { notice } from './notice.ts'

export const noticeExamples = {
  问题: notice({ tone: 'problem', title: '密码不符合要求', lines: ['密码至少 10 个字符。'] }),
  完成: notice({ tone: 'done', title: '已保存' }),
}
