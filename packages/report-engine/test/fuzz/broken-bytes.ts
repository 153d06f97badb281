// Mutations of the bytes of a file: bits turned, stretches lost, doubled, overwritten, the end cut off.

import type { Random } from './random.ts'

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array

function stretchIn(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + random.below(2 ** random.below(12)))]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** All kinds of damage by name. */
export const damages: Readonly<Record<string, Damage>> = {
  turnBits: (bytes, random) => {
    const damaged = bytes.slice()
    for (let count = 1 + random.below(20); count > 0; count--) {
      const at = random.below(bytes.length)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8))
    }
    return damaged
  },
  cutEnd: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  loseStretch: (bytes, random) => {
    const [from, to] = stretchIn(bytes, random)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  doubleStretch: (bytes, random) => {
    const [from, to] = stretchIn(bytes, random)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  overwriteStretch: (bytes, random) => {
    const [from, to] = stretchIn(bytes, random)
    const damaged = bytes.slice()
    for (let at = from; at < to; at++) damaged[at] = random.below(256)
    return damaged
  },
}
