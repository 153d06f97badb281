// A moment as staff read it: day, hour and minute in China.

/** 2026-03-02 10:05 */
export function momentInChina(instant: Date): string {
  const inChina = new Date(instant.getTime() + 8 * 3_600_000)
  return inChina.toISOString().slice(0, 16).replace('T', ' ')
}
