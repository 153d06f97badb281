// read: from the bytes of a file to its blocks, whatever the format.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { type Detected, detectFormat } from './detect-format.ts'
import { limitFinding } from './limit-finding.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { refusal } from './refusals.ts'
import type { Source } from './source.ts'

export type ReadOptions = { readonly limits?: Limits }

/** The document as blocks, its format recognised by content; never throws for bad input. */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Source> {
  const limits = options.limits ?? defaultLimits
  if (bytes.length > limits.fileBytes) return nothing(limitFinding('fileBytes', limits))
  // A Buffer is a Uint8Array whose slice() shares memory; libraries expect a plain one.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readDetected(detectFormat(plain, limits), plain, limits)
}

function nothing(finding: Finding): Source {
  return { format: 'unknown', blocks: [], findings: [finding] }
}

/** Readers are imported when needed: a text file is read without loading those of office files. */
async function readDetected(
  detected: Detected,
  bytes: Uint8Array,
  limits: Limits,
): Promise<Source> {
  switch (detected.kind) {
    case 'html':
    case 'text':
    case 'markdown':
      return readDecoded(detected.kind, detected.decoded, limits)
    case 'mhtml': {
      const { pageOfMhtml } = await import('./mhtml.ts')
      const page = pageOfMhtml(bytes)
      return page === undefined
        ? readDecoded('text', detected.decoded, limits)
        : readDecoded('html', decodeText(page), limits)
    }
    case 'docx':
      return (await import('./office/docx/read-docx.ts')).readDocx(bytes, limits)
    case 'doc':
    case 'wps': {
      const { readDoc } = await import('./office/doc/read-doc.ts')
      return { ...(await readDoc(bytes, limits)), format: detected.kind }
    }
    case 'xlsx':
    case 'xls':
    case 'et': {
      const { readWorkbook } = await import('./office/workbook/read-workbook.ts')
      return { ...(await readWorkbook(bytes, limits)), format: detected.kind }
    }
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits)
    default:
      return nothing(refusal(detected.kind))
  }
}

async function readDecoded(
  kind: 'html' | 'text' | 'markdown',
  decoded: DecodedText,
  limits: Limits,
): Promise<Source> {
  const source = await readAs(kind, decoded.text, limits)
  return decoded.replaced === 0
    ? source
    : { ...source, findings: [...source.findings, garbledFinding(decoded)] }
}

async function readAs(
  kind: 'html' | 'text' | 'markdown',
  text: string,
  limits: Limits,
): Promise<Source> {
  if (kind === 'html') return (await import('./html/read-html.ts')).readHtml(text, limits)
  if (kind === 'markdown')
    return (await import('./markdown/read-markdown.ts')).readMarkdown(text, limits)
  return (await import('./text/read-text.ts')).readText(text, limits)
}

function garbledFinding({ encoding, replaced }: DecodedText): Finding {
  return makeFinding({
    code: 'reading.garbled',
    severity: 'warning',
    verdict: 'uncertain',
    message: `有 ${replaced} 处文字编码有误，读不出来，显示为“\ufffd”。请核对这些地方，或另存为 UTF-8 编码后再读。`,
    cells: [],
    facts: { encoding, replaced },
  })
}
