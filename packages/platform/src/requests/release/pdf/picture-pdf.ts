// Writes a PDF of pictures, a page each, and nothing else: no text, no properties, no date.

export type Picture = {
  readonly jpeg: Uint8Array
  /** In dots. */
  readonly dots: readonly [width: number, height: number]
  /** In points. */
  readonly width: number
  readonly height: number
}

export function pdfOfPictures(pictures: readonly Picture[]): Uint8Array {
  const kids = pictures.map((_picture, index) => `${3 + index * 3} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`),
    ...pictures.flatMap((picture, index) => objectsOf(picture, 3 + index * 3)),
  ]
  return assembled(objects)
}

function objectsOf({ jpeg, dots, width, height }: Picture, number: number): readonly Buffer[] {
  const [w, h] = [width.toFixed(2), height.toFixed(2)]
  const content = `q ${w} 0 0 ${h} 0 0 cm /Im0 Do Q`
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${number + 1} 0 R /Resources << /XObject << /Im0 ${number + 2} 0 R >> >> >>`,
    ),
    stream('', Buffer.from(content)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${dots[0]} /Height ${dots[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode `,
      Buffer.from(jpeg),
    ),
  ]
}

function stream(entries: string, body: Buffer): Buffer {
  const head = `<< ${entries}/Length ${body.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream')])
}

function assembled(objects: readonly Buffer[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = pieces[0]?.length ?? 0
  const add = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
  }
  const at = length
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`))
  add(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(pieces)
}
