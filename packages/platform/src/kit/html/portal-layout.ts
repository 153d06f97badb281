// The frame of every public page: skip link, banner of a demo, header, content, footer.

import type { View } from '#kit/http/route.ts'
import { assetAddress } from './assets.ts'
import { type Html, html, type Piece } from './html.ts'
import { portalFooter } from './portal-footer.ts'
import type { SiteFacts } from './site-facts.ts'

export type PortalPage = {
  readonly title: string
  readonly body: Html
  /** A sentence for search engines. */
  readonly description?: string
  /** What the head says of the content: names and values of meta elements. */
  readonly meta?: readonly (readonly [name: string, value: string])[]
  /** More of the head: style sheets, data for programs. */
  readonly head?: Html | undefined
}

const links = [
  ['/', '首页'],
  ['/documents', '政府信息'],
  ['/search', '搜索'],
  ['/reports', '年度报告'],
  ['/apply', '依申请公开'],
  ['/units', '公开单位'],
  ['/compare', '单位比较'],
  ['/open-data', '开放数据'],
] as const

export function portalLayout(view: View, page: PortalPage): Html {
  return html`<!doctype html>
<html lang="zh-CN"${view.largeText && html` class="large-text"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - 政府信息公开</title>
${page.description && html`<meta name="description" content="${page.description}">`}
${meta([...metaOfSite(view.site), ...(page.meta ?? [])])}<link rel="stylesheet" href="${assetAddress('base.css')}">
<link rel="stylesheet" href="${assetAddress('portal.css')}">
<link rel="stylesheet" href="${assetAddress('wide-tables.css')}">
${page.head}</head>
<body>
<a class="skip-link" href="#content">跳到主要内容</a>
${view.demo && demoBanner}
${header(view)}
<main id="content" class="container-xl" tabindex="-1">
${page.body}
</main>
${portalFooter(view)}
</body>
</html>`
}

const demoBanner = html`<aside class="demo-banner" aria-label="演示说明">演示系统：机关、人员和文字均为演示内容，不是任何机关发布的信息。</aside>`

/** Everything that the frame of a page shows besides its path: for the keys of pages that are kept. */
export function frameKey({ largeText, demo, site }: View): string {
  return JSON.stringify([largeText, demo, site])
}

/** @law 国办发〔2017〕47号 — tags of the site, which tools of inspection read */
function metaOfSite({ name, origin, idCode }: SiteFacts): readonly (readonly [string, string])[] {
  const domain = URL.canParse(origin) ? new URL(origin).host : ''
  return [
    ['SiteName', name],
    ['SiteDomain', domain],
    ['SiteIDCode', idCode ?? ''],
  ]
}

function meta(tags: readonly (readonly [name: string, value: string])[]): Piece {
  return tags
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<meta name="${name}" content="${value}">\n`)
}

function header(view: View): Html {
  const [size, label] = view.largeText ? ['normal', '标准字号'] : ['large', '大字版']
  return html`<header class="portal-header"><div class="container-xl">
<a class="portal-name" href="/">政府信息公开</a>
<nav aria-label="主要栏目">${links.map(([address, name]) => link(view, address, name))}</nav>
<a class="text-size" rel="nofollow" href="/text-size?size=${size}&amp;back=${encodeURIComponent(view.path)}">${label}</a>
</div></header>`
}

function link(view: View, address: string, name: string): Html {
  const here = address === '/' ? view.path === '/' : view.path.startsWith(address)
  return html`<a href="${address}"${here && html` aria-current="page"`}>${name}</a>`
}
