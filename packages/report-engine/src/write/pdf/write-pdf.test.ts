import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { aReport } from '../../../test/a-report.ts'
import { writePdf } from './write-pdf.ts'

type Item = { readonly text: string; readonly page: number; readonly font: string }

async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes)
  const items: Item[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent()
    for (const item of content.items) {
      if ('str' in item) items.push({ text: item.str, page, font: item.fontName })
    }
  }
  const marks = await pdf.getMarkInfo()
  const { info } = await pdf.getMetadata()
  return { pages: pdf.numPages, items, text: items.map(({ text }) => text).join(''), marks, info }
}

test('the PDF is tagged, has a title, and numbers its pages', async () => {
  const { pages, text, marks, info } = await read(await writePdf(aReport()))
  assert.equal(marks?.Marked, true)
  assert.ok('Title' in info && info.Title === '示例市人民政府2023年政府信息公开工作年度报告')
  for (let page = 1; page <= pages; page += 1) assert.ok(text.includes(`- ${page} -`), `${page}`)
})

test('labels and numbers are text that can be found', async () => {
  const report = aReport({ cells: { 'disclosure.fees.amount': '17719.6506' } })
  const { text } = await read(await writePdf(report))
  for (const part of [
    '第二十条第（一）项',
    '17719.6506',
    '2.其他法律行政法规禁止公开',
    '复议后起诉',
  ]) {
    assert.ok(text.includes(part), part)
  }
})

test('table 三 stands whole on one page', async () => {
  const { items } = await read(await writePdf(aReport()))
  const pageOf = (text: string) => items.find((item) => item.text.includes(text))?.page
  assert.equal(pageOf('一、本年新收'), pageOf('四、结转下年度'))
})

test('nothing in a text of a report is taken for markup', async () => {
  const evil = '#pagebreak() *b* _i_ $x^2$ @ref <label> `raw` "q" \\ // = [x] {y} ~ -- \'s\' #let'
  const report = aReport({ organ: evil, cells: { 'disclosure.regulations.issued': evil } })
  const { text } = await read(await writePdf(report))
  const shown = text.replaceAll(' ', '')
  assert.equal(shown.split(evil.replaceAll(' ', '')).length - 1 >= 2, true)
})
