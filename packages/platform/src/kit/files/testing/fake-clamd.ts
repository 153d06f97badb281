// A clamd for tests: speaks INSTREAM as the real one does, and knows one harmful content, EICAR.

import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** The test file of the scanners' makers, harmless; in two parts so that none finds it here. */
export const eicar = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$'}${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

/** Most bytes of a stream, as StreamMaxLength of clamd. */
export const streamLimit = 1024 * 1024

export type FakeClamd = { readonly address: string; readonly stop: () => Promise<void> }

/** Listens on a free port of the loopback, or at a socket file. */
export async function startFakeClamd(path?: string): Promise<FakeClamd> {
  const server = createServer(serve)
  if (path === undefined) server.listen(0, '127.0.0.1')
  else server.listen(path)
  await once(server, 'listening')
  const at = server.address()
  const address = typeof at === 'object' && at !== null ? `127.0.0.1:${at.port}` : String(at)
  return {
    address,
    stop: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

function serve(socket: Socket): void {
  let received = Buffer.alloc(0)
  socket.on('error', () => undefined)
  socket.on('data', (part) => {
    received = Buffer.concat([received, typeof part === 'string' ? Buffer.from(part) : part])
    const reply = replyTo(received)
    if (reply !== undefined) socket.end(`${reply}\0`)
  })
}

const command = Buffer.from('zINSTREAM\0')

/** Undefined while the stream goes on. */
function replyTo(received: Buffer): string | undefined {
  if (received.length < command.length) return undefined
  if (!received.subarray(0, command.length).equals(command)) return 'UNKNOWN COMMAND'
  const chunks: Buffer[] = []
  let [at, total] = [command.length, 0]
  while (received.length >= at + 4) {
    const length = received.readUInt32BE(at)
    if (length === 0) return verdictOn(Buffer.concat(chunks))
    total += length
    if (total > streamLimit) return 'INSTREAM size limit exceeded. ERROR'
    if (received.length < at + 4 + length) return undefined
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

function verdictOn(content: Buffer): string {
  return content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
}
