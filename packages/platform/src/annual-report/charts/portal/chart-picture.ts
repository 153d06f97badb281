// A chart on a page: drawn by its own address, in a width of its own for phones.

import { type Html, html } from '#kit/html/html.ts'
import type { ChartSize, ChartWidth } from '../svg-chart.ts'

export type ChartPicture = {
  /** The address of the chart, with its query if it has one. */
  readonly address: string
  readonly sizes: Readonly<Record<ChartWidth, ChartSize>>
  /** What it shows, and that the table beside it says the same. */
  readonly alt: string
}

/** The picture; its page needs years.css. */
export function chartPicture({ address, sizes: { wide, narrow }, alt }: ChartPicture): Html {
  const forPhones = `${address}${address.includes('?') ? '&' : '?'}narrow=yes`
  return html`<picture class="year-picture"><source media="screen and (max-width: 40rem)" srcset="${forPhones}" width="${narrow.width}" height="${narrow.height}"><img class="year-chart" src="${address}" width="${wide.width}" height="${wide.height}" alt="${alt}"></picture>`
}
