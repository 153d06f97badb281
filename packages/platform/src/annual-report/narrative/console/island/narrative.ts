// The text's fields with script: a fact goes in where the cursor is, lengths are counted while one
// writes, everything is saved by itself, and what could not be saved is kept on this machine.

import { keepLocally } from '#kit/html/island/keeping.ts'
import { troubleWords } from '../../../filling-in/saving-words.ts'
import { putFactsIn } from './facts-in.ts'
import { readDrafts, type Written } from './text-drafts.ts'
import { saveText } from './text-saving.ts'

const form = document.querySelector<HTMLFormElement>('#narrative')
if (form) {
  goToNamed()
  addEventListener('hashchange', goToNamed)
  countWhileWriting(form)
  putFactsIn(form)
  // A form that was refused holds text over another's: it is saved by its person's choice alone.
  if (form.dataset.unsaved === undefined) start(form)
  else
    form.addEventListener(
      'submit',
      askBeforeLeaving(() => true),
    )
}

function start(form: HTMLFormElement): void {
  const state = document.querySelector<HTMLElement>('#narrative-state')
  const drafts = readDrafts(form)
  const keeping = keepLocally(drafts)
  const unsaved = () => drafts.cells().filter(drafts.isUnsaved)
  const say = (): void => {
    const words = wordsOf()
    if (state && state.textContent !== words) state.textContent = words
    showWayToSignIn(saver.trouble() === 'signedOut')
  }
  const wordsOf = (): string => {
    const left = unsaved()
    const trouble = saver.trouble()
    if (left.length === 0) return saver.at() === '' ? '没有改动。' : `已保存（${saver.at()}）。`
    if (trouble) return troubleWords(trouble, `${left.length} 段文字`, keeping.works())
    if (left.some(({ isHeld }) => isHeld))
      return '有人改了同一段，您的文字还没有保存；请按“保存”对照。'
    return '有没有保存的文字，稍后自动保存。'
  }
  const saver = saveText(form, drafts, say)
  if (keeping.broughtBack > 0) {
    for (const { address } of unsaved()) announceInput(form, address)
    if (state) state.textContent = `已找回上次没有保存的 ${keeping.broughtBack} 段文字，正在补存。`
  } else say()
  const mayLeave = askBeforeLeaving(() => unsaved().length > 0)
  sendAfterSaving()

  /** The button's page shows the checks anew; it is asked for only once the text has got through. */
  function sendAfterSaving(): void {
    let isThrough = false
    form.addEventListener('submit', (event) => {
      if (isThrough) return
      event.preventDefault()
      const { submitter } = event
      void saver.flush().then(() => {
        if (saver.trouble() !== undefined) return say()
        isThrough = true
        mayLeave()
        form.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : undefined)
      })
    })
  }
}

/** A link to a field, such as that of a finding, puts the cursor there. */
function goToNamed(): void {
  const [, field] = /^#field-(.+)$/.exec(location.hash) ?? []
  const input = field === undefined ? null : document.getElementById(field)
  input?.focus()
  input?.closest('.narrative-field')?.scrollIntoView({ block: 'start' })
}

function announceInput(form: HTMLFormElement, id: string): void {
  form.querySelector(`[id="${id}"]`)?.dispatchEvent(new Event('input', { bubbles: true }))
}

function countWhileWriting(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<Written>('.form-control'))
    field.addEventListener('input', () => {
      const counted = document.getElementById(`count-${field.id}`)
      if (counted) counted.textContent = `${[...field.value.replace(/\s/gu, '')].length} 字`
    })
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault()
      form.requestSubmit()
    }
  })
}

/** Gives back what allows leaving without being asked. */
function askBeforeLeaving(isUnsaved: () => boolean): () => void {
  let mayLeave = false
  addEventListener('beforeunload', (event) => {
    if (isUnsaved() && !mayLeave) event.preventDefault()
  })
  return () => {
    mayLeave = true
  }
}

function showWayToSignIn(isSignedOut: boolean): void {
  const place = document.getElementById('narrative-notes')
  if (place === null || isSignedOut === (place.firstChild !== null)) return
  const link = document.createElement('a')
  link.href = '/sign-in'
  link.target = '_blank'
  link.textContent = '在新窗口登录，回到本页后自动保存'
  place.replaceChildren(...(isSignedOut ? [link] : []))
}
