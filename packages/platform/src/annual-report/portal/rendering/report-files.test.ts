import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { aReportFile } from '../../test-report.ts'
import { type ReportFiles, reportFiles } from './report-files.ts'

const document = new TextDecoder().decode(aReportFile({ year: 2024 }).bytes)

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-rendered-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The Excel file of the report, and how often its document was asked for. */
async function ask(files: ReportFiles): Promise<{ bytes: Uint8Array; asked: number }> {
  let asked = 0
  const bytes = await files.file({
    digest: 'a'.repeat(64),
    ending: 'xlsx',
    document: () => {
      asked += 1
      return Promise.resolve(document)
    },
  })
  return { bytes, asked }
}

test('a file is made once, even when two ask at once, and is found again after a restart', () =>
  inFolder(async (folder) => {
    const first = reportFiles(folder)
    const [one, other] = await Promise.all([ask(first), ask(first)])
    assert.equal(one.asked + other.asked, 1)
    assert.equal(Buffer.from(one.bytes).subarray(0, 2).toString(), 'PK')
    await first.close()
    const second = reportFiles(folder)
    const again = await ask(second)
    assert.equal(again.asked, 0)
    assert.deepEqual(Buffer.from(again.bytes), Buffer.from(one.bytes))
    assert.equal((await readdir(folder)).length, 1)
    await second.close()
  }))

test('a folder that cannot be written keeps nobody from the file', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const files = reportFiles(join(file, 'below'))
    assert.equal((await ask(files)).asked, 1)
    await files.close()
  }))

test('a report that cannot be made is an error, and the thread goes on', () =>
  inFolder(async (folder) => {
    const files = reportFiles(folder)
    const broken = { digest: 'b', ending: 'docx', document: () => Promise.resolve('{}') } as const
    await assert.rejects(files.file(broken), /stored report/)
    assert.ok((await ask(files)).bytes.length > 0)
    await files.close()
  }))
