import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { type EditionContent, emptyContent } from '../record/content.ts'
import { kindOf } from '../record/kinds.ts'
import { contentDifference } from './content-difference.ts'

const kind = kindOf('notice')
const nameOf = () => '示例办法'
const between = (before: Partial<EditionContent>, after: Partial<EditionContent>) =>
  contentDifference({
    before: { ...emptyContent, ...before },
    after: { ...emptyContent, ...after },
    ...{ kind, nameOf },
  })

test('nothing differs where nothing was changed', () => {
  assert.deepEqual(
    between({ title: '甲', body: '<p>乙</p>' }, { title: '甲', body: '<p>乙</p>' }),
    [],
  )
})

test('every field that can be changed is told when it is', () => {
  const changed: EditionContent = {
    title: '标题',
    documentNumber: '示政办〔2026〕1号',
    issuers: ['示例局'],
    formedOn: localDate('2026-03-02'),
    changedOn: localDate('2026-03-03'),
    effectiveOn: localDate('2026-03-04'),
    expiresOn: localDate('2026-03-05'),
    attribute: 'withheld',
    ground: 'internalAffairs',
    groundReason: '理由',
    reviewOn: localDate('2026-03-06'),
    entryCode: '20.1',
    subject: '主题',
    genre: '通知',
    audience: '公众',
    keywords: ['一', '二'],
    summary: '概述',
    source: '来源',
    caption: '题注',
    body: '<p>正文</p>',
    attachments: [{ fileId: 'a', digest: 'b'.repeat(64), title: '附件' }],
    ties: [{ tie: 'interprets', unitId: 'u', recordId: 'r' }],
    fields: {},
    changeNote: '说明',
  }
  for (const name of Object.keys(changed).filter((one) => one !== 'fields')) {
    const one = { [name]: Reflect.get(changed, name) } as Partial<EditionContent>
    assert.equal(between({}, one).length, 1, name)
    assert.equal(between(one, {}).length, 1, name)
  }
})

test('an attachment of the same name with other bytes differs', () => {
  const file = { fileId: 'a', title: '附件' }
  const [one] = between(
    { attachments: [{ ...file, digest: 'a'.repeat(64) }] },
    { attachments: [{ ...file, digest: 'b'.repeat(64) }] },
  )
  assert.equal(one?.title, '附件')
})

test('inside the body what was put in and taken out is marked', () => {
  const [body] = between({ body: '<p>收费每小时五元。</p>' }, { body: '<p>收费每小时六元。</p>' })
  assert.equal(body?.title, '正文')
  assert.deepEqual(
    body?.lines[0]?.pieces.map(({ kind: how, text }) => [how, text]),
    [
      ['same', '收费每小时'],
      ['deleted', '五'],
      ['inserted', '六'],
      ['same', '元。'],
    ],
  )
})
