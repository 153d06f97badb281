// Finds the stretch of a document that holds each of the three tables.

import type { TableKey } from '../form/form.ts'
import { tableOfLabel } from './alignment/row-labels.ts'
import { tableOfPiece } from './alignment/vocabulary.ts'
import { nameOf, type Region, sectionRegions } from './section-regions.ts'
import type { Token } from './tokens/token.ts'

const headings: Readonly<Record<TableKey, ReadonlySet<string>>> = {
  disclosure: new Set([
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '本年处理决定数量',
    '本年新制作数量',
    '本年新公开数量',
    '对外公开总数量',
    '上一年项目数量',
    '本年增/减',
    '处理决定数量',
    '采购项目数量',
    '采购总金额',
    '本年收费金额(单位:万元)',
  ]),
  requests: new Set([
    '申请人情况',
    '法人或其他组织',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '商业企业',
    '自然人',
  ]),
  disputes: new Set([
    '未经复议直接起诉',
    '复议后起诉',
    '未经复议直接起诉复议后起诉',
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '行政复议',
    '行政诉讼',
    '行政复议行政诉讼',
  ]),
}
const article = /^(?:中华人民共和国政府信息公开条例)?第二十条第[(（][一二三四五六七八九十][)）]项$/
/** Headings of columns side by side on one line. */
const headingLine =
  /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|总计){2,}$/
const balance = /^[(（]本列\)?数据的[勾钩]稽关系/
/** Pieces of column headings, however the extractor broke them. */
const columnWords = /^[结果维持纠正其他尚未审总合计]+$/
const sectionHeading =
  /^(?:[一二三四五六七八九]、|第[一二三四五六]部分)?(?:存在的?主要问题|政府信息公开工作存在|其他需要报告)/

const nextHeading =
  /存在的?主要问题|其他需要报告|行政复议|收到和处理|^第?[一二三四五六]、(?!结|.*申请数量|.*结转)/

/** For each token, the table whose form has these words; undefined for all else. */
function anchorOf(token: Token): TableKey | undefined {
  if (token.kind !== 'label' || token.text.length > 60) return undefined
  if (article.test(token.text) || token.text.startsWith('本年收费金额')) return 'disclosure'
  if (balance.test(token.text)) return 'requests'
  if (headingLine.test(token.text)) return 'disputes'
  for (const key of ['disclosure', 'requests', 'disputes'] as const)
    if (headings[key].has(token.text)) return key
  return tableOfLabel(token.text.replace(/[“”"'‘’「」]/g, ''))
}

/** A word of a table's form; a piece of one goes on with a region but does not make one. */
type Anchor = { readonly index: number; readonly isWhole: boolean }

/** The regions of all candidates of each table, best first: most anchors, then first in the document. */
export function findRegions(
  tokens: readonly Token[],
): Readonly<Record<TableKey, readonly Region[]>> {
  const anchors: Record<TableKey, Anchor[]> = { disclosure: [], requests: [], disputes: [] }
  for (const [index, token] of tokens.entries()) {
    const key = anchorOf(token)
    if (key) anchors[key].push({ index, isWhole: true })
    const piece = key === undefined && token.kind === 'label' ? pieceOf(token) : undefined
    if (piece) anchors[piece].push({ index, isWhole: false })
  }
  const sections = sectionRegions(tokens)
  const found = (key: TableKey, least: number) =>
    fullest(tokens, regionsOf(tokens, anchors[key], least), sections[key])
  return {
    disclosure: found('disclosure', 4),
    requests: found('requests', 1),
    disputes: found('disputes', 2),
  }
}

/** The section under the table's heading comes first where the words of the form led to few of its numbers. */
function fullest(
  tokens: readonly Token[],
  regions: readonly Region[],
  section: Region | undefined,
): readonly Region[] {
  const [best] = regions
  if (section === undefined || numbersIn(tokens, section) < 4) return regions
  const isWithin = best === undefined || (best.from >= section.from && best.to <= section.to)
  const isPoor = best === undefined || numbersIn(tokens, best) < 0.8 * numbersIn(tokens, section)
  return isWithin && isPoor ? [section, ...regions] : regions
}

function numbersIn(tokens: readonly Token[], { from, to }: Region): number {
  return tokens.slice(from, to).filter((token) => token.kind === 'value' && token.text !== '')
    .length
}

function pieceOf(token: Token): TableKey | undefined {
  return tableOfPiece(token.text.replace(/[“”"'‘’「」]/g, ''))
}

function regionsOf(tokens: readonly Token[], anchors: readonly Anchor[], least: number): Region[] {
  const clusters: Anchor[][] = []
  for (const anchor of anchors.filter(({ isWhole }) => isWhole)) {
    const last = clusters.at(-1)
    const before = last?.at(-1)
    if (last && before !== undefined && isNear(tokens, before, anchor)) last.push(anchor)
    else clusters.push([anchor])
  }
  const pieces = anchors.filter(({ isWhole }) => !isWhole)
  return clusters
    .filter(
      (cluster) =>
        cluster.length >= least &&
        cluster.some(({ index }) => !headings.requests.has(tokens[index]?.text ?? '')),
    )
    .map((cluster) => withPieces(tokens, cluster, pieces))
    .sort((one, other) => other.length - one.length)
    .map((cluster) => ({
      from: cluster[0]?.index ?? 0,
      to: endOf(tokens, cluster.at(-1)?.index ?? 0),
    }))
}

/** A cluster of whole words with the pieces before and after it, one close to the next. */
function withPieces(
  tokens: readonly Token[],
  cluster: readonly Anchor[],
  pieces: readonly Anchor[],
): readonly Anchor[] {
  const grown = [...cluster]
  for (const piece of pieces.toReversed()) {
    const [first] = grown
    if (first && piece.index < first.index && isNear(tokens, piece, first)) grown.unshift(piece)
  }
  for (const piece of pieces) {
    const last = grown.at(-1)
    if (last && piece.index > last.index && isNear(tokens, last, piece)) grown.push(piece)
  }
  return grown
}

/** Pieces must stand close to their neighbours; whole words may have a long row between them. */
function isNear(tokens: readonly Token[], one: Anchor, other: Anchor): boolean {
  const isPiece = !one.isWhole || !other.isWhole
  const between = tokens.slice(one.index + 1, other.index)
  if (isPiece && (between.length > 30 || between.some(nameOf))) return false
  return !isApart(tokens, one.index, other.index)
}

/** Running text, a heading of another section or a long stretch without a word of the form. */
function isApart(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 200) return true
  let sentences = 0
  for (let index = from + 1; index < to; index++) {
    const token = tokens[index]
    if (token?.kind !== 'label') continue
    if (sectionHeading.test(token.text)) return true
    if (token.text.includes('。') || token.text.length > 60) sentences += 1
  }
  return sentences > 2
}

/** After the last words of the form: its numbers, words that head columns, pieces of torn labels. */
function endOf(tokens: readonly Token[], last: number): number {
  let end = last + 1
  for (let index = last + 1; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const isSameRow = token.inTable && token.row === tokens[last]?.row
    if (!isSameRow && isBeyond(token, index - end)) break
    if (isSameRow || token.kind !== 'label' || columnWords.test(token.text)) end = index + 1
  }
  return end
}

/** A heading, running text, words of another table, or too far from the last number. */
function isBeyond(token: Token, distance: number): boolean {
  if (token.kind !== 'label' || columnWords.test(token.text)) return false
  return (
    distance > 3 ||
    token.text.length > 45 ||
    /[。；]/.test(token.text) ||
    nextHeading.test(token.text) ||
    anchorOf(token) !== undefined
  )
}
