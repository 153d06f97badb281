import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { defaultLimits } from '../read/limits.ts'
import { unitList } from './unit-list.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-units-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function listed(content: string | Uint8Array): Promise<readonly string[]> {
  const path = join(folder, '名单.csv')
  writeFileSync(path, content)
  return unitList(path, defaultLimits)
}

test('the first column is the name; a heading, blank lines and other columns are passed over', async () => {
  const content = '\ufeff单位名称,级别\r\n示例甲局,市\r\n\r\n"示例乙局,驻外","县"\r\n示例丙局\r\n'
  assert.deepEqual(await listed(content), ['示例甲局', '示例乙局,驻外', '示例丙局'])
})

test('a list without a heading is taken whole', async () => {
  assert.deepEqual(await listed('示例甲局\n示例乙局'), ['示例甲局', '示例乙局'])
})

test('a list saved as GBK is read', async () => {
  // 局 in GBK is BE D6; 甲 is BC D7.
  assert.deepEqual(await listed(Uint8Array.of(0xbc, 0xd7, 0xbe, 0xd6, 0x0a)), ['甲局'])
})

test('a list that is not there is told with its path', async () => {
  await assert.rejects(unitList(join(folder, '无.csv'), defaultLimits), /无\.csv：打不开文件/)
})
