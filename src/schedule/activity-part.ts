/** Parts of an activity: what of it was before an instant, and what is still ahead. */
import { addDays, instantAt } from '../platform/zone.ts';
import { type Occurrence, occurrences } from './occurrence.ts';
import type { PlanActivity } from './plan.ts';
import { parseRule } from './rule-text.ts';

/** What a rule's times follow from. */
type Recurring = Pick<PlanActivity, 'rule' | 'startsAt' | 'startsOn'>;

/** Where a plan's times are placed, and its last day. */
export interface PlanPlace {
  readonly zone: string;
  readonly endDate: string;
}

/** All times of an activity within its plan. */
export function timesOf({ rule, startsOn, startsAt }: Recurring, { zone, endDate }: PlanPlace): Occurrence[] {
  const until = instantAt(addDays(endDate, 2), '00:00', zone);
  return occurrences({ rule, startsOn, startsAt, zone, until }).filter(({ date }) => date <= endDate);
}

/** The rule of an activity that ends at an instant, that instant included; null when nothing of it was before. */
export function ruleUntil(activity: Recurring, at: Date, place: PlanPlace): string | null {
  const before = timesOf(activity, place).filter(({ instant }) => instant <= at).length;
  return before === 0 ? null : ruleWithCount(activity.rule, before);
}

/** What of an activity lies behind an instant, its assets taking their turns as they would have; null when nothing does. */
export function partAfter<T extends PlanActivity>(activity: T, at: Date, place: PlanPlace): T | null {
  const times = timesOf(activity, place);
  const ahead = times.filter(({ instant }) => instant > at);
  const [first] = ahead;
  if (!first) return null;
  const { assetIds } = activity;
  const turn = (times.length - ahead.length) % Math.max(1, assetIds.length);
  return {
    ...activity,
    rule: ruleWithCount(activity.rule, ahead.length),
    startsOn: first.date,
    assetIds: [...assetIds.slice(turn), ...assetIds.slice(0, turn)],
  };
}

/** A rule that fires so many times. */
function ruleWithCount(rule: string, count: number): string {
  const [first = ''] = rule.split('\n');
  return `${parseRule(first).endlessText};COUNT=${count}`;
}
