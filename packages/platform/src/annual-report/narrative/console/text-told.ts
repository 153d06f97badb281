// What the page of the text is told after it has saved by itself.

export type TextTold = {
  /** For each field that was sent, the digest of the text as sent: what the next save starts from. */
  readonly bases: Readonly<Record<string, string>>
  /** Fields that somebody else changed; where there are any, nothing was saved. */
  readonly conflicts: readonly string[]
}
