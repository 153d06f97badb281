// Every address a report can have, over both editions, in the order of the forms.

import { addresses, tableKeys } from '../form/form.ts'
import { forms } from '../form/forms.ts'

/** Addresses of the form of 2021, then those only the form of 2019 has, table by table. */
export const knownAddresses: readonly string[] = inOrder()

function inOrder(): string[] {
  const all = [...new Set([...addresses(forms['2021']), ...addresses(forms['2019'])])]
  return tableKeys.flatMap((table) => all.filter((one) => one.startsWith(`${table}.`)))
}
