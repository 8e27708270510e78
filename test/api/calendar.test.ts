import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { arePythonCalendarsHere, timesByIcalendar, timesByKhal } from '../support/calendar-programs.ts';
import { shownEvents } from '../support/calendar-reader.ts';
import { asked, did, makePlan, moveTo, signedInAgain, USER_ERRORS } from '../support/journey.ts';

const FEED = 'id name url webcalUrl includesTitles reminderMinutes lastFetchedAt schedule { id }';
const CREATE = `mutation ($input: CreateCalendarFeedInput!) {
  createCalendarFeed(input: $input) { calendarFeed { ${FEED} } ${USER_ERRORS} }
}`;
const UPDATE = `mutation ($input: UpdateCalendarFeedInput!) {
  updateCalendarFeed(input: $input) { calendarFeed { ${FEED} } ${USER_ERRORS} }
}`;
const ROTATE = `mutation ($input: RotateCalendarFeedInput!) {
  rotateCalendarFeed(input: $input) { calendarFeed { ${FEED} } ${USER_ERRORS} }
}`;
const DELETE = `mutation ($input: DeleteCalendarFeedInput!) {
  deleteCalendarFeed(input: $input) { deletedId ${USER_ERRORS} }
}`;

interface Feed {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly webcalUrl: string;
  readonly includesTitles: boolean;
  readonly reminderMinutes: number | null;
  readonly lastFetchedAt: string | null;
  readonly schedule: { readonly id: string } | null;
}

let program: TestApp;
let person: Person;
let scheduleId: string;

beforeAll(async () => {
  program = await anApp({ at: '2026-03-20T05:00:00Z' });
  person = await program.person({ timeZone: 'Europe/Berlin' });
  ({ scheduleId } = await makePlan(program, person, { preferences: { durationDays: 30 } }));
});
afterAll(() => program.stop());

async function aFeed(input: object = {}, who = person): Promise<Feed> {
  const { calendarFeed, userErrors } = await did<{ calendarFeed: Feed | null }>(who, CREATE, {
    name: 'My plan',
    ...input,
  });
  if (!calendarFeed) throw new Error(`Refused: ${JSON.stringify(userErrors)}`);
  return calendarFeed;
}

interface Activity {
  readonly id: string;
  readonly localDate: string;
  readonly at: number;
}

