import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLimits } from '../../limits.ts'
import { readPdf } from '../read-pdf.ts'
import { aPdf, gridLines, textAt } from '../test-pdf.ts'

test('text and lines on a layer that is off are not read, and that is said', async () => {
  const off = `/OC /Off BDC ${textAt('99', 160, 726)}${gridLines([100, 150], [700, 720, 740])}EMC\n`
  const on = `/OC /On BDC ${textAt('35', 160, 726)}EMC\n`
  const within = `/OC /Off BDC /Span <</MCID 0>> BDC ${textAt('98', 160, 706)}EMC EMC\n`
  const content = `${gridLines([50, 150, 250], [700, 720, 740])}${off}${on}${within}${textAt('7', 60, 706)}`
  const source = await readPdf(aPdf([{ content }]), defaultLimits)
  const cells = source.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
  assert.deepEqual(
    cells.map(({ text }) => text),
    ['', '35', '7', ''],
  )
  assert.deepEqual(
    source.findings.map(({ code, severity, facts }) => [code, severity, facts]),
    [['reading.hidden', 'info', { pages: ['1'] }]],
  )
})

test('marks that are closed once too often, or never, hide nothing', async () => {
  const content = `EMC /On BMC /OC /On BDC ${textAt('35', 60, 700)}`
  const { blocks, findings } = await readPdf(aPdf([{ content }]), defaultLimits)
  assert.deepEqual(
    blocks.map((block) => block.kind === 'line' && block.text),
    ['35'],
  )
  assert.deepEqual(findings, [])
})
