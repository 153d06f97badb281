// What a reader may spend on one file. Settings: the command line can raise or lower each.

export type Limits = {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Bytes that the parts of an archive (docx, xlsx) may unpack to, all together. */
  readonly unpackedBytes: number
  readonly pages: number
  /** Nesting of elements in HTML and XML. */
  readonly depth: number
  readonly cells: number
  /** Time for one file, milliseconds. */
  readonly milliseconds: number
}

export const defaultLimits: Limits = {
  fileBytes: 50_000_000,
  unpackedBytes: 200_000_000,
  pages: 500,
  depth: 300,
  cells: 200_000,
  milliseconds: 30_000,
}
