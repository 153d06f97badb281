// Section 一 as an opening and five aspects, and back: headings that are there stay as printed.

import { type Aspect, aspects, aspectTitles, type Field } from './fields.ts'

type Part = { readonly aspect: Aspect; readonly heading: string; readonly text: string }

export type Overview = {
  readonly opening: string
  /** In the order of the text. */
  readonly parts: readonly Part[]
}

const heading = /^[（(][一二三四五六七八九十]+[）)](?<name>[^。；：]{2,36})$/u
// 平台 before 主动公开: （四）主动公开平台建设 is about the platform.
const wordings: readonly (readonly [Aspect, RegExp])[] = [
  ['platform', /平台/u],
  ['requests', /依申请/u],
  ['management', /信息(?:资源)?管理/u],
  ['supervision', /监督|保障/u],
  ['disclosure', /主动公开/u],
]

/** Which field each paragraph of the section belongs to, and whether it is the heading of one. */
export function linesOfOverview(
  text: string,
): readonly { readonly line: string; readonly field: Field; readonly isHeading: boolean }[] {
  const seen = new Set<Aspect>()
  let field: Field = 'overview.opening'
  if (text === '') return []
  return text.split('\n').map((line) => {
    const aspect = aspectOf(line)
    const isHeading = aspect !== undefined && !seen.has(aspect)
    if (isHeading) {
      seen.add(aspect)
      field = `overview.${aspect}`
    }
    return { line, field, isHeading }
  })
}

function aspectOf(line: string): Aspect | undefined {
  const name = heading.exec(line.trim())?.groups?.name
  return name === undefined ? undefined : wordings.find(([, wording]) => wording.test(name))?.[0]
}

/** The section taken apart. Text under other headings belongs to what stands before it. */
export function readOverview(text: string): Overview {
  const lines = linesOfOverview(text)
  const textOf = (wanted: Field): string =>
    lines
      .filter(({ field, isHeading }) => field === wanted && !isHeading)
      .map(({ line }) => line)
      .join('\n')
  const parts = lines.flatMap(({ line, field, isHeading }) => {
    const aspect = aspects.find((one) => field === `overview.${one}`)
    return isHeading && aspect !== undefined ? [{ aspect, heading: line, text: textOf(field) }] : []
  })
  return { opening: textOf('overview.opening'), parts }
}

/** The section put together; an aspect of which nothing is said has no heading either. */
export function writeOverview({ opening, parts }: Overview): string {
  const pieces = parts.filter(({ text }) => text !== '')
  return [opening, ...pieces.map((part) => `${part.heading}\n${part.text}`)]
    .filter((piece) => piece !== '')
    .join('\n')
}

/** The overview with the text of one aspect; a new one takes its place in the form's order. */
export function withAspect({ opening, parts }: Overview, aspect: Aspect, text: string): Overview {
  if (parts.some((part) => part.aspect === aspect))
    return {
      opening,
      parts: parts.map((part) => (part.aspect === aspect ? { ...part, text } : part)),
    }
  const rank = aspects.indexOf(aspect)
  const at = parts.findIndex((part) => aspects.indexOf(part.aspect) > rank)
  const number = '一二三四五'.charAt(rank)
  const part = { aspect, heading: `（${number}）${aspectTitles[aspect]}`, text }
  return { opening, parts: parts.toSpliced(at === -1 ? parts.length : at, 0, part) }
}
