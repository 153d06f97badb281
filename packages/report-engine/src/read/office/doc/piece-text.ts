// The characters of a Word 97 document and where each one lies in its file: a piece table maps
// positions in the text to runs of bytes, two bytes a character or one.

import { damaged } from '../reading-stopped.ts'
import type { WordStreams } from './streams.ts'

export type PieceText = {
  readonly text: string
  /** Offset in the WordDocument stream of the character at a position of the text. */
  readonly offset: (position: number) => number
}

type Piece = {
  readonly start: number
  readonly length: number
  readonly offset: number
  readonly width: 1 | 2
}

/** The text of the document with its stories one after another: body, notes, headers, boxes. */
export function readPieces(streams: WordStreams): PieceText {
  const pieces: Piece[] = []
  let text = ''
  const table = pieceTable(streams)
  const count = Math.floor((table.byteLength - 4) / 12)
  for (let index = 0; index < count; index++) {
    const piece = readPiece(table, { index, count, start: text.length })
    const end = piece.offset + piece.length * piece.width
    if (piece.length <= 0 || end > streams.main.byteLength) throw damaged('文字区有误')
    pieces.push(piece)
    text += decode(streams.bytes.subarray(piece.offset, end), piece.width)
  }
  return { text, offset: offsets(pieces) }
}

function readPiece(
  table: DataView,
  at: { readonly index: number; readonly count: number; readonly start: number },
): Piece {
  const from = table.getUint32(at.index * 4, true)
  const to = table.getUint32(at.index * 4 + 4, true)
  const place = table.getUint32((at.count + 1) * 4 + at.index * 8 + 2, true)
  const narrow = (place & 0x40000000) !== 0
  const offset = place & 0x3fffffff
  return {
    start: at.start,
    length: to - from,
    offset: narrow ? offset >>> 1 : offset,
    width: narrow ? 1 : 2,
  }
}

/** The piece table stands in the Clx after the property runs of fast saves. */
function pieceTable(streams: WordStreams): DataView {
  const clx = streams.table(0x1a2)
  let at = 0
  while (at + 5 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) throw damaged('文字区缺失')
  const size = Math.min(clx.getUint32(at + 1, true), clx.byteLength - at - 5)
  return new DataView(clx.buffer, clx.byteOffset + at + 5, size)
}

function decode(bytes: Uint8Array, width: 1 | 2): string {
  return new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(
    bytes,
  )
}

function offsets(pieces: readonly Piece[]): (position: number) => number {
  let current = 0
  return (position) => {
    if (position < (pieces[current]?.start ?? 0)) current = 0
    let piece = pieces[current]
    while (piece !== undefined && position >= piece.start + piece.length) {
      current += 1
      piece = pieces[current]
    }
    return piece === undefined ? -1 : piece.offset + (position - piece.start) * piece.width
  }
}
