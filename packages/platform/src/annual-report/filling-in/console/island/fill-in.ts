// The island of the form: puts together movement, totals, pasting, saving, keeping and what is said.

import { keepLocally } from '#kit/html/island/keeping.ts'
import { soon } from '#kit/html/island/soon.ts'
import { isUnsaved, keepMine, problemOf, takeTheirs, typedInto } from '../../cell-draft.ts'
import { savingWords } from '../../saving-words.ts'
import type { CellsTold } from '../cells-told.ts'
import type { ToldConflict } from '../told-conflict.ts'
import { moveByKeys } from './keys.ts'
import { type Choices, noteElements } from './notes.ts'
import { type Pasted, takePastes } from './paste.ts'
import { keepRoom } from './room.ts'
import { type Saver, saveByItself } from './saving.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { showTotals } from './totals-shown.ts'

const form = document.getElementById('fill-in')
if (form instanceof HTMLFormElement) start(readSheet(form))

function start(sheet: Sheet): void {
  const conflicts = new Map<string, ToldConflict>()
  let pasted: Pasted | undefined
  const place = `fill-in:${sheet.form.dataset.keep}`
  const keeping = keepLocally({ ...sheet, place, isUnsaved })
  const isAnyUnsaved = (): boolean => sheet.cells().some(isUnsaved)

  const refresh = soon(() => {
    const { broughtBack } = keeping
    const signedOut = saver.state().trouble === 'signedOut'
    const notes = { broughtBack: isAnyUnsaved() ? broughtBack : 0, pasted, conflicts, signedOut }
    showNotes(noteElements(sheet, notes, choices))
    const state = stateOf(sheet, { saver, kept: keeping.works() })
    setText('fill-state', savingWords(state))
    document.body.classList.toggle('fill-unsaved', state.unsaved > 0 && state.trouble !== undefined)
  })
  const saver = saveByItself(sheet, {
    onState: refresh,
    onTold: (told) => {
      for (const conflict of told.conflicts) conflicts.set(conflict.address, conflict)
      showTold(told)
    },
  })
  const tellPaste = (given: Pasted | undefined): void => {
    pasted = given
    refresh()
  }
  const pasting = takePastes(sheet, tellPaste)
  const choices: Choices = {
    choose: (address, whose) => {
      const cell = sheet.cell(address)
      if (cell === undefined) return
      sheet.put(whose === 'mine' ? keepMine(cell) : takeTheirs(cell))
      sheet.input(address)?.focus()
    },
    undoPaste: pasting.undo,
  }

  sheet.form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const cell = sheet.cell(target.dataset.address ?? '')
    if (cell !== undefined) sheet.put(typedInto(cell, target.value))
  })
  sheet.onChange(refresh)
  moveByKeys(sheet)
  showTotals(sheet)
  saveBeforeLeaving(sheet, { saver, isAnyUnsaved })
  followLinks(sheet)
  keepRoom(sheet.form)
  refresh()
}

type Leaving = { readonly saver: Saver; readonly isAnyUnsaved: () => boolean }

/** The button saves at once; links of the form wait for it; leaving with anything unsaved warns. */
function saveBeforeLeaving(sheet: Sheet, { saver, isAnyUnsaved }: Leaving): void {
  sheet.form.addEventListener('submit', (event) => {
    event.preventDefault()
    void saver.flush()
  })
  for (const link of sheet.form.querySelectorAll<HTMLAnchorElement>('a[data-after-saving]'))
    link.addEventListener('click', (event) => {
      if (!isAnyUnsaved()) return
      event.preventDefault()
      void saver.flush().then(() => location.assign(link.href))
    })
  addEventListener('beforeunload', (event) => {
    if (isAnyUnsaved()) event.preventDefault()
  })
}

/** Puts the cursor into the cell that a link names. */
function goTo(sheet: Sheet, hash: string): boolean {
  const address = /^#cell-(.+)$/.exec(hash)?.[1]
  const input = address === undefined ? undefined : sheet.input(address)
  input?.focus()
  input?.scrollIntoView({ block: 'center', inline: 'center' })
  return input !== undefined
}

/** A link to a cell puts the cursor there, from another page, too; the record of edits is that of the cell last worked on. */
function followLinks(sheet: Sheet): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (goTo(sheet, link?.getAttribute('href') ?? '')) event.preventDefault()
  })
  goTo(sheet, location.hash)
  addEventListener('hashchange', () => goTo(sheet, location.hash))
  const history = document.getElementById('fill-history')
  const base = history?.getAttribute('href') ?? ''
  sheet.form.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.address === undefined) return
    history?.setAttribute('href', `${base}?cell=${target.dataset.address}`)
    if (history !== null) history.textContent = '此格修改记录'
  })
}

function stateOf(sheet: Sheet, { saver, kept }: { readonly saver: Saver; readonly kept: boolean }) {
  const unsaved = sheet.cells().filter(isUnsaved)
  return {
    ...saver.state(),
    kept,
    unsaved: unsaved.length,
    problems: unsaved.filter((cell) => problemOf(cell) !== undefined).length,
    conflicts: unsaved.filter(({ theirs }) => theirs !== undefined).length,
  }
}

function showTold({ findings, count }: CellsTold): void {
  setText('fill-count', count)
  const pane = document.getElementById('fill-findings')
  if (pane === null || pane.dataset.shown === findings) return
  const open = pane.querySelector('details')?.open ?? false
  const focused = pane.contains(document.activeElement)
  if (focused) return
  pane.innerHTML = findings
  pane.dataset.shown = findings
  for (const details of pane.querySelectorAll('details')) details.open = open
}

let shownNotes = ''

function showNotes(notes: readonly HTMLElement[]): void {
  const place = document.getElementById('fill-notes')
  const text = notes.map((note) => note.outerHTML).join('')
  // The page's own notice stays until there is something to say.
  if (place === null || text === shownNotes) return
  shownNotes = text
  place.replaceChildren(...notes)
}

function setText(id: string, words: string): void {
  const element = document.getElementById(id)
  if (element !== null && element.textContent !== words) element.textContent = words
}
