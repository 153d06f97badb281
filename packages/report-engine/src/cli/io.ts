// What the command line may touch: two outputs, one input, an interrupt. Tests give their own.

export type Output = {
  /** Resolves when more may be written, so that a long list does not pile up in memory. */
  readonly write: (content: string | Uint8Array) => Promise<void>
  readonly isTerminal: boolean
  /** Width of the terminal in columns. */
  readonly columns: number
}

export type Io = {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  /** Aborted by the first Ctrl-C: what is done is printed, then the command ends. */
  readonly signal: AbortSignal
  /** From the environment: NO_COLOR is not set, and the terminal is not dumb. */
  readonly mayColour: boolean
}

/** 0: no finding of severity error. 1: some. 2: wrong usage or nothing readable. 130: interrupted. */
export const exits = { clean: 0, findings: 1, unusable: 2, interrupted: 130 } as const
