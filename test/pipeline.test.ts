import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from './support/app.ts';
import type { Stream } from './support/graph.ts';
import { asked, did, makePlan, moveTo, next, signedInAgain, USER_ERRORS, watch } from './support/journey.ts';

const ZONE = 'Europe/Berlin';
/** The clocks go forward on 29 March, the tenth of thirty days. */
const FIRST_DAY = '2026-03-20';
const DAYS = 30;

interface Planned {
  readonly id: string;
  readonly localDate: string;
  readonly localTime: string;
  readonly scheduledFor: string;
  readonly windowEndsAt: string;
}

interface Event {
  readonly cursor: string;
  readonly kind: string;
  readonly occurredAt: string;
  readonly delivery: { readonly id: string };
}

/** What somebody does on a day, of everything that is due on it, in order. */
type Conduct = (planned: readonly Planned[]) => { done: readonly Planned[]; skipped: readonly Planned[] };

const everything: Conduct = (planned) => ({ done: planned, skipped: [] });
const allButOne: Conduct = (planned) => ({ done: planned.slice(1), skipped: planned.slice(0, 1) });
const theFirst: Conduct = (planned) => ({ done: planned.slice(0, 1), skipped: [] });
const nothing: Conduct = () => ({ done: [], skipped: [] });

/** Thirty days of somebody: a week begins well, one day is missed, two more are, and then it becomes a habit. */
function conductOf(day: number): Conduct {
  if (day <= 7) return everything;
  if (day === 8) return allButOne;
  if (day === 9 || day === 15 || day === 16) return nothing;
  return day <= 14 ? theFirst : everything;
}

const STATES = [
  ...Array<string>(8).fill('KEPT'),
  // A freeze was earned with the seventh day.
  'FROZEN',
  ...Array<string>(5).fill('KEPT'),
  ...Array<string>(2).fill('MISSED'),
  ...Array<string>(14).fill('KEPT'),
];

const dateOf = (day: number): string =>
  DateTime.fromISO(FIRST_DAY)
    .plus({ days: day - 1 })
    .toISODate() ?? '';

/** A life of thirty days, with a list of its own of what must have happened. */
class Life {
  readonly acts = new Map<string, { kind: 'COMPLETED' | 'SKIPPED'; at: number }>();
  readonly told: Event[] = [];
  planned: readonly Planned[] = [];
  scheduleId = '';
  private stream: Stream<{ deliveryEvents: Event }> | null = null;

  constructor(
    readonly program: TestApp,
    public person: Person,
  ) {}

  async begin(): Promise<void> {
    const preferences = { commitmentLevel: 'LIGHT', restDays: [], durationDays: DAYS };
    const { scheduleId } = await makePlan(this.program, this.person, { preferences });
    this.scheduleId = scheduleId;
    this.planned = await this.readPlan(null);
  }

  /** Lives through a day, or some of its times: everything comes in its time, and is acted on a minute later. */
  async live(day: number, from = 0, to?: number): Promise<void> {
    const today = this.planned.filter(({ localDate }) => localDate === dateOf(day));
    const { done, skipped } = conductOf(day)(today);
    const instants = [...new Set(today.map(({ scheduledFor }) => Date.parse(scheduledFor)))];
    for (const instant of instants.slice(from, to)) {
      await moveTo(this.program, new Date(instant));
      this.program.clock.moveBy({ minutes: 1 });
      this.person = await signedInAgain(this.program, this.person);
      const now = ({ scheduledFor }: Planned): boolean => Date.parse(scheduledFor) === instant;
      for (const each of done.filter(now)) await this.act('completeDelivery', each);
      for (const each of skipped.filter(now)) await this.act('skipDelivery', each);
    }
  }

  /** Follows what happens, from the last thing that was told. */
  async follow(): Promise<void> {
    this.stream = await watch(this.program, this.person, {
      query: `subscription ($after: String) {
        deliveryEvents(after: $after) { cursor kind occurredAt delivery { id } }
      }`,
      variables: { after: this.told.at(-1)?.cursor ?? null },
    });
  }

