// Whether the streams of a PDF unpack to more than a limit: a small file may hold gigabytes.

import { constants, inflateSync } from 'node:zlib'
import { property } from './drawing/arguments.ts'

/** Deflate packs at best 1 : 1032. */
const bestPacking = 1032
/** Enough to see whether what is unpacked is packed again. */
const prefix = 64

/** Unpacks the deflated streams with a bound; true when together they exceed it (bytes). */
export function unpacksBeyond(bytes: Uint8Array, allowed: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const small = file.length * bestPacking <= allowed
  let left = allowed
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const stream = streamAt(file, at)
    if (small && !isPackedTwice(stream)) continue
    left -= unpackedLength(stream, left)
    if (left < 0) return true
  }
  return false
}

function streamAt(file: Buffer, keyword: number): Buffer {
  let start = keyword + 6
  while (file[start] === 0x0d || file[start] === 0x0a) start += 1
  return file.subarray(start)
}

function isPackedTwice(stream: Buffer): boolean {
  if (!isDeflated(stream)) return false
  try {
    const finishFlush = constants.Z_SYNC_FLUSH
    return isDeflated(inflateSync(stream.subarray(0, prefix), { finishFlush }))
  } catch {
    return false
  }
}

/** Length of what a stream unpacks to, filter by filter; more than `left` where it is too much. */
function unpackedLength(stream: Buffer, left: number): number {
  let data = stream
  let total = 0
  for (let filter = 0; filter < 4 && isDeflated(data); filter += 1) {
    try {
      data = inflateSync(data, {
        maxOutputLength: Math.max(1, left - total),
        finishFlush: constants.Z_SYNC_FLUSH,
      })
    } catch (error) {
      return property(error, 'code') === 'ERR_BUFFER_TOO_LARGE' ? left + 1 : total
    }
    total += data.length
  }
  return total
}

/** Whether bytes start like deflated data: method 8, and a check that is a multiple of 31. */
function isDeflated(data: Buffer): boolean {
  const [method = 0, flags = 0] = data
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0
}
