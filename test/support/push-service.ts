/** A push service on a real socket: it checks who sends (RFC 8292), and reads what browsers read (RFC 8291). */
import { createECDH, createPublicKey, type ECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import ece from 'http_ece';
import { jwtVerify } from 'jose';
import webPush from 'web-push';
import type { PushAddress } from '../../src/platform/message-channel.ts';
import type { Trouble } from './trouble.ts';

/** A push message as a browser gets it. */
export interface ArrivedPush {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** A push service that runs. */
export interface PushService {
  readonly address: PushAddress;
  readonly keys: { readonly publicKey: string; readonly privateKey: string };
  readonly pushes: ArrivedPush[];
  /** What it does instead of answering 201, once for each that is put in. */
  readonly troubles: Trouble[];
  stop(): Promise<void>;
}

/** Starts a push service with one browser. Whoever starts it stops it. */
export async function aPushService(): Promise<PushService> {
  const pushes: ArrivedPush[] = [];
  const troubles: Trouble[] = [];
  const keys = webPush.generateVAPIDKeys();
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16).toString('base64url');
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const trouble = troubles.shift();
    if (trouble === 'gone') return void response.writeHead(410).end();
    if (typeof trouble === 'number') return void response.writeHead(trouble).end('No.');
    if (!(await isFrom(request, keys.publicKey))) return void response.writeHead(403).end();
    pushes.push({ payload: decrypted(Buffer.concat(chunks), browser, auth), headers: request.headers });
    if (trouble === 'hang') return;
    if (trouble === 'drop') return void request.socket.destroy();
    response.writeHead(201, { location: 'https://push.example.org/message/1' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: {
      endpoint: `http://127.0.0.1:${port}/browser`,
      keys: { p256dh: browser.getPublicKey('base64url'), auth },
    },
    keys,
    pushes,
    troubles,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function isFrom({ headers }: IncomingMessage, publicKey: string): Promise<boolean> {
  const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  if (key !== publicKey) return false;
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const known = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  try {
    await jwtVerify(token, known, { audience: `http://${headers.host}`, requiredClaims: ['exp', 'sub'] });
    return true;
  } catch {
    // A sender that is not who they say they are is answered, not thrown at.
    return false;
  }
}

function decrypted(body: Buffer, browser: ECDH, auth: string): ArrivedPush['payload'] {
  const text = ece.decrypt(body, { version: 'aes128gcm', privateKey: browser, authSecret: auth });
  return JSON.parse(text.toString()) as ArrivedPush['payload'];
}
