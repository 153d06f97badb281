// Where a request stands in the office: register, review, handle, answer, archive (条例 45).

/** States with their names on screens. */
export const requestStates = {
  entered: '待确认收到',
  received: '待登记',
  registered: '待分办',
  assigned: '办理中',
  awaitingClarification: '待补正',
  awaitingReasons: '待说明理由',
  awaitingFee: '待缴费',
  drafted: '待审核',
  reviewed: '待保密审查',
  cleared: '待签发',
  signed: '待送达',
  served: '已答复',
  closed: '已办结',
  archived: '已归档',
  voided: '已作废',
} as const

export type RequestState = keyof typeof requestStates

/** Whether a text names a state. */
export function isRequestState(text: string): text is RequestState {
  return Object.hasOwn(requestStates, text)
}

/** States in which the office still owes something. */
export const openStates: readonly RequestState[] = [
  'entered',
  'received',
  'registered',
  'assigned',
  'awaitingClarification',
  'awaitingReasons',
  'awaitingFee',
  'drafted',
  'reviewed',
  'cleared',
  'signed',
]
