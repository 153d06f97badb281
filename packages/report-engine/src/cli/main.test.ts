import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Report } from '../report.ts'
import { reportFromJson, reportToJson } from '../report-json.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { commands } from './commands.ts'
import { run } from './recording-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function save(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function report(organ: string, printed: Readonly<Record<string, string>> = {}): Report {
  return sampleReport({ printed, report: { organ } })
}

const clean = save('甲.json', reportToJson(report('示例甲局')))
const broken = save(
  '乙.json',
  reportToJson(report('示例乙局', { 'disputes.reconsideration.total': '0' })),
)

test('without a command, or with an unknown one, the commands are named and the status is 2', async () => {
  for (const words of [[], ['verify']]) {
    const { status, err } = await run(words)
    assert.equal(status, 2)
    assert.match(err, /check、explain、rollup、compare、write、read、bind/)
  }
})

test('an unknown option is named, with a near one, and an option without its value is told', async () => {
  const unknown = await run(['check', clean, '--htm', 'x'])
  assert.equal(unknown.status, 2)
  assert.match(unknown.err, /没有选项 --htm，是否要写 --html/)
  assert.match((await run(['check', clean, '--html'])).err, /--html 后面要写文件/)
  assert.match((await run(['check', clean, '--timeout', 'soon'])).err, /--timeout 应为正整数/)
})

test('the help names every command, and the help of each command every option', async () => {
  const general = await run(['--help'])
  assert.equal(general.status, 0)
  for (const { name, options } of commands) {
    assert.ok(general.out.includes(name))
    const { status, out } = await run([name, '--help'])
    assert.equal(status, 0)
    for (const option of options)
      assert.ok(out.includes(`--${option.name}`), `${name} --${option.name}`)
  }
})

test('a clean report exits 0, a broken one 1 with code, message, cells and places', async () => {
  const good = await run(['check', clean])
  assert.deepEqual([good.status, /没有发现问题|没有错误/.test(good.out)], [0, true])
  const bad = await run(['check', broken])
  assert.equal(bad.status, 1)
  assert.match(bad.out, /错误\n +disputes\.rowTotal\n/)
  assert.match(bad.out, /表四 · 行政复议 · 总计 +0 +第 \d+ 行/)
  assert.match(bad.out, /共 1 个文件：0 个没有错误，1 个有错误；错误 1/)
})

test('nothing readable exits 2 and says why; one bad file does not stop the others', async () => {
  const missing = join(folder, '没有.docx')
  const none = await run(['check', missing])
  assert.equal(none.status, 2)
  assert.match(none.out, /没有这个文件或文件夹，请核对路径/)
  const some = await run(['check', missing, clean])
  assert.equal(some.status, 1)
  assert.match(some.out, /示例甲局/)
})

test('--json prints one object a line, with the file as it was given', async () => {
  const { out, status } = await run(['check', clean, broken, '--json'])
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.map(({ file }) => file),
    [clean, broken],
  )
  assert.equal(status, 1)
  assert.ok(lines.every(({ format }) => format === 'gongkai.report/1'))
  assert.equal(lines[1].findings[0].code, 'disputes.rowTotal')
  const read = await run(['read', broken, '--json'])
  assert.deepEqual(JSON.parse(read.out).findings, [])
  assert.ok('problems' in reportFromJson('') && !('problems' in reportFromJson(read.out)))
})

test('folders are walked without hidden and lock files; what is no report is passed over and counted', async () => {
  const tree = join(folder, '各单位')
  mkdirSync(join(tree, '下级'), { recursive: true })
  writeFileSync(join(tree, '下级', 'a.json'), reportToJson(report('示例甲局')))
  writeFileSync(join(tree, '.hidden.json'), reportToJson(report('示例乙局')))
  writeFileSync(join(tree, '~$b.docx'), 'lock')
  writeFileSync(join(tree, '说明.txt'), '（示例）这里只是一份说明。')
  const { out } = await run(['check', tree])
  assert.match(out, /共 1 个文件/)
  assert.match(out, /另有 1 个文件不是年度报告，已跳过/)
  assert.match((await run(['check', tree, '--all'])).out, /说明\.txt {2}没有读到年度报告/)
})

test('- reads standard input', async () => {
  const { status, out } = await run(['check', '-'], { stdin: reportToJson(report('示例丙局')) })
  assert.equal(status, 0)
  assert.match(out, /示例丙局/)
})

test('a file above the limit is refused before it is read', async () => {
  const { status, out } = await run(['check', clean, '--max-bytes', '100'])
  assert.equal(status, 2)
  assert.match(out, /reading\.limit/)
})

test('colour only on a terminal, and not with NO_COLOR', async () => {
  const colourCode = '\u001b['
  assert.ok(!(await run(['check', broken])).out.includes(colourCode))
  assert.ok((await run(['check', broken], { isTerminal: true })).out.includes(colourCode))
  assert.ok(
    !(await run(['check', broken], { isTerminal: true, mayColour: false })).out.includes(
      colourCode,
    ),
  )
})

