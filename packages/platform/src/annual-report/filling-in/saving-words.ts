// What the page says of what is saved: one sentence for each state, the same words everywhere.

/** Why saving does not get through. */
export type Trouble = 'away' | 'signedOut' | 'refused'

export type Saving = {
  /** Cells typed into and not stored yet. */
  readonly unsaved: number
  /** Of these, cells whose text is no number. */
  readonly problems: number
  /** Of these, cells that another person has changed. */
  readonly conflicts: number
  readonly underWay: boolean
  readonly trouble: Trouble | undefined
  /** Whether this machine keeps what is not stored. */
  readonly kept: boolean
  /** Hour and minute of the last answer. */
  readonly at: string
}

const troubles: Readonly<Record<Trouble, string>> = {
  away: '尚未保存，网络中断',
  signedOut: '尚未保存，登录已经失效，请在新窗口重新登录后回到本页',
  refused: '尚未保存，报告现在不能填写，请刷新页面查看最新状态',
}

/** Why what was typed is not stored, and where it is kept until then. */
export function troubleWords(trouble: Trouble, pieces: string, kept: boolean): string {
  return `${troubles[trouble]}。${kept ? `${pieces}保存在本机` : '本机不能保留内容，请不要关闭本页'}。`
}

/** The sentence for the state of saving. */
export function savingWords(saving: Saving): string {
  const { unsaved, problems, conflicts, underWay, trouble, kept, at } = saving
  if (unsaved === 0) return at === '' ? '没有改动' : `已保存（${at}）`
  if (trouble !== undefined) return troubleWords(trouble, `${unsaved} 格内容`, kept)
  if (conflicts > 0) return `有冲突：${conflicts} 格与他人的修改不一致，请选择`
  if (underWay || unsaved > problems) return '正在保存……'
  return `${problems} 格填写有误，没有保存，内容保留在格中`
}
