// Runs an entry file of the platform as a process of its own.

import { spawn } from 'node:child_process'
import type { Running } from './keep-running.ts'

const patienceMs = 5_000

/** Starts the file with this Node; its log goes to our error output, which leaves ours to plain lines. */
export async function startEntry(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Running> {
  // The channel carries no messages: it closes when we end, and the entry then ends too.
  const child = spawn(process.execPath, [file], {
    env: environment,
    stdio: ['ignore', process.stderr, 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await ended
    clearTimeout(late)
  }
  return { ended, stop }
}
