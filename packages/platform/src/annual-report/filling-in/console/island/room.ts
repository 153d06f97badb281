// Room for the cells: folds the findings, and keeps the focused cell clear of what sticks to the edges.

const memory = 'fill-in-findings-folded'

/** Starts to fold, and to tell the style sheet how high the bar and the findings stand. */
export function keepRoom(form: HTMLFormElement): void {
  const strip = document.getElementById('fill-strip')
  const top = form.querySelector('.fill-top')
  if (strip === null || top === null) return
  foldByButton(strip)
  const measure = (): void => {
    form.style.setProperty('--fill-top', `${top.getBoundingClientRect().height}px`)
    form.style.setProperty('--fill-foot', `${strip.getBoundingClientRect().height}px`)
    uncover(document.activeElement)
  }
  const observer = new ResizeObserver(measure)
  observer.observe(top)
  observer.observe(strip)
}

/** A cell in sight that the bar or the findings have grown over comes out again. */
function uncover(cell: Element | null): void {
  if (!cell?.classList.contains('fill-cell')) return
  const { top, bottom } = cell.getBoundingClientRect()
  if (bottom > 0 && top < innerHeight) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function foldByButton(strip: HTMLElement): void {
  const button = document.getElementById('fill-fold')
  if (button === null) return
  const fold = (folded: boolean): void => {
    strip.classList.toggle('fill-folded', folded)
    button.setAttribute('aria-expanded', String(!folded))
    button.textContent = folded ? '展开' : '收起'
  }
  fold(remembered())
  button.hidden = false
  button.addEventListener('click', () => {
    const folded = !strip.classList.contains('fill-folded')
    fold(folded)
    remember(folded)
  })
}

function remembered(): boolean {
  try {
    return localStorage.getItem(memory) === 'yes'
  } catch {
    return false
  }
}

function remember(folded: boolean): void {
  try {
    localStorage.setItem(memory, folded ? 'yes' : 'no')
  } catch {
    // Where nothing can be kept, folding holds for this page.
  }
}
