// Where something stands in a source document.

/**
 * A place in a source. `line` and `column` (from 1) for text and Markdown; `page` (from 1) and
 * `box` (points, x y width height from the page's top left) for PDF; `table`, `row` and `cell`
 * (from 1) for HTML and Word; `sheet` (its name) and `cell` ("B7") for workbooks.
 */
export type Place = {
  readonly line?: number
  readonly column?: number
  readonly page?: number
  readonly box?: readonly [x: number, y: number, width: number, height: number]
  readonly table?: number
  readonly row?: number
  readonly cell?: number | string
  readonly sheet?: string
}
