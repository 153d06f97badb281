// Answers with the page of one record: as it stands, after a step, or with why a step was refused.

import { notice } from '#kit/html/components/notice/notice.ts'
import type { Html } from '#kit/html/html.ts'
import type { Answer } from '#kit/http/answer.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { loadRecord } from './load-record.ts'
import { recordPage } from './record.page.ts'
import { inRecordFrame } from './record-frame.ts'
import { type RecordPlace, recordPlace } from './record-scope.ts'
import { isRecordStep, recordSteps } from './step-words.ts'

type Showing = {
  readonly place: RecordPlace
  readonly top: Html
  readonly status: number
}

export async function showRecord(exchange: SignedIn, showing?: Showing): Promise<Answer> {
  const place = showing?.place ?? (await recordPlace(exchange))
  const loaded = await loadRecord(exchange, place)
  const top = showing?.top ?? doneNotice(exchange, place)
  const body = recordPage({ loaded, top })
  return inRecordFrame(exchange, { place, tab: '', body }, showing?.status)
}

/** What was just done, as long as it still is the last that was done. */
function doneNotice({ query }: SignedIn, { taken }: RecordPlace): Html | undefined {
  const step = query.get('done') ?? ''
  if (!isRecordStep(step) || taken.at(-1)?.action !== step) return undefined
  return notice({ tone: 'done', title: recordSteps[step].after })
}
