import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { channels } from '../case/channel.ts'
import { outcomes } from '../case/outcome.ts'
import { readEarlierCase } from './earlier-case.ts'
import { planCases } from './import-plan.ts'
import { channelNamed, classNamed, outcomeNamed } from './names-in-words.ts'
import { readRegisterFile } from './register-file.ts'
import { dayIn, type RegisterLine } from './register-line.ts'

const today = localDate('2026-03-02')

const aLine = (texts: RegisterLine['texts'] = {}, line = 2): RegisterLine => ({
  line,
  texts: {
    number: '2023-0001',
    receivedOn: '2023-03-02',
    channel: '当面提交',
    applicantClass: '自然人',
    applicant: '示例申请人',
    description: '示例道路的规划许可',
    decidedOn: '2023-03-20',
    outcome: '予以公开',
    ...texts,
  },
})

const around = { known: new Map(), unitName: '示例局', today }

function said(...lines: readonly RegisterLine[]): readonly string[] {
  return planCases(lines, around).problems.map(
    ({ line, column, sentence }) => `${line} ${column}：${sentence}`,
  )
}

test('every title of channels, classes and results is read back as itself', () => {
  for (const [name, { title }] of Object.entries(channels)) assert.equal(channelNamed(title), name)
  for (const [name, title] of Object.entries(applicantClasses))
    assert.equal(classNamed(title), name)
  for (const [name, { group, title }] of Object.entries(outcomes)) {
    assert.equal(outcomeNamed(title), name)
    assert.equal(outcomeNamed(group === title ? title : `${group}：${title}`), name)
  }
  assert.equal(outcomeNamed('不予公开'), undefined, 'a group with many results names none')
})

test('days are read as offices write them, and nothing else is a day', () => {
  for (const text of ['2023-03-02', '2023/3/2', '2023.3.2', '2023年3月2日', '2023-03-02 00:00:00'])
    assert.equal(dayIn(text), '2023-03-02', text)
  for (const text of ['2023-02-30', '3月2日', '45000', '尽快']) assert.equal(dayIn(text), undefined)
  assert.equal(dayIn(''), null)
})

test('what is wrong is said by line and column, all of it at once', () => {
  assert.deepEqual(said(aLine()), [])
  assert.deepEqual(said(aLine({ receivedOn: '', description: '', applicantClass: '外星人' }, 7)), [
    '7 申请内容：不能空着',
    '7 申请人类别：不认识“外星人”，请按填写说明选用',
    '7 收到日期：不能空着',
  ])
  assert.deepEqual(said(aLine({ decidedOn: '2023-03-01' })), ['2 办结日期：早于收到日期'])
  assert.deepEqual(said(aLine({ servedOn: '2027-03-01' })), ['2 送达日期：日期不能晚于今天'])
  assert.deepEqual(said(aLine({ extension: '30' })), [
    '2 延期工作日：延长的期限为 1 至 20 个工作日（条例第三十三条）',
  ])
  assert.deepEqual(said(aLine({ unit: '另一个局' })), [
    '2 单位：这一行是“另一个局”的，只导入示例局的申请',
  ])
  assert.deepEqual(said(aLine(), aLine({}, 5)), ['5 登记编号：“2023-0001”与第 2 行重复'])
})

test('an open case is not taken: its clock has to start from its receipt', () => {
  assert.deepEqual(said(aLine({ decidedOn: '', outcome: '' })), [
    '2 办理结果：还没有办结的申请不能导入，请在登记簿中录入，期限要从收到之日起算',
  ])
})

test('a number of the register is left alone, or contradicted', () => {
  const known = new Map([['2023-0001', { receivedOn: localDate('2023-03-02') }]])
  const same = planCases([aLine({ receivedOn: '2023/3/2', outcome: '' })], { ...around, known })
  assert.deepEqual([same.known, same.cases.length, same.problems.length], [1, 0, 0])
  const other = planCases([aLine({ receivedOn: '2023-03-03' })], { ...around, known })
  assert.match(other.problems[0]?.sentence ?? '', /登记簿中已有“2023-0001”，收到日期是 2023-03-02/)
})

test('the class before the name is not the name', () => {
  const read = readEarlierCase(aLine({ applicant: '自然人 王*' }), today)
  assert.equal('earlier' in read && read.earlier.applicant, '王*')
})

test('headings are found below a title, known by their words; what is lacking is named', () => {
  const row = (number: number, ...texts: readonly string[]) => ({
    number,
    cells: new Map(texts.map((text, at) => [at, text])),
  })
  const heads = [
    '登记编号',
    '收到日期',
    '申请方式',
    '申请人类别',
    '申请内容',
    '办结日期',
    '办理结果',
  ]
  const file = readRegisterFile([
    row(1, '2023年依申请公开台账'),
    row(2, '序号', ...heads),
    row(3, '1', '2023-0001', '2023-03-02'),
    row(4, '', ''),
  ])
  assert.ok('lines' in file)
  assert.deepEqual(file.ignored, ['序号'])
  assert.deepEqual(
    file.lines.map(({ line, texts }) => [line, texts.number, texts.receivedOn]),
    [[3, '2023-0001', '2023-03-02']],
  )
  const without = readRegisterFile([row(1, ...heads.slice(0, -1)), row(2, 'x')])
  assert.deepEqual(without, { problem: '缺少这些列：办理结果。请按模板补上。' })
  assert.ok('problem' in readRegisterFile([row(1, '随便')]))
})
