import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, moveTo, next, signedInAgain, USER_ERRORS, watch } from '../support/journey.ts';

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
    const stream = await watch<News>(program, person, { query: NEWS });

    const before = await inbox(person);
    for (const hour of ['06', '07', '08', '12', '16']) await moveTo(program, `2026-03-03T${hour}:00:00Z`);
    await program.app.deliverDue();
    const found = await inbox(person);

    const due = found.nodes.filter(({ category }) => category === 'ACTIVITY_DUE');
    expect(due.length).toBeGreaterThan(0);
    expect(new Set(due.map(({ subject }) => subject?.id)).size).toBe(due.length);
    expect(due[0]).toMatchObject({ title: expect.stringMatching(/^Time for your /), readAt: null });
    expect(found.unreadCount).toBe(found.totalCount);
    expect(before.totalCount).toBeLessThan(found.totalCount);

    const told = await next(stream, found.totalCount - 1);
    const ids = told.map(({ notificationEvents }) => notificationEvents.notification.id);
    expect(ids.toSorted()).toEqual(
      found.nodes
        .slice(0, -1)
        .map(({ id }) => id)
        .toSorted(),
    );

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
