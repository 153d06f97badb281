// An instant as people in China read it.

/** 2026-01-12 10:30 */
export function momentText(instant: Date): string {
  const there = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  return `${there.slice(0, 10)} ${there.slice(11, 16)}`
}
