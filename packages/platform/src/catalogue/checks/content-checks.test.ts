import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type EditionContent, emptyContent } from '../record/content.ts'
import { checkAccessibility } from './accessibility.ts'
import { checkAttachmentNotes } from './attachment-notes.ts'
import type { Checked } from './checked.ts'
import { checkLinks, linksIn } from './links.ts'
import { findPersonalNumbers, isBankCard, isIdentityCard } from './personal-numbers.ts'
import { checkSensitive, findNames } from './sensitive.ts'
import { checkWording, ownWordings, wordingsOf } from './wording.ts'

const fileId = '0190a0b0-0000-7000-8000-000000000001'
const checked = (content: Partial<EditionContent>, more: Partial<Checked> = {}): Checked => ({
  content: { ...emptyContent, ...content },
  kind: { title: '示例', item: '20.1', column: 'policy' },
  attachmentTexts: new Map(),
  ...more,
})
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

/** An identity number that nobody has: region 000 of a county, with its right check digit. */
function identityOf(region: number, born: string, sequence: number): string {
  const digits = `${region}${born}${String(sequence).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + '10X98765432'[sum % 11]
}

const identity = identityOf(990000, '19900307', 123)

test('identity numbers are told by date and check digit', () => {
  assert.equal(isIdentityCard(identity), true)
  assert.equal(isIdentityCard(`${identity.slice(0, 17)}${identity[17] === '1' ? '2' : '1'}`), false)
  assert.equal(isIdentityCard(identityOf(990000, '19900231', 123)), false)
  assert.equal(isIdentityCard(identityOf(990000, '18990307', 123)), false)
  fc.assert(
    fc.property(
      fc.integer({ min: 100000, max: 999999 }),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
      (region, born, sequence) => {
        const number = identityOf(
          region,
          born.toISOString().slice(0, 10).replaceAll('-', ''),
          sequence,
        )
        const text = `甲的号码是${number}。`
        assert.deepEqual(
          findPersonalNumbers(text).map((one) => [one.kind, one.number]),
          [['identityCard', number]],
        )
        // One wrong digit never passes the check.
        const wrong = (Number(number[9]) + 1) % 10
        assert.equal(isIdentityCard(`${number.slice(0, 9)}${wrong}${number.slice(10)}`), false)
      },
    ),
  )
})

test('bank cards are told by length and Luhn digit, phones by their beginning', () => {
  assert.equal(isBankCard('4444444444444444'), false)
  const luhn = (start: string) => [...'0123456789'].map((digit) => start + digit).filter(isBankCard)
  assert.equal(luhn('622202000000000001').length, 1)
  const card = luhn('622202000000000001')[0] ?? ''
  const kinds = (text: string) => findPersonalNumbers(text).map(({ kind }) => kind)
  assert.deepEqual(kinds(`卡号：${card.replace(/(\d{4})/g, '$1 ').trim()}`), ['bankCard'])
  assert.deepEqual(kinds('电话 138-0000-1234、+86 13900001234，１３７００００１２３４'), [
    ...['mobilePhone', 'mobilePhone', 'mobilePhone'],
  ])
  assert.deepEqual(
    kinds('电话0571-12345678，邮编310000，文号〔2026〕12号，金额1380000123.45万元'),
    [],
  )
  assert.deepEqual(kinds('统一社会信用代码 91330000138000012345X、编号A13800001234'), [])
})

test('a number is found in every text that would be public, attachments too, and shown masked', () => {
  const found = checkSensitive(
    checked(
      {
        title: '示例',
        body: `<table><tr><td>身份证</td><td>${identity}</td></tr></table><p>${identity}</p>`,
        attachments: [{ fileId, digest: 'd', title: '名单' }],
      },
      { attachmentTexts: new Map([[fileId, '电话：13800001234']]) },
    ),
  )
  assert.deepEqual(
    found.map(({ code, field, severity, found: number }) => [code, field, severity, number]),
    [
      ['sensitive.identityCard', 'body', 'error', identity],
      ['sensitive.mobilePhone', `attachment:${fileId}`, 'error', '13800001234'],
    ],
  )
  for (const { message, excerpt } of found) {
    assert.doesNotMatch(message + excerpt, /\d{9}/)
    assert.match(message, /\*{3,}/)
  }
})

test('names of a list are found with how often they stand where', () => {
  const given = checked({ title: '王示例的处罚决定', body: '<p>当事人王 示例、李示例，王示例</p>' })
  assert.deepEqual(
    findNames(given, ['王示例', '赵示例', '']).map(({ field, count }) => [field, count]),
    [
      ['title', 1],
      ['body', 2],
    ],
  )
})

test('sure errors of wording are warned of once a text; what a platform switched off is not', () => {
  const content = { body: '<p>请登陆系统，布署工作，再布署一次。</p>' }
  const found = checkWording(checked(content, { wordings: ownWordings }))
  assert.equal(found.length, 2)
  assert.match(found.map(({ message }) => message).join(), /“布署”（2 处）应为“部署”/)
  const near = checkWording(
    checked({ body: '<p>电话13800001234，布署</p>' }, { wordings: ownWordings }),
  )
  assert.doesNotMatch(near[0]?.excerpt ?? '13800001234', /13800001234/)
  const changed = [
    { wrong: '布署', instead: '部署', note: '', isOff: true },
    { wrong: '示例词', instead: '', note: '不用', isOff: false },
  ]
  const list = wordingsOf(changed)
  assert.ok(list.every(({ wrong }) => wrong !== '布署'))
  assert.equal(list.at(-1)?.wrong, '示例词')
  assert.equal(new Set(ownWordings.map(({ wrong }) => wrong)).size, ownWordings.length)
  for (const { wrong, instead } of ownWordings) assert.equal(instead.includes(wrong), false, wrong)
})

test('links that lead inside or could not be reached are warned of', () => {
  const link = (address: string) => `<p><a href="${address}">办事指南</a></p>`
  for (const address of [
    'http://localhost/a',
    'http://10.1.2.3/',
    'http://oa/x',
    'http://192.168.1.2:8080/',
  ])
    assert.deepEqual(codes(checkLinks(checked({ body: link(address) }))), ['links.inside'], address)
  const body = link('https://www.example.cn/a') + link('/documents/office/2026-1')
  assert.deepEqual(linksIn(body), ['https://www.example.cn/a', '/documents/office/2026-1'])
  assert.deepEqual(checkLinks(checked({ body })), [])
  const brokenLinks = new Map([['https://www.example.cn/a', '所指的网页不存在']])
  assert.deepEqual(codes(checkLinks(checked({ body }, { brokenLinks }))), ['links.broken'])
})

test('content that some people could not read is warned of', () => {
  const body = `<h3>（一）小标题</h3><p><a href="https://www.example.cn/">点击这里</a><img src="attachment:${fileId}" alt=""></p><table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>`
  const attachments = [{ fileId, digest: 'd', title: '图' }]
  assert.deepEqual(codes(checkAccessibility(checked({ body, attachments }))), [
    'accessibility.alt',
    'accessibility.link',
    'accessibility.tableHead',
    'accessibility.headingOrder',
  ])
  assert.ok(codes(checkAccessibility(checked({ body }))).includes('content.pictureMissing'))
  const good = `<h2>一、标题</h2><h3>（一）小标题</h3><p><a href="https://www.example.cn/">办事指南</a></p><table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`
  assert.deepEqual(checkAccessibility(checked({ body: good })), [])
})

test('an attachment without a name, or that was not checked, keeps the record back', () => {
  const attachments = [{ fileId, digest: 'd', title: ' ' }]
  const note = { severity: 'error', message: '还在等待病毒检查。' } as const
  const found = checkAttachmentNotes(
    checked({ attachments }, { attachmentNotes: new Map([[fileId, note]]) }),
  )
  assert.deepEqual(codes(found), ['attachment.title', 'attachment.unchecked'])
})
