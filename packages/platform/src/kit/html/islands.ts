// Islands: small programs of single pages, which work without them, too. Written in TypeScript beside
// their page, bundled by ourselves and served from our own address, which changes with the content.

import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Asset } from './assets.ts'
import { type Html, html } from './html.ts'

/** The script element that a page puts where its island shall run. */
export type Island = () => Html

const bundled = new Map<string, () => Asset>()

/** Declares the island of a page; sites created after it serve the bundle. */
export function island(name: string, entry: URL): Island {
  let asset: Asset | undefined
  const bundle = (): Asset => {
    asset ??= bundleOf(name, entry)
    return asset
  }
  bundled.set(name, bundle)
  return () => html`<script type="module" src="${bundle().address}"></script>`
}

/** The bundles of all declared islands. */
export function islandAssets(): readonly Asset[] {
  return [...bundled.values()].map((bundle) => bundle())
}

function bundleOf(name: string, entry: URL): Asset {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // Browsers that offices still run: Chromium 86 is the base of the common domestic ones.
    target: 'chrome86',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const bytes = Buffer.from(outputFiles[0]?.contents ?? [])
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return {
    address: `/assets/${name}-${digest}.js`,
    type: 'text/javascript; charset=utf-8',
    bytes,
  }
}
