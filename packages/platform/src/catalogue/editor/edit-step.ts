// What a button of the form for editing does to the fields before they are saved.

import type { Values } from './form-values.ts'

/** Moves, takes in or takes out an attachment, or takes a tie away; other steps change no field here. */
export function stepped(values: Values, step: string): Values {
  const [name = '', of = ''] = step.split(':')
  if (name === 'untie') return withList(values, tiesIn(values).toSpliced(Number(of), 1), 'tie')
  const files = filesIn(values)
  const at = files.findIndex(([id]) => id === of)
  if (name === 'attach' && at === -1) return withList(values, [...files, [of, '']], 'attachment')
  if (at === -1) return values
  if (name === 'detach') return withList(values, files.toSpliced(at, 1), 'attachment')
  const to = name === 'up' ? at - 1 : name === 'down' ? at + 1 : at
  const moved = files[at]
  if (moved === undefined || to < 0 || to >= files.length) return values
  return withList(values, files.toSpliced(at, 1).toSpliced(to, 0, moved), 'attachment')
}

/** Adds files at the end. */
export function withFiles(
  values: Values,
  added: readonly { readonly fileId: string; readonly title: string }[],
): Values {
  const more = added.map(({ fileId, title }): Pair => [fileId, title])
  return withList(values, [...filesIn(values), ...more], 'attachment')
}

/** Adds a tie at the end. */
export function withTie(values: Values, tie: string, to: string): Values {
  return withList(values, [...tiesIn(values), [to, tie]], 'tie')
}

type Pair = readonly [of: string, says: string]

const partsOf = { attachment: ['file', 'title'], tie: ['to', 'tie'] } as const
type List = keyof typeof partsOf

const filesIn = (values: Values): readonly Pair[] => listIn(values, 'attachment')
const tiesIn = (values: Values): readonly Pair[] => listIn(values, 'tie')

function listIn(values: Values, list: List): readonly Pair[] {
  const [of, says] = partsOf[list]
  const pairs: Pair[] = []
  for (let index = 0; values.has(`${list}.${index}.${of}`); index += 1)
    pairs.push([
      values.get(`${list}.${index}.${of}`) ?? '',
      values.get(`${list}.${index}.${says}`) ?? '',
    ])
  return pairs
}

function withList(values: Values, pairs: readonly Pair[], list: List): Values {
  const [of, says] = partsOf[list]
  const others = [...values].filter(([name]) => !new RegExp(`^${list}\\.\\d+\\.`).test(name))
  const own = pairs.flatMap(([first, second], index) => [
    [`${list}.${index}.${of}`, first] as const,
    [`${list}.${index}.${says}`, second] as const,
  ])
  return new Map([...others, ...own])
}
