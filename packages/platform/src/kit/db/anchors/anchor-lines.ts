// The file of anchors: for each day the last line of every chain that has grown, then a seal over all
// that stands above. Whoever rewrites a chain in the database cannot make it agree with this file.

import { createHash } from 'node:crypto'

/** A line of the audit log as it was noted outside the database. */
export type Anchor = {
  /** When it was noted. */
  readonly at: string
  readonly unitId: string
  readonly sequence: number
  readonly hash: string
}

const anchorLine = /^(\d{4}-\d{2}-\d{2}T\S+Z) ([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/
const sealLine = /^= ([0-9a-f]{64})$/

/** The text to add to a file for new anchors, with the seal that closes it. */
export function anchorText(before: string, anchors: readonly Anchor[]): string {
  const lines = anchors.map(
    ({ at, unitId, sequence, hash }) => `${at} ${unitId} ${sequence} ${hash}\n`,
  )
  return `${lines.join('')}= ${sealOf(before + lines.join(''))}\n`
}

/**
 * The anchors of a file; throws, with the number of the line, where the file itself was altered. Lines
 * after the last seal are of a writer that was interrupted: they are left out.
 */
export function readAnchors(text: string): readonly Anchor[] {
  const anchors: Anchor[] = []
  let above = ''
  for (const [index, line] of sealedPart(text).trimEnd().split('\n').entries()) {
    if (line === '') continue
    const seal = sealLine.exec(line)?.[1]
    if (seal !== undefined && seal !== sealOf(above))
      throw new Error(`锚定文件第 ${index + 1} 行的封记不符：文件已被改动。`)
    if (seal === undefined) anchors.push(anchorOf(line, index + 1))
    above += `${line}\n`
  }
  return anchors
}

/** The part of the text up to its last whole seal. */
export function sealedPart(text: string): string {
  const last = [...text.matchAll(/^= [0-9a-f]{64}\n/gm)].at(-1)
  return last === undefined ? '' : text.slice(0, last.index + last[0].length)
}

function anchorOf(line: string, number: number): Anchor {
  const [, at, unitId, sequence, hash] = anchorLine.exec(line) ?? []
  if (at === undefined || unitId === undefined || hash === undefined)
    throw new Error(`锚定文件第 ${number} 行看不懂：文件已被改动。`)
  return { at, unitId, sequence: Number(sequence), hash }
}

function sealOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
