// What the property changes of characters of a Word 97 document say: deleted, inserted, hidden,
// struck out, raised, lowered.

import type { Script } from '../../raised.ts'
import type { Seen } from '../layout/seen.ts'
import { propertyChanges, type Run } from './properties.ts'

export type Setting = {
  readonly deleted: boolean
  readonly inserted: boolean
  readonly hidden: boolean
  readonly struck: boolean
  readonly script: Script | undefined
}

export type MarkedRun = Run & { readonly setting: Setting }

/** The runs that are not read as they stand, in order; counts tracked changes and hidden runs. */
export function markedRuns(runs: readonly Run[], seen: Seen): readonly MarkedRun[] {
  const marked = runs.flatMap((run): MarkedRun[] => {
    const setting = settingOf(run)
    return Object.values(setting).some((value) => value !== undefined && value !== false)
      ? [{ ...run, setting }]
      : []
  })
  seen.revisions += marked.filter(({ setting }) => setting.deleted || setting.inserted).length
  seen.hidden += marked.filter(({ setting }) => setting.hidden).length
  return marked
}

/** sprmCFRMarkDel, sprmCFRMark, sprmCFVanish, sprmCFStrike, sprmCFDStrike, sprmCIss. */
function settingOf(run: Run): Setting {
  const values = new Map<number, number>()
  for (const { code, operand } of propertyChanges(run.changes)) values.set(code, operand[0] ?? 0)
  const isOn = (code: number) => values.get(code) === 1
  const script = values.get(0x2a48)
  return {
    deleted: isOn(0x0800),
    inserted: isOn(0x0801),
    hidden: isOn(0x083c),
    struck: isOn(0x0837) || isOn(0x2a53),
    script: script === 1 ? 'raised' : script === 2 ? 'lowered' : undefined,
  }
}
