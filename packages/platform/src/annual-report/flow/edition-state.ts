// The states an edition of a unit's annual report passes through, with their names for readers.

export const stateTitles = {
  draft: '填报中',
  submitted: '已报送',
  returned: '已退回',
  accepted: '已接收',
  published: '已公开',
  corrected: '已被更正',
} as const

export type EditionState = keyof typeof stateTitles
export const editionStates = Object.keys(stateTitles) as readonly EditionState[]

/** Whether a text names a state. */
export function isEditionState(text: string): text is EditionState {
  return Object.hasOwn(stateTitles, text)
}
