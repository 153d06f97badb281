// Whether this process may ask for addresses that people wrote: given once at its start, from the settings.

import type { ReachSettings } from './reach-address.ts'

export type Asking = ReachSettings & { readonly isOn: boolean }

let known: Asking = { isOn: false, mayBePrivate: false, milliseconds: 10_000 }

/** Says to this process whether it may. */
export function useAsking(asking: Partial<Asking>): void {
  known = { ...known, ...asking }
}

export function asking(): Asking {
  return known
}
