import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { test } from 'node:test'
import { isPublicAddress } from './public-address.ts'
import { reachAddress } from './reach-address.ts'

const allowed = { mayBePrivate: true, milliseconds: 20_000 }
const guarded = { mayBePrivate: false, milliseconds: 20_000 }

async function onServer(
  answer: RequestListener,
  visit: (base: string, asked: string[]) => Promise<void>,
) {
  const asked: string[] = []
  const server = createServer((request, reply) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, reply)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  try {
    await visit(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('only addresses of the public internet are public', () => {
  for (const address of ['8.8.8.8', '202.96.0.1', '2400:3200::1'])
    assert.equal(isPublicAddress(address), true, address)
  for (const address of [
    ...['127.0.0.1', '10.0.0.1', '172.31.255.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::1', '::', 'fe80::1'],
    ...[
      'fc00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ],
    ...['2001::1', 'localhost', ''],
  ])
    assert.equal(isPublicAddress(address), false, address)
})

test('nothing inside is asked: by number, by name, by an odd port or scheme', () =>
  onServer(
    (_, reply) => reply.end('secret'),
    async (base, asked) => {
      const port = new URL(base).port
      for (const address of [
        ...[base, `http://localhost:${port}/`, 'http://localhost/', `http://[::1]:${port}/`],
        ...[`http://2130706433:${port}/`, `http://0x7f.1/`, 'http://169.254.169.254/latest'],
        ...['http://example.cn:22/', 'file:///etc/passwd', 'gopher://example.cn/'],
      ])
        assert.deepEqual(await reachAddress(address, guarded), { outcome: 'inside' }, address)
      assert.deepEqual(asked, [])
    },
  ))

test('what answers is told by its status; a server that knows no HEAD is asked again', () =>
  onServer(
    (request, reply) => {
      if (request.url === '/to') reply.writeHead(302, { location: '/there' })
      if (request.url === '/round') reply.writeHead(302, { location: '/round' })
      if (request.url === '/gone') reply.statusCode = 404
      if (request.url === '/head' && request.method === 'HEAD') reply.statusCode = 405
      if (request.url === '/cut') request.socket.destroy()
      reply.end()
    },
    async (base, asked) => {
      assert.deepEqual(await reachAddress(`${base}/to`, allowed), {
        outcome: 'answered',
        status: 200,
      })
      assert.deepEqual(asked, ['HEAD /to', 'HEAD /there'])
      assert.deepEqual(await reachAddress(`${base}/head`, allowed), {
        outcome: 'answered',
        status: 200,
      })
      assert.deepEqual(await reachAddress(`${base}/gone`, allowed), {
        outcome: 'answered',
        status: 404,
      })
      assert.deepEqual(await reachAddress(`${base}/round`, allowed), { outcome: 'silent' })
      assert.deepEqual(await reachAddress(`${base}/cut`, allowed), { outcome: 'silent' })
    },
  ))
