import { timeline } from './timeline.ts'

export const timelineExamples = {
  经过: timeline({
    name: '示例报告的经过',
    moments: [
      {
        at: new Date('2026-01-14T02:30:00Z'),
        title: '退回',
        who: '示例乙（主管部门）',
        said: '请补充<第五部分>。',
      },
      { at: new Date('2026-01-12T16:05:00Z'), title: '报送', who: '示例甲' },
    ],
    whenEmpty: '还没有经过。',
  }),
  没有经过: timeline({ name: '示例报告的经过', moments: [], whenEmpty: '还没有经过。' }),
}
