// Work that several changes ask for is done once, after them.

/** Many changes in one turn are answered once. */
export function soon(work: () => void): () => void {
  let due = false
  return () => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      work()
    })
  }
}
