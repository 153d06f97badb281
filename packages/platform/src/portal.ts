// The process of the public site.

import { runSite } from './kit/http/run-site.ts'
import { portalSite } from './portal/portal-site.ts'

await runSite({ role: 'portal', port: 'portalPort', name: '公众网站', site: portalSite })
