// 题注: what stands under the title of a rule or normative document in its official text.

import type { LocalDate } from '#law/index.ts'
import type { EditionContent } from '../record/content.ts'
import { factTitles, type ValidityFact } from '../validity/validity.ts'

type Captioned = Pick<
  EditionContent,
  'caption' | 'issuers' | 'documentNumber' | 'formedOn' | 'effectiveOn'
>

/** What a caption says of a change: by which document, from when. */
export type CaptionFact = Pick<ValidityFact, 'kind' | 'from' | 'byDocument'>

/**
 * The caption as the unit wrote it, else put together: when and under which number it was made public,
 * by which documents it was amended, from when it holds. Empty where nothing of it is known.
 * @law 国办公开办函〔2021〕33号 — 公布时间及文号、修订时间及文号、施行时间
 */
export function captionOf(content: Captioned, facts: readonly CaptionFact[] = []): string {
  const { caption, issuers, documentNumber, formedOn, effectiveOn } = content
  if (caption.trim() !== '') return inBrackets(caption.trim())
  // An order (令) makes a rule public; other documents are issued on the day they bear.
  const done = documentNumber.includes('令') ? '公布' : '印发'
  const issued = formedOn && `${inChinese(formedOn)}${issuers[0] ?? ''}${documentNumber}${done}`
  const changes = facts
    .filter(({ kind }) => kind === 'amended')
    .map(({ kind, from, byDocument }) => `根据${inChinese(from)}${byDocument}${factTitles[kind]}`)
  const since = effectiveOn && `自${inChinese(effectiveOn)}起施行`
  const parts = [issued, ...changes, since].filter((part) => part)
  return parts.length === 0 ? '' : inBrackets(parts.join('　'))
}

function inBrackets(text: string): string {
  return /^[（(].*[）)]$/s.test(text) ? text : `（${text}）`
}

/** 2025年3月1日, as official texts write dates. */
function inChinese(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
