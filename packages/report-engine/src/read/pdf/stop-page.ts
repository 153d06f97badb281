// Stops pdf.js in the midst of a page. It draws a page in one go and lets no timer run meanwhile, so
// the time is looked at whenever it hands over a piece of the page's commands.

/** The method of pdf.js that takes over a piece; not public, so it may be absent in other versions. */
const takeOver = '_renderPageChunk'

/** Calls `stop` once when `isOver` is true while the page's commands come in. */
export function stopPage(page: object, isOver: () => boolean, stop: () => Promise<void>): void {
  const original: unknown = Reflect.get(page, takeOver)
  if (typeof original !== 'function') return
  let stopped = false
  Reflect.set(page, takeOver, (...args: readonly unknown[]) => {
    if (!stopped && isOver()) {
      stopped = true
      void stop()
    }
    if (!stopped) Reflect.apply(original, page, args)
  })
}
