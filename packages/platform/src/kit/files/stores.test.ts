// Both stores keep the same promises; the bucket is one of a real S3 server on the loopback.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { diskStore } from './disk-store.ts'
import { contentDigest, type FileStore, type StoredContent } from './file-store.ts'
import { s3Store } from './s3-store.ts'
import { startS3 } from './testing/s3-server.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function inFolder(visit: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-store-'))
  try {
    await visit(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function listedIn(store: FileStore): Promise<readonly StoredContent[]> {
  const all: StoredContent[] = []
  for await (const one of store.list()) all.push(one)
  return all
}

async function keepsItsPromises(store: FileStore): Promise<void> {
  const bytes = bytesOf('年度报告')
  const digest = await store.put(bytes)
  assert.equal(digest, contentDigest(bytes))
  assert.equal(await store.put(bytes), digest, 'the same content is kept once')
  const other = await store.put(bytesOf('another'))
  assert.deepEqual([...(await store.get(digest))], [...bytes])
  const listed = await listedIn(store)
  assert.deepEqual(listed.map((one) => one.digest).sort(), [digest, other].sort())
  for (const { keptAt } of listed) assert.ok(Math.abs(keptAt.getTime() - Date.now()) < 60_000)
  assert.equal(await store.has(other), true)
  await store.remove(other)
  await store.remove(other)
  assert.equal(await store.has(other), false)
  await assert.rejects(store.get(other))
  for (const wrong of ['', '../../etc/passwd', digest.toUpperCase(), `${digest}/x`])
    await assert.rejects(async () => store.get(wrong), /not a digest/)
}

test('the folder keeps contents by their digest, for its own user alone', () =>
  inFolder(async (folder) => {
    await keepsItsPromises(diskStore(join(folder, 'files')))
    const [path = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    )
    assert.equal(statSync(join(folder, path)).mode & 0o777, 0o600)
    assert.match(path, /^files\/([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2/)
  }))

test('a content that changed in the folder is not handed out', () =>
  inFolder(async (folder) => {
    const store = diskStore(folder)
    const digest = await store.put(bytesOf('年度报告'))
    const path = join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)
    assert.equal(readFileSync(path, 'utf8'), '年度报告')
    chmodSync(path, 0o600)
    writeFileSync(path, '另一份')
    await assert.rejects(store.get(digest), /damaged/)
  }))

test('a folder that cannot be written leaves nothing half written', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'file'), '')
    await assert.rejects(diskStore(join(folder, 'file')).put(bytesOf('x')))
    assert.deepEqual(readdirSync(folder), ['file'])
  }))

test('the bucket keeps contents by their digest', () =>
  inFolder(async (folder) => {
    const server = await startS3(folder)
    try {
      await keepsItsPromises(s3Store(server.bucket))
      const wrong = s3Store({ ...server.bucket, accessKey: 'stranger' })
      await assert.rejects(wrong.put(bytesOf('x')), /was answered 403/)
    } finally {
      await server.stop()
    }
  }))

// The server above cannot page on this Node (its tokens use a cipher that OpenSSL 3 has dropped).
test('a list that comes in pages is read to its end', async () => {
  const digests = ['a', 'b', 'c'].map((text) => contentDigest(bytesOf(text)))
  const asked: (string | null)[] = []
  const server = createServer((request, answer) => {
    const token = new URL(request.url ?? '', 'http://x').searchParams.get('continuation-token')
    asked.push(token)
    const index = Number(token?.replace('to=', '') ?? 0)
    const next = index < 2 ? `<NextContinuationToken>to=${index + 1}</NextContinuationToken>` : ''
    const entry = `<Key>x/${digests[index]}</Key><LastModified>2026-01-0${index + 1}T00:00:00.000Z</LastModified>`
    const other = '<Contents><Key>readme.txt</Key></Contents>'
    answer.end(`<ListBucketResult>${next}<Contents>${entry}</Contents>${other}</ListBucketResult>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const port = typeof at === 'object' ? at?.port : 0
  const keys = { accessKey: 'k', secretKey: 's' }
  const bucket = { endpoint: `http://127.0.0.1:${port}`, name: 'b', region: 'r', ...keys }
  const listed = await listedIn(s3Store(bucket))
  server.closeAllConnections()
  server.close()
  assert.deepEqual(
    listed.map(({ digest }) => digest),
    digests,
  )
  assert.equal(listed[2]?.keptAt.toISOString(), '2026-01-03T00:00:00.000Z')
  assert.deepEqual(asked, [null, 'to=1', 'to=2'])
})
