// Saves the form by itself a while after typing, and keeps on this machine what did not get through.

import { keepLocally } from '#kit/html/island/keeping.ts'
import { renewToken } from '#kit/html/island/renew-token.ts'
import { readDrafts } from './form-drafts.ts'

type Trouble = 'away' | 'signedOut' | 'refused' | 'conflict'

const waitAfterTyping = 4_000
const retryAfter = 5_000
const patience = 20_000

const troubles: Readonly<Record<Trouble, string>> = {
  away: '尚未保存，网络中断；恢复后自动保存。',
  signedOut: '尚未保存，登录已经失效，请在新窗口登录后回到本页。',
  refused: '尚未保存，请按“保存”查看原因。',
  conflict: '有人在您之后保存过，您的修改还没有保存；请按“保存”对照。',
}

/** `onPut` is called when a kept piece was put back into its field. */
export function keepForm(form: HTMLFormElement, onPut: (name: string) => void): void {
  const state = document.querySelector<HTMLElement>('#editor-state')
  const drafts = readDrafts(form, onPut)
  let trouble: Trouble | undefined
  let savedAt = ''
  let timer = 0
  let running: Promise<void> | undefined
  const unsaved = (): number => drafts.cells().filter(drafts.isUnsaved).length
  const keeping = keepLocally(drafts)
  const say = (): void => {
    const words = wordsOf()
    if (state && state.textContent !== words) state.textContent = words
    showSignIn(trouble === 'signedOut')
  }
  const wordsOf = (): string => {
    if (unsaved() === 0) return savedAt === '' ? '没有改动。' : `已保存（${savedAt}）。`
    const kept = keeping.works() ? '内容保存在本机。' : '本机不能保留内容，请不要关闭本页。'
    if (trouble) return `${troubles[trouble]}${kept}`
    return form.dataset.autosave === undefined
      ? '有没有保存的修改，请按“保存”。'
      : '有没有保存的修改，稍后自动保存。'
  }
  const later = (wait: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }
  const run = async (): Promise<void> => {
    if (trouble === 'signedOut') await renewToken(form)
    const sent = new Map(drafts.cells().map(({ address, text }) => [address, text]))
    const got = await send(form)
    trouble = 'trouble' in got ? got.trouble : undefined
    if ('trouble' in got) {
      if (got.trouble === 'away') later(retryAfter)
      return
    }
    drafts.stored(sent, got.version)
    savedAt = clock()
    if (unsaved() > 0) later(waitAfterTyping)
  }
  const flush = (): Promise<void> => {
    if (form.dataset.autosave === undefined || unsaved() === 0 || trouble === 'conflict')
      return Promise.resolve()
    running ??= run().finally(() => {
      running = undefined
      say()
    })
    return running
  }
  drafts.onChange(() => {
    if (trouble === undefined && running === undefined) later(waitAfterTyping)
    say()
  })
  tryAgainWith(() => {
    if (trouble === 'away' || trouble === 'signedOut') void flush()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void flush()
  })
  askBeforeLeaving(form, () => unsaved() > 0)
  say()
  if (keeping.broughtBack > 0 && state)
    state.textContent = `已找回上次没有保存的 ${keeping.broughtBack} 项内容。`
  if (unsaved() > 0) later(0)
}

function tryAgainWith(again: () => void): void {
  addEventListener('online', again)
  addEventListener('focus', again)
}

/** The save button leaves without being asked; so does Ctrl+S, which presses it. */
function askBeforeLeaving(form: HTMLFormElement, isUnsaved: () => boolean): void {
  let mayLeave = false
  addEventListener('beforeunload', (event) => {
    if ((isUnsaved() || form.dataset.unsaved !== undefined) && !mayLeave) event.preventDefault()
  })
  form.addEventListener('submit', () => {
    mayLeave = true
  })
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
    event.preventDefault()
    form.requestSubmit()
  })
}

type Told = { readonly version: number } | { readonly trouble: Trouble }

async function send(form: HTMLFormElement): Promise<Told> {
  const fields = new FormData(form)
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name)
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), patience)
  try {
    const address = `${form.dataset.path}/edit/autosave?edition=${form.dataset.edition}`
    const init = { method: 'POST', body: fields, redirect: 'manual', signal: end.signal } as const
    const { ok, type, status, version } = await answerOf(await fetch(address, init))
    if (ok) return version === undefined ? { trouble: 'conflict' } : { version }
    if (type === 'opaqueredirect' || status === 403) return { trouble: 'signedOut' }
    return { trouble: status >= 500 || status === 429 ? 'away' : 'refused' }
  } catch {
    return { trouble: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

async function answerOf(answer: Response) {
  const { ok, type, status } = answer
  const told: unknown = ok ? await answer.json() : undefined
  const isSaved = typeof told === 'object' && told !== null && 'version' in told
  return { ok, type, status, version: isSaved ? Number(told.version) : undefined }
}

function clock(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

function showSignIn(isSignedOut: boolean): void {
  const notes = document.getElementById('editor-notes')
  if (notes === null || isSignedOut === (notes.firstChild !== null)) return
  const link = document.createElement('a')
  link.href = '/sign-in'
  link.target = '_blank'
  link.textContent = '在新窗口登录，回到本页后自动保存'
  notes.replaceChildren(...(isSignedOut ? [link] : []))
}
