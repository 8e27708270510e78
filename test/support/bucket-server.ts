/** A small S3 on a real socket: it keeps objects in memory, and serves nobody whose signature is not right. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bucket } from '../../src/platform/bucket-files.ts';

/** A storage that runs. */
export interface BucketServer {
  readonly bucket: Bucket;
  readonly objects: Map<string, Buffer>;
  /** How many requests had a signature that was not right. */
  refused(): number;
  stop(): Promise<void>;
}

const ACCESS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const REGION = 'eu-central-1';

/** Starts a storage. Whoever starts it stops it. */
export async function aBucketServer(): Promise<BucketServer> {
  const objects = new Map<string, Buffer>();
  let refused = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (isSigned(request)) return void answer(objects, request, response, Buffer.concat(chunks));
    refused += 1;
    response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    bucket: { endpoint, name: 'sounds', region: REGION, ...ACCESS },
    objects,
    refused: () => refused,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function answer(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const key = request.url ?? '';
  if (request.method === 'PUT') {
    objects.set(key, body);
    return void response.writeHead(200).end();
  }
  const object = objects.get(key);
  if (request.method === 'DELETE') {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  if (!object) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  const etag = `"${createHash('md5').update(object).digest('hex')}"`;
  const headers = { etag, 'accept-ranges': 'bytes' };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined)
    return void response.writeHead(200, { ...headers, 'content-length': object.length }).end(object);
  if (Number(from) >= object.length) {
    return void response.writeHead(416, { 'content-range': `bytes */${object.length}` }).end();
  }
  const last = Math.min(to ? Number(to) : object.length - 1, object.length - 1);
  const part = object.subarray(Number(from), last + 1);
  const range = `bytes ${from}-${last}/${object.length}`;
  response.writeHead(206, { ...headers, 'content-range': range, 'content-length': part.length }).end(part);
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function isSigned(request: IncomingMessage): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w{64})$/;
  const [, id, day = '', region, names = '', signature = ''] =
    pattern.exec(request.headers.authorization ?? '') ?? [];
  if (id !== ACCESS.accessKeyId || region !== REGION) return false;
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const content = String(request.headers['x-amz-content-sha256']);
  const canonical = [request.method, request.url, '', headers.join(''), names, content].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, digest].join('\n');
  const key = [day, REGION, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${ACCESS.secretAccessKey}`,
  );
  const own = createHmac('sha256', key).update(toSign).digest();
  return timingSafeEqual(own, Buffer.from(signature, 'hex'));
}
