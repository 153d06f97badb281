// A real S3 server on the loopback for tests, with one bucket.

import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Bucket } from '../s3-store.ts'

export type S3Server = { readonly bucket: Bucket; readonly stop: () => Promise<void> }

type Server = {
  readonly run: () => Promise<AddressInfo>
  readonly close: () => Promise<void>
  readonly httpServer: { readonly closeAllConnections: () => void }
}

const name = 'gongkai'
const key = 'S3RVER'

/** Keeps its objects in the folder. */
export async function startS3(directory: string): Promise<S3Server> {
  const server = aServer({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name }],
  })
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  return {
    bucket: { endpoint, name, region: 'us-east-1', accessKey: key, secretKey: key },
    stop: async () => {
      server.httpServer.closeAllConnections()
      await server.close()
    },
  }
}

/** The package has no types. */
function aServer(options: object): Server {
  const made = z.custom<new (options: object) => Server>((value) => typeof value === 'function')
  const Made = made.parse(createRequire(import.meta.url)('s3rver'))
  return new Made(options)
}
