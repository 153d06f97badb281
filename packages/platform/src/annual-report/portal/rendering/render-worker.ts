// Runs in a thread of its own: makes files of reports, so that no page waits while a PDF is set.

import { parentPort } from 'node:worker_threads'
import { writers } from '@gongkai/report-engine'
import { reportOf } from '../../flow/findings.ts'
import type { Rendered, RenderTask } from './render-thread.ts'

parentPort?.on('message', (task: RenderTask) => {
  void render(task).then((answer) => parentPort?.postMessage(answer))
})

async function render({ id, document, format }: RenderTask): Promise<Rendered> {
  try {
    return { id, bytes: await writers[format](reportOf(document)) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}
