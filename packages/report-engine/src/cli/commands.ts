// The commands, in the order of the help.

import type { Command } from './command.ts'
import { bind } from './commands/bind.ts'
import { check } from './commands/check.ts'
import { compare } from './commands/compare.ts'
import { explain } from './commands/explain.ts'
import { read } from './commands/read.ts'
import { rollUp } from './commands/roll-up.ts'
import { write } from './commands/write.ts'

export const commands: readonly Command[] = [check, explain, rollUp, compare, write, read, bind]
