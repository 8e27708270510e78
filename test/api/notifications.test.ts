import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendNotification } from '../../src/notification/send-notification.ts';
import { signatureOf } from '../../src/notification/text-signature.ts';
import { Context } from '../../src/platform/context.ts';
import { wallClockAt } from '../../src/platform/zone.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, moveTo, next, signedInAgain, USER_ERRORS, watch } from '../support/journey.ts';
import { aPushService, type PushService } from '../support/push-service.ts';
import { anSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';
import { aTextService, type TextService } from '../support/text-service.ts';

let program: TestApp;
let person: Person;
beforeAll(async () => {
  program = await anApp();
  person = await program.person();
  await makePlan(program, person);
});
afterAll(() => program.stop());

interface Entry {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly body: string;
  readonly readAt: string | null;
  readonly subject: { readonly id: string } | null;
}
interface Inbox {
  readonly totalCount: number;
  readonly unreadCount: number;
  readonly nodes: readonly Entry[];
}

const inbox = async (who: Person, args = 'first: 100'): Promise<Inbox> => {
  const { viewer } = await asked<{ viewer: { notifications: Inbox } }>(
    who,
    `{ viewer { notifications(${args}) {
      totalCount unreadCount nodes { id category title body readAt subject { id } }
    } } }`,
  );
  return viewer.notifications;
};

const SETTINGS = `id dailyDigest leadTimeMinutes quietHours { startsAt endsAt timeZone }
  channels { channel address isConfigured isVerified } preferences { category channel isEnabled isLocked }`;
const update = (who: Person, input: object) =>
  did<{ settings: Record<string, unknown> | null }>(
    who,
    `mutation ($input: UpdateNotificationSettingsInput!) {
      updateNotificationSettings(input: $input) { settings { ${SETTINGS} } ${USER_ERRORS} }
    }`,
    input,
  );

describe('the settings', () => {
  test('begin with what is usual, and say which channels are not set up', async () => {
    const { viewer } = await asked<{ viewer: { notificationSettings: Record<string, unknown> } }>(
      await program.person(),
      `{ viewer { notificationSettings { ${SETTINGS} } } }`,
    );
    expect(viewer.notificationSettings).toMatchObject({
      dailyDigest: false,
      leadTimeMinutes: 0,
      quietHours: null,
      channels: [
        { channel: 'EMAIL', isConfigured: false, isVerified: false },
        { channel: 'IN_APP', isConfigured: true, isVerified: true },
        { channel: 'PUSH', isConfigured: false, isVerified: false },
        { channel: 'SMS', isConfigured: false, isVerified: false },
      ],
    });
    const locked = (viewer.notificationSettings.preferences as { isLocked: boolean }[]).filter(
      ({ isLocked }) => isLocked,
    );
    expect(viewer.notificationSettings.preferences).toHaveLength(28);
    expect(locked).toEqual([{ category: 'ACCOUNT', channel: 'EMAIL', isEnabled: true, isLocked: true }]);
  });

  test('change in what is given, and keep the rest', async () => {
    const other = await program.person();
    await update(other, {
      dailyDigest: true,
      quietHours: { startsAt: '22:00', endsAt: '07:00' },
      preferences: [{ category: 'STREAK', channel: 'SMS', isEnabled: true }],
    });
    const { settings, userErrors } = await update(other, { leadTimeMinutes: 15 });

    expect(userErrors).toEqual([]);
    expect(settings).toMatchObject({
      dailyDigest: true,
      leadTimeMinutes: 15,
      quietHours: { startsAt: '22:00', endsAt: '07:00', timeZone: 'Europe/Berlin' },
    });
    expect(settings?.preferences).toContainEqual({
      category: 'STREAK',
      channel: 'SMS',
      isEnabled: true,
      isLocked: false,
    });
    expect((await update(other, { quietHours: null })).settings).toMatchObject({ quietHours: null });
  });

  test.each([
    [{ leadTimeMinutes: 121 }, ['input', 'leadTimeMinutes'], 'TOO_LARGE'],
    [
      { preferences: [{ category: 'ACCOUNT', channel: 'EMAIL', isEnabled: false }] },
      ['input', 'preferences', '0', 'isEnabled'],
      'INVALID',
    ],
    [{ quietHours: { startsAt: '22:00', endsAt: '22:00' } }, ['input', 'quietHours', 'endsAt'], 'INVALID'],
  ])('refuse %j', async (input, field, code) => {
    const { settings, userErrors } = await update(person, input);
    expect(settings).toBeNull();
    expect(userErrors).toMatchObject([{ field, code }]);
  });
});

describe('the inbox', () => {
  const NEWS = `subscription ($after: String) {
    notificationEvents(after: $after) { cursor unreadCount notification { id title } }
  }`;
  interface News {
    readonly notificationEvents: {
      readonly cursor: string;
      readonly unreadCount: number;
      readonly notification: { readonly id: string; readonly title: string };
    };
  }

  test('tells that the plan is ready, then of each activity as it falls due, once', async () => {
    expect((await inbox(person)).nodes).toMatchObject([{ category: 'PLAN_READY', readAt: null }]);
    await moveTo(program, '2026-03-03T04:30:00Z');
    person = await signedInAgain(program, person);
    expect((await inbox(person)).nodes).toMatchObject([
      { category: 'ACTIVITY_DUE', title: 'We could not remind you', subject: null },
      { category: 'PLAN_READY' },
    ]);
    const stream = await watch<News>(program, person, { query: NEWS });

    const before = await inbox(person);
    for (const hour of ['06', '07', '08', '12', '16']) await moveTo(program, `2026-03-03T${hour}:00:00Z`);
    await program.app.deliverDue();
    const found = await inbox(person);

    const fresh = found.nodes.slice(0, found.totalCount - before.totalCount);
    const due = fresh.filter(({ category }) => category === 'ACTIVITY_DUE');
    expect(due.length).toBeGreaterThan(0);
    expect(new Set(due.map(({ subject }) => subject?.id)).size).toBe(due.length);
    expect(due[0]).toMatchObject({ title: expect.stringMatching(/^Time for your /), readAt: null });
    expect(found.unreadCount).toBe(found.totalCount);
    expect(fresh.length).toBeGreaterThan(0);

    const told = await next(stream, fresh.length);
    const ids = told.map(({ notificationEvents }) => notificationEvents.notification.id);
    expect(ids.toSorted()).toEqual(fresh.map(({ id }) => id).toSorted());

    // Whoever was away goes on from the cursor of any event, and misses and repeats nothing.
    const middle = Math.floor(told.length / 2);
    const after = told[middle - 1]?.notificationEvents.cursor;
    const again = await next(
      await watch<News>(program, person, { query: NEWS, variables: { after } }),
      told.length - middle,
    );
    expect(again.map(({ notificationEvents }) => notificationEvents.notification.id)).toEqual(
      ids.slice(middle),
    );
  });

  test('is marked as read, some or all, and pages from the newest on', async () => {
    const all = await inbox(person);
    const [first] = all.nodes;
    const mark = (input: object) =>
      did<{ notifications: Entry[]; unreadCount: number }>(
        person,
        `mutation ($input: MarkNotificationsReadInput!) {
          markNotificationsRead(input: $input) { notifications { id readAt } unreadCount ${USER_ERRORS} }
        }`,
        input,
      );
    const one = await mark({ notificationIds: [first?.id] });
    expect(one).toMatchObject({ notifications: [{ id: first?.id }], unreadCount: all.totalCount - 1 });
    expect((await inbox(person, 'first: 100, unreadOnly: true')).totalCount).toBe(all.totalCount - 1);
    expect(await mark({ notificationIds: [first?.id] })).toMatchObject({ notifications: [] });
    expect(await mark({ notificationIds: ['note_none'] })).toMatchObject({
      notifications: [],
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'notificationIds', '0'] }],
    });
    expect((await mark({})).unreadCount).toBe(0);

    const last = await inbox(person, 'last: 2');
    expect(last.nodes.map(({ id }) => id)).toEqual(all.nodes.slice(-2).map(({ id }) => id));
  });

  test.each(['forged', Buffer.from('[1,"1:0:"]').toString('base64url')])(
    'is not followed from the cursor %s',
    async (after) => {
      const stream = await person.follow(NEWS, { after });
      expect((await stream.next()).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    },
  );
});

