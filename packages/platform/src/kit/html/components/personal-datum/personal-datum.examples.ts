import { html } from '#kit/html/html.ts'
import { personalDatum } from './personal-datum.ts'

const shared = { label: '手机号码', masked: '138****0000', action: '#', token: html`` }

export const personalDatumExamples = {
  遮盖: personalDatum(shared),
  显示: personalDatum({ ...shared, revealed: '13800000000' }),
}
