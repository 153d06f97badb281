// Writes the fictional sample reports to samples/: `node packages/report-engine/test/make-samples.ts`.

import { writeFile } from 'node:fs/promises'
import { samples } from './samples/samples.ts'

const folder = new URL('../../../samples/', import.meta.url)

for (const [name, bytes] of Object.entries(await samples())) {
  await writeFile(new URL(encodeURIComponent(name), folder), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
