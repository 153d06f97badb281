// Who may do what with an edition, from where it stands: declared scene by scene from the Regulations and
// the law on secrets, and not taken from the program's own table.

import type { Role } from '#agencies/index.ts'

export type Person = Role | 'system'

/** What each may do, separated by blanks; whoever is not named may do nothing. */
type May = { readonly [One in Person]?: string }

/** 条例 4, 17: the desk and the head of the office write; whoever examines sends back. */
const written: May = { clerk: 'save submit drop limit', officeHead: 'save submit drop limit' }
const inReview = (more: May = {}): May => ({
  clerk: 'save limit',
  officeHead: 'save limit return',
  reviewer: 'return',
  secrecyReviewer: 'return',
  organHead: 'return',
  ...more,
})

/** 保密法实施条例 42: cleared first; only then may urgency skip what is left. */
const mayBeUrgent = 'publishUrgently'
const live: May = {
  clerk: 'startEdition',
  officeHead: 'startEdition withdraw unpublish',
  organHead: 'withdraw unpublish',
}

export const scenes = {
  // 条例 19: whoever writes for the unit begins a record.
  none: { clerk: 'create', officeHead: 'create' },
  draft: written,
  returned: written,
  // 条例 17: handed in; with the chain of one review by the reviewer.
  submitted: inReview({
    reviewer: 'return passReview',
    secrecyReviewer: 'return clearSecrecy',
  }),
  // Cleared before its review: urgency may skip the review now, and nothing clears it twice.
  submittedCleared: inReview({
    reviewer: 'return passReview',
    officeHead: `save limit return ${mayBeUrgent}`,
    organHead: `return ${mayBeUrgent}`,
  }),
  // A chain whose turn is the head of the office.
  submittedToHead: inReview({
    officeHead: 'save limit return passReview',
    secrecyReviewer: 'return clearSecrecy',
  }),
  // 国办发〔2016〕80号: a policy document that is to be withheld waits for the opinion of the office.
  submittedWithheld: inReview({
    reviewer: 'return passReview',
    secrecyReviewer: 'return clearSecrecy',
    officeHead: 'save limit return giveOpinion',
  }),
  reviewed: inReview({ secrecyReviewer: 'return clearSecrecy' }),
  cleared: inReview({
    officeHead: `save limit return approve ${mayBeUrgent}`,
    organHead: `return approve ${mayBeUrgent}`,
  }),
  // Without the opinion it is not signed.
  clearedWithheld: inReview({ officeHead: 'save limit return giveOpinion' }),
  approved: inReview({
    clerk: 'save limit schedule publish',
    officeHead: 'save limit return schedule publish',
  }),
  // 条例 26: at its hour the platform publishes; before it people may, or take the hour back.
  scheduled: {
    clerk: 'unschedule publish limit',
    officeHead: 'unschedule publish limit',
    organHead: 'unschedule',
    system: 'publish',
  },
  published: live,
  // 条例 17: what went out urgently is approved afterwards by whoever examines.
  publishedUrgently: {
    clerk: 'startEdition',
    reviewer: 'approveAfterwards',
    officeHead: 'startEdition withdraw unpublish approveAfterwards',
    organHead: 'withdraw unpublish approveAfterwards',
  },
  superseded: {},
  withdrawn: {
    clerk: 'startEdition',
    officeHead: 'startEdition unpublish',
    organHead: 'unpublish',
  },
  unpublished: {},
  // 条例 18: kept is looked at again by the heads.
  kept: {
    clerk: 'startEdition limit',
    officeHead: 'startEdition limit reviewAgain',
    organHead: 'reviewAgain',
  },
  dropped: {},
} as const satisfies Readonly<Record<string, May>>

export type Scene = keyof typeof scenes

export function isScene(text: string): text is Scene {
  return Object.hasOwn(scenes, text)
}

/** What a person may do in a scene, in the order of the alphabet. */
export function declared(scene: Scene, person: Person): readonly string[] {
  const may: May = scenes[scene]
  return (may[person] ?? '')
    .split(' ')
    .filter((one) => one !== '')
    .sort()
}

/**
 * 条例 17, 保密法实施条例 42: what somebody who holds every role may not do because of what they did to
 * this very content before.
 */
export const ownPart: Readonly<Record<string, readonly string[]>> = {
  submit: [
    ...['passReview', 'clearSecrecy', 'approve', 'publish', 'schedule', 'publishUrgently'],
    ...['approveAfterwards', 'reviewAgain'],
  ],
  passReview: ['passReview', 'publish', 'schedule'],
  clearSecrecy: ['publish', 'schedule'],
  approve: ['publish', 'schedule'],
  publishUrgently: ['approveAfterwards'],
}
