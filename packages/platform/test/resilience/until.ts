// Waiting for what must come: by asking again, never by a fixed time.

import { setTimeout } from 'node:timers/promises'

/** Asks until the answer is yes; throws when it is not within `seconds`. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  seconds = 240,
): Promise<void> {
  const last = Date.now() + seconds * 1000
  while (!(await condition())) {
    if (Date.now() > last) throw new Error(`not within ${seconds} s: ${what}`)
    await setTimeout(20)
  }
}
