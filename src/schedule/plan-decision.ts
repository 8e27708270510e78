/** Why a plan is as it is: every choice with what could have been chosen. */
import { secondsOf, timeAt } from '../platform/zone.ts';
import type { FilledTemplate } from './filled-template.ts';
import type { FilledLine } from './plan-line.ts';
import { suitability } from './suitability.ts';
import { USUAL_TIMES } from './templates.ts';
import type { PartTimes, WeekdayLayout } from './week-layout.ts';

/** What was decided: which slots a day has, on which days the session is, at which time, or what is shown. */
export type DecisionKind = 'asset' | 'session_day' | 'slot' | 'time';

/** Something that could have been chosen. */
export interface DecisionCandidate {
  /** A time, a weekday, a slot's purpose, or the identifier of an asset. */
  readonly label: string;
  /** From 0 to 1; 0 when not eligible. Those of one decision add up to 1. */
  readonly probability: number;
  readonly isChosen: boolean;
  /** Why it was not eligible; null when it was. */
  readonly reason: string | null;
}

/** A choice that was made. */
export interface PlanDecision {
  readonly kind: DecisionKind;
  /** The activity it is about, by its name in the plan; null for the plan as a whole. */
  readonly slot: string | null;
  readonly candidates: readonly DecisionCandidate[];
  /** One sentence for the person. */
  readonly explanation: string;
}

/** Name and version of the rules that choose; counts up when they change. */
export const PLAN_POLICY = 'plan-rules-1';

/** What the plan as a whole decided: the slots of a day, and the days with a session. */
export function wholeDecisions(filled: FilledTemplate, week: readonly WeekdayLayout[]): PlanDecision[] {
  const kept = filled.slots.map(({ slot, purpose }) => ({ label: `${purpose} (${slot})`, reason: null }));
  const left = [
    ...filled.unfilled.map((label) => ({ label, reason: 'There is none to use.' })),
    ...filled.dropped.map((label) => ({ label, reason: 'The day would become too long.' })),
  ];
  const sessions = week.filter(({ hasScript }) => hasScript);
  return [
    ...decision(
      'slot',
      null,
      [...chosenOf(kept), ...left.map(leftOut)],
      "Your level's day, within its minutes.",
    ),
    ...(sessions.length > 0
      ? decision('session_day', null, sessionDays(week), 'Spread evenly over the days with room for it.')
      : []),
  ];
}

function sessionDays(week: readonly WeekdayLayout[]): DecisionCandidate[] {
  const chosen = week.filter(({ hasScript }) => hasScript);
  const others = week.filter(({ hasScript }) => !hasScript);
  return [
    ...chosenOf(chosen.map(({ weekday }) => ({ label: weekday }))),
    ...others.map(({ weekday }) => ({ label: weekday, probability: 0, isChosen: false, reason: null })),
  ];
}

/** What was decided for an activity: when it takes place, and what it shows. */
export function activityDecisions(
  line: FilledLine,
  slot: string,
  { times, follows }: { readonly times: PartTimes; readonly follows: boolean },
): PlanDecision[] {
  return [...timeDecision(line, slot, times, follows), ...assetDecision(line, slot)];
}

function timeDecision(
  { slot: { dayPart }, startsAt }: FilledLine,
  slot: string,
  times: PartTimes,
  follows: boolean,
): PlanDecision[] {
  const asked = times.get(dayPart) ?? [];
  const usual = secondsOf(USUAL_TIMES[dayPart]);
  const others = [...new Set([...asked, usual])].filter((time) => time !== startsAt);
  const candidates = [
    ...chosenOf([{ label: timeAt(startsAt) }]),
    ...others.map((time) =>
      leftOut({
        label: timeAt(time),
        reason:
          asked.length > 0 && time === usual && !asked.includes(usual)
            ? 'A time you prefer comes first.'
            : 'Something else is planned then, or you are not free.',
      }),
    ),
  ];
  return decision('time', slot, candidates, whyThen({ startsAt, asked, usual, follows, dayPart }));
}

function whyThen(choice: {
  startsAt: number;
  asked: readonly number[];
  usual: number;
  follows: boolean;
  dayPart: string;
}): string {
  const { startsAt, asked, usual, follows, dayPart } = choice;
  const time = timeAt(startsAt);
  if (asked.includes(startsAt)) return `${time} is a time you asked for.`;
  if (startsAt === usual) return `${time} is the usual time of the ${dayPart}, and you are free then.`;
  if (follows) return `At ${time} it follows right after what comes before it.`;
  return `${time} is the free time nearest to ${timeAt(asked[0] ?? usual)}.`;
}

function assetDecision({ slot: filled, candidates, assetIds }: FilledLine, slot: string): PlanDecision[] {
  const all = candidates.reduce((sum, { share }) => sum + share, 0);
  const others = filled.assets.filter((asset) => candidates.every((one) => one.asset !== asset));
  return decision(
    'asset',
    slot,
    [
      ...candidates.map(({ asset: { id: label }, share }) => {
        return { label, probability: share / all, isChosen: assetIds.includes(label), reason: null };
      }),
      ...others.map((asset) =>
        leftOut({
          label: asset.id,
          reason:
            suitability(asset, filled.dayPart) > 0
              ? 'It is shown at another time of the day.'
              : 'Another part of the day suits it better.',
        }),
      ),
    ],
    'Everything comes up once; then what serves your first and nearest goals comes more often.',
  );
}

function decision(
  kind: DecisionKind,
  slot: string | null,
  candidates: readonly DecisionCandidate[],
  explanation: string,
): PlanDecision[] {
  return candidates.some(({ probability }) => probability > 0)
    ? [{ kind, slot, candidates, explanation }]
    : [];
}

/** Chosen by rule, all of them: each has its part of the certainty. */
function chosenOf(chosen: readonly { readonly label: string }[]): DecisionCandidate[] {
  return chosen.map(({ label }) => ({ label, probability: 1 / chosen.length, isChosen: true, reason: null }));
}

function leftOut({ label, reason }: { label: string; reason: string }): DecisionCandidate {
  return { label, probability: 0, isChosen: false, reason };
}
