// The commands, in the order of the help.

import type { Command } from './command.ts'
import { bind } from './commands/bind.ts'
import { check } from './commands/check.ts'
import { explain } from './commands/explain.ts'
import { read } from './commands/read.ts'

export const commands: readonly Command[] = [check, explain, read, bind]
