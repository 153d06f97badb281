// A PDF for tests with the usual faults: text under a black box, white text, a comment, a file inside.

const page = `BT /F1 14 Tf 72 700 Td (PUBLIC sentence with SECRET-77 inside) Tj ET
BT /F1 14 Tf 72 650 Td (COVERED words) Tj ET
0 0 0 rg 60 640 300 30 re f
1 1 1 rg BT /F1 14 Tf 72 600 Td (WHITE words) Tj ET
0 0 0 rg BT /F1 14 Tf 72 120 Td (PUBLIC last line) Tj ET`

/** One page of A4. */
export function aPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(attached.txt) 7 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (not for the public) /T (Clerk) >>',
    '<< /Type /Filespec /F (attached.txt) /EF << /F 8 0 R >> >>',
    '<< /Type /EmbeddedFile /Length 4 >>\nstream\ntext\nendstream',
    '<< /Author (Clerk) /Title (Inner paper) >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R /Info 9 0 R >>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
