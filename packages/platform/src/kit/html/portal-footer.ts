// The foot of every public page: who runs the site, under which numbers, where to report faults.

import type { View } from '#kit/http/route.ts'
import { type Html, html, type Piece } from './html.ts'
import type { SiteFacts } from './site-facts.ts'

/** What is not known of the site is not shown. */
export function portalFooter({ site }: View): Html {
  return html`<footer class="portal-footer"><div class="container-xl">
${said([site.host && `主办单位：${site.host}`, site.operator && `承办单位：${site.operator}`, site.contact && `联系方式：${site.contact}`])}
${said([site.idCode && `网站标识码：${site.idCode}`, icp(site), police(site)])}
<p>依据《中华人民共和国政府信息公开条例》公开。</p>
<p><a href="/site-map">网站地图</a>${outside(site.errorReportAddress, '我为政府网站找错')}${outside(site.partyBadgeAddress, '党政机关网站标识')}<a href="/open-data">开放数据</a><a href="/feeds/records.atom">订阅更新</a><a href="/removals">撤下的信息</a></p>
</div></footer>`
}

function said(pieces: readonly Piece[]): Html | false {
  const known = pieces.filter((one) => one)
  return known.length > 0 && html`<p>${known.map((one) => html`<span>${one}</span>`)}</p>`
}

function icp({ icp: number }: SiteFacts): Html | undefined {
  return number
    ? html`<a href="https://beian.miit.gov.cn/" rel="noopener">${number}</a>`
    : undefined
}

function police({ police: number, policeAddress }: SiteFacts): Piece {
  if (!number) return undefined
  return policeAddress ? html`<a href="${policeAddress}" rel="noopener">${number}</a>` : number
}

function outside(address: string | undefined, name: string): Html | undefined {
  return address ? html`<a href="${address}" rel="noopener">${name}</a>` : undefined
}
