import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { withDatabase } from '../db/testing/with-database.ts'
import type { Context } from '../db/transaction.ts'
import { addKeyToFile, type KeyPlace } from './key-file.ts'
import { open, seal } from './key-ring.ts'
import { newKeys, printKeys } from './keys.ts'
import { prepareKeys } from './prepare-keys.ts'

async function onPlatform(
  visit: (place: KeyPlace, context: Context, file: string) => Promise<void>,
): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongkai-keys-'))
  const place = { dataFolder, keyFile: undefined, secretKeys: undefined } as const
  try {
    await withDatabase(async ({ as, context }) => {
      const owner = { ...context, database: as('owner') }
      await visit({ ...place, secretCipher: 'aes-256-gcm' }, owner, join(dataFolder, 'keys'))
    })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

test('the first start makes a key file that only its user may read; later starts use it', () =>
  onPlatform(async (place, context, file) => {
    await prepareKeys(place, context)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const sealed = seal('13800000000', 'p')
    await prepareKeys(place, context)
    assert.equal(open(sealed, 'p'), '13800000000')
    const lines = await context.database
      .selectFrom('audit_lines')
      .select(['action', 'subject', 'facts'])
      .execute()
    assert.equal(lines.length, 1, 'noted once')
    const secret = readFileSync(file, 'utf8').trim().split(' ').at(-1) ?? ''
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(secret.slice(0, 20)))
  }))

test('a platform that has used keys does not start without them, nor with others', () =>
  onPlatform(async (place, context, file) => {
    await prepareKeys(place, context)
    const kept = readFileSync(file, 'utf8')
    rmSync(file)
    await assert.rejects(prepareKeys(place, context), /没有密钥文件 .*请从备份中取回/)
    writeFileSync(file, printKeys(newKeys('aes-256-gcm', context.now)), { mode: 0o600 })
    await assert.rejects(prepareKeys(place, context), /缺少密钥 /)
    const [mark, ...lines] = printKeys(newKeys('aes-256-gcm', context.now)).trim().split('\n')
    const id = kept.trim().split('\n').at(-1)?.split(' ')[0] ?? ''
    const disguised = (lines.at(-1) ?? '').replace(/^\S+/, id)
    writeFileSync(file, [mark, lines[0], disguised].join('\n'), { mode: 0o600 })
    await assert.rejects(prepareKeys(place, context), /与原来的不同/)
    const secretKeys = kept.split('\n').slice(1).join(';')
    await prepareKeys({ ...place, secretKeys }, context)
  }))

test('a key file that others may read, or that is none, is refused without quoting it', () =>
  onPlatform(async (place, context, file) => {
    await prepareKeys(place, context)
    chmodSync(file, 0o640)
    await assert.rejects(prepareKeys(place, context), /可以被其他用户读取/)
    writeFileSync(file, 'secret stuff')
    chmodSync(file, 0o600)
    await assert.rejects(prepareKeys(place, context), (error) => {
      assert.ok(error instanceof Error)
      assert.match(error.message, /不能使用：第 1 行/)
      assert.doesNotMatch(error.message, /secret stuff/)
      return true
    })
  }))

test('a key added to the file seals after the next start; what was sealed before still opens', () =>
  onPlatform(async (place, context, file) => {
    await prepareKeys(place, context)
    const before = seal('13800000000', 'p')
    const id = addKeyToFile({ ...place, secretCipher: 'sm4-cbc-hmac-sm3' }, context.now)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    await prepareKeys(place, context)
    assert.equal(open(before, 'p'), '13800000000')
    assert.ok(seal('x', 'p').startsWith(`gk1:${id}:`))
    await assert.rejects(
      async () => addKeyToFile({ ...place, secretKeys: 'x' }, context.now),
      /SECRET_KEYS/,
    )
  }))
