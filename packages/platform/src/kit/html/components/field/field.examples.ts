import { field } from './field.ts'

export const fieldExamples = {
  必填: field({ name: 'account', label: '账号', autocomplete: 'username' }),
  有说明: field({
    name: 'code',
    label: '动态口令',
    hint: '手机应用显示的 6 位数字。',
    isOptional: true,
  }),
  有问题: field({ name: 'name', label: '姓名', value: '示<例>', problem: '请填写姓名。' }),
}