test('interrupted: what is done is printed, the status is 130', async () => {
  const controller = new AbortController()
  const given = { signal: controller.signal, onWrite: () => controller.abort() }
  const { status, out, err } = await run(['check', broken, clean], given)
  assert.equal(status, 130)
  assert.match(out, /示例乙局/)
  assert.doesNotMatch(out, /示例甲局/)
  assert.match(err, /已中断/)
})

test('--html saves a whole page and leaves nothing else behind', async () => {
  const page = join(folder, '结果.html')
  const before = readdirSync(folder).length
  const { status } = await run(['check', broken, '--html', page])
  assert.equal(status, 1)
  assert.match(readFileSync(page, 'utf8'), /<\/html>\n$/)
  assert.equal(readdirSync(folder).length, before + 1)
  const nowhere = await run(['check', broken, '--html', join(folder, '没有', 'x.html')])
  assert.equal(nowhere.status, 2)
  assert.match(nowhere.err, /无法写入/)
})

test('--previous adds what two years say of each other', async () => {
  const last = save(
    '上年.json',
    reportToJson({ ...report('示例甲局', { 'requests.carriedOut.total': '9' }), year: 2023 }),
  )
  const { out } = await run(['check', clean, '--previous', last, '--json'])
  const { findings } = JSON.parse(out)
  assert.ok(findings.some(({ code }: { code: string }) => code === 'years.carriedOver'))
  assert.match(
    (await run(['check', clean, '--previous', join(folder, '无.json')])).err,
    /没有读到年度报告/,
  )
})

test('explain lists codes, explains one, and points from a wrong one to a near one', async () => {
  assert.match((await run(['explain'])).out, /requests\.balance +错误 +表三/)
  const { out } = await run(['explain', 'requests.balance'])
  for (const word of ['依据', '说明', '怎么改', '国办公开办函〔2021〕30号'])
    assert.ok(out.includes(word), word)
  const wrong = await run(['explain', 'balance'])
  assert.equal(wrong.status, 2)
  assert.match(wrong.err, /requests\.balance/)
})

test('compare prints the changed cells; as JSON too; and wants two files', async () => {
  const { status, out } = await run(['compare', clean, broken])
  assert.equal(status, 0)
  assert.match(out, /表四 · 行政复议 · 总计 +4 +0 +-4 +-100%/)
  const json = JSON.parse((await run(['compare', clean, broken, '--json'])).out)
  assert.equal(json.format, 'gongkai.comparison/1')
  assert.equal((await run(['compare', clean])).status, 2)
})

test('rollup prints a report with lineage that read, check and write take again', async () => {
  const list = save('名单.csv', '单位名称,级别\n示例甲局,市\n"示例乙局",市\n示例丁局,市\n')
  const out = join(folder, '汇总.json')
  const ran = await run([
    'rollup',
    clean,
    broken,
    '--units',
    list,
    '--organ',
    '示例市人民政府',
    '--out',
    out,
    '--json',
  ])
  assert.equal(ran.status, 1)
  const value = JSON.parse(ran.out)
  assert.deepEqual(value.rollUp.missing, ['示例丁局'])
  assert.equal(value.cells['requests.received.total'].value, 52)
  assert.deepEqual(value.rollUp.lineage['requests.received.total'].length, 2)
  const text = join(folder, '汇总.txt')
  assert.equal((await run(['write', out, '--to', 'txt', '--out', text])).status, 0)
  assert.match(readFileSync(text, 'utf8'), /示例市人民政府/)
})

test('write gives JSON back as it was, refuses unknown formats and never overwrites its input', async () => {
  const copy = join(folder, '副本.json')
  assert.equal((await run(['write', clean, '--to', 'json', '--out', copy])).status, 0)
  assert.deepEqual(JSON.parse(readFileSync(copy, 'utf8')), JSON.parse(readFileSync(clean, 'utf8')))
  assert.match((await run(['write', clean, '--to', 'odt'])).err, /docx、xlsx、pdf、html、txt/)
  assert.equal((await run(['write', clean, '--to', 'json', '--out', clean])).status, 2)
})

const entry = join(import.meta.dirname, '../../bin/gongkai-report.js')

test('as a process: output, status, and Ctrl-C while standard input is awaited', async () => {
  const child = spawn(process.execPath, [entry, 'check', broken, '-'])
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdout.on('data', (chunk) => {
    out += chunk
    child.kill('SIGINT')
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(status, 130)
  assert.match(out, /示例乙局/)
  assert.match(err, /已中断/)
})

test('as a process: a pipe that closes early is no error', async () => {
  const child = spawn(process.execPath, [entry, 'explain'])
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(status, 0)
  assert.equal(err, '')
})
