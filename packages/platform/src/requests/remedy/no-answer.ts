// An office that lets the period pass: the law reads two ways, and both are shown.

export type Reading = { readonly says: string; readonly basis: string }

/**
 * Nothing is decided here: the two texts do not agree, and nobody has settled it.
 * @law 行政复议法 23 — not doing what the law obliges to: reconsideration first
 * @law 法释〔2025〕8号 2 — reconsideration or a lawsuit, by law
 */
export const readingsOfNoAnswer: readonly Reading[] = [
  {
    says: '未履行法定职责的，应当先申请行政复议，对行政复议决定不服的再提起行政诉讼。',
    basis: '行政复议法第二十三条第一款第三项',
  },
  {
    says: '逾期不予答复的，可以依法申请行政复议或者提起行政诉讼。',
    basis: '法释〔2025〕8号第二条',
  },
]
