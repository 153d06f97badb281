// A comment of staff on a request, and who is meant in it.

export type Colleague = { readonly staffId: string; readonly name: string }

export const longestComment = 2000

/** Sentences for people, by code. */
export const colleagueRefusals = {
  'colleague.nothingSaid': '请写明意见。',
  'colleague.tooLong': '意见请不要超过 2000 个字。',
  'colleague.unknown': '请选择本单位的工作人员。',
  'colleague.already': '这位工作人员已经在协办，或者就是经办人。',
  'colleague.notThere': '这位工作人员已经不在协办。',
} as const

/** Who is named with an @; of two names that begin alike the longer one is meant. */
export function mentionedIn(said: string, colleagues: readonly Colleague[]): readonly Colleague[] {
  const longestFirst = [...colleagues].sort((one, other) => other.name.length - one.name.length)
  let rest = said.replaceAll('＠', '@')
  const found = new Map<string, Colleague>()
  for (const one of longestFirst) {
    const mark = `@${one.name}`
    if (one.name === '' || !rest.includes(mark)) continue
    // Two of the same name are both meant.
    for (const same of colleagues.filter(({ name }) => name === one.name))
      found.set(same.staffId, same)
    rest = rest.replaceAll(mark, '')
  }
  return [...found.values()]
}
