import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import Fastify from 'fastify'
import { addAssets } from '#kit/http/assets.ts'
import { island } from './islands.ts'

test('an island is bundled without its types and served from an address of its own content', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-island-'))
  const source = join(folder, 'greet.ts')
  try {
    await writeFile(source, "const words: string = '你好'\ndocument.title = words\n")
    const element = island('greet', pathToFileURL(source))
    const [, address = ''] = /src="([^"]+)"/.exec(element().text) ?? []
    assert.match(address, /^\/assets\/greet-[0-9a-f]{12}\.js$/)
    const site = Fastify()
    addAssets(site)
    const { statusCode, headers, body } = await site.inject({ method: 'GET', url: address })
    assert.equal(statusCode, 200)
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8')
    assert.match(String(headers['cache-control']), /immutable/)
    assert.match(body, /document\.title="你好"/)
    await site.close()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('an island that does not compile stops the site from starting', async () => {
  const element = island('absent', new URL('file:///nowhere/absent.ts'))
  assert.throws(() => element(), /absent\.ts/)
})
