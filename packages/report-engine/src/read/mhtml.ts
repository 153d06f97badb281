// Finds the page in a web archive (.mht, as browsers and WPS save it).

const longestHeader = 100_000

/** The bytes of the HTML part, decoded from its transfer encoding; undefined when there is none. */
export function pageOfMhtml(bytes: Uint8Array): Uint8Array | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const boundary = /boundary\s*=\s*"?([^";\r\n]{1,200})"?/i.exec(
    archive.slice(0, longestHeader),
  )?.[1]
  if (boundary === undefined) return undefined
  for (const part of archive.split(`--${boundary.trim()}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part.slice(0, longestHeader))
    if (gap === null) continue
    const header = part.slice(0, gap.index)
    if (!/^content-type:\s*text\/html/im.test(header)) continue
    return decodeBody(part.slice(gap.index + gap[0].length), header)
  }
  return undefined
}

function decodeBody(body: string, header: string): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(header)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  return Buffer.from(plain, 'latin1')
}
