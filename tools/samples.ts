// `npm run samples`: checks the bundled sample reports and says how to go on with one's own.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesMatching, root } from './repository.ts'
import { checkWorked } from './start/check-worked.ts'

const command = join('packages', 'report-engine', 'bin', 'gongkai-report.js')
const samples = filesMatching(['samples/*']).filter((path) => !path.endsWith('README.md'))

if (!existsSync(join(root, command)) || samples.length === 0) {
  console.error(
    'The command or the sample reports are missing. 缺少命令或示例报告，请重新下载本项目。',
  )
  process.exit(1)
}

console.log(`gongkai-report check ${samples.join(' ')}\n`)
const ran = spawnSync(process.execPath, [command, 'check', ...samples], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
})
process.stdout.write(ran.stdout ?? '')

if (!checkWorked({ status: ran.status, stdout: ran.stdout ?? '' }, samples.length)) {
  console.error(
    '\nThe check did not work. 检查没有完成：程序没有装好，或示例文件不完整。请先运行 npm ci，再试一次。',
  )
  process.exit(1)
}
console.log(`
以上是示例报告的检查结果（示例中有意留了错误，发现问题属于正常）。
  检查自己的报告：  npx gongkai-report check 报告文件…
  看懂一条问题：    npx gongkai-report explain 问题代码
  全部命令：        npx gongkai-report --help

These are the findings in the bundled samples; some samples have errors on purpose.
  Check your own:          npx gongkai-report check FILE…
  Understand a finding:    npx gongkai-report explain CODE
  All commands:            npx gongkai-report --help`)
