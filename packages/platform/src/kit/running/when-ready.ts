// Waits until a site answers that it is ready.

import { setTimeout } from 'node:timers/promises'

const pauseMs = 100

/** Asks /readyz of the site at `address` until it says yes, or until `given` is over. */
export async function whenReady(address: string, given: AbortSignal): Promise<boolean> {
  while (!given.aborted) {
    const answer = await fetch(new URL('/readyz', address), { signal: given }).catch(
      () => undefined,
    )
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await setTimeout(pauseMs, undefined, { signal: given }).catch(() => undefined)
  }
  return false
}
