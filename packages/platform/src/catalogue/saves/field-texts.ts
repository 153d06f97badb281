// What an edition says as titled texts, one for each of its fields, for reading and comparing.

import { attributeTitles, withholdingGrounds } from '../record/attribute.ts'
import { type EditionContent, type RecordTie, tieTitles } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'

/** The title of a record that another is tied to. */
export type NameOfTied = (tie: RecordTie) => string

/** Every field but the body, by its title, in the order of the form; empty where nothing was said. */
export function fieldTexts(
  content: EditionContent,
  kind: RecordKind,
  nameOf: NameOfTied,
): ReadonlyMap<string, string> {
  const { attribute, ground, fields } = content
  return new Map([
    ['标题', content.title],
    ['公开属性', attribute === null ? '' : attributeTitles[attribute]],
    [
      '不公开的理由',
      ground === null
        ? ''
        : `${withholdingGrounds[ground].title}（${withholdingGrounds[ground].law}）`,
    ],
    ['具体理由', content.groundReason],
    ['再次评估的日期', content.reviewOn ?? ''],
    ['发文字号', content.documentNumber],
    ['发文机关', content.issuers.join('、')],
    ['成文日期', content.formedOn ?? ''],
    ['变更日期', content.changedOn ?? ''],
    ['施行日期', content.effectiveOn ?? ''],
    ['有效期至', content.expiresOn ?? ''],
    ['目录条目', content.entryCode],
    ['主题分类', content.subject],
    ['体裁', content.genre],
    ['公开对象', content.audience],
    ['关键词', content.keywords.join('、')],
    ['内容概述', content.summary],
    ['信息来源', content.source],
    ['题注', content.caption],
    ...(kind.fields ?? []).map(({ name, title }) => [title, fields[name] ?? ''] as const),
    ['关联的信息', content.ties.map((one) => `${tieTitles[one.tie]}：${nameOf(one)}`).join('\n')],
    [
      '附件',
      content.attachments
        .map(({ title, digest }) => `${title}（摘要 ${digest.slice(0, 12)}）`)
        .join('\n'),
    ],
    ['修改说明', content.changeNote],
  ])
}