/** Everything in a plan. */
async function planned(
  { who, id }: { who: Person; id: string } = { who: person, id: scheduleId },
  after: string | null = null,
): Promise<Activity[]> {
  const { schedule } = await asked<{
    schedule: {
      deliveries: {
        nodes: { id: string; localDate: string; scheduledFor: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
  }>(
    who,
    `query ($id: ID!, $after: String) { schedule(id: $id) {
      deliveries(first: 100, after: $after) { nodes { id localDate scheduledFor } pageInfo { hasNextPage endCursor } }
    } }`,
    { id, after },
  );
  const { nodes, pageInfo } = schedule.deliveries;
  const page = nodes.map(({ id, localDate, scheduledFor }) => ({
    id,
    localDate,
    at: Date.parse(scheduledFor),
  }));
  return pageInfo.hasNextPage ? [...page, ...(await planned({ who, id }, pageInfo.endCursor))] : page;
}

const instants = (all: readonly { at: number }[]): number[] =>
  all.map(({ at }) => at).toSorted((one, other) => one - other);

describe('a calendar feed', () => {
  test('shows every activity of the plan at its instant, also when one was moved', async () => {
    const feed = await aFeed({ scheduleId });
    const before = await planned();
    const first = await fetch(feed.url);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, max-age=900');
    expect(instants(shownEvents(await first.text()))).toEqual(instants(before));

    const moved = before[20];
    const { userErrors } = await did(
      person,
      `mutation ($input: RescheduleDeliveryInput!) { rescheduleDelivery(input: $input) { ${USER_ERRORS} } }`,
      { deliveryId: moved?.id, localDate: moved?.localDate, localTime: '17:42' },
    );
    expect(userErrors).toEqual([]);
    const after = await planned();
    expect(after).not.toEqual(before);
    const second = await fetch(feed.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(second.status).toBe(200);
    expect(instants(shownEvents(await second.text()))).toEqual(instants(after));
  });

  test('is not sent again to who has it, and knows when it was read', async () => {
    const feed = await aFeed();
    expect(feed.lastFetchedAt).toBeNull();
    const etag = (await fetch(feed.url)).headers.get('etag') ?? '';
    const again = await fetch(feed.url, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const { viewer } = await asked<{ viewer: { calendarFeeds: Feed[] } }>(
      person,
      `{ viewer { calendarFeeds { ${FEED} } } }`,
    );
    const read = viewer.calendarFeeds.find(({ id }) => id === feed.id);
    expect(read?.lastFetchedAt).toBe(program.clock.now().toISOString());
  });

  test('tells no titles where none are wanted', async () => {
    const { url } = await aFeed({ includesTitles: false, reminderMinutes: 5 });
    const text = await (await fetch(url)).text();
    expect(new Set(shownEvents(text).map(({ title }) => title))).toEqual(new Set(['Attune']));
    expect(text).toContain('TRIGGER:-PT5M');
  });

  test('is found by nobody without its secret, at the old address neither, and not when it is gone', async () => {
    const feed = await aFeed();
    expect(feed.webcalUrl).toBe(feed.url.replace('http:', 'webcal:'));
    const { calendarFeed } = await did<{ calendarFeed: Feed }>(person, ROTATE, { calendarFeedId: feed.id });
    const wrong = [
      feed.url,
      calendarFeed.url.replace(/.\.ics$/, '.ics'),
      new URL('/calendar/x.ics', feed.url),
    ];
    expect(await Promise.all(wrong.map(async (url) => (await fetch(url)).status))).toEqual([404, 404, 404]);
    expect((await fetch(calendarFeed.url)).status).toBe(200);

    expect(await did(person, DELETE, { calendarFeedId: feed.id })).toEqual({
      deletedId: feed.id,
      userErrors: [],
    });
    expect((await fetch(calendarFeed.url)).status).toBe(404);
    for (const { url } of [feed, calendarFeed]) {
      const secret = new URL(url).pathname.slice('/calendar/'.length, -'.ics'.length);
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      expect(JSON.stringify(program.lines)).not.toContain(secret);
    }
    const [missing] = (await did(person, DELETE, { calendarFeedId: feed.id })).userErrors;
    expect(missing).toMatchObject({ code: 'NOT_FOUND', field: ['input', 'calendarFeedId'] });
  });

  test('is changed, and keeps what is not named', async () => {
    const feed = await aFeed({ reminderMinutes: 5 });
    const changed = await did<{ calendarFeed: Feed }>(person, UPDATE, {
      calendarFeedId: feed.id,
      name: ' Mine ',
    });
    expect(changed.calendarFeed).toMatchObject({ name: 'Mine', reminderMinutes: 5, url: feed.url });
    const bare = await did<{ calendarFeed: Feed }>(person, UPDATE, {
      calendarFeedId: feed.id,
      reminderMinutes: null,
    });
    expect(bare.calendarFeed).toMatchObject({ name: 'Mine', reminderMinutes: null });
  });

  test.each([
    [{ name: ' ' }, 'BLANK', 'name'],
    [{ name: 'x'.repeat(101) }, 'TOO_LARGE', 'name'],
    [{ reminderMinutes: 10_081 }, 'TOO_LARGE', 'reminderMinutes'],
    [{ scheduleId: 'sched_unknown' }, 'NOT_FOUND', 'scheduleId'],
  ])('is refused in words when asked for with %j', async (input, code, field) => {
    const { calendarFeed, userErrors } = await did<{ calendarFeed: Feed | null }>(person, CREATE, {
      name: 'My plan',
      ...input,
    });
    expect(calendarFeed).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  test('is one of twenty at most', async () => {
    const other = await program.person();
    for (let count = 0; count < 20; count += 1) await aFeed({}, other);
    const { userErrors } = await did(other, CREATE, { name: 'One more' });
    expect(userErrors).toMatchObject([{ __typename: 'LimitExceededError', code: 'LIMIT_EXCEEDED' }]);
  });
});

describe('a year of a plan, read by programs of other makers', () => {
  test.for(['Europe/Berlin', 'Australia/Sydney', 'Australia/Lord_Howe'])(
    'comes at the same instants in %s, with moved and left-out times',
    { timeout: 180_000 },
    async (timeZone, { skip }) => {
      skip(!(await arePythonCalendarsHere()), 'khal and python3-icalendar are not installed');
      const newcomer = await program.person({ timeZone });
      const preferences = { durationDays: 365, commitmentLevel: 'LIGHT', preferredTimes: ['02:15', '08:00'] };
      const { scheduleId: id } = await makePlan(program, newcomer, { preferences });
      const act = (who: Person, name: string, input: object) =>
        did(
          who,
          `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${USER_ERRORS} } }`,
          input,
        );
      await act(newcomer, 'pauseSchedule', { scheduleId: id });
      await moveTo(program, new Date(program.clock.now().getTime() + 3 * 86_400_000).toISOString());
      const who = await signedInAgain(program, newcomer);
      await act(who, 'resumeSchedule', { scheduleId: id, keepsDates: true });
      const upcoming = (await planned({ who, id })).filter(({ at }) => at > program.clock.now().getTime());
      for (const { id: deliveryId, localDate } of [5, 40, 300].flatMap((index) => upcoming[index] ?? [])) {
        await act(who, 'rescheduleDelivery', { deliveryId, localDate, localTime: '17:42' });
      }

      const wanted = instants(await planned({ who, id }));
      const text = await (await fetch((await aFeed({ scheduleId: id }, who)).url)).text();
      expect(wanted.length).toBeGreaterThan(1_000);
      expect(instants(shownEvents(text))).toEqual(wanted);
      expect(await timesByIcalendar(text)).toEqual(wanted);
      expect(await timesByKhal(text, { from: '2026-03-01', days: 420 })).toEqual(wanted);
    },
  );
});
