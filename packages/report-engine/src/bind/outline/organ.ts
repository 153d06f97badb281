// Which organ the document says it is the report of: title, page head, preamble, running text.

import type { OutlineLine } from './outline-line.ts'
import { isOrganName, type Title } from './title.ts'

const kinds =
  '人民政府办公(?:室|厅)|人民政府|政府办公(?:室|厅)|管理委员会|管委会|委员会|街道办事处|办事处|[一-龥]局|[一-龥]厅|委|街道|[一-龥]镇|[一-龥]乡'
const quotedTitle = /《([^《》]{2,40}?)20\d\d年度?(?:政府)?信息公开[^《》]*(?:报告|年报)》/u
const headField =
  /^(?:发文机关|发布机构|发布单位|来源|信息来源|发布者)\s*:\s*([^\s:]{2,25}?)(?:\s|发布|字体|$)/u
const subject = new RegExp(
  `^(?:20\\d\\d年(?:度|以来)?,?|今年以来,?|本报告由)?(?<name>[一-龥]{1,18}?(?:${kinds}))(?:20\\d\\d年)?(?=认真|坚持|深入|以|高度|严格|按照|紧|在|积极|全面|始终|把|根据|编制|贯彻|利用)`,
  'u',
)
const announced = new RegExp(
  `(?:公布|发布|编制了?|现将)(?<name>[一-龥]{1,18}?(?:${kinds}))20\\d\\d年`,
  'u',
)
const division = /^(?:[一-龥]{2,4}?(?:省|自治区|市|州|盟|县|区))+$/u

/** The organ's name as the document prints it, as long as it prints it anywhere; null when it does not. */
export function readOrgan(sight: {
  readonly lines: readonly OutlineLine[]
  readonly title: Title | undefined
  /** Squeezed, folded text of preamble and first section, one entry a paragraph. */
  readonly opening: readonly string[]
}): string | null {
  const { lines, title, opening } = sight
  const named = title?.organ ?? nameAbove(lines, title) ?? quoted(opening)
  if (named !== undefined) return longest(named, opening)
  return pageHead(lines) ?? subjectOf(opening) ?? null
}

// 洪泽区人民政府 ⏎ 2023年政府信息公开工作年度报告
function nameAbove(lines: readonly OutlineLine[], title: Title | undefined): string | undefined {
  const first = title?.blocks[0]
  const index = lines.findIndex(({ block }) => block === first)
  const line = lines[index - 1]
  if (first === undefined || line === undefined || !isOrganName(line.folded)) return undefined
  return line.folded.replace(/\s+/g, '')
}

function quoted(opening: readonly string[]): string | undefined {
  for (const text of opening) {
    const name = quotedTitle.exec(text)?.[1]?.replace(/^.*[@:]/u, '')
    if (name !== undefined && name !== '') return name
  }
  return undefined
}

function pageHead(lines: readonly OutlineLine[]): string | undefined {
  for (const { folded } of lines.slice(0, 30)) {
    for (const part of [folded, folded.replace(/^.*(?=来源\s*:)/u, '')]) {
      const name = headField.exec(part.trim())?.[1]
      if (name !== undefined && isOrganName(name)) return name
    }
  }
  return undefined
}

function subjectOf(opening: readonly string[]): string | undefined {
  for (const text of opening) {
    const name = subject.exec(text)?.groups?.name ?? announced.exec(text)?.groups?.name
    if (name !== undefined && !/^(?:我|本|该|各|全)|上级|领导/u.test(name)) return name
  }
  return undefined
}

// 洪泽区人民政府 is 淮安市洪泽区人民政府 where the text writes it in full.
function longest(name: string, opening: readonly string[]): string {
  let full = name
  for (const text of opening)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const front = /[一-龥]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
      const prefix = front.replace(/^.*?(?:由|与|和|及|向|是|为|对|从|按|据)(?=[一-龥]{2})/u, '')
      if (division.test(prefix) && prefix.length + name.length > full.length) full = prefix + name
    }
  return full
}
