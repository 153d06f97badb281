// The bytes of a kept file as they were sent, however they are stored.

import { openContent, sealContent } from '../secrets/sealed-content.ts'
import { fileRoom } from './file-room.ts'
import type { KeptFile } from './kept-file.ts'

/** The seal of a file's content belongs to the file: put under another id it does not open. */
export const contentPurpose = (fileId: string): string => `files:${fileId}`

export type Stored = Pick<KeptFile, 'digest' | 'keySealed'>

/** Puts a content into the store; `isSealed`: nobody who reads the store alone can read it. */
export async function storeContent(
  fileId: string,
  bytes: Uint8Array,
  isSealed: boolean,
): Promise<Stored & { readonly put: () => Promise<string> }> {
  const { store } = fileRoom()
  const sealed = isSealed ? sealContent(bytes, contentPurpose(fileId)) : undefined
  const put = (): Promise<string> => store.put(sealed?.body ?? bytes)
  return { digest: await put(), keySealed: sealed?.keySealed ?? null, put }
}

/** The content as it was sent. */
export async function storedContent(
  file: Pick<KeptFile, 'id' | 'digest' | 'keySealed'>,
): Promise<Uint8Array> {
  const body = await fileRoom().store.get(file.digest)
  const { keySealed } = file
  return keySealed === null ? body : openContent({ body, keySealed }, contentPurpose(file.id))
}
