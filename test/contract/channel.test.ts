import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emailChannel } from '../../src/notification/channels/email.ts';
import { isPrivateAddress } from '../../src/notification/channels/private-network.ts';
import { pushChannel } from '../../src/notification/channels/push.ts';
import { smsChannel, textOf } from '../../src/notification/channels/sms.ts';
import type { Outcome, OutgoingMessage } from '../../src/platform/message-channel.ts';
import { aPushService, type PushService } from '../support/push-service.ts';
import { anSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';
import { aTextService, type TextService } from '../support/text-service.ts';
import type { Trouble } from '../support/trouble.ts';

/** Long enough for a server on this machine, short enough to wait for one that hangs. */
const timeoutMs = 400;
const message: OutgoingMessage = {
  key: 'note-1/channel',
  title: 'Time for your practice',
  body: 'Planned for 08:00 <b>& more</b>.',
  url: 'https://attune.example.org/?notification=1',
  reason: 'You asked for it.',
  unsubscribeUrl: `https://attune.example.org/u/${'x'.repeat(22)}d`,
};

interface Tested {
  send(): Promise<Outcome>;
  readonly troubles: Trouble[];
  readonly arrived: () => number;
  /** Answers that may be gone with another attempt, and those that never are. */
  readonly passing: readonly number[];
  readonly permanent: readonly number[];
}

let sink: SmtpSink;
let push: PushService;
let texts: TextService;
const tested: Record<string, Tested> = {};
/** The push service of a test is on this machine, where real ones must not be. */
const anywhere = { isPrivate: async () => false, lookup: lookup as unknown as LookupFunction };

beforeAll(async () => {
  [sink, push, texts] = await Promise.all([anSmtpSink(), aPushService(), aTextService()]);
  const email = emailChannel({ url: sink.url, from: 'Attune <hello@example.org>', timeoutMs });
  const web = pushChannel({ ...push.keys, subject: 'mailto:operator@example.org', timeoutMs }, anywhere);
  const sms = smsChannel({ ...texts.account, baseUrl: texts.baseUrl, statusUrl: () => null, timeoutMs });
  tested.email = {
    send: () => email.send('somebody@example.org', message),
    troubles: sink.troubles,
    arrived: () => sink.mails.length,
    passing: [450],
    permanent: [550],
  };
  tested.push = {
    send: () => web.send(push.address, message),
    troubles: push.troubles,
    arrived: () => push.pushes.length,
    passing: [429, 500],
    permanent: [400],
  };
  tested.sms = {
    send: () => sms.send('+4915112345678', message),
    troubles: texts.troubles,
    arrived: () => texts.texts.length,
    passing: [429, 500],
    permanent: [400],
  };
  // The first mail loads what mails are made with.
  await tested.email.send();
  sink.mails.length = 0;
});
afterAll(() => Promise.all([sink, push, texts].map((server) => server.stop())));

describe.each(['email', 'push', 'sms'])('the channel %s', (name) => {
  const channel = (): Tested => tested[name] as Tested;

  test('hands a message over, and brings back what the service calls it', async () => {
    const before = channel().arrived();
    expect(await channel().send()).toEqual({ kind: 'sent', providerId: expect.stringMatching(/./) });
    expect(channel().arrived()).toBe(before + 1);
  });

  test('says of what was refused whether another attempt may go well', async () => {
    const { passing, permanent, troubles, send, arrived } = channel();
    const before = arrived();
    for (const answer of [...passing, ...permanent]) {
      troubles.push(answer);
      const isPassing = passing.includes(answer);
      const reason = expect.stringContaining(String(answer));
      expect(await send()).toMatchObject({ kind: 'failed', isPassing, reason });
    }
    expect(arrived()).toBe(before);
  });

  test('tells of an address that is gone, and of no other', async () => {
    const { permanent, troubles, send } = channel();
    troubles.push('gone');
    expect(await send()).toMatchObject({ kind: 'failed', isPassing: false, isGone: true });
    troubles.push(permanent[0] ?? 0);
    expect(await send()).not.toHaveProperty('isGone');
  });

  test.each(['hang', 'drop'] as const)(
    'does not claim to know what a service did with it that may %s',
    async (how) => {
      const { troubles, send, arrived } = channel();
      const before = arrived();
      troubles.push(how);
      expect(await send()).toMatchObject({ kind: 'unsure' });
      expect(arrived()).toBe(before + 1);
    },
  );

  test('tells nobody’s address in what it says of a failure', async () => {
    channel().troubles.push(channel().permanent[0] ?? 0);
    expect(JSON.stringify(await channel().send())).not.toMatch(/somebody|49151|127\.0/);
  });
});

describe('a service that is away', () => {
  test.each([
    [
      'email',
      () =>
        emailChannel({ url: 'smtp://127.0.0.1:65535', from: 'a@example.org', timeoutMs }).send(
          'b@example.org',
          message,
        ),
    ],
    [
      'push',
      () =>
        pushChannel({ ...push.keys, subject: 'mailto:a@example.org', timeoutMs }, anywhere).send(
          { ...push.address, endpoint: 'http://127.0.0.1:65535/' },
          message,
        ),
    ],
    [
      'sms',
      () =>
        smsChannel({
          ...texts.account,
          baseUrl: 'http://127.0.0.1:65535',
          statusUrl: () => null,
          timeoutMs,
        }).send('+49', message),
    ],
  ])('certainly took no message by %s', async (_, send) => {
    expect(await send()).toMatchObject({ kind: 'failed', isPassing: true });
  });
});

describe('a mail', () => {
  const fields = (source: string): string => source.slice(0, source.indexOf('\r\n\r\n'));

  test('comes with plain text, one action, its key, and a way to end it that fits on one line', async () => {
    sink.mails.length = 0;
    await tested.email?.send();
    const [mail] = sink.mails;
    expect(mail).toMatchObject({ from: 'hello@example.org', to: ['somebody@example.org'] });
    const head = fields(mail?.source ?? '').split('\r\n');
    expect(head).toContain(`List-Unsubscribe: <${message.unsubscribeUrl}>`);
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(head.map((line) => line.toLowerCase())).toContain(`x-delivery-id: ${message.key}`);
    const body = (mail?.source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(body).toContain('Content-Type: text/plain');
    expect(body).toContain('&lt;b&gt;&amp; more&lt;/b&gt;');
    expect(body.match(/Open Attune/g)).toHaveLength(2);
    expect(body).not.toContain('<img');
  });
});

describe('a push message', () => {
  test('is encrypted for the browser, says no more than a lock screen may, and takes the place of the one before', async () => {
    push.pushes.length = 0;
    await tested.push?.send();
    const [{ payload, headers } = { payload: {}, headers: {} }] = push.pushes;
    expect(Object.keys(payload).toSorted()).toEqual(['body', 'tag', 'title', 'url']);
    expect(payload).toMatchObject({ title: message.title, url: message.url });
    expect(headers).toMatchObject({ topic: payload.tag, 'idempotency-key': message.key });
  });

  test.each([404, 410])('tells of a browser that is gone, as %i says', async (status) => {
    push.troubles.push(status);
    expect(await tested.push?.send()).toMatchObject({ kind: 'failed', isGone: true });
  });

  test('is not sent into a private network', async () => {
    const real = pushChannel({ ...push.keys, subject: 'mailto:operator@example.org', timeoutMs });
    push.pushes.length = 0;
    const { port } = new URL(push.address.endpoint);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]']) {
      const endpoint = `http://${host}:${port}/browser`;
      expect(await real.send({ ...push.address, endpoint }, message)).toMatchObject({
        kind: 'failed',
        isGone: true,
      });
    }
    expect(push.pushes).toEqual([]);
  });

  test.each([
    ['10.1.2.3', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['169.254.169.254', true],
    ['0.0.0.0', true],
    ['8.8.8.8', false],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:10.0.0.1', true],
    ['64:ff9b::a00:1', true],
    ['2002:a00:1::', true],
    ['2a00:1450::1', false],
    ['nonsense', true],
  ])('counts %s as private: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});

describe('a text', () => {
  test('is one text in letters that every phone knows, and says how to end them', () => {
    const long = textOf({
      title: 'Zeit für “dich” – 🌱 now',
      body: 'x'.repeat(300),
      link: 'https://a.example/1',
    });
    expect(long).toHaveLength(160);
    expect(long).toContain('Attune: Zeit für "dich" - ?');
    expect(long).toMatch(/ Reply STOP to end\.$/);
    expect(textOf({ title: 'A', body: 'B', link: 'https://a.example/1' })).toContain('https://a.example/1');
  });
});
