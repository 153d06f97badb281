// One line on the terminal that says which file is being read; nothing where there is no terminal.

import type { Output } from './io.ts'
import { fitted } from './width.ts'

export type Progress = {
  readonly show: (file: string) => Promise<void>
  readonly clear: () => Promise<void>
  readonly end: () => Promise<void>
}

const lineStart = '\r\u001b[K'
const patienceMilliseconds = 100

/** Progress on a terminal, or plain lines now and then where it was asked for without one. */
export function progressOn(output: Output, asked: boolean): Progress {
  let count = 0
  let shownAt = 0
  let visible = false
  const started = performance.now()
  const clear = async () => {
    if (visible) await output.write(lineStart)
    visible = false
  }
  const show = async (file: string) => {
    count += 1
    const now = performance.now()
    if (!output.isTerminal || now - Math.max(shownAt, started) < patienceMilliseconds) return
    shownAt = now
    visible = true
    await output.write(`${lineStart}${fitted(`第 ${count} 个文件：${file}`, output.columns - 1)}`)
  }
  const end = async () => {
    await clear()
    if (asked && !output.isTerminal) await output.write(`共处理 ${count} 个文件\n`)
  }
  return { show, clear, end }
}
