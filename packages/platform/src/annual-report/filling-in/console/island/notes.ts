// What stands above the tables: conflicts to choose from, cells filled in wrongly, what a paste did.

import { type CellDraft, problemOf } from '../../cell-draft.ts'
import { textProblems } from '../../cell-text.ts'
import type { ToldConflict } from '../told-conflict.ts'
import type { Pasted } from './paste.ts'
import type { Sheet } from './sheet.ts'

export type Notes = {
  readonly broughtBack: number
  readonly pasted: Pasted | undefined
  readonly conflicts: ReadonlyMap<string, ToldConflict>
  readonly signedOut: boolean
}

export type Choices = {
  readonly choose: (address: string, whose: 'mine' | 'theirs') => void
  readonly undoPaste: () => void
}

/** The notes as elements; none where there is nothing to say. */
export function noteElements(sheet: Sheet, notes: Notes, choices: Choices): HTMLElement[] {
  const cells = sheet.cells()
  const held = cells.filter(({ theirs }) => theirs !== undefined)
  const wrong = cells.filter((cell) => problemOf(cell) !== undefined)
  return [
    ...(notes.signedOut ? [signInNote()] : []),
    ...(held.length > 0 ? [conflictNote(sheet, held, { ...notes, ...choices })] : []),
    ...(wrong.length > 0 ? [problemNote(sheet, wrong)] : []),
    ...(notes.pasted === undefined ? [] : [pasteNote(notes.pasted, choices)]),
    ...(notes.broughtBack > 0
      ? [notice('done', `已找回上次没有保存的 ${notes.broughtBack} 格，正在补存`, [])]
      : []),
  ]
}

function signInNote(): HTMLElement {
  const link = document.createElement('a')
  link.href = '/sign-in'
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = '在新窗口重新登录'
  const line = element('p')
  line.append(link, '，回到本页后自动接着保存。')
  return notice('problem', '登录已经失效，填写的内容还没有保存', [line])
}

function conflictNote(
  sheet: Sheet,
  held: readonly CellDraft[],
  { conflicts, choose }: Notes & Choices,
): HTMLElement {
  const lines = held.map(({ address, text, theirs = '' }) => {
    const line = element('div', 'fill-conflict')
    const by = conflicts.get(address)?.by ?? '他人'
    line.append(
      linkTo(sheet, address),
      button(`用 ${by} 的：${theirs || '空白'}`, () => choose(address, 'theirs')),
      button(`用我填的：${text || '空白'}`, () => choose(address, 'mine')),
    )
    return line
  })
  return notice('problem', `${held.length} 格与他人的修改不一致，请逐格选择`, lines)
}

function problemNote(sheet: Sheet, wrong: readonly CellDraft[]): HTMLElement {
  const lines = wrong.map((cell) => {
    const line = element('p')
    const problem = problemOf(cell)
    const words = problem === undefined ? '' : textProblems[problem]
    line.append(linkTo(sheet, cell.address), `：“${cell.text}”，${words}`)
    return line
  })
  return notice('problem', `${wrong.length} 格填写有误，没有保存，内容保留在格中`, lines)
}

function pasteNote({ words, left }: Pasted, { undoPaste }: Choices): HTMLElement {
  const lines = left.map(({ words: one }) => element('p', '', one))
  const title = left.length > 0 ? `${words}，${left.length} 处不能粘贴` : words
  const note = notice(left.length > 0 ? 'problem' : 'done', title, lines)
  note.append(button('撤销这次粘贴', undoPaste))
  return note
}

function notice(tone: 'done' | 'problem', title: string, lines: readonly Node[]): HTMLElement {
  const note = element('div', `notice notice-${tone}`)
  note.append(element('p', 'notice-title', title), ...lines)
  return note
}

function linkTo(sheet: Sheet, address: string): HTMLElement {
  const link = document.createElement('a')
  link.href = `#cell-${address}`
  link.textContent = sheet.input(address)?.getAttribute('aria-label') ?? address
  return link
}

function button(words: string, press: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn btn-sm'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

function element(name: 'p' | 'div', className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
