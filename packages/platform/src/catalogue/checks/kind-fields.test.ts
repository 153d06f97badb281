import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { emptyContent } from '../record/content.ts'
import { isRecordKind, kindOf, type RecordKindName, recordKinds } from '../record/kinds.ts'
import { publicFields, publicValue, shownName } from '../record/public-fields.ts'
import { checkKindFields } from './kind-fields.ts'

const penalty = {
  partyKind: '法人及非法人组织',
  party: '示例商贸有限公司',
  decisionNumber: '示罚决字〔2026〕1号',
  violation: '（示例）占道经营',
  basis: '（示例）示例条例第一条',
  penaltyKind: '罚款',
  fine: '0.2',
  decidedOn: '2026-03-02',
}

function found(kind: RecordKindName, fields: Readonly<Record<string, string>>) {
  const content = {
    ...emptyContent,
    fields,
    formedOn: localDate('2026-03-02'),
    documentNumber: '示罚决字〔2026〕1号',
  }
  return checkKindFields({ content, kind: kindOf(kind), attachmentTexts: new Map() }).map(
    ({ code, field }) => `${code.replace('kindFields.', '')} ${field.replace('fields.', '')}`,
  )
}

test('a decision has the fields that are published of it, and natural persons are not named', () => {
  assert.deepEqual(found('penaltyDecision', penalty), [])
  const { violation: _, ...without } = penalty
  assert.deepEqual(found('penaltyDecision', without), ['missing violation'])
  const person = { ...penalty, partyKind: '自然人', party: '王示例', partyCode: '41' }
  assert.deepEqual(found('penaltyDecision', person), ['personNamed party', 'personCode partyCode'])
  assert.deepEqual(found('penaltyDecision', { ...person, party: '王某', partyCode: '' }), [])
  assert.deepEqual(
    found('penaltyDecision', {
      ...penalty,
      ...{
        decidedOn: '2026-03-01',
        shownUntil: '2026-02-01',
        decisionNumber: '示罚决字〔2026〕2号',
      },
    }),
    ['days shownUntil', 'decidedOn decidedOn', 'number decisionNumber'],
  )
})

test('kinds without fields of their own are asked for none', () => {
  assert.deepEqual(found('notice', {}), [])
  assert.deepEqual(found('meeting', {}), [
    ...['missing session', 'missing heldOn', 'missing agenda'],
  ])
})

test('lists show fields that the kind has, a natural person by the family name', () => {
  for (const name of Object.keys(recordKinds)) {
    if (!isRecordKind(name)) continue
    const names = (kindOf(name).fields ?? []).map((one) => one.name)
    assert.equal(new Set(names).size, names.length, name)
    assert.ok(publicFields(name).length <= names.length, name)
  }
  assert.deepEqual(
    publicFields('penaltyDecision').map(({ title }) => title),
    ['行政相对人名称', '处罚决定文书号', '处罚种类', '处罚决定日期'],
  )
  const [party = { name: '' }] = publicFields('penaltyDecision')
  assert.equal(publicValue(party, { fields: penalty }), '示例商贸有限公司')
  const person = { ...penalty, partyKind: '自然人' }
  assert.equal(publicValue(party, { fields: { ...person, party: '王示例' } }), '王某')
  assert.deepEqual(['欧阳示例', '李某', '赵*', ''].map(shownName), ['欧阳某', '李某', '赵*', ''])
})
