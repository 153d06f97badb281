// Reads one line of a catalogue's sheet, whatever way of writing it has among those in use.

import {
  type CatalogueEntry,
  type Channel,
  channelTitles,
  type Level,
  levelTitles,
} from './entry.ts'
import { entryProblems, nextCode } from './entry-problems.ts'
import { type FieldCode, fieldNamed, grassRootsFields } from './grass-roots-fields.ts'
import { limitFromWords } from './limit.ts'

/** Where a sheet says nothing of it: under which item or field its lines go, which codes are taken. */
export type Under = {
  readonly item: string
  readonly field: FieldCode | ''
  readonly taken: readonly string[]
}

export type Column = (typeof columnNames)[number][0]

/** How headings are written in catalogues that are in use. */
const columnNames = [
  ['firstMatter', /^(公开事项)?(一级事项|公开事项|事项名称)$/],
  ['secondMatter', /^(公开事项)?二级事项$/],
  ['elements', /^公开内容/],
  ['basis', /^公开依据/],
  ['limitWords', /^公开时限/],
  ['discloser', /^公开(责任)?主体/],
  ['channels', /^公开(渠道|载体)/],
  ['everybody', /^(公开对象)?全社会$/],
  ['somebody', /^(公开对象)?特定(群体|群众|人群|对象)/],
  ['proactive', /^(公开方式)?主动(公开)?$/],
  ['onRequest', /^(公开方式)?依申请(公开)?$/],
  ['county', /^(公开层级)?[县区市](级|（区）级)?$/],
  ['town', /^(公开层级)?(乡|镇|乡镇|街道)(、?(街道|村))*级?$/],
  ['village', /^(公开层级)?村(、?社区)?级?$/],
  ['code', /^目录代码$/],
  ['field', /^试点领域$/],
  ['limitLaw', /^时限的法律依据$/],
] as const

/** Without spaces and marks, with wide brackets. */
export const plain = (text: string): string =>
  text.replace(/[\s*]/g, '').replaceAll('(', '（').replaceAll(')', '）')

export function columnNamed(heading: string): Column | undefined {
  return columnNames.find(([, pattern]) => pattern.test(plain(heading)))?.[0]
}

/** The text of a column in a line. */
export type Cells = (name: Column) => string

const levels = Object.keys(levelTitles) as Level[]
const ticks = /^[√✓✔☑■vV是y1]$/

/** The entry a line says, what is wrong with it, and what was taken to mean something. */
export function readLine(cells: Cells, under: Under) {
  const named = cells('field')
  const field = named === '' ? under.field : (fieldNamed(named) ?? '')
  const channels = channelsIn(cells('channels'))
  const { limit, notes } = limitIn(cells('limitWords'), cells('limitLaw'))
  const item = field === '' ? under.item : grassRootsFields[field].item
  const entry: CatalogueEntry = {
    code: cells('code') || nextCode(item, under.taken),
    field,
    firstMatter: cells('firstMatter'),
    secondMatter: cells('secondMatter'),
    elements: cells('elements'),
    basis: cells('basis'),
    limitWords: cells('limitWords'),
    limit,
    discloser: cells('discloser'),
    channels: channels.known,
    ...audienceIn(cells),
    manner: cells('onRequest') !== '' && cells('proactive') === '' ? 'onRequest' : 'proactive',
    levels: levels.filter((level) => cells(level) !== ''),
  }
  const unknown = channels.unknown.join('、')
  const problems = [
    named !== '' && field === '' ? `没有“${named}”这一试点领域。` : '',
    unknown === '' ? '' : `不认识的公开渠道：${unknown}。`,
    ...Object.values(entryProblems(entry)),
  ]
  return { entry, notes, problems: problems.filter((one) => one !== '') }
}

/** Words that say no one limit for sure stand as printed; the Regulations' limit is counted. */
function limitIn(words: string, law: string) {
  const read = limitFromWords(words)
  if (read !== undefined) return { limit: 'law' in read ? { ...read, law } : read, notes: [] }
  const note = `公开时限“${words}”照原文保留，期限按条例第二十六条推算。`
  return { limit: { kind: 'regulation' } as const, notes: words === '' ? [] : [note] }
}

function audienceIn(cells: Cells): Pick<CatalogueEntry, 'audience' | 'audienceWords'> {
  const words = cells('somebody')
  if (words === '' || cells('everybody') !== '') return { audience: 'everybody', audienceWords: '' }
  return { audience: 'somebody', audienceWords: ticks.test(words) ? '特定群体' : words }
}

/** Marked ones of a list with boxes; all of a list without. */
function channelsIn(text: string): {
  readonly known: readonly Channel[]
  readonly unknown: readonly string[]
} {
  const hasBoxes = /[■☑√✓□☐]/.test(text)
  const parts = hasBoxes
    ? [...text.matchAll(/([■☑√✓□☐])([^■☑√✓□☐]*)/g)].flatMap(([, box = '', name = '']) =>
        '□☐'.includes(box) ? [] : [name],
      )
    : text.split(/[\n、，,；;]/)
  const names = parts
    .map((one) => plain(one).replace(/[、，,；;_＿]+$/, ''))
    .filter((one) => one !== '')
  const known = new Set<Channel>()
  const unknown: string[] = []
  for (const name of names) {
    const channel = channelNamed(name)
    if (channel === undefined) unknown.push(name)
    else known.add(channel)
  }
  const order = Object.keys(channelTitles) as Channel[]
  return { known: order.filter((one) => known.has(one)), unknown }
}

/** Other ways of writing the customary names. */
const aliases: readonly (readonly [Channel, RegExp])[] = [
  ['website', /^(政府)?(门户)?网站|^政府网$/],
  ['socialMedia', /^两微(一端)?|微信|微博/],
  ['conference', /发布会|听证会/],
  ['broadcast', /广播|电视/],
  ['press', /纸质|报刊|报纸/],
  ['readingPoint', /查阅点/],
  ['serviceHall', /政务服务(中心|大厅)/],
  ['servicePoint', /便民服务/],
  ['onSite', /入户|现场/],
  ['noticeBoard', /公示栏|公告栏|电子屏/],
  ['targeted', /精准推送/],
  ['gazette', /公报/],
  ['other', /^其他|^其它/],
]

function channelNamed(name: string): Channel | undefined {
  return aliases.find(([, pattern]) => pattern.test(name))?.[0]
}
