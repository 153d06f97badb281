// Small PDF files for tests, written by hand: pages of drawing commands in Helvetica, a Chinese font
// of which only the widths count and one that is not embedded; a layer that is on, one that is off.

export type TestPage = {
  /** Drawing commands; `<示例>` in them becomes the Chinese font's codes. */
  readonly content: string
  readonly rotate?: number
  readonly mediaBox?: string
  readonly cropBox?: string
}

/** A font that is not in the file: the name of its code table, and the collection of its glyphs. */
export type TestFont = { readonly encoding: string; readonly ordering?: string }

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Same def 1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end`

const pageResources =
  '<</Font<</F1 3 0 R/F2 4 0 R/F3 10 0 R>>/XObject<</P1 8 0 R/X1 9 0 R>>/Properties<</On 12 0 R/Off 13 0 R>>>>'

/**
 * A4 pages with fonts F1 (Helvetica), F2 (Chinese) and F3 (the given one), a picture P1, a form X1
 * that draws itself, and the layers On and Off.
 */
export function aPdf(
  pages: readonly TestPage[],
  { encoding, ordering = 'GB1' }: TestFont = { encoding: 'GBK-EUC-H' },
): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[12 0 R 13 0 R]/D<</ON[12 0 R]/OFF[13 0 R]>>>>>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${14 + 2 * index} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 7 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 6 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
    stream('', toUnicode),
    stream(
      '/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8',
      'abcd',
    ),
    // A form that draws itself.
    stream(
      '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X1 9 0 R>>>>',
      '/X1 Do',
    ),
    `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[11 0 R]>>`,
    // Half as wide from CID 814: the digits and letters of GBK. CID 1 to 95 are those of GBKp.
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/FontDescriptor 6 0 R/DW 1000/W[1 95 500 814 907 500]>>`,
    '<</Type/OCG/Name(On)>>',
    '<</Type/OCG/Name(Off)>>',
    ...pages.flatMap(pageObjects),
  ]
  return assemble(objects)
}

function pageObjects(page: TestPage, index: number): string[] {
  const { content, rotate = 0, mediaBox = '0 0 595 842', cropBox } = page
  const crop = cropBox === undefined ? '' : `/CropBox[${cropBox}]`
  const coded = content.replace(
    /<([^<>]*[^\u0020-\u007e][^<>]*)>/g,
    (_, text: string) => `<${hex(text)}>`,
  )
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox}]${crop}/Rotate ${rotate}/Contents ${15 + 2 * index} 0 R/Resources${pageResources}>>`,
    stream('', coded),
  ]
}

function stream(entries: string, data: string): string {
  return `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`
}

function hex(text: string): string {
  return [...text]
    .map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Text at a place: x from the left, y from the bottom, Chinese if it has any, else Helvetica. */
export function textAt(text: string, x: number, y: number): string {
  const chinese = /[^\u0020-\u007e]/.test(text)
  return `BT ${chinese ? '/F2' : '/F1'} 10 Tf ${x} ${y} Td ${chinese ? `<${text}>` : `(${text})`} Tj ET\n`
}

/** Text at a place in the font that is not embedded, as the bytes of its encoding. */
export function codesAt(codes: Uint8Array, x: number, y: number): string {
  return `BT /F3 10 Tf ${x} ${y} Td <${Buffer.from(codes).toString('hex')}> Tj ET\n`
}

/** Lines of a grid between edges, from the left and from the bottom. */
export function gridLines(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0] = [Math.min(...xs), Math.max(...xs)]
  const [bottom = 0, top = 0] = [Math.min(...ys), Math.max(...ys)]
  const upright = xs.map((x) => `${x} ${bottom} m ${x} ${top} l S\n`)
  const level = ys.map((y) => `${left} ${y} m ${right} ${y} l S\n`)
  return [...upright, ...level].join('')
}
