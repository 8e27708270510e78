/** Numbers in a goal that can be counted: "five cigarettes a day", "run three times a week". */
import { NUMBER, numberInProse, numberValue, rangeInProse } from './number-word.ts';

/** Five steps in words, from −2 to 2, and the variable they measure. */
export interface Scale {
  readonly indicator: string;
  readonly steps: readonly [string, string, string, string, string];
}

/** A number of things in a stretch of time. */
export interface Count {
  readonly value: number;
  /** Plural, such as `cigarettes` or `times`. */
  readonly thing: string;
  /** Such as `a day`; empty when none was said. */
  readonly per: string;
}

const PERIOD = '(a|an|per|each|every) (day|night|evening|morning|week|month|weekday|weekend)';
const THINGS =
  'cigarettes?|cigs?|drinks?|beers?|glass(?:es)?(?: of \\w+)?|cups?(?: of \\w+)?|sodas?|coffees?|joints?|hours?|minutes?|pages?|words?|applications?|times?|days?|nights?|evenings?|meals?|portions?|steps|miles?|kilomet(?:er|re)s?|km|pounds?|lbs|kilos?|kg|kilograms?|books?|sessions?|calls?|workouts?|walks?|runs?|bottles?|packs?';
const COUNT = new RegExp(
  `(?<![\\w'])(${NUMBER}|once|twice|every) ?(?:extra |more |good )?(${THINGS})?(?:[, ]+${PERIOD})?(?![\\w'])`,
  'gi',
);

/** The first thing counted in a text; null when nothing is. */
export function countIn(text: string): Count | null {
  for (const match of text.matchAll(COUNT)) {
    const [, number = '', thing, , period] = match;
    const isTimes = /^(?:once|twice)$/i.test(number);
    if (thing === undefined && !isTimes) continue;
    if (/^every$/i.test(number)) continue;
    // "become a beekeeper one day" counts nothing.
    if (period === undefined && /^(?:day|evening|night)$/i.test(thing ?? '')) continue;
    const value = numberValue(number);
    if (value === null) continue;
    const named = isTimes && thing === undefined ? 'times' : plural(thing ?? 'times');
    return {
      value: Math.round(value),
      thing: named,
      per: period === undefined ? '' : `a ${period.toLowerCase()}`,
    };
  }
  return null;
}

function plural(thing: string): string {
  const word = thing.toLowerCase();
  const [head = '', ...rest] = word.split(' ');
  const known: Readonly<Record<string, string>> = {
    lbs: 'pounds',
    kg: 'kilograms',
    kilos: 'kilograms',
    kilo: 'kilograms',
    km: 'kilometres',
    glass: 'glasses',
    cig: 'cigarettes',
    cigs: 'cigarettes',
  };
  const many = known[head] ?? (head.endsWith('s') ? head : `${head}s`);
  return [many, ...rest].join(' ');
}

/** A thing counted once: `cigarettes` → `cigarette`. */
function singular(thing: string): string {
  return thing.replace(/^glasses/, 'glass').replace(/^(\w+?)s(?= |$)/, '$1');
}

function amount(from: number, to: number, thing: string): string {
  return `${rangeInProse(from, to)} ${to === 1 ? singular(thing) : thing}`;
}

/**
 * Steps for "at most `goal.value`", such as cutting down to five cigarettes a day.
 *
 * @param deed - what is done so many times, in the first person: `drink`; null when things are counted
 * @param now - the count now, if it was said; otherwise twice the goal is assumed
 */
export function fewerScale(goal: Count, now: number | null, deed: string | null = null): Scale {
  const per = goal.per === '' ? '' : ` ${goal.per}`;
  const top = now !== null && now > goal.value ? now : Math.max(goal.value * 2, goal.value + 2);
  const low = Math.floor(goal.value / 2);
  const { thing } = goal;
  const from = Math.min(goal.value, low + 1);
  const am = deed ?? 'am at';
  const better =
    low >= 1
      ? `I ${deed ?? 'am down to'} ${amount(1, low, thing)}${per}`
      : `I have ${amount(1, 1, thing)}${per} on some days and none on others`;
  return {
    indicator: `${thing}${per}`,
    steps: [
      `I ${am} more than ${numberInProse(top)} ${thing}${per}`,
      `I ${am} ${amount(goal.value + 1, top, thing)}${per}`,
      `I ${am} ${amount(goal.value === 1 ? 1 : from, goal.value, thing)}${per}`,
      better,
      deed === null ? `I am at no ${thing} at all` : `Not once${per} do I ${deed}`,
    ],
  };
}

/**
 * Steps for "at least `goal.value`", such as running three times a week.
 *
 * @param deed - what is done, in the first person: `run`
 * @param now - the count now, if it was said
 */
export function moreScale(goal: Count, deed: string, now: number | null): Scale {
  const isScarce = goal.value === 1;
  const { thing } = goal;
  const [value, per] = isScarce ? [4, fourOf(goal.per)] : [goal.value, goal.per || 'a week'];
  const start = now !== null && now > 0 && now < value ? now : 1;
  const gain = Math.max(1, Math.round(value / 4));
  const most = value + gain;
  const none = /^am\b/.test(deed) ? deed.replace(/^am\b/, 'am I') : `do I ${deed}`;
  return {
    indicator: `${thing} ${per} that I ${deed}`,
    steps: [
      start > 1 ? `I ${deed} fewer than ${numberInProse(start)} ${thing} ${per}` : `Not once ${per} ${none}`,
      `I ${deed} ${amount(start, value - 1, thing)} ${per}`,
      `I ${deed} ${amount(value, most - 1, thing)} ${per}`,
      `I ${deed} ${amount(most, most + gain - 1, thing)} ${per}`,
      `I ${deed} ${numberInProse(most + gain)} ${thing} ${per} or more`,
    ],
  };
}

function fourOf(per: string): string {
  return per === 'a month'
    ? 'in four months'
    : per === 'a day' || per === 'a night'
      ? 'in four days'
      : 'in four weeks';
}

/** Steps for a total to lose or to reach, such as twenty pounds. */
export function totalScale({ value, thing }: Count, done: string, undone: string): Scale {
  const step = Math.max(1, Math.round(value / 5));
  return {
    indicator: `${thing} ${done} since I began`,
    steps: [
      `I have ${undone} since I began`,
      `I have ${done} ${value > 1 ? `up to ${numberInProse(value - 1)} ${value === 2 ? singular(thing) : thing}` : `less than one ${singular(thing)}`}`,
      `I have ${done} ${amount(value, value + step - 1, thing)}`,
      `I have ${done} ${amount(value + step, value + 2 * step - 1, thing)}`,
      `I have ${done} ${numberInProse(value + 2 * step)} ${thing} or more`,
    ],
  };
}
