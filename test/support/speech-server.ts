/** A speech service on a real socket that speaks the protocol: a tone as long as the words would take. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waveHeader } from '../../src/assets/speech/wave.ts';

/** What the service was asked. */
export interface Asked {
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A service that runs. */
export interface SpeechServer {
  readonly baseUrl: string;
  readonly asked: Asked[];
  /** What it answers instead of speaking, once for each that is put in. */
  readonly troubles: { readonly status: number; readonly body: string }[];
  stop(): Promise<void>;
}

const RATE = 24_000;
const WORD_SECONDS = 0.37;

/** Starts a service. Whoever starts it stops it. */
export async function aSpeechServer(): Promise<SpeechServer> {
  const asked: Asked[] = [];
  const troubles: SpeechServer['troubles'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { input: string; speed: number };
    asked.push({ key: request.headers.authorization, body: { ...body } });
    const trouble = request.url === '/v1/audio/speech' ? troubles.shift() : { status: 404, body: '{}' };
    if (trouble) return void response.writeHead(trouble.status).end(trouble.body);
    response.writeHead(200, { 'content-type': 'audio/wav' }).end(tone(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    troubles,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** As services stream it: with a length in the header that is not known yet. */
function tone({ input, speed }: { input: string; speed: number }): Buffer {
  const length = Math.round((input.split(/\s+/).length * WORD_SECONDS * RATE) / speed);
  const samples = Int16Array.from({ length }, (_, at) => 8000 * Math.sin((at * 440 * 2 * Math.PI) / RATE));
  const header = Buffer.from(waveHeader(RATE, 0));
  header.writeUInt32LE(0xffffffff, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}
