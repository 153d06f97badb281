// The table of months by keyboard: blocks from a spreadsheet are laid over the fields, Enter goes down.

const form = document.querySelector<HTMLFormElement>('.decision-form')

function grid(table: HTMLFormElement): readonly (readonly HTMLInputElement[])[] {
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('input')])
}

/** Lays the rows of a block over the fields from one on; returns how many fields it reached. */
function lay(table: HTMLFormElement, from: HTMLInputElement, text: string): number {
  const fields = grid(table)
  const top = fields.findIndex((row) => row.includes(from))
  const left = fields[top]?.indexOf(from) ?? -1
  let reached = 0
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/)
  for (const [down, line] of lines.entries())
    for (const [right, piece] of line.split('\t').entries()) {
      const field = fields[top + down]?.[left + right]
      if (field === undefined) continue
      field.value = piece.trim()
      reached += 1
    }
  return reached
}

form?.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (!(event.target instanceof HTMLInputElement) || !/[\t\r\n]/.test(text.trimEnd())) return
  event.preventDefault()
  const reached = lay(form, event.target, text)
  const told = form.querySelector('[data-pasted]')
  if (told !== null) told.textContent = `已粘贴 ${reached} 格，核对后请保存。`
})

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

form?.addEventListener('keydown', (event) => {
  const step = steps[event.key]
  if (step === undefined || event.isComposing || !(event.target instanceof HTMLInputElement)) return
  const fields = grid(form)
  const row = fields.findIndex(
    (one) => event.target instanceof HTMLInputElement && one.includes(event.target),
  )
  const column = fields[row]?.indexOf(event.target) ?? -1
  const next = fields[row + step]?.[column]
  event.preventDefault()
  next?.focus()
  next?.select()
})
