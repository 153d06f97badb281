// What is found in material before it is given out, and what is to be withheld of it.

import type { OutcomeName } from '../case/outcome.ts'

/** Kinds of what a reader of the page does not see, with their names on screens. */
export const findingTitles = {
  comment: '批注',
  trackedChange: '修订痕迹',
  hiddenText: '隐藏或者看不见的文字',
  hiddenSheet: '隐藏的工作表',
  hiddenRows: '隐藏的行或者列',
  embeddedFile: '嵌入的文件',
  macro: '宏或者脚本',
  metadata: '文件属性',
  form: '表单域',
  earlierVersion: '文件中保留的旧版本',
  externalData: '外部数据连接或者缓存',
  picture: '图片（文字无法检索，请看图确认）',
} as const

export type FindingKind = keyof typeof findingTitles

export type ReleaseFinding = {
  readonly kind: FindingKind
  /** Where it is: 第 3 页, 工作表“底稿”. */
  readonly where: string
  /** What it says, shortened. */
  readonly sample: string
}

/** A place of a page in hundredths of its width and height, from the upper left corner. */
export type Area = {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is withheld: every occurrence of words, or a place; named so that the name gives nothing away. */
export type Mark = {
  readonly words: string | null
  readonly area: Area | null
  /** What the applicant is told is missing. */
  readonly what: string
  readonly ground: OutcomeName
  readonly reason: string
}

/** What opening the copy again showed. */
export type ReleaseProof = {
  readonly checkedAt: string
  readonly lines: readonly {
    readonly what: string
    readonly result: string
    readonly ok: boolean
  }[]
}

/** A copy of the material without what is withheld and without what is hidden. */
export type ReleaseCopy = {
  readonly bytes: Uint8Array
  readonly proof: ReleaseProof
}

/** Words that stand nowhere may stand in a picture: then nothing would have been withheld of them. */
export function foundLine(unfound: number): ReleaseProof['lines'][number] {
  return {
    what: '在原件中找到每一个不公开的字词',
    result: unfound === 0 ? '都找到了' : `${unfound} 个没有找到，图像中的字词请划定区域`,
    ok: unfound === 0,
  }
}

/** Short enough for a list. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return [...plain].length > 60 ? `${[...plain].slice(0, 58).join('')}……` : plain
}
