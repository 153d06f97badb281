// Sends style sheets and islands, compressed once, to be kept for a year: a changed one has another address.

import { brotliCompressSync, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { type Asset, assets } from '#kit/html/assets.ts'
import { islandAssets } from '#kit/html/islands.ts'

const kept = 'public, max-age=31536000, immutable'

export function addAssets(site: FastifyInstance): void {
  for (const asset of [...assets.values(), ...islandAssets()]) addAsset(site, asset)
}

function addAsset(site: FastifyInstance, asset: Asset): void {
  let compressed: Buffer | undefined
  site.get(asset.address, { config: { rateLimit: false } }, async (request, reply) => {
    reply.header('cache-control', kept).header('vary', 'Accept-Encoding').type(asset.type)
    if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) return reply.send(asset.bytes)
    compressed ??= brotliCompressSync(asset.bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
    })
    return reply.header('content-encoding', 'br').send(compressed)
  })
}
