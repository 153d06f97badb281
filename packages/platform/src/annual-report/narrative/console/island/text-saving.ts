// Saves the text by itself: a while after typing, and again until it gets through.

import { renewToken } from '#kit/html/island/renew-token.ts'
import type { Trouble } from '../../../filling-in/saving-words.ts'
import type { TextTold } from '../text-told.ts'
import type { TextDraft, TextDrafts } from './text-drafts.ts'

const waitAfterTyping = 2_500
const firstRetry = 2_000
const longestRetry = 30_000
const patience = 20_000

export type TextSaver = {
  readonly trouble: () => Trouble | undefined
  /** Hour and minute of the last save; empty before the first. */
  readonly at: () => string
  /** Saves now; resolves when it got through or could not. */
  readonly flush: () => Promise<void>
}

/** Starts to save; `onState` is called whenever there is something else to say. */
export function saveText(
  form: HTMLFormElement,
  drafts: TextDrafts,
  onState: () => void,
): TextSaver {
  let trouble: Trouble | undefined
  let at = ''
  let running: Promise<void> | undefined
  let timer = 0
  let retryAfter = firstRetry

  const later = (wait: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }
  const run = async (): Promise<void> => {
    for (;;) {
      const sent = sendable(drafts)
      if (sent.length === 0) return
      if (trouble === 'signedOut') await renewToken(form)
      const got = await send(form, sent)
      trouble = 'trouble' in got ? got.trouble : undefined
      if ('trouble' in got) {
        if (got.trouble === 'away') later(retryAfter)
        retryAfter = Math.min(retryAfter * 2, longestRetry)
        return
      }
      retryAfter = firstRetry
      if (got.conflicts.length === 0) at = clock()
      takeIn(drafts, sent, got)
    }
  }
  const flush = (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined
      onState()
    })
    return running
  }
  drafts.onChange(() => {
    if (trouble === undefined && running === undefined) later(waitAfterTyping)
    onState()
  })
  const tryAgain = (): void => {
    if (trouble !== undefined && trouble !== 'refused') void flush()
  }
  addEventListener('online', tryAgain)
  addEventListener('focus', tryAgain)
  addEventListener('pagehide', () => void flush())
  document.addEventListener('visibilitychange', () => void (document.hidden ? flush() : tryAgain()))
  if (sendable(drafts).length > 0) later(0)
  return { trouble: () => trouble, at: () => at, flush }
}

function sendable(drafts: TextDrafts): TextDraft[] {
  return drafts.cells().filter((draft) => drafts.isUnsaved(draft) && !draft.isHeld)
}

function takeIn(drafts: TextDrafts, sent: readonly TextDraft[], told: TextTold): void {
  for (const { address, text } of sent) {
    const now = drafts.cell(address)
    if (now === undefined) continue
    if (told.conflicts.includes(address)) drafts.put({ ...now, isHeld: true })
    else if (told.conflicts.length === 0)
      drafts.put({ ...now, stored: text, base: told.bases[address] ?? now.base })
  }
}

async function send(
  form: HTMLFormElement,
  sent: readonly TextDraft[],
): Promise<TextTold | { readonly trouble: Trouble }> {
  const token = form.querySelector<HTMLInputElement>('input[name="formToken"]')?.value ?? ''
  const body = new URLSearchParams({ formToken: token })
  for (const { address, base, text } of sent) {
    body.append(address, text)
    body.append(`base.${address}`, base)
  }
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), patience)
  try {
    // The browser refuses to keep large requests alive beyond the page.
    const keepalive = body.toString().length < 60_000
    const init = {
      method: 'POST',
      body,
      keepalive,
      redirect: 'manual',
      signal: end.signal,
    } as const
    const answer = await fetch(`${form.action}/autosave`, init)
    if (answer.ok) return await answer.json()
    const { type, status } = answer
    if (type === 'opaqueredirect' || status === 403) return { trouble: 'signedOut' }
    return { trouble: status >= 500 || status === 429 ? 'away' : 'refused' }
  } catch {
    return { trouble: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

function clock(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
