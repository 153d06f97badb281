// The portal as a process of its own, for measuring: told the database, it says where it listens.

import { openDatabase } from '#kit/db/database.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { aConfig } from '../test/sites.ts'

const [url = '', dataFolder = ''] = process.argv.slice(2)
const config = aConfig({ dataFolder, requestsPerMinute: 100_000_000 })
const site = await portalSite(config, openDatabase(url, 'portal'), false)

process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit())
process.send?.(await site.listen({ host: '127.0.0.1', port: 0 }))
