// Word documents: comments, changes, hidden runs, fields and embedded objects.

import { type ReleaseFinding, shortened } from '../release-finding.ts'
import { leftBehind } from './left-behind.ts'
import type { OfficeForm, Trees } from './office-form.ts'
import { allElements, elementsOf, remove, textOf, unwrap, type XmlElement } from './xml-tree.ts'

const kept =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|fontTable|footnotes|endnotes|header\d*|footer\d*)\.xml|word\/_rels\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml\.rels|word\/theme\/theme\d*\.xml|word\/media\/[^/]+)$/

const gone = new Set([
  ...['w:del', 'w:moveFrom', 'w:object', 'w:control', 'w:instrText', 'w:fldChar', 'w:delInstrText'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
  ...['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange'],
  ...['w:sectPrChange', 'w:numberingChange', 'w:tblGridChange', 'w:tblPrExChange', 'w:cellDel'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:embedRegular', 'w:embedBold'],
  ...['w:embedItalic', 'w:embedBoldItalic', 'w:dataBinding', 'w:altChunk', 'w:printerSettings'],
])
const opened = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
])
const changes = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo'])

export const wordForm: OfficeForm = { keeps: (name) => kept.test(name), hidden, strip, leftBehind }

function hidden(trees: Trees): readonly ReleaseFinding[] {
  const styles = hiddenStyles(trees)
  return [...trees].flatMap(([where, tree]): ReleaseFinding[] => [
    ...elementsOf(tree, changes)
      .filter((one) => textOf(one) !== '')
      .map((one) => ({
        kind: 'trackedChange' as const,
        where: `${where}，${one.attribs['w:author'] ?? ''}`,
        sample: shortened(textOf(one)),
      })),
    ...hiddenRuns(trees, styles)
      .filter(({ name }) => name === where)
      .map(({ run }) => ({ kind: 'hiddenText' as const, where, sample: shortened(textOf(run)) })),
    ...elementsOf(tree, new Set(['w:object', 'w:control'])).map(() => ({
      kind: 'embeddedFile' as const,
      where,
      sample: '',
    })),
    ...elementsOf(tree, new Set(['w:instrText']))
      .filter((one) => !/^\s*(PAGE|NUMPAGES|TOC|SEQ|REF|PAGEREF|HYPERLINK)\b/.test(textOf(one)))
      .map((one) => ({ kind: 'form' as const, where, sample: shortened(textOf(one)) })),
  ])
}

function strip(trees: Trees): void {
  for (const { run } of hiddenRuns(trees, hiddenStyles(trees))) remove(run)
  for (const tree of trees.values()) {
    for (const one of elementsOf(tree, gone)) remove(one)
    for (const one of elementsOf(tree, opened)) unwrap(one)
    for (const { attribs } of allElements(tree))
      for (const name of Object.keys(attribs))
        if (/^(w:rsid|w14:(para|text)Id|w:author|w:initials)/.test(name)) delete attribs[name]
  }
}

type Run = { readonly name: string; readonly run: XmlElement }

function hiddenRuns(trees: Trees, styles: ReadonlySet<string>): Run[] {
  return [...trees].flatMap(([name, tree]) =>
    name === 'word/styles.xml'
      ? []
      : elementsOf(tree, new Set(['w:r']))
          .filter((run) => isHidden(run, styles))
          .map((run) => ({ name, run })),
  )
}

function isHidden(run: XmlElement, styles: ReadonlySet<string>): boolean {
  if (textOf(run).trim() === '') return false
  const [properties] = elementsOf(run, new Set(['w:rPr']))
  if (properties === undefined) return false
  const isOn = ({ attribs }: XmlElement): boolean =>
    !/^(0|false|off)$/.test(attribs['w:val'] ?? '1')
  const [style] = elementsOf(properties, new Set(['w:rStyle']))
  const [color] = elementsOf(properties, new Set(['w:color']))
  return (
    elementsOf(properties, new Set(['w:vanish', 'w:webHidden'])).some(isOn) ||
    styles.has(style?.attribs['w:val'] ?? '') ||
    // White on white; a white word on a dark ground goes with it, which the page then shows.
    /^fffff[ef]$/i.test(color?.attribs['w:val'] ?? '')
  )
}

function hiddenStyles(trees: Trees): ReadonlySet<string> {
  const tree = trees.get('word/styles.xml')
  if (tree === undefined) return new Set()
  const styles = elementsOf(tree, new Set(['w:style'])).filter(
    (style) => elementsOf(style, new Set(['w:vanish'])).length > 0,
  )
  return new Set(styles.map(({ attribs }) => attribs['w:styleId'] ?? ''))
}
