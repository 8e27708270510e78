import { createWriteStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AwsClient } from 'aws4fetch';
import type { FastifyReply } from 'fastify';
import { type FileStore, mediaTypeOf } from './file-store.ts';

/** A bucket of any storage that speaks S3. */
export interface Bucket {
  /** Address of the storage, without a slash at the end. */
  readonly endpoint: string;
  readonly name: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const RETRIES = 2;
/** What of a request and of its answer is passed on, so that players can seek and caches can ask. */
const ASKED = ['range', 'if-none-match', 'if-range'] as const;
const ANSWERED = ['accept-ranges', 'content-length', 'content-range', 'etag', 'last-modified'] as const;

/** Files in a bucket. They pass through this program, so that the storage need not be open to anybody else. */
export function bucketFiles(bucket: Bucket): FileStore {
  let client: Promise<AwsClient> | null = null;
  const ask = async (key: string, init: RequestInit): Promise<Response> => {
    client ??= openClient(bucket);
    return (await client).fetch(`${bucket.endpoint}/${bucket.name}/${key}`, init);
  };
  return {
    keep: async (key, path) => {
      const body = await openAsBlob(path, { type: mediaTypeOf(key) });
      await succeeded(await ask(key, { method: 'PUT', body, headers: { 'content-type': mediaTypeOf(key) } }));
      await rm(path);
    },
    fetch: async (key, path) => {
      const response = await ask(key, { method: 'GET' });
      if (response.status === 404) return false;
      await succeeded(response, true);
      await pipeline(streamOf(response), createWriteStream(path));
      return true;
    },
    remove: async (keys) => {
      for (const key of keys) {
        const response = await ask(key, { method: 'DELETE' });
        if (response.status !== 404) await succeeded(response);
      }
    },
    send: async (key, reply, added) => {
      const { method, headers } = reply.request;
      const passed = ASKED.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
      const response = await ask(key, {
        method: method === 'HEAD' ? 'HEAD' : 'GET',
        headers: Object.fromEntries(passed) as Record<string, string>,
      });
      return passOn(response, key, reply.headers(added));
    },
  };
}

async function openClient({ region, accessKeyId, secretAccessKey }: Bucket): Promise<AwsClient> {
  const { AwsClient } = await import('aws4fetch');
  return new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
}

async function passOn(response: Response, key: string, reply: FastifyReply): Promise<FastifyReply> {
  if (![200, 206, 304, 404, 416].includes(response.status)) await succeeded(response);
  if (response.status === 404) {
    await response.body?.cancel();
    return reply.removeHeader('cache-control').callNotFound() as unknown as FastifyReply;
  }
  reply.code(response.status).type(mediaTypeOf(key));
  for (const name of ANSWERED) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  return reply.send(response.body ? streamOf(response) : null);
}

/** @throws Error for an answer that is none of success; its body tells nobody but the storage's own people */
async function succeeded(response: Response, isRead = false): Promise<void> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The file storage answered ${response.status}.`);
  }
  if (!isRead) await response.body?.cancel();
}

const streamOf = (response: Response): Readable =>
  Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
