// The pieces of text of a report that people write: the title, section 一 by its aspects, 五 and 六.

/** The five aspects of section 一, in the form's order. */
export const aspectTitles = {
  disclosure: '主动公开',
  requests: '依申请公开',
  management: '政府信息管理',
  platform: '政府信息公开平台建设',
  supervision: '监督保障',
} as const

export type Aspect = keyof typeof aspectTitles
export const aspects = Object.keys(aspectTitles) as readonly Aspect[]

/**
 * @law 国办公开办函〔2021〕30号 一、总体情况 — a summary in five aspects
 * @law 条例 50 — problems and improvements, other matters
 */
export const fieldTitles = {
  title: '标题',
  'overview.opening': '开头',
  'overview.disclosure': '（一）主动公开',
  'overview.requests': '（二）依申请公开',
  'overview.management': '（三）政府信息管理',
  'overview.platform': '（四）政府信息公开平台建设',
  'overview.supervision': '（五）监督保障',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const

export type Field = keyof typeof fieldTitles
export const fields = Object.keys(fieldTitles) as readonly Field[]

/** Whether a text names a field. */
export function isField(text: string): text is Field {
  return Object.hasOwn(fieldTitles, text)
}

/** The text of every field; paragraphs separated by line breaks, empty where nothing is written. */
export type Narrative = Readonly<Record<Field, string>>

/** A text as it is stored: paragraphs without blanks around them, no empty ones. */
export function tidied(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