describe('messages', () => {
  let sink: SmtpSink;
  let push: PushService;
  let texts: TextService;
  let outside: TestApp;
  let somebody: Person;
  beforeAll(async () => {
    [sink, push, texts] = await Promise.all([anSmtpSink(), aPushService(), aTextService()]);
    outside = await anApp({
      env: {
        SMTP_URL: sink.url,
        MAIL_FROM: 'Attune <hello@example.org>',
        VAPID_PUBLIC_KEY: push.keys.publicKey,
        VAPID_PRIVATE_KEY: push.keys.privateKey,
        VAPID_SUBJECT: 'mailto:operator@example.org',
        TWILIO_ACCOUNT_SID: texts.account.accountSid,
        TWILIO_AUTH_TOKEN: texts.account.authToken,
        TWILIO_FROM: texts.account.from,
        TWILIO_BASE_URL: texts.baseUrl,
      },
    });
    somebody = await outside.person();
    await confirm({ email: 'somebody@example.org' });
    await makePlan(outside, somebody);
    await update(somebody, {
      preferences: [
        { category: 'ACTIVITY_DUE', channel: 'EMAIL', isEnabled: true },
        { category: 'ACTIVITY_DUE', channel: 'SMS', isEnabled: true },
      ],
    });
    await mailed(2);
  });
  afterAll(async () => {
    await outside.stop();
    await Promise.all([sink, push, texts].map((server) => server.stop()));
  });

  const mailed = (count: number) =>
    vi.waitFor(() => expect(sink.mails).toHaveLength(count), { timeout: 20_000, interval: 20 });
  const request = (contact: object) =>
    did<{ expiresAt: string | null }>(
      somebody,
      `mutation ($input: RequestContactVerificationInput!) {
        requestContactVerification(input: $input) { expiresAt ${USER_ERRORS} }
      }`,
      { contact },
    );
  const confirmWith = (contact: object, code: string) =>
    did<{ user: object | null }>(
      somebody,
      `mutation ($input: ConfirmContactVerificationInput!) {
        confirmContactVerification(input: $input) { user { email phoneNumber } ${USER_ERRORS} }
      }`,
      { contact, code },
    );
  const codeIn = (text: string | undefined): string => /Your code is (\d{6})/.exec(text ?? '')?.[1] ?? '';
  const confirm = async (contact: object) => {
    await request(contact);
    const text = 'email' in contact ? sink.mails.at(-1)?.source : texts.texts.at(-1)?.body;
    return confirmWith(contact, codeIn(text));
  };
  const sql = <T extends object>(statement: string): Promise<T[]> =>
    outside.app.resources.database.duty((em) => em.execute<T[]>(statement));
  /** Quiet hours that the plan does not know of, as if everything had been placed by hand. */
  const leaveAlone = (from: string | null, to: string | null) =>
    sql(
      `update users set quiet_from = ${from && `'${from}'`}, quiet_to = ${to && `'${to}'`}
       where id = '${somebody.userId}'`,
    );
  const messages = () =>
    sql<
      Record<
        'channel' | 'failure_reason' | 'key' | 'notification_id' | 'provider_id' | 'status',
        string | null
      >
    >(
      `select m.*, n.key from notification_messages m join notifications n on n.id = m.notification_id
       where n.category = 'activity_due' order by n.created_at, m.channel`,
    );
  const nextDue = async (): Promise<Date> => {
    const now = outside.clock.now().toISOString();
    const [row] = await sql<{ at: string }>(
      `select min(scheduled_for) as at from schedule_deliveries where scheduled_for > '${now}'`,
    );
    return new Date(row?.at ?? now);
  };
  const settled = () =>
    vi.waitFor(
      async () => {
        const open = await sql(`select 1 from notification_messages
          where status = 'queued' or (status = 'sent' and provider_id is null and failure_reason is null)`);
        expect(open).toEqual([]);
      },
      { timeout: 20_000, interval: 20 },
    );

  test('go to an address that was confirmed by the code sent there, and to no other', async () => {
    const contact = { phoneNumber: '+4915112345678' };
    await request(contact);
    const code = codeIn(texts.texts.at(-1)?.body);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await confirmWith(contact, wrong)).toMatchObject({
      user: null,
      userErrors: [{ field: ['input', 'code'], code: 'INVALID' }],
    });
    expect((await confirmWith({ phoneNumber: '+4915112345679' }, code)).user).toBeNull();
    expect((await confirmWith(contact, code)).user).toEqual({
      email: 'somebody@example.org',
      phoneNumber: contact.phoneNumber,
    });
    expect((await confirmWith(contact, code)).user).toBeNull();
    for (let asked = 2; asked < 5; asked += 1) await request(contact);
    expect(await request(contact)).toMatchObject({ userErrors: [{ code: 'LIMIT_EXCEEDED' }] });
  });

  test('are one for all that passed while nothing ran', async () => {
    const before = [sink.mails.length, texts.texts.length] as const;
    const night = '2026-03-03T04:30:00Z';
    await moveTo(outside, night);
    somebody = await signedInAgain(outside, somebody);
    await settled();
    await outside.app.deliverDue();
    await settled();
    const missed = await sql(`select 1 from schedule_deliveries where window_ends_at <= '${night}'`);
    expect(missed.length).toBeGreaterThan(1);
    const body = `${missed.length} activities passed meanwhile. That was us, not you.`;
    expect(sink.mails.slice(before[0])).toMatchObject([
      { source: expect.stringContaining('Subject: We could not remind you') },
    ]);
    expect(texts.texts.slice(before[1]).map((text) => text.body)).toEqual([expect.stringContaining(body)]);
    const told = (await inbox(somebody)).nodes.filter(({ title }) => title === 'We could not remind you');
    expect(told).toMatchObject([{ body }]);
  });

  test('are sent by each channel that is wanted when something falls due, once, also when asked for again', async () => {
    const before = [sink.mails.length, texts.texts.length];
    const known = (await messages()).length;
    await moveTo(outside, await nextDue());
    await settled();
    expect(sink.mails).toHaveLength((before[0] ?? 0) + 1);
    expect(texts.texts).toHaveLength((before[1] ?? 0) + 1);
    expect(texts.texts.at(-1)?.body).toMatch(/^Attune: Time for your /);
    expect((await messages()).slice(known)).toMatchObject([
      { channel: 'email', status: 'sent', provider_id: expect.stringContaining('@') },
      { channel: 'sms', status: 'sent', provider_id: expect.stringMatching(/^SM/) },
    ]);

    // A job that a crashed worker left behind is run by another.
    const [row] = await sql<Record<string, string>>(
      "select * from notification_messages where channel = 'email' order by created_at desc limit 1",
    );
    const ctx = new Context(
      { tenantId: somebody.tenantId, userId: somebody.userId, reach: 'self', roles: [], expiresAt: null },
      outside.app.resources,
    );
    const again = { notificationId: row?.notification_id ?? '', channel: 'email', isLast: false } as const;
    expect(await sendNotification(ctx, again)).toBe('sent');
    expect(sink.mails).toHaveLength((before[0] ?? 0) + 1);

    // One that certainly did not leave is tried again, and given up at last; an operator queues it again.
    await sql(
      `update notification_messages set status = 'queued', sent_at = null, provider_id = null where notification_id = '${row?.notification_id}' and channel = 'email'`,
    );
    sink.troubles.push(450, 550);
    await expect(sendNotification(ctx, again)).rejects.toThrow(/450/);
    expect(await sendNotification(ctx, again)).toBe('failed');
    await sql(
      `update notification_messages set status = 'held', held_until = '2026-01-01' where status = 'failed'`,
    );
    await outside.app.deliverDue();
    await settled();
    expect(sink.mails).toHaveLength((before[0] ?? 0) + 2);
  });

  test('are one for several things at one time; the inbox has each', async () => {
    const known = (await messages()).length;
    const entries = (await inbox(somebody)).totalCount;
    const before = outside.clock.now().getTime();
    await moveTo(outside, await nextDue());
    expect(outside.clock.now().getTime() - before).toBeLessThan(5 * 60_000);
    await settled();
    const told = (await messages()).slice(known);
    expect(told.map(({ status, failure_reason }) => [status, failure_reason])).toEqual(
      Array(2).fill(['suppressed', 'Another message had just been sent.']),
    );
    expect((await inbox(somebody)).totalCount).toBe(entries + 1);
  });

  test('that waited through quiet hours go when they are over, while there is time to do it', async () => {
    const due = await nextDue();
    const wall = (at: number): string => wallClockAt(new Date(at), 'Europe/Berlin').time.slice(0, 5);
    const over = due.getTime() + 10 * 60_000;
    await leaveAlone(wall(due.getTime()), wall(over));
    const known = (await messages()).length;
    await moveTo(outside, due);
    await settled();
    const sent = sink.mails.length;
    expect((await messages()).slice(known).map(({ status }) => status)).toEqual(['held', 'held']);

    await moveTo(outside, new Date(over));
    await settled();
    expect((await messages()).slice(known, known + 2).map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(sink.mails).toHaveLength(sent + 1);
    await leaveAlone(null, null);
  });

  test('wait while the hours are quiet, and are dropped when their time is over by then; the inbox does not wait', async () => {
    const now = outside.clock.now();
    const wall = (minutes: number): string => {
      const { time } = wallClockAt(new Date(now.getTime() + minutes * 60_000), 'Europe/Berlin');
      return time.slice(0, 5);
    };
    await leaveAlone(wall(0), wall(900));
    const known = (await messages()).length;
    const entries = (await inbox(somebody)).totalCount;
    await moveTo(outside, await nextDue());
    await settled();
    expect((await messages()).at(-1)).toMatchObject({ status: 'held' });
    expect((await inbox(somebody)).totalCount).toBeGreaterThan(entries);

    await moveTo(outside, new Date(now.getTime() + 901 * 60_000));
    await settled();
    expect((await messages())[known]).toMatchObject({
      status: 'suppressed',
      failure_reason: 'Its time is over.',
    });
    const dropped = String((await messages())[known]?.notification_id);
    expect(sink.mails.filter(({ source }) => source.includes(dropped))).toEqual([]);
    somebody = await signedInAgain(outside, somebody);
    await leaveAlone(null, null);
  });

  test.each([
    [
      'a plan that is held',
      `update personalized_schedules set status = 'paused', resumes_at = null`,
      `update personalized_schedules set status = 'active'`,
      'Its plan does not run.',
    ],
    [
      'somebody who has withdrawn consent',
      `insert into consents (tenant_id, user_id, id, purpose, is_granted, text_version, recorded_at)
       select tenant_id, id, gen_random_uuid(), 'health_data', false, '1', '2026-03-20' from users`,
      'delete from consents',
      'Consent was withdrawn.',
    ],
  ])('of %s do not go, though they were ready', async (_, change, back, reason) => {
    const due = await nextDue();
    const wall = (minutes: number): string =>
      wallClockAt(new Date(due.getTime() + minutes * 60_000), 'Europe/Berlin').time.slice(0, 5);
    await leaveAlone(wall(0), wall(10));
    const known = (await messages()).length;
    await moveTo(outside, due);
    await settled();
    const mails = sink.mails.length;
    await sql(change);
    await moveTo(outside, new Date(due.getTime() + 11 * 60_000));
    await settled();
    expect((await messages()).slice(known)[0]).toMatchObject({
      status: 'suppressed',
      failure_reason: reason,
    });
    expect(sink.mails).toHaveLength(mails);
    await sql(back);
    await leaveAlone(null, null);
    somebody = await signedInAgain(outside, somebody);
  });

  test('end at once with one click, and not by looking', async () => {
    const source = sink.mails.findLast((mail) => mail.source.includes('List-Unsubscribe: '))?.source ?? '';
    const [, path = ''] = /List-Unsubscribe: <http:\/\/[^/]+(\/u\/[^>]+)>/.exec(source) ?? [];
    const address = `${new URL(outside.url).origin}${path}`;
    const wanted = async (channel: string) => {
      const { viewer } = await asked<{
        viewer: { notificationSettings: { preferences: Record<string, unknown>[] } };
      }>(somebody, `{ viewer { notificationSettings { preferences { category channel isEnabled } } } }`);
      return viewer.notificationSettings.preferences.find(
        (each) => each.category === 'ACTIVITY_DUE' && each.channel === channel,
      )?.isEnabled;
    };
    expect(path).toMatch(/^\/u\//);
    const page = await fetch(address);
    expect(await page.text()).toContain('<button name="do" value="end">');
    expect(await wanted('EMAIL')).toBe(true);

    const click = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(address, click)).status).toBe(200);
    expect(await wanted('EMAIL')).toBe(false);
    const kept = new URLSearchParams([
      ['do', 'keep'],
      ['category', 'activity_due'],
    ]);
    await fetch(address, { method: 'POST', body: kept });
    expect(await wanted('EMAIL')).toBe(true);
    expect((await fetch(`${address.slice(0, -2)}xx`, click)).status).toBe(404);
  });

  test('by text end with STOP, when it really comes from the text service', async () => {
    const form = new URLSearchParams({ From: '+4915112345678', Body: ' Stop ' });
    const post = (signature: string) =>
      fetch(`${new URL(outside.url).origin}/sms`, {
        method: 'POST',
        body: form,
        headers: { 'x-twilio-signature': signature },
      });
    const reach = async () => {
      const { settings } = await update(somebody, {});
      const all = settings?.preferences as { channel: string; isEnabled: boolean }[];
      return all.some(({ channel, isEnabled }) => channel === 'SMS' && isEnabled);
    };
    expect((await post('forged')).status).toBe(403);
    expect(await reach()).toBe(true);
    const signature = signatureOf(`${new URL(outside.url).origin}/sms`, form, texts.account.authToken);
    expect((await post(signature)).status).toBe(200);
    expect(await reach()).toBe(false);
  });

  test('are one a day for whoever wants that, with the first thing of the day', async () => {
    await update(somebody, { dailyDigest: true });
    const known = (await messages()).length;
    const day = new Date(outside.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    for (const hour of ['04', '07', '12', '15', '20']) await moveTo(outside, `${day}T${hour}:30:00Z`);
    await settled();
    const told = (await messages()).slice(known);
    const [{ count = 0 } = {}] = await sql<{ count: number }>(
      `select count(*)::int as count from schedule_deliveries where local_date = '${day}'`,
    );
    const ofDay = told.filter(({ key }) => key === `day:${day}`);
    expect(count).toBeGreaterThan(3);
    expect(ofDay).toMatchObject([{ channel: 'email', status: 'sent' }]);
    expect(told.filter(({ key }) => key?.startsWith('due:'))).toEqual([]);
    expect(sink.mails.at(-1)?.source).toContain(`${count} activities`);
    somebody = await signedInAgain(outside, somebody);
  });

  test('for a trial say what became of them', async () => {
    const trial = (channel: string) =>
      did<{ status: string | null }>(
        somebody,
        `mutation ($input: SendTestNotificationInput!) {
          sendTestNotification(input: $input) { status ${USER_ERRORS} }
        }`,
        { channel },
      );
    expect((await trial('EMAIL')).status).toBe('SENT');
    sink.troubles.push(550);
    expect((await trial('EMAIL')).status).toBe('FAILED');
    sink.troubles.push('gone');
    expect((await trial('EMAIL')).status).toBe('FAILED');
    expect(await trial('EMAIL')).toMatchObject({ status: null, userErrors: [{ code: 'CONFLICT' }] });
    await confirm({ email: 'somebody@example.org' });
    expect((await trial('EMAIL')).status).toBe('SENT');
    expect((await trial('IN_APP')).status).toBe('DELIVERED');
    expect(await trial('PUSH')).toMatchObject({ status: null, userErrors: [{ code: 'CONFLICT' }] });
    expect(JSON.stringify(outside.lines)).not.toMatch(/somebody@|49151/);
  });

  test('go to no browser whose address leads into a private network, and a browser that is gone is forgotten', async () => {
    const register = (endpoint: string) =>
      did<{ pushSubscription: { id: string } | null }>(
        somebody,
        `mutation ($input: RegisterPushSubscriptionInput!) {
          registerPushSubscription(input: $input) { pushSubscription { id transport } ${USER_ERRORS} }
        }`,
        { deviceName: 'Phone', target: { webPush: { endpoint, keys: push.address.keys } } },
      );
    for (const endpoint of ['https://10.0.0.1/1', 'https://localhost/1', push.address.endpoint]) {
      expect(await register(endpoint)).toMatchObject({
        pushSubscription: null,
        userErrors: [{ field: ['input', 'target', 'webPush', 'endpoint'], code: 'INVALID' }],
      });
    }
    const first = await register('https://push.example.org/1');
    expect(first.pushSubscription).toMatchObject({ transport: 'WEB_PUSH' });
    expect((await register('https://push.example.org/1')).pushSubscription).toEqual(first.pushSubscription);

    // What stands for a public address now may stand for a private one when something is sent.
    await sql(`update push_subscriptions set endpoint = '${push.address.endpoint}'`);
    const { status } = await did<{ status: string }>(
      somebody,
      `mutation ($input: SendTestNotificationInput!) {
        sendTestNotification(input: $input) { status ${USER_ERRORS} }
      }`,
      { channel: 'PUSH' },
    );
    expect(status).toBe('FAILED');
    expect(push.pushes).toEqual([]);
    expect(await sql('select 1 from push_subscriptions')).toEqual([]);
  });

  test('that a restored backup does not know of are not sent again, once that is said as the operator’s page has it', async () => {
    await settled();
    await sql('delete from notifications');
    await sql(`update notification_cursor set through = '2026-03-02'`);
    const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const [, said = ''] = /```sql\n(update notification_cursor[^`]+)```/.exec(page) ?? [];
    const statements = said.split(';\n').filter((each) => each.trim() !== '');
    expect(statements).toHaveLength(3);
    for (const each of statements) await outside.app.resources.database.owner((em) => em.execute(each));
    const mails = sink.mails.length;
    await outside.app.deliverDue();
    expect(await messages()).toEqual([]);
    expect(sink.mails).toHaveLength(mails);
  });
});

test('after hours of absence what passed is told of once, and what is still open besides', async () => {
  const sink = await anSmtpSink();
  const late = await anApp({ env: { SMTP_URL: sink.url, MAIL_FROM: 'Attune <hello@example.org>' } });
  try {
    const somebody = await late.person();
    await makePlan(late, somebody);
    await update(somebody, {
      preferences: [{ category: 'ACTIVITY_DUE', channel: 'EMAIL', isEnabled: true }],
    });
    const sql = <T extends object>(statement: string): Promise<T[]> =>
      late.app.resources.database.duty((em) => em.execute<T[]>(statement));
    await sql(`update users set email = 'late@example.org' where id = '${somebody.userId}'`);
    const [open] = await sql<{ at: string }>(
      `select min(scheduled_for) as at from schedule_deliveries where scheduled_for > '2026-03-03T04:00:00Z'`,
    );
    await moveTo(late, new Date(open?.at ?? ''));
    await late.app.deliverDue();
    await vi.waitFor(
      async () => {
        expect(await sql(`select 1 from notification_messages where status = 'queued'`)).toEqual([]);
      },
      { timeout: 20_000, interval: 20 },
    );
    const sent = await sql(
      `select n.details->>'kind' as kind from notification_messages m join notifications n on n.id = m.notification_id
       where n.category = 'activity_due' and m.status = 'sent' order by 1`,
    );
    expect(sent).toEqual([{ kind: 'absence' }, { kind: 'activity' }]);
  } finally {
    await late.stop();
    await sink.stop();
  }
});
