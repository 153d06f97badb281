// How long a message waits before it is tried again, and when it is given up.

const minute = 60_000
const waits = [1, 5, 20, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * minute)

/** Milliseconds until the next attempt after so many failed ones; undefined: no further attempt. */
export function waitAfter(failures: number): number | undefined {
  return waits[failures - 1]
}
