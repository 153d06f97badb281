// The instants that ids of requests of one application are made for.

/**
 * The query number is taken from the instant in the id: so that each request has one of its own, each
 * instant is a millisecond later than the one before, and none is that of `taken`, the ids that the same
 * query code opens already.
 */
export function instantsTogether(
  now: Date,
  count: number,
  taken: readonly string[] = [],
): readonly Date[] {
  const used = new Set(taken.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)))
  const instants: Date[] = []
  for (let at = now.getTime(); instants.length < count; at += 1)
    if (!used.has(at)) instants.push(new Date(at))
  return instants
}