  /** Reads everything that must have been told until now. */
  async listen(): Promise<void> {
    if (!this.stream) throw new Error('Nobody follows.');
    const missing = this.expected().length - this.told.length;
    this.told.push(...(await next(this.stream, missing)).map(({ deliveryEvents }) => deliveryEvents));
  }

  async hangUp(): Promise<void> {
    await this.stream?.close();
    this.stream = null;
  }

  /** What must have happened until now, in order of time. */
  expected(): string[] {
    const now = this.program.clock.now().getTime();
    const all = this.planned.flatMap(({ id, scheduledFor, windowEndsAt }) => {
      const act = this.acts.get(id);
      const due = { kind: 'DUE', at: Date.parse(scheduledFor), id };
      return [due, act ? { ...act, id } : { kind: 'MISSED', at: Date.parse(windowEndsAt), id }];
    });
    return all
      .filter(({ at }) => at <= now)
      .map(line)
      .toSorted();
  }

  private async act(mutation: 'completeDelivery' | 'skipDelivery', { id }: Planned): Promise<void> {
    const input = mutation === 'completeDelivery' ? 'CompleteDeliveryInput' : 'SkipDeliveryInput';
    const { userErrors } = await did(
      this.person,
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${USER_ERRORS} } }`,
      { deliveryId: id },
    );
    expect(userErrors).toEqual([]);
    const kind = mutation === 'completeDelivery' ? 'COMPLETED' : 'SKIPPED';
    this.acts.set(id, { kind, at: this.program.clock.now().getTime() });
  }

  private async readPlan(after: string | null): Promise<Planned[]> {
    const { schedule } = await asked<{
      schedule: {
        deliveries: { nodes: Planned[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    }>(
      this.person,
      `query ($id: ID!, $after: String) {
        schedule(id: $id) {
          deliveries(first: 100, after: $after) {
            nodes { id localDate localTime scheduledFor windowEndsAt } pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      { id: this.scheduleId, after },
    );
    const { nodes, pageInfo } = schedule.deliveries;
    return pageInfo.hasNextPage ? [...nodes, ...(await this.readPlan(pageInfo.endCursor))] : nodes;
  }
}

const line = ({ kind, at, id }: { kind: string; at: number; id: string }): string =>
  `${new Date(at).toISOString()} ${kind} ${id}`;

interface Progress {
  readonly completionPercentage: number;
  readonly missedDays: number;
  readonly lastActivityDate: string | null;
  readonly nextReassessmentDate: string | null;
  readonly checkpoints: readonly { readonly weekNumber: number; readonly dueOn: string }[];
  readonly user: {
    readonly today: { readonly missedCount: number; readonly completedCount: number };
    readonly streak: {
      readonly currentDays: number;
      readonly longestDays: number;
      readonly freezesAvailable: number;
      readonly days: readonly { readonly date: string; readonly state: string }[];
    };
  };
}

/** How somebody stands, and how one day went. */
async function progressOf({ person, scheduleId }: Life, date: string): Promise<Progress> {
  const { schedule } = await asked<{ schedule: Progress }>(
    person,
    `query ($id: ID!, $date: LocalDate!, $range: LocalDateRangeInput!) {
      schedule(id: $id) {
        completionPercentage missedDays lastActivityDate nextReassessmentDate checkpoints { weekNumber dueOn }
        user {
          today(date: $date) { missedCount completedCount skippedCount pendingCount }
          streak { currentDays longestDays freezesAvailable days(range: $range) { date state } }
        }
      }
    }`,
    { id: scheduleId, date, range: { from: FIRST_DAY, to: dateOf(DAYS) } },
  );
  return schedule;
}

describe('thirty days from a conversation on', () => {
  let life: Life;
  beforeAll(async () => {
    const program = await anApp({ at: '2026-03-20T05:00:00Z' });
    life = new Life(program, await program.person({ timeZone: ZONE }));
    await life.begin();
  });
  afterAll(() => life.program.stop());

  test('are planned on the wall clock, which keeps its times when the clocks change', () => {
    expect([...new Set(life.planned.map(({ localDate }) => localDate))]).toEqual(
      Array.from({ length: DAYS }, (_, index) => dateOf(index + 1)),
    );
    for (const { localDate, localTime, scheduledFor } of life.planned) {
      const onTheWall = DateTime.fromISO(`${localDate}T${localTime}`, { zone: ZONE });
      expect(Date.parse(scheduledFor)).toBe(onTheWall.toMillis());
    }
    const timesOf = (planned: readonly Planned[]): string[] =>
      [...new Set(planned.map(({ localTime }) => localTime))].toSorted();
    const [before, after] = [true, false].map((isBefore) =>
      life.planned.filter(({ localDate }) => localDate < '2026-03-29' === isBefore),
    );
    expect(timesOf(before ?? [])).toEqual(timesOf(after ?? []));
    const first = (date: string) => life.planned.find(({ localDate }) => localDate === date)?.scheduledFor;
    // The 29th is the day of a session, which is in the evening.
    expect([first('2026-03-28'), first('2026-03-30')]).toEqual([
      '2026-03-28T06:30:00.000Z',
      '2026-03-30T05:30:00.000Z',
    ]);
  });

  test('have their checkpoints and days to look again', async () => {
    const { checkpoints, nextReassessmentDate } = await progressOf(life, FIRST_DAY);
    expect(checkpoints.map(({ weekNumber, dueOn }) => [weekNumber, dueOn])).toEqual([
      [1, '2026-03-26'],
      [2, '2026-04-02'],
      [3, '2026-04-09'],
      [5, '2026-04-18'],
    ]);
    expect(nextReassessmentDate).toBe('2026-04-02');
  });

  test('tell each thing that happens once and in order, also to who was away in between', async () => {
    await life.follow();
    for (let day = 1; day <= 12; day += 1) await life.live(day);
    await life.listen();
    await life.hangUp();
    await life.live(13, 0, 2);
    await life.follow();
    await life.live(13, 2);
    for (let day = 14; day <= DAYS; day += 1) await life.live(day);
    await life.listen();

    expect(life.told.map(({ cursor }) => cursor)).toHaveLength(
      new Set(life.told.map((each) => each.cursor)).size,
    );
    const moments = life.told.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    const lines = life.told.map(({ kind, occurredAt, delivery }) =>
      line({ kind, at: Date.parse(occurredAt), id: delivery.id }),
    );
    expect(lines.toSorted()).toEqual(life.expected());
  });

  test('are counted by what was done, missed and left out', async () => {
    const byKind = Map.groupBy(life.acts.values(), ({ kind }) => kind);
    const [completed, skipped] = [byKind.get('COMPLETED')?.length ?? 0, byKind.get('SKIPPED')?.length ?? 0];
    expect(skipped).toBe(1);
    const schedule = await progressOf(life, dateOf(9));

    expect(schedule.completionPercentage).toBeCloseTo((100 * completed) / (life.planned.length - skipped));
    // Of the days on which only the first thing was done, one had nothing but a session.
    expect(schedule).toMatchObject({ missedDays: 7, lastActivityDate: dateOf(DAYS) });
    const dueOnTheNinth = life.planned.filter(({ localDate }) => localDate === dateOf(9)).length;
    expect(schedule.user.today).toEqual({
      missedCount: dueOnTheNinth,
      completedCount: 0,
      skippedCount: 0,
      pendingCount: 0,
    });
  });

  test('leave a streak that a freeze saved once, that broke once, and that grew again', async () => {
    const { streak } = (await progressOf(life, dateOf(DAYS))).user;
    expect(streak).toMatchObject({ currentDays: 14, longestDays: 14, freezesAvailable: 2 });
    expect(streak.days).toEqual(STATES.map((state, index) => ({ date: dateOf(index + 1), state })));
  });
});
