// What a letter says of the remedy, in sentences.

import type { RemedyRoute } from './remedy-route.ts'

export type RemedyPlaces = {
  readonly reviewOrgan: string
  readonly court: string
  /** Where a reconsideration is applied for over the internet; empty where none is known. */
  readonly reviewChannel: string
  /** The letter goes to the applicant over the internet. */
  readonly isServedOnline: boolean
  /** Days for a suit after a review. */
  readonly suitDays: number
}

/**
 * The paragraph on the remedy; empty where none is owed.
 * @law 行政复议法 20 — 60 days
 * @law 行政复议法 22 — served over the internet, the letter gives the internet channel too
 * @law 行政复议法 23 — the applicant is told that reconsideration comes first
 * @law 行政诉讼法 45 — 15 days after reconsideration
 * @law 行政诉讼法 46 — six months
 */
export function remedyText(route: RemedyRoute, places: RemedyPlaces): string {
  if (route === 'none') return ''
  return [sentences[route](places), channelSentence(places)].filter((one) => one !== '').join('\n')
}

type Sentence = (places: RemedyPlaces) => string

const sentences: Readonly<Record<Exclude<RemedyRoute, 'none'>, Sentence>> = {
  reviewFirst: ({ reviewOrgan, court, suitDays }) =>
    `如对本决定不服，应当自收到本决定之日起60日内先向${reviewOrgan}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${suitDays}日内向${court}提起行政诉讼。`,
  either: ({ reviewOrgan, court }) =>
    `如对本答复不服，可以自收到本答复之日起60日内向${reviewOrgan}申请行政复议，或者自收到本答复之日起6个月内向${court}提起行政诉讼。`,
  partly: ({ reviewOrgan, court, suitDays }) =>
    `如对本答复中不予公开的部分不服，应当自收到本答复之日起60日内先向${reviewOrgan}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${suitDays}日内向${court}提起行政诉讼。对其他内容不服的，可以自收到本答复之日起60日内向${reviewOrgan}申请行政复议，或者自收到本答复之日起6个月内向${court}提起行政诉讼。`,
}

function channelSentence({ reviewOrgan, reviewChannel, isServedOnline }: RemedyPlaces): string {
  if (!isServedOnline) return ''
  return reviewChannel === ''
    ? `申请行政复议的，也可以通过${reviewOrgan}指定的互联网渠道提交行政复议申请书。`
    : `申请行政复议的，可以通过互联网提交行政复议申请书：${reviewChannel}。`
}
