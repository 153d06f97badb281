import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { letterKinds } from '../kinds/letter-kinds.ts'
import { templateProblems } from './template.ts'
import { type TemplateVersion, templateInForce } from './template-in-force.ts'

const kind = letterKinds.stateSecret
const { template } = kind

for (const field of kind.obligatory)
  test(`a wording without ${field} cannot be saved`, async () => {
    const { fieldNames } = await import('../kinds/field.ts')
    const body = template.body.replaceAll(`{{${fieldNames[field]}}}`, '')
    assert.match(templateProblems({ ...template, body }, kind).body ?? '', /缺少必须写明的内容/)
  })

for (const [what, body, problem] of [
  ['a field no letter knows', '{{身高}}', /没有“\{\{身高\}\}”/],
  ['a field of another kind', '{{金额}}', /没有“\{\{金额\}\}”/],
  ['an open brace', '{{依据条款', /大括号/],
  ['an endless text', '长'.repeat(8001), /最多 8000 个字/],
] as const)
  test(`refused: ${what}`, () => {
    const whole = { ...template, body: `${template.body}\n${body}` }
    assert.match(templateProblems(whole, kind).body ?? '', problem)
  })

for (const title of ['', ' ', '{{机关名称}}', '长'.repeat(61)])
  test(`refused as a title: ${title.slice(0, 8)}`, () => {
    assert.ok(templateProblems({ ...template, title }, kind).title)
  })

const version = (
  number: number,
  from: string,
  { until, own = true }: { readonly until?: string; readonly own?: boolean } = {},
): TemplateVersion => ({
  version: number,
  validFrom: localDate(from),
  validUntil: until === undefined ? null : localDate(until),
  template: own ? { title: `第${number}版`, body: '' } : null,
  savedBy: 'x',
  savedAt: new Date(0),
})

const originOn = (on: string, versions: readonly TemplateVersion[]): string =>
  templateInForce(kind, versions, localDate(on)).origin

test('the newest valid version counts; before it and after its last day another does', () => {
  const versions = [
    version(1, '2026-01-01'),
    version(2, '2026-03-01', { until: '2026-03-31' }),
    version(3, '2026-06-01', { own: false }),
  ]
  assert.equal(originOn('2025-12-31', versions), 'default')
  assert.equal(originOn('2026-01-01', versions), '1')
  assert.equal(originOn('2026-03-31', versions), '2')
  assert.equal(originOn('2026-04-01', versions), '1')
  assert.equal(originOn('2026-06-01', versions), 'default')
})
