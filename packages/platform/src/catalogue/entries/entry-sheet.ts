// A catalogue as a sheet in the customary columns: two lines of headings with merged cells, then an entry
// a line; what the customary form has not stands in columns of our own behind it.

import {
  type CatalogueEntry,
  type Channel,
  channelTitles,
  type Level,
  levelTitles,
} from './entry.ts'
import { grassRootsFields } from './grass-roots-fields.ts'

/** Heading, heading below it where it is of a group, width. */
const sheetColumns = [
  ['序号', '', 6],
  ['公开事项', '一级事项', 16],
  ['公开事项', '二级事项', 20],
  ['公开内容（要素）', '', 40],
  ['公开依据', '', 36],
  ['公开时限', '', 20],
  ['公开主体', '', 16],
  ['公开渠道和载体', '', 34],
  ['公开对象', '全社会', 8],
  ['公开对象', '特定群体', 14],
  ['公开方式', '主动', 8],
  ['公开方式', '依申请公开', 10],
  ['公开层级', '县级', 6],
  ['公开层级', '乡级', 6],
  ['公开层级', '村级', 6],
  ['目录代码', '', 12],
  ['试点领域', '', 16],
  ['时限的法律依据', '', 20],
] as const

const tick = '√'

/** ■政府网站 □政府公报 … each on a line, as printed. */
function channelsInWords(chosen: readonly Channel[]): string {
  const channels = Object.entries(channelTitles) as [Channel, string][]
  return channels.map(([name, title]) => `${chosen.includes(name) ? '■' : '□'}${title}`).join('\n')
}

const levels = Object.keys(levelTitles) as Level[]

function lineOf(entry: CatalogueEntry, index: number): readonly (string | number)[] {
  const ticked = (isTicked: boolean): string => (isTicked ? tick : '')
  return [
    index + 1,
    entry.firstMatter,
    entry.secondMatter,
    entry.elements,
    entry.basis,
    entry.limitWords,
    entry.discloser,
    channelsInWords(entry.channels),
    ticked(entry.audience === 'everybody'),
    entry.audience === 'somebody' ? entry.audienceWords || tick : '',
    ticked(entry.manner === 'proactive'),
    ticked(entry.manner === 'onRequest'),
    ...levels.map((level) => ticked(entry.levels.includes(level))),
    entry.code,
    entry.field === '' ? '' : grassRootsFields[entry.field].title,
    'law' in entry.limit ? entry.limit.law : '',
  ]
}

const headLines = 3

/** The file: the title, two lines of headings, the entries. Texts stay texts, whatever they begin with. */
export async function entriesAsXlsx(
  title: string,
  entries: readonly CatalogueEntry[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      {
        name: '目录',
        columns: sheetColumns.map(([, , width]) => ({ width })),
        rows: [
          [title],
          sheetColumns.map(([head], at) => (sheetColumns[at - 1]?.[0] === head ? '' : head)),
          sheetColumns.map(([, below]) => below),
          ...entries.map((entry, index) => [...lineOf(entry, index)]),
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: sheetColumns.length - 1 },
          ...headMerges(),
          ...firstMatterMerges(entries),
        ],
      },
    ],
  })
}

type Merge = {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** Groups lie over their columns; a heading without a group takes both lines. */
function headMerges(): readonly Merge[] {
  return sheetColumns.flatMap(([head, below], at) => {
    if (below === '') return [{ startRow: 1, startCol: at, endRow: 2, endCol: at }]
    if (sheetColumns[at - 1]?.[0] === head) return []
    const last = sheetColumns.findLastIndex(([other]) => other === head)
    return [{ startRow: 1, startCol: at, endRow: 1, endCol: last }]
  })
}

/** The same first matter in lines that follow one another is one cell, as people print it. */
function firstMatterMerges(entries: readonly CatalogueEntry[]): readonly Merge[] {
  const merges: Merge[] = []
  for (let first = 0; first < entries.length; ) {
    let last = first
    while (entries[last + 1]?.firstMatter === entries[first]?.firstMatter) last += 1
    const rows = { startRow: first + headLines, endRow: last + headLines }
    if (last > first) merges.push({ ...rows, startCol: 1, endCol: 1 })
    first = last + 1
  }
  return merges
}
