// The shell of a self-contained page: works from a folder, without network and without script.

import { escapeHtml } from '../write/html/escape-html.ts'
import { pageCss } from './page-css.ts'

export type Page = {
  readonly title: string
  /** Rules of this page besides the common ones. */
  readonly css: string
  readonly body: readonly string[]
  /** Comfort only: the page says everything without it. */
  readonly script?: string
}

/** The whole document. */
export function pageHtml({ title, css, body, script }: Page): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${pageCss}\n${css}\n</style>`,
    '</head>',
    '<body>',
    ...body,
    ...(script === undefined ? [] : [`<script>\n${script}\n</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
