// What the paragraph and character styles of a Word document say that matters for reading:
// headings, list numbers, hidden text, tables of contents.

import type { Limits } from '../../limits.ts'
import type { Script } from '../../raised.ts'
import { type Attributes, attribute, walkXml } from '../archive/xml.ts'
import type { Clock } from '../reading-stopped.ts'

export type Style = {
  /** Heading level from 1. */
  readonly heading?: number
  readonly list?: string
  readonly level?: number
  readonly hidden: boolean
  readonly struck: boolean
  readonly script?: Script
  /** A line of a table of contents: it repeats a heading and is no part of the report. */
  readonly contents: boolean
}

type Draft = {
  name: string
  basedOn?: string | undefined
  outline?: number | undefined
  list?: string | undefined
  level?: number | undefined
  hidden?: boolean | undefined
  struck?: boolean | undefined
  script?: Script | 'plain' | undefined
}

const noStyle: Style = { hidden: false, struck: false, contents: false }
const deepestInheritance = 20

/** Looks styles up by id, inheritance resolved. */
export function readStyles(
  xml: string | undefined,
  within: { readonly limits: Limits; readonly clock: Clock },
): (id: string | undefined) => Style {
  const drafts = new Map<string, Draft>()
  if (xml !== undefined) collectStyles(xml, drafts, within)
  const resolved = new Map<string, Style>()
  return (id) => {
    if (id === undefined) return noStyle
    const known = resolved.get(id) ?? resolveStyle(drafts, id)
    resolved.set(id, known)
    return known
  }
}

/** Whether a switch like `w:vanish` is on. */
export function switchedOn(attributes: Attributes): boolean {
  const value = attribute(attributes, 'val')
  return value === undefined || !['0', 'false', 'off'].includes(value)
}

function collectStyles(
  xml: string,
  drafts: Map<string, Draft>,
  within: { readonly limits: Limits; readonly clock: Clock },
): void {
  let style: Draft | undefined
  walkXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === 'w:style') {
          style = { name: '' }
          drafts.set(attribute(attributes, 'styleId') ?? '', style)
        } else if (style !== undefined) note(style, name, attributes)
      },
      close: (name) => {
        if (name === 'w:style') style = undefined
      },
    },
    within,
  )
}

function note(style: Draft, element: string, attributes: Attributes): void {
  const value = attribute(attributes, 'val') ?? ''
  if (element === 'w:name') style.name = value.toLowerCase()
  else if (element === 'w:basedOn') style.basedOn = value
  else if (element === 'w:outlineLvl') style.outline = Number(value)
  else if (element === 'w:numId') style.list = value
  else if (element === 'w:ilvl') style.level = Number(value)
  else if (element === 'w:vanish') style.hidden = switchedOn(attributes)
  else if (element === 'w:strike' || element === 'w:dstrike') style.struck = switchedOn(attributes)
  else if (element === 'w:vertAlign') style.script = scriptOf(attributes)
}

/** How `w:vertAlign` sets its text; `plain` is neither raised nor lowered. */
export function scriptOf(attributes: Attributes): Script | 'plain' {
  const value = attribute(attributes, 'val')
  if (value === 'superscript') return 'raised'
  return value === 'subscript' ? 'lowered' : 'plain'
}

function resolveStyle(drafts: ReadonlyMap<string, Draft>, id: string): Style {
  const whole: Omit<Draft, 'basedOn'> = { name: drafts.get(id)?.name ?? '' }
  let next: string | undefined = id
  for (let depth = 0; next !== undefined && depth < deepestInheritance; depth++) {
    const draft: Draft | undefined = drafts.get(next)
    whole.outline ??= draft?.outline
    whole.list ??= draft?.list
    whole.level ??= draft?.level
    whole.hidden ??= draft?.hidden
    whole.struck ??= draft?.struck
    whole.script ??= draft?.script
    next = draft?.basedOn
  }
  const heading = headingLevel(whole.name, whole.outline)
  const { script } = whole
  return {
    hidden: whole.hidden ?? false,
    struck: whole.struck ?? false,
    contents: /^(?:toc|目录) ?\d/.test(whole.name),
    ...(heading !== undefined && { heading }),
    ...(script !== undefined && script !== 'plain' && { script }),
    ...(whole.list !== undefined && { list: whole.list }),
    ...(whole.level !== undefined && { level: whole.level }),
  }
}

/** Heading level from a style's name or an outline level (0 to 8; 9 is body text). */
export function headingLevel(name: string, outline: number | undefined): number | undefined {
  if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined
  const digits = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
