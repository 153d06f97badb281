// The process of the staff site.

import { consoleSite } from './console/console-site.ts'
import { runSite } from './kit/http/run-site.ts'

await runSite({ role: 'console', port: 'consolePort', name: '工作人员网站', site: consoleSite })
