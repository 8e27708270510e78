/** A text service on a real socket that speaks Twilio's interface. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Trouble } from './trouble.ts';

/** A text as it was asked for. */
export interface ArrivedText {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly statusUrl: string | null;
  readonly key: string | undefined;
}

/** A text service that runs. */
export interface TextService {
  readonly account: { readonly accountSid: string; readonly authToken: string; readonly from: string };
  readonly baseUrl: string;
  readonly texts: ArrivedText[];
  readonly troubles: Trouble[];
  stop(): Promise<void>;
}

/** Starts a text service. Whoever starts it stops it. */
export async function aTextService(): Promise<TextService> {
  const texts: ArrivedText[] = [];
  const troubles: Trouble[] = [];
  const account = { accountSid: 'AC0123', authToken: 'not a secret', from: '+14155550100' };
  const known = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const trouble = troubles.shift();
    if (trouble === 'gone') return void response.writeHead(400).end('{"code": 21211}');
    if (typeof trouble === 'number') return void response.writeHead(trouble).end('{}');
    if (request.headers.authorization !== known) return void response.writeHead(401).end('{}');
    if (request.url !== `/2010-04-01/Accounts/${account.accountSid}/Messages.json`) {
      return void response.writeHead(404).end('{}');
    }
    texts.push({
      to: form.get('To') ?? '',
      from: form.get('From') ?? '',
      body: form.get('Body') ?? '',
      statusUrl: form.get('StatusCallback'),
      key: request.headers['idempotency-key'] as string | undefined,
    });
    if (trouble === 'hang') return;
    if (trouble === 'drop') return void request.socket.destroy();
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ sid: `SM${texts.length}`, status: 'queued' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    account,
    baseUrl: `http://127.0.0.1:${port}`,
    texts,
    troubles,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
