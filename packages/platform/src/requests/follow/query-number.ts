// The number that an applicant follows a request with: from the moment it is sent, before it has been
// registered under a number of the office.

import type { RequestCase } from '../case/request-case.ts'

/** 019A-8C3F-21B4: the first twelve signs of the id; only together with the code it opens anything. */
export function queryNumberOf(requestId: string): string {
  const signs = requestId.replaceAll('-', '').slice(0, 12).toUpperCase()
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join('-')
}

/** Whether a number as typed is the request's: the query number, the whole id or the register's number. */
export function isNumberOf(
  { requestId, number }: Pick<RequestCase, 'requestId' | 'number'>,
  typed: string,
): boolean {
  const bare = bareNumber(typed)
  const known = [queryNumberOf(requestId), requestId, ...(number === null ? [] : [number])]
  return bare !== '' && known.some((one) => bareNumber(one) === bare)
}

function bareNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}
