#!/usr/bin/env node
// Entry of the command. Plain JavaScript: it also starts on an old Node and hands over to a new one.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const oldestMajor = 22
const oldestMinor = 18
const here = fileURLToPath(import.meta.url)

if (isNewEnough(process.versions.node)) {
  silenceTypeStripping()
  // The second start finds the engine compiled: 0.2 seconds less.
  module.enableCompileCache?.()
  await run()
} else {
  const newer = findNewerNode(dirname(here))
  if (newer === undefined) refuse()
  else handOver(newer)
}

/** 1 would say that a report has errors: a program that does not even start ends with 2. */
async function run() {
  try {
    const { start } = await import('../src/cli/start.ts')
    await start()
  } catch (error) {
    process.stderr.write(`程序没有装好，请在项目目录运行 npm ci 后再试。\n${error}\n`)
    process.exitCode = 2
  }
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/** Node 22 announces type stripping on every start; the reader of a check report need not know. */
function silenceTypeStripping() {
  const emit = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes('Type Stripping')) emit.call(process, warning, ...rest)
  }
}

/** The Node that npm installed beside the package, in its folder or one above. */
function findNewerNode(folder) {
  const name = `node-${process.platform}-${process.arch}`
  const candidate = join(folder, 'node_modules', name, 'bin', 'node')
  if (existsSync(candidate)) return candidate
  return dirname(folder) === folder ? undefined : findNewerNode(dirname(folder))
}

function refuse() {
  process.stderr.write(
    `gongkai-report 需要 Node.js ${oldestMajor}.${oldestMinor} 或更新的版本，当前是 ${process.versions.node}。\n` +
      '请在项目目录运行 npm ci（会装好所需版本），或自行安装新版 Node.js 后再试。\n',
  )
  process.exitCode = 2
}

function handOver(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => {
    process.stderr.write(`无法启动 ${node}：${error.message}\n`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
