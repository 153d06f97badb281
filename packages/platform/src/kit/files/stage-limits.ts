// How much may wait with forms that are not handed in: from one address of the network, and in all.

import { isIPv6 } from 'node:net'

export type StageLimits = { readonly bytesFromOne: number; readonly bytesInAll: number }

const megabyte = 1024 * 1024

let known: StageLimits = { bytesFromOne: 500 * megabyte, bytesInAll: 20_000 * megabyte }

/** Says to this process what holds here. */
export function useStageLimits(megabytes: {
  readonly fromOne: number
  readonly inAll: number
}): void {
  known = { bytesFromOne: megabytes.fromOne * megabyte, bytesInAll: megabytes.inAll * megabyte }
}

export function stageLimits(): StageLimits {
  return known
}

/** Whose address it is: of version 6 the network, since one subscriber has all of its addresses. */
export function sourceOf(remoteAddress: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(remoteAddress)?.[1]
  if (mapped !== undefined || !isIPv6(remoteAddress)) return mapped ?? remoteAddress
  const [head = '', tail = ''] = remoteAddress.split('%')[0]?.split('::') ?? []
  const [first, last] = [head.split(':'), tail.split(':')].map((part) => part.filter(Boolean))
  const zeros = new Array(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill('0')
  const groups = [...(first ?? []), ...zeros, ...(last ?? [])]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** Which limit is passed by so many bytes more; undefined where none is. */
export function whyNotStage(
  waiting: { readonly own: number; readonly total: number },
  more: number,
  { bytesFromOne, bytesInAll }: StageLimits,
): { readonly code: 'stage.tooMuchFromOne' | 'stage.full' } | undefined {
  if (waiting.own + more > bytesFromOne) return { code: 'stage.tooMuchFromOne' }
  if (waiting.total + more > bytesInAll) return { code: 'stage.full' }
  return undefined
}
