// The frame of every staff page: skip link, side menu of what the person may use, title, content.

import type { Person, View } from '#kit/http/route.ts'
import { assetAddress } from './assets.ts'
import { type Html, html } from './html.ts'

export type MenuEntry = {
  readonly address: string
  readonly name: string
  /** Shown only to holders of one of these roles; to everybody when absent. */
  readonly roles?: readonly string[]
  /** How many things wait there; shown beside the name. */
  readonly count?: (person: Person) => number
}

export type ConsolePage = {
  readonly title: string
  readonly body: Html
  /** Where the page belongs: the pages above it. */
  readonly trail?: readonly { readonly address: string; readonly name: string }[]
  /** Buttons and links at the right of the title. */
  readonly tools?: Html | undefined
}

/** Makes the layout of a console with this menu. */
export function consoleLayout(menu: readonly MenuEntry[]): (view: View, page: ConsolePage) => Html {
  return (view, page) =>
    html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} - 信息公开工作台</title>
<link rel="stylesheet" href="${assetAddress('base.css')}">
<link rel="stylesheet" href="${assetAddress('parts.css')}">
<link rel="stylesheet" href="${assetAddress('wide-tables.css')}">
<link rel="stylesheet" href="${assetAddress('console.css')}">
</head>
<body>
<a class="skip-link" href="#content">跳到主要内容</a>
<div class="${view.person ? 'console' : 'console-bare'}">
${sideMenu(view, menu)}
<div class="console-main">
${view.demo && demoBanner}
<main id="content" tabindex="-1">
${view.person ? heading(page) : undefined}
${page.body}
</main>
</div>
</div>
</body>
</html>`
}

const demoBanner = html`<aside class="demo-banner" aria-label="演示说明">演示系统：机关、人员和文字均为演示内容。</aside>`

function heading({ title, trail = [], tools }: ConsolePage): Html {
  return html`<div class="page-heading">
<div>${trail.length > 0 && html`<nav class="trail" aria-label="所在位置">${trail.map(({ address, name }) => html`<a href="${address}">${name}</a>`)}</nav>`}
<h1>${title}</h1></div>
${tools && html`<div class="page-tools">${tools}</div>`}
</div>`
}

function sideMenu(view: View, menu: readonly MenuEntry[]): Html {
  const { person } = view
  if (person === undefined)
    return html`<header class="side-menu side-menu-bare"><span class="console-name">信息公开工作台</span></header>`
  const entries = menu.filter(
    ({ roles }) => !roles || person.duties.some(({ role }) => roles.includes(role)),
  )
  return html`<header class="side-menu">
<a class="console-name" href="/">信息公开工作台</a>
<nav aria-label="功能菜单">${entries.map((entry) => menuLink(view.path, entry, person))}</nav>
<div class="side-person"><a href="/account">${person.name}</a>
<form method="post" action="/sign-out">${view.token()}<button class="btn btn-sm" type="submit">退出</button></form></div>
</header>`
}

function menuLink(path: string, { address, name, count }: MenuEntry, person: Person): Html {
  const here = address === '/' ? path === '/' : `${path}/`.startsWith(`${address}/`)
  const waiting = count?.(person) ?? 0
  return html`<a href="${address}"${here && html` aria-current="page"`}>${name}${waiting > 0 && html` <span class="menu-count">${waiting}</span>`}</a>`
}
