// Starts something again when it ends by itself, each time after a longer pause.

import { setTimeout } from 'node:timers/promises'

/** Something that was started. */
export type Running = {
  /** Settles when it has ended, by stop or by itself. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export type Keeping = {
  readonly name: string
  readonly start: () => Promise<Running>
  /** Called instead of trying on when it has never run steadily and ended at once several times. */
  readonly giveUp?: () => void
  /** Told, in one line, of each end that nobody asked for. */
  readonly say: (line: string) => void
}

const shortestPauseMs = 200
const longestPauseMs = 5_000
/** Who ran this long had no fault at the start: the pauses begin anew. */
const steadyMs = 10_000
/** So many ends in a row, with no steady run before, are a fault that trying does not heal. */
const mostDeaths = 4

/** The first start must work; every later one is tried until it does. */
export async function keepRunning(keeping: Keeping): Promise<Pick<Running, 'stop'>> {
  const stopping = new AbortController()
  let current = await keeping.start()
  const kept = keep()
  return {
    stop: async () => {
      stopping.abort()
      await current.stop()
      await kept
    },
  }

  async function keep(): Promise<void> {
    let pause = shortestPauseMs
    let hasBeenSteady = false
    let deaths = 0
    for (;;) {
      const began = Date.now()
      await current.ended
      if (Date.now() - began > steadyMs) {
        pause = shortestPauseMs
        hasBeenSteady = true
      }
      deaths += 1
      if (keeping.giveUp && !hasBeenSteady && deaths >= mostDeaths && !stopping.signal.aborted)
        return keeping.giveUp()
      await setTimeout(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      keeping.say(`${keeping.name}意外停止，正在重新启动。`)
      pause = Math.min(2 * pause, longestPauseMs)
      current = await keeping.start().catch((error: unknown) => failed(keeping, error))
      // Asked to stop while starting: whoever asked has stopped the one before.
      if (stopping.signal.aborted) await current.stop()
    }
  }
}

function failed({ name, say }: Keeping, error: unknown): Running {
  say(`${name}没有启动：${error instanceof Error ? error.message : String(error)}`)
  return { ended: Promise.resolve(), stop: () => Promise.resolve() }
}
