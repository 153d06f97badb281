// The page of finds: the form, what was found with its passages, or what to do where nothing was.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { recordAddress } from '../../publication/publication.ts'
import { recordKinds } from '../../record/kinds.ts'
import { type Count, countedAtMost } from '../count-documents.store.ts'
import { type FoundDocument, validitySaid } from '../found-document.ts'
import { isNarrowed, type SearchQuery, searchAddress } from '../search-query.ts'
import { orders, validityFilters } from '../wanted-documents.ts'
import { marked, passagesShown } from './found-passages.ts'
import type { LoadedSearch } from './load-search.ts'

/** What else goes by the words: units, reports. */
export type Beside = { readonly address: string; readonly title: string; readonly about: string }

/** The body of the page. */
export function searchPage(
  loaded: LoadedSearch,
  beside: readonly Beside[],
  years: readonly number[],
): Html {
  const { query, isNothingAsked, documents } = loaded
  return html`<link rel="stylesheet" href="${assetAddress('search.css')}">
<h1 class="search-title">查找政府信息</h1>
${form(query, loaded, years)}
${beside.length > 0 && besideBlock(beside)}
${isNothingAsked ? welcome(loaded) : documents.length === 0 ? nothing(loaded) : [summary(loaded), finds(loaded), paging(loaded)]}`
}

function form(query: SearchQuery, { unit }: LoadedSearch, years: readonly number[]): Html {
  const { line, subject, kind, year, validity, hasFiles, order } = query
  const kinds = Object.entries(recordKinds).map(([name, { title }]) => [name, title] as const)
  return html`<form class="search-form" method="get" action="/search" role="search">
<div class="search-line"><label for="q">词语、文号或者索引号</label>
<input class="form-control" id="q" type="search" name="q" value="${line}" maxlength="200" autocomplete="off">
<button class="btn btn-primary" type="submit">查找</button></div>
<details class="search-more"${(isNarrowed(query) || order === 'newest') && html` open`}><summary>缩小范围</summary><div class="search-filters">
${unit && html`<label>单位<select class="form-select" name="unit"><option value="">全部单位</option><option value="${unit.code}" selected>${unit.name}及下级</option></select></label>`}
${select('kind', '种类', kind, [['', '全部种类'], ...kinds])}
${select('year', '公开年份', year, [['', '全部年份'], ...years.map((one) => [String(one), `${one}年`] as const)])}
${select('validity', '有效性', validity, [['', '全部'], ...Object.entries(validityFilters)])}
<label>主题分类<input class="form-control" name="subject" value="${subject}"></label>
${select('order', '排列', order, Object.entries(orders))}
<label class="search-check"><input type="checkbox" name="files" value="1"${hasFiles && html` checked`}> 有附件</label>
</div></details>
</form>`
}

type Options = readonly (readonly [value: string, title: string])[]

function select(name: string, label: string, ...rest: readonly [string, Options]): Html {
  const [value, options] = rest
  return html`<label>${label}<select class="form-select" name="${name}">${options.map(
    ([one, title]) =>
      html`<option value="${one}"${one === value && html` selected`}>${title}</option>`,
  )}</select></label>`
}

/** 共 1,234 条; where there are more than are counted, or it is not exact, so it says. */
function countSaid({ count, isExact, isWhole }: Count): string {
  if (count > countedAtMost) return isExact ? '超过 1 万条' : '约 1 万条以上'
  if (!isWhole)
    return count === 0 ? '正在计数' : `至少${isExact ? '' : '约'} ${count.toLocaleString('en')} 条`
  if (isExact) return `共 ${count.toLocaleString('en')} 条`
  const step = 10 ** (String(count).length - 2)
  return `约 ${(Math.round(count / step) * step).toLocaleString('en')} 条`
}

