// A stored body where it is shown: the pictures among its attachments get the addresses of that place.

import { escapeText } from './inline-runs.ts'

const picture = /<img src="attachment:([0-9a-f-]{36})" alt="([^"]*)">/g

/** The body with each picture at its address; one that is not there is left out, its text stays. */
export function showBody(body: string, addressOf: (fileId: string) => string | undefined): string {
  return body.replace(picture, (_, fileId: string, alt: string) => {
    const address = addressOf(fileId)
    return address === undefined ? alt : `<img src="${escapeText(address)}" alt="${alt}">`
  })
}

/** The attachments that a body shows as pictures. */
export function picturesIn(body: string): readonly string[] {
  return [...body.matchAll(picture)].flatMap(([, fileId]) => fileId ?? [])
}
