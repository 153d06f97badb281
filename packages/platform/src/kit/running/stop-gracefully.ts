// Ends a process once it is asked to: by a signal, by Ctrl-C, or because its starter is gone.

/** Runs `close` once and ends the process; ends it anyway when closing takes too long. */
export function stopGracefully(close: () => Promise<void>, patienceMs = 4_000): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // The starter's end of the channel closes with it, also when it is killed.
  if (process.send !== undefined) process.on('disconnect', stop)
}
