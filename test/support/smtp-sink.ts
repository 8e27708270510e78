/** A mail server on a real socket that takes mail, or does not, as it is told. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Trouble } from './trouble.ts';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server that runs. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: ArrivedMail[];
  /** What it does instead of taking a mail, once for each that is put in. A number is its answer to the recipient. */
  readonly troubles: Trouble[];
  stop(): Promise<void>;
}

/** Starts a mail server. Whoever starts it stops it. */
export async function anSmtpSink(): Promise<SmtpSink> {
  const mails: ArrivedMail[] = [];
  const troubles: Trouble[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_, __, done) => {
      const [trouble] = troubles;
      if (trouble !== 'gone' && typeof trouble !== 'number') return done();
      troubles.shift();
      const [words, responseCode] =
        trouble === 'gone' ? ['5.1.1 There is no', 550] : ['Not served here:', trouble];
      done(Object.assign(new Error(`${words} somebody@example.org`), { responseCode }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        });
        const trouble = troubles.shift();
        if (trouble === 'hang') return;
        if (trouble === 'drop') return hangUp(server);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    troubles,
    stop: () =>
      new Promise((closed) => {
        hangUp(server);
        server.close(() => closed());
      }),
  };
}

/** The type says nothing of the connections. */
function hangUp(server: SMTPServer): void {
  const { connections } = server as unknown as { connections: Set<{ close(): void }> };
  for (const each of [...connections]) each.close();
}
