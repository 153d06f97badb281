// Which elements a reader of the page does not see, and how far each of them reaches.

import { isVoid, type Role } from './elements.ts'
import type { Tag } from './tags.ts'

/** The element that hides what is being parsed, and the elements open inside it by name. */
export type Hiding = { readonly name: string; readonly open: Map<string, number> }

const invisible = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Whether an element is not shown: by what it is, or by `hidden` or its style. */
export function isHidden(tag: Tag, role: Role | undefined): boolean {
  return role === 'skipped' || role === 'title' || isHiddenByStyle(tag)
}

/** Whether its `hidden` attribute or its style hides an element. */
export function isHiddenByStyle(tag: Tag): boolean {
  if (tag.attributes.size === 0) return false
  if (tag.attributes.has('hidden')) return true
  const style = tag.attributes.get('style')
  return style !== undefined && invisible.test(style)
}

/** Starts hiding at an element. */
export function startHiding(name: string): Hiding {
  return { name, open: new Map() }
}

const siblings: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
  tfoot: ['thead', 'tbody', 'tr', 'td', 'th'],
  p: ['p'],
  li: ['li'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
}

/** Whether a start tag ends the hiding: the hidden element's end tag was left out. */
export function endsHiding(hiding: Hiding, name: string): boolean {
  return (siblings[name] ?? []).includes(hiding.name) && (hiding.open.get('table') ?? 0) === 0
}

/** Counts an element opened inside the hidden one. */
export function openInside(hiding: Hiding, tag: Tag): void {
  if (tag.selfClosing || isVoid(tag.name)) return
  hiding.open.set(tag.name, (hiding.open.get(tag.name) ?? 0) + 1)
}

/** Whether an end tag belongs to an element opened inside the hidden one; counts it off. */
export function closeInside(hiding: Hiding, name: string): boolean {
  const open = hiding.open.get(name) ?? 0
  if (open === 0) return false
  hiding.open.set(name, open - 1)
  return true
}

/** Whether an end tag ends the hiding without being the hidden element's own. */
export function endsHidingBy(hiding: Hiding, name: string): boolean {
  return name === 'ruby' && (hiding.name === 'rt' || hiding.name === 'rp')
}
