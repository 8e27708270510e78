import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../../src/delivery/delivery-id.ts';
import { placements, type StandingRow } from '../../../src/delivery/placement.ts';
import { plannedDeliveries } from '../../../src/delivery/planned-deliveries.ts';
import { dayOf, instantAt } from '../../../src/platform/zone.ts';
import { partAfter, ruleUntil } from '../../../src/schedule/activity-part.ts';
import { deliveriesOf, type Plan, type PlanActivity, planSchedule } from '../../../src/schedule/plan.ts';
import { anyRequest, DRAW } from './any-request.ts';

const MINUTE_MS = 60_000;
const SCHEDULE_ID = '01a211cc-531f-7a1a-8a58-29d5c2eca116';

/** A plan in its zone. */
interface Placed {
  readonly made: Plan;
  readonly zone: string;
}

/** A plan, another that takes its place on its way, and the moment of the change. */
const aChange = fc
  .record({
    asked: anyRequest,
    wished: anyRequest,
    keepsZone: fc.boolean(),
    minutes: fc.integer({ min: -600, max: 40 * 24 * 60 }),
  })
  .map(({ asked, wished, keepsZone, minutes }) => {
    const { startDate, preferences } = asked;
    const zone = keepsZone ? preferences.timeZone : wished.preferences.timeZone;
    const next = { ...wished, startDate, preferences: { ...wished.preferences, timeZone: zone } };
    const old: Placed = { made: planSchedule(asked), zone: preferences.timeZone };
    const now = new Date(instantAt(startDate, '00:00', old.zone).getTime() + minutes * MINUTE_MS);
    return { old, next: { made: planSchedule(next), zone }, now };
  });

function due(activities: readonly PlanActivity[], { made, zone }: Placed) {
  const span = { from: made.startDate, to: made.endDate, zone };
  return activities
    .flatMap((activity) => deliveriesOf(activity, span))
    .map(({ slot, scheduledFor, assetId }) => `${scheduledFor.toISOString()} ${slot} ${assetId}`)
    .sort();
}

const placeIn = ({ made, zone }: Placed) => ({ zone, endDate: made.endDate });
const behind = (old: Placed, now: Date): PlanActivity[] =>
  old.made.activities.flatMap((activity) => {
    const rule = ruleUntil(activity, now, placeIn(old));
    return rule === null ? [] : [{ ...activity, rule }];
  });
const ahead = (next: Placed, now: Date): PlanActivity[] =>
  next.made.activities.flatMap((activity) => partAfter(activity, now, placeIn(next)) ?? []);

test('a plan that is changed on its way keeps what is behind, and goes on as if it had always been the new one', () => {
  fc.assert(
    fc.property(aChange, ({ old, next, now }) => {
      const isBehind = (each: string): boolean => each.slice(0, 24) <= now.toISOString();
      expect(due(behind(old, now), old)).toEqual(due(old.made.activities, old).filter(isBehind));
      const whole = due(next.made.activities, next);
      expect(due(ahead(next, now), next)).toEqual(whole.filter((each) => !isBehind(each)));
    }),
    DRAW,
  );
});

const closed = fc.array(fc.boolean(), { minLength: 1, maxLength: 17 });

test('deliveries follow the new plan without duplicate or hole, and what is done or past stays as it was', () => {
  fc.assert(
    fc.property(aChange, closed, ({ old, next, now }, isClosed) => {
      const writable = (activities: readonly PlanActivity[]) =>
        activities.map(({ assetIds, ...activity }, at) => ({
          activity: { ...activity, id: `${at}` },
          assetIds,
        }));
      const written = ({ made, zone }: Placed, activities: readonly PlanActivity[]) =>
        plannedDeliveries({ id: SCHEDULE_ID, timeZone: zone }, writable(activities), {
          from: made.startDate,
          to: made.endDate,
        });
      const rows = written(old, old.made.activities).map(
        (row, at): StandingRow => ({
          ...row,
          plannedOn: null,
          isClosed: isClosed[at % isClosed.length] ?? false,
        }),
      );
      const planned = written(next, ahead(next, now));
      const { moved, added, dropped } = placements(rows, planned, {
        now,
        today: dayOf(now, next.zone),
        plan: { endDate: next.made.endDate, timeZone: next.zone },
        hasMoved: next.zone !== old.zone,
        isHeld: false,
        activities: writable(next.made.activities),
      });

      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const { id } of [...moved, ...dropped]) {
        const row = byId.get(id);
        expect(row && !row.isClosed && row.scheduledFor > now).toBe(true);
      }
      const gone = new Set(dropped.map(({ id }) => id));
      const places = new Map(moved.map((row) => [row.id, row]));
      const left = rows.filter(({ id }) => !gone.has(id)).map((row) => ({ ...row, ...places.get(row.id) }));
      const all = [...left, ...added.map((row) => ({ ...row, isClosed: false }))];
      const byPlace = new Map(all.map((row) => [`${row.localDate} ${placeOf(row.slot)}`, row]));
      expect(byPlace.size).toBe(all.length);
      for (const wanted of planned) {
        const row = byPlace.get(`${wanted.localDate} ${placeOf(wanted.slot)}`);
        const before = byId.get(row?.id ?? '');
        const stays = before && (before.isClosed || before.scheduledFor <= now);
        if (!row || (!stays && row.scheduledFor.getTime() !== wanted.scheduledFor.getTime())) {
          expect.fail(`${wanted.slot} on ${wanted.localDate} is not at its time.`);
        }
      }
    }),
    DRAW,
  );
});
