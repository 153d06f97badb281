// `npm run db:types`: writes the types of the tables from a freshly migrated database.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaTypes } from '../packages/platform/src/kit/db/testing/schema-types.ts'
import { withDatabase } from '../packages/platform/src/kit/db/testing/with-database.ts'
import { root } from './repository.ts'

const file = 'packages/platform/src/kit/db/schema.ts'

await withDatabase(async ({ sql }) => {
  writeFileSync(join(root, file), await schemaTypes(sql))
})
console.log(`written: ${file}`)
