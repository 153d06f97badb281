// The operator's commands, in the order of the help.

import { backup } from './backup.ts'
import { checkFiles } from './check-files.ts'
import type { Command } from './command.ts'
import { deadlineCommand } from './deadline.ts'
import { figures } from './figures.ts'
import { migrateCommand } from './migrate.ts'
import { records } from './records.ts'
import { reindex } from './reindex.ts'
import { restore } from './restore.ts'
import { rotateKeys } from './rotate-keys.ts'
import { signInLink } from './sign-in-link.ts'
import { verifyArchive } from './verify-archive.ts'
import { verifyLog } from './verify-log.ts'

export const commands: readonly Command[] = [
  migrateCommand,
  signInLink,
  verifyLog,
  verifyArchive,
  backup,
  restore,
  rotateKeys,
  checkFiles,
  reindex,
  deadlineCommand,
  figures,
  records,
]
