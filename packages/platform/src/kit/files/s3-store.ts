// Keeps contents in a bucket of an S3-compatible store.

import { AwsClient } from 'aws4fetch'
import {
  contentDigest,
  contentPath,
  type FileStore,
  isContentDigest,
  proven,
  type StoredContent,
} from './file-store.ts'

export type Bucket = {
  /** Without a slash at the end. */
  readonly endpoint: string
  readonly name: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const patienceMs = 30_000

/** A store in the bucket, which must exist. */
export function s3Store(bucket: Bucket): FileStore {
  const request = requestsTo(bucket)
  return {
    put: async (bytes) => {
      const digest = contentDigest(bytes)
      await request('PUT', contentPath(digest), bytes)
      return digest
    },
    has: async (digest) => {
      const answer = await request('HEAD', contentPath(digest))
      return answer.ok
    },
    get: async (digest) => {
      const answer = await request('GET', contentPath(digest))
      return proven(new Uint8Array(await answer.arrayBuffer()), digest)
    },
    remove: async (digest) => {
      await request('DELETE', contentPath(digest))
    },
    list: () => contentsOf(request),
  }
}

type Send = (method: string, path: string, body?: Uint8Array) => Promise<Response>

function requestsTo({ endpoint, name, region, accessKey, secretKey }: Bucket): Send {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 2,
  })
  return async (method, path, body) => {
    const answer = await client.fetch(`${endpoint}/${name}/${path}`, {
      method,
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    })
    if (answer.ok || (method === 'HEAD' && answer.status === 404)) return answer
    await answer.body?.cancel()
    throw new Error(`S3: ${method} was answered ${answer.status}`)
  }
}

/** Pages of ListObjectsV2, whose keys end in a digest. */
async function* contentsOf(request: Send): AsyncGenerator<StoredContent> {
  let from = ''
  for (;;) {
    const xml = await (await request('GET', `?list-type=2&max-keys=1000${from}`)).text()
    for (const [entry] of xml.matchAll(/<Contents>[\s\S]*?<\/Contents>/g)) {
      const digest = textIn(entry, 'Key').split('/').at(-1) ?? ''
      if (isContentDigest(digest)) yield { digest, keptAt: new Date(textIn(entry, 'LastModified')) }
    }
    const next = textIn(xml, 'NextContinuationToken')
    if (next === '') return
    from = `&continuation-token=${encodeURIComponent(next)}`
  }
}

function textIn(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}