function summary({ query, wanted, count }: LoadedSearch): Html {
  const same = wanted.asked.words.filter(([, ...others]) => others.length > 0)
  return html`<div class="search-summary"><p role="status">${countSaid(count)}${query.order === 'newest' ? '，按公开时间排列' : ''}。${!(count.isExact && count.isWhole) && html`<a rel="nofollow" href="${searchAddress(query)}&amp;count=exact">精确计数</a>`}</p>
${same.map(
  ([word, ...others]) =>
    html`<p>也查找了与“${word}”同义的${others.map((one) => `“${one}”`).join('、')}；只查“${word}”，请<a href="${searchAddress({ ...query, line: query.line.replaceAll(word, `"${word}"`) })}">加上引号</a>。</p>`,
)}
<p class="search-feeds"><a href="${searchAddress(query, undefined, '/search.atom')}">订阅（Atom）</a><a href="${searchAddress(query, undefined, '/search.json')}">JSON</a><a href="${searchAddress(query, undefined, '/search/mail')}">用邮件接收新信息</a></p></div>`
}

function finds({ documents, wanted }: LoadedSearch): Html {
  const { asked, today } = wanted
  return html`<ol class="search-finds">${documents.map((one) => {
    const said = validitySaid(one, today)
    return html`<li><h2><a href="${recordAddress(one)}">${marked(one.title, asked.words)}</a>${said && html`<span class="search-validity">${said}</span>`}</h2>
${passagesShown(one, asked.words)}
<p class="search-about">${about(one)}</p></li>`
  })}</ol>`
}

function about(one: FoundDocument): Piece {
  const day = dayInChina(one.publishedAt)
  return [
    html`<span>${one.unitName}</span>`,
    html`<span>${recordKinds[one.kind].title}</span>`,
    one.documentNumber !== '' && html`<span>${one.documentNumber}</span>`,
    html`<time datetime="${day}">${day}</time>`,
    one.files.length > 0 && html`<span>附件 ${one.files.length} 个</span>`,
  ]
}

function paging({ query, isFirst, next }: LoadedSearch): Html | false {
  if (isFirst && next === undefined) return false
  return html`<nav class="search-paging" aria-label="分页">${!isFirst && html`<a class="btn" href="${searchAddress(query)}">回到第一页</a>`}${next && html`<a class="btn" href="${next}" rel="next">下一页</a>`}</nav>`
}

function besideBlock(beside: readonly Beside[]): Html {
  return html`<section class="search-beside" aria-label="单位和年度报告"><ul>${beside.map(
    ({ address, title, about: says }) =>
      html`<li><a href="${address}">${title}</a><span>${says}</span></li>`,
  )}</ul></section>`
}

function welcome({ subjects, isUnitUnknown }: LoadedSearch): Html {
  return html`<div class="search-empty">${isUnitUnknown && html`<p>没有这个单位。</p>`}<p>可以输入词语、完整或者部分标题、文号（如“〔2025〕3号”）或者索引号。几个词之间加空格，找到的信息每个词都有；加引号的词语按原样查找。正文和附件中的文字都能找到。</p>
${subjectLinks(subjects)}</div>`
}

function nothing(loaded: LoadedSearch): Html {
  const { query, suggestions, subjects, isFirst } = loaded
  if (!isFirst)
    return html`<div class="search-empty"><p>后面没有了。<a href="${searchAddress(query)}">回到第一页</a></p></div>`
  const words = { ...query, ...withoutFilters }
  return html`<div class="search-empty" role="status"><p>没有找到符合条件的信息。</p>
${loaded.isUnitUnknown && html`<p>没有这个单位。</p>`}
${loaded.isTooShort && html`<p>一个字只在标题和文号中查找，请多输入几个字。</p>`}
${suggestions.length > 0 && html`<p>您要找的是不是：${suggestions.map((line) => html`<a href="${searchAddress({ ...query, line })}">${line}</a> `)}</p>`}
<ul>${isNarrowed(query) && html`<li><a href="${searchAddress(words)}">去掉其他条件，只按词语查找</a></li>`}
<li>换一个说法，或者少用几个词。</li>
<li>没有公开的信息，可以<a href="/apply">依申请公开</a>。</li></ul>
${subjectLinks(subjects)}</div>`
}

const withoutFilters = {
  unit: '',
  subject: '',
  kind: '',
  year: '',
  validity: '',
  hasFiles: false,
} as const

function subjectLinks(subjects: readonly string[]): Html | false {
  if (subjects.length === 0) return false
  return html`<p class="search-subjects">按主题查看：${subjects.map(
    (subject) =>
      html`<a href="/search?${new URLSearchParams({ subject }).toString()}">${subject}</a>`,
  )}</p>`
}
