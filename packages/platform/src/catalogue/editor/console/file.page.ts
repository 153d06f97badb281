// A file of a record for reading in the browser.

import type { KeptFile } from '#kit/files/kept-file.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html, trusted } from '#kit/html/html.ts'
import { cleanBody } from '../../content/clean-body.ts'

/** Cleaned once more on its way to the page: nothing that stands in a file runs here. */
export function filePage({ name }: KeptFile, webForm: string): Html {
  return html`<link rel="stylesheet" href="${assetAddress('editor.css')}"><link rel="stylesheet" href="${assetAddress('rich-text.css')}"><section class="panel"><h2>${name}</h2><p class="quiet">由文件转换成的网页版，供阅读；以文件为准。</p><div class="body-text">${trusted(cleanBody(webForm))}</div></section>`
}
