// Asks ClamAV whether a content is harmful: clamd's INSTREAM, over TCP or a socket file.

import { connect, type Socket } from 'node:net'

/** Clean; harmful, with the scanner's name for it; or it could not be asked. */
export type Verdict =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'harmful'; readonly threat: string }
  | { readonly outcome: 'unavailable'; readonly why: string }

export type Scanner = (bytes: Uint8Array) => Promise<Verdict>

const patienceMs = 60_000
const chunkBytes = 64 * 1024

/** A scanner at `host:port` or at the path of a socket. */
export function clamavAt(address: string): Scanner {
  return async (bytes) => {
    try {
      return verdictOf(await askIn(address, bytes))
    } catch (error) {
      return { outcome: 'unavailable', why: error instanceof Error ? error.message : 'fault' }
    }
  }
}

function verdictOf(reply: string): Verdict {
  const text = reply.replaceAll('\0', '').trim()
  if (text === 'stream: OK') return { outcome: 'clean' }
  const [, threat] = /^stream: (.+) FOUND$/.exec(text) ?? []
  if (threat !== undefined) return { outcome: 'harmful', threat: threat.slice(0, 200) }
  return { outcome: 'unavailable', why: text.slice(0, 200) || 'no reply' }
}

function askIn(address: string, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = socketTo(address)
    let reply = ''
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd: no reply in time')))
    socket.on('data', (part) => {
      reply += part.toString('latin1')
    })
    // A reply before the end (too large) may come with a broken pipe: the reply counts.
    socket.on('error', (error) => (reply === '' ? reject(error) : resolve(reply)))
    socket.on('close', () => resolve(reply))
    socket.on('connect', () => sendStream(socket, bytes))
  })
}

function socketTo(address: string): Socket {
  if (address.startsWith('/')) return connect(address)
  const cut = address.lastIndexOf(':')
  return connect({ host: address.slice(0, cut), port: Number(address.slice(cut + 1)) })
}

/** Chunks with their length before them; a length of zero ends the stream. */
function sendStream(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}
