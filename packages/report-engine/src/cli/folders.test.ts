import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeFinding } from '../make-finding.ts'
import { reportToJson } from '../report-json.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { run } from './recording-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-folders-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const clean = reportToJson({ ...sampleReport(), organ: '示例甲局' })
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)

function tree(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content)
  return path
}

const mixed = tree('各单位', {
  '甲.json': clean,
  '丁.pdf': '',
  '乙.docx': '（示例）上传中断，只有这一句。',
  '丙.xls': Uint8Array.of(1, 0, 2, 0, 3, 0, 4),
  '合影.png': picture,
  'Thumbs.db': Uint8Array.of(0, 1, 2, 3),
  '资料.zip': new TextEncoder().encode('PK\u0003\u0004 (sample)'),
})

test('in a folder, what looks like a document is listed with its reason; only foreign files are skipped', async () => {
  const { out, status } = await run(['check', mixed])
  assert.equal(status, 1)
  assert.match(out, /丁\.pdf {2}没有读到年度报告\n {2}错误\n {4}reading\.empty/)
  assert.match(out, /乙\.docx {2}没有读到年度报告/)
  assert.match(out, /丙\.xls {2}没有读到年度报告\n {2}错误\n {4}reading\.unsupported/)
  assert.doesNotMatch(out, /合影|Thumbs|资料/)
  assert.match(out, /共 4 个文件：1 个没有错误，3 个读不出年度报告；.*另有 3 个文件不是年度报告/)
})

test('--json and rollup mention the same files', async () => {
  const lines = (await run(['check', mixed, '--json'])).out.trimEnd().split('\n')
  assert.equal(lines.length, 4)
  const { out, status } = await run(['rollup', mixed, '--organ', '示例县人民政府'])
  assert.equal(status, 1)
  assert.match(out, /丁\.pdf：没有读到表格，未计入汇总。文件是空的/)
  assert.match(out, /丙\.xls：没有读到表格，未计入汇总。不认识这种文件/)
  assert.match(out, /另有 3 个文件不是年度报告，已跳过/)
})

test('rollup tells in JSON and on the page why a file could not be read, and exits 2 when none could', async () => {
  const only = tree('全坏', { '甲.docx': '', '乙.pdf': '' })
  const page = join(folder, '汇总.html')
  const { out, status } = await run(['rollup', only, '--json', '--html', page])
  assert.equal(status, 2)
  const { units } = JSON.parse(out).rollUp
  assert.deepEqual(
    units.map(({ leftOut }: { leftOut: string }) => leftOut),
    ['empty', 'empty'],
  )
  assert.match(units[0].reason, /文件是空的/)
  assert.match(readFileSync(page, 'utf8'), /没有读到表格。文件是空的/)
})

test('rollup refuses a folder that does not exist', async () => {
  const { status, err, out } = await run(['rollup', mixed, join(folder, '没有')])
  assert.equal(status, 2)
  assert.equal(out, '')
  assert.match(err, /没有这个文件或文件夹：.*没有/)
})

test('rollup without --organ says how to name the parent, and its own findings stay in the file', async () => {
  const list = join(folder, '名单.csv')
  writeFileSync(list, '示例甲局\n示例丁局\n')
  const saved = join(folder, '汇总.json')
  const rolled = await run(['rollup', mixed, '--units', list, '--out', saved])
  assert.match(rolled.out, /用 --organ 名称 写明/)
  const { out, status } = await run(['check', saved])
  assert.equal(status, 1)
  assert.match(out, /rollup\.missing\n +名单中有 1 个单位没有可计入的报告：示例丁局/)
  const named = await run(['rollup', mixed, '--organ', '示例县人民政府'])
  assert.doesNotMatch(named.out, /用 --organ/)
})

test('a report of which nothing is certain is neither ✓ nor free of errors', async () => {
  const report = sampleReport()
  const doubt = makeFinding({
    code: 'reading.uncertain',
    severity: 'warning',
    verdict: 'uncertain',
    message: '位置不能确定。',
    cells: Object.keys(report.cells),
    facts: {},
  })
  const file = join(folder, '不明.json')
  writeFileSync(file, reportToJson({ ...report, findings: [doubt] }))
  const page = join(folder, '不明.html')
  const { out, status } = await run(['check', file, join(mixed, '甲.json'), '--html', page])
  assert.equal(status, 0)
  assert.match(out, /？ .*不明\.json .*未能核对/)
  assert.match(out, /共 2 个文件：1 个没有错误，1 个未能核对；错误 0/)
  const html = readFileSync(page, 'utf8')
  assert.match(html, /共 2 个文件：1 个没有错误，1 个未能核对；/)
  assert.match(html, /<td><a href="#r1">[^<]*<\/a> <span class="tag ask">？ 未能核对/)
})
