// The command as a process: its streams, Ctrl-C, a closed pipe, the exit status.

import { systemReason } from '../system-reasons.ts'
import type { Io, Output } from './io.ts'
import { exits } from './io.ts'
import { main } from './main.ts'
import { OutputError } from './output-error.ts'

/** A second Ctrl-C sooner than this is the same one, passed on by a parent process. */
const sameInterruptMilliseconds = 400

/** Runs the command with the arguments of the process and ends the process. */
export async function start(): Promise<void> {
  endQuietlyWhenThePipeCloses()
  const io: Io = {
    stdin: process.stdin,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    signal: interrupt(),
    mayColour: (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
  }
  try {
    process.exit(await main(process.argv.slice(2), io))
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`程序内部出错，请连同下面的内容报告给维护者：\n${detail}\n`)
    process.exit(exits.unusable)
  }
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: (content) =>
      new Promise((resolve, reject) => {
        if (content.length === 0) resolve()
        else stream.write(content, (error) => (error ? reject(unwritten(error)) : resolve()))
      }),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
  }
}

function unwritten(error: Error): OutputError {
  return new OutputError(`无法写出结果：${systemReason(error)}。`)
}

function interrupt(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const stop = () => {
    const now = performance.now()
    if (controller.signal.aborted && now - first > sameInterruptMilliseconds) {
      process.exit(exits.interrupted)
    }
    if (!controller.signal.aborted) first = now
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  return controller.signal
}

/**
 * `gongkai-report check … | head` closes the pipe early: that is no error. Any other error is told
 * by the write that met it.
 */
function endQuietlyWhenThePipeCloses(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exits.clean)
    })
  }
}
