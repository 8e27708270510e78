/** The one variable a goal is measured by, and five steps of it in words. */
import type { GasLevel, LevelDescription } from '../findings.ts';
import type { GoalCategory } from './category.ts';
import { withBaseVerb } from './gerund.ts';
import { countIn, fewerScale, moreScale, type Scale, totalScale } from './goal-count.ts';
import type { GoalForm } from './goal-wording.ts';
import { shortened } from './spoken-text.ts';
import { withoutDate } from './target-date.ts';
import { coreOfVerbPhrase, inFirstPerson } from './verb-phrase.ts';

/** A goal as its scale sees it. */
export interface ScaledGoal {
  readonly content: string;
  readonly form: GoalForm;
  readonly category: GoalCategory;
  /** What the person counts now, such as drinks a week; null when not said. */
  readonly countNow: number | null;
}

/** Words up to which a goal is measured whole. */
const PURPOSE_WORDS = 9;

const LEVELS: readonly GasLevel[] = [-2, -1, 0, 1, 2];

/** The indicator and all five levels, from −2 to 2. */
export function scaleOf(goal: ScaledGoal): { indicator: string; levels: readonly LevelDescription[] } {
  const { indicator, steps } = scaleFor(goal);
  const levels = LEVELS.map((level, at) => ({ level, description: steps[at] ?? '' }));
  return { indicator, levels };
}

const LESS = /\b(?:cut|reduce|lower|less|fewer|down to|limit|slow down|no more than)\b/i;
const STOP = /^(?:stop|quit|give up|avoid|not)\s+(.+)$/i;
const BARE_STOP =
  /^(?:stop|quit|give (?:it )?up|kick (?:it|the habit|this habit))(?: completely| for good| altogether)?$/i;

/** Achieved once, then done. */
const MILESTONE =
  /^(?:find(?! (?:the |some |more |enough |a little |a bit of |my )*(?:time|energy|peace|balance|joy|courage|calm|strength)\b)|finish|complete|graduate|pass|get (?:an?|my|the|into|back (?:in|on|to|into)|off|out|rid)|move|launch|publish|apply|buy|pay off|leave|decide|join|go back|open|switch|become an?|start an?|run an?|win|return|save|earn|own|make (?:a decision|it (?:to|through))|turn|set up|found|have an? (?:\w+ )?(?:job|child|baby|family|house|home|degree)|write (?:a|my|the)|record|learn (?:to (?:drive|swim)|\w+ish|german)|quit my|leave my|break (?:up|out)|let go|accept|forgive|meet (?:someone|a )|succeed)\b/i;

/** Had once, then had. */
const THING_ONCE =
  /^an? (?:\w+ )?(?:promotion|career|degree|family|job|relationship|child|baby|house|home)\b/i;

/** A state that lasts, so that only what is done for it can be counted; how someone feels is counted itself. */
const LASTING =
  /^(?:be (?:(?:a (?:little|bit|lot)|really|very|truly|so|more|less) )*(?:an?|able|in|at|around|there|off|the|done|friends|responsible|healthy|healthier|fit|fitter|active|successful|independent|financially|sober|clean|married|free|safe|well|good|better)\b|become|grow into|have|stay|keep|continue|see|raise|remain|look|set|live|save|support|provide)\b/i;

/** A direction to work in rather than a deed that is done or not done. */
const EFFORT =
  /^(?:improve|change|build|overcome|deal|reduce|lower|rebuild|repair|grow|fix|heal|recover|gain|lose|get|take (?:control|charge|care)|turn|cut|cope|handle|manage|control|face|strengthen|develop|increase|restore|regain|work (?:on|towards?)|balance|conquer|tackle|limit|discover|wean|achieve|reconnect|connect|maintain|prevent)\b/i;

/** Areas in which a goal shows in single situations, not in days. */
const SITUATIONAL: ReadonlySet<GoalCategory> = new Set<GoalCategory>([
  'public_speaking',
  'assertiveness',
  'anger',
]);

function scaleFor(goal: ScaledGoal): Scale {
  const content =
    shortened(
      withoutSecond(
        withoutPurpose(
          withoutDate(goal.content)
            .replace(/ (?:one day|some ?day)$/i, '')
            .replace(/[\s,]+$/, ''),
        ),
      ),
      90,
    ) || goal.content;
  if (goal.form === 'thing' && THING_ONCE.test(content)) return milestoneScale(`have ${content}`);
  if (goal.form === 'thing') return dayScale(`have ${content}`, unitOf(content, goal.category));
  if (goal.form === 'stop') return leftOffScale(content, goal.category);
  const core = coreOfVerbPhrase(content);
  return countedScale(goal, core) ?? leavingScale(goal, core) ?? doingScale(goal, content);
}

/** A long goal without what it is for: "clear out the attic to have a room of my own again". */
function withoutPurpose(content: string): string {
  if (content.split(' ').length <= PURPOSE_WORDS) return content;
  return content.replace(
    /(?<=\S+ \S+ \S+)(?<!\b(?:have|need|want|try|trying|able|learn|start|begin|like|love|going|ready|realize|realise|used|how))\s+(?:to|in order to|so as to) (?:be|have|get|make|feel|see|live)\b.*$/i,
    '',
  );
}

/** A second thing in one goal: "stay calm and polite", "get better at maths and not cry". */
const SECOND = /[\s,]+(?:and|as well as|plus|&|\+)\s|\s*;\s*/i;

/**
 * A goal that names two things is measured by the first of them: a scale measures one variable, and the
 * statement keeps the person's whole words.
 */
function withoutSecond(content: string): string {
  const [first = ''] = content.split(SECOND);
  // "between work and home" names one thing with both words.
  return /\b(?:between|both)\b|^\S*$/i.test(first)
    ? content.replace(new RegExp(SECOND, 'gi'), ' with ')
    : first;
}

/** A goal that names a number. */
function countedScale({ category, countNow }: ScaledGoal, core: string): Scale | null {
  const count = countIn(core);
  if (category === 'weight' && /\b(?:lose|weigh|drop|get)\b/i.test(core)) {
    const isWeight = count !== null && /^(?:pounds|kilograms)$/.test(count.thing);
    if (isWeight) return totalScale(count, 'lost', 'put on weight');
    if (/^lose\b/i.test(core))
      return totalScale({ value: 3, thing: 'kilograms', per: '' }, 'lost', 'put on weight');
  }
  if (count === null || count.value < 1) return null;
  if (LESS.test(core) && !TIMES.test(count.thing)) return fewerScale(count, countNow);
  if (LESS.test(core)) {
    const habit = HABIT_DEED[category];
    return habit === undefined ? null : fewerScale(count, countNow, habit);
  }
  if (
    !/^(?:times|days|nights|evenings|sessions|workouts|walks|runs)$/.test(count.thing) ||
    count.per === 'a day'
  )
    return null;
  const deed = inFirstPerson(
    core.slice(0, core.search(/\b(?:\w+ (?:times?|days?|nights?|evenings?)|once|twice)\b/i)).trim(),
  );
  return deed === '' || deed.split(' ').length > 8 ? null : moreScale(count, deed, countNow);
}

/** Units that count how often, not how much. */
const TIMES = /^(?:times|days|nights|evenings)$/;
const HABIT_DEED: Partial<Record<GoalCategory, string>> = {
  smoking: 'smoke',
  alcohol: 'drink',
  drugs: 'use',
};

/** A goal to leave something off or to cut it down. */
function leavingScale({ category }: ScaledGoal, core: string): Scale | null {
  if (BARE_STOP.test(core))
    return HABIT[category] === undefined ? null : withoutScale(HABIT[category], category);
  const left = STOP.exec(core)?.[1];
  if (left !== undefined && !/^(?:be|have|get|let|go|do|feel|my job|worry)\b/i.test(left)) {
    const isGerund =
      withBaseVerb(left) !== null ||
      /^(?:the|my|all|these|those|cigarettes|alcohol|sugar|weed|coffee|soda|it)\b/i.test(left);
    if (isGerund) return leftOffScale(/^it\b/i.test(left) ? (HABIT[category] ?? left) : left, category);
  }
  return LESS.test(core) ? (CUT_DOWN[category] ?? null) : null;
}

const HABIT: Partial<Record<GoalCategory, string>> = {
  smoking: 'smoking',
  alcohol: 'drinking',
  drugs: 'using',
};

/** Cutting down without a number said: a scale to start from. */
const CUT_DOWN: Partial<Record<GoalCategory, Scale>> = {
  smoking: {
    indicator: 'cigarettes a day',
    steps: [
      'I smoke more than fifteen cigarettes a day',
      'I smoke ten to fifteen cigarettes a day',
      'I smoke five to nine cigarettes a day',
      'I smoke one to four cigarettes a day',
      'I smoke no cigarettes at all',
    ],
  },
  alcohol: {
    indicator: 'days a week on which I drink alcohol',
    steps: [
      'I drink alcohol on six or seven days a week',
      'I drink alcohol on four or five days a week',
      'I drink alcohol on two or three days a week',
      'I drink alcohol on one day a week',
      'I drink no alcohol all week',
    ],
  },
};

const LONG_RUN: ReadonlySet<GoalCategory> = new Set<GoalCategory>(['smoking', 'alcohol', 'drugs']);

/** "Stop eating once I am full" sets a limit to keep each time; days without it would miss what is meant. */
function leftOffScale(left: string, category: GoalCategory): Scale {
  return /\b(?:once|as soon as|after (?:the |two|three|one|my |a )|before I|at the point)\b/i.test(left)
    ? situationScale(`stop ${left}`)
    : withoutScale(left, category);
}

/** Days without something: in a row for a habit of the body, else in a week. */
function withoutScale(thing: string, category: GoalCategory): Scale {
  const what = thing.replace(/\s+(?:and|or|but|so)\s+(?:be|have|get|start|stop|go|feel|do|make)\b.*$/i, '');
  if (LONG_RUN.has(category)) {
    return {
      indicator: `days in a row without ${what}`,
      steps: [
        `I do not get through a single day without ${what}`,
        `I get through one to six days in a row without ${what}`,
        `I have gone one to four weeks without ${what}`,
        `I have gone five to twelve weeks without ${what}`,
        `I have gone more than twelve weeks without ${what}`,
      ],
    };
  }
  return {
    indicator: `days a week without ${what}`,
    steps: [
      `I have no day in the week without ${what}`,
      `I have one or two days a week without ${what}`,
      `I have three or four days a week without ${what}`,
      `I have five or six days a week without ${what}`,
      `I have a whole week without ${what}`,
    ],
  };
}

function doingScale({ category }: ScaledGoal, content: string): Scale {
  const core = coreOfVerbPhrase(content);
  if (MILESTONE.test(core)) return milestoneScale(core);
  if (EFFORT.test(core) || LASTING.test(core))
    return dayScale(`do something to ${core}`, unitOf(core, category));
  const gerundStart = /^start (\w+ing\b.*)$/i.exec(core)?.[1];
  const base = gerundStart === undefined ? null : withBaseVerb(gerundStart);
  // A step must be told without its neighbours: "sleep better" is better than what?
  const deed = inFirstPerson(base ?? core)
    .replace(/^(sleep|eat|cope|focus|concentrate) better$/i, '$1 well')
    .replace(/\s+and (?:get|have|start|stop|just|to|not)\b.*$/i, '');
  const isSituational = SITUATIONAL.has(category) || SITUATION.test(deed);
  return isSituational ? situationScale(deed) : dayScale(deed, unitOf(core, category));
}

/** Words of situations that come and go, whatever the area. */
const SITUATION =
  /\b(?:speak(?:ing)? up|say(?:ing)? no|stand(?:ing)? up for|ask(?:ing)? for (?:help|what)|meetings?|presentations?|interviews?|arguments?|conversations?|when (?:people|someone|my|they|I'm))\b/i;

/** Sleep happens at night; what someone does "in the evening" is counted in evenings. */
function unitOf(content: string, category: GoalCategory): 'day' | 'night' | 'evening' {
  if (/\bevenings?\b/i.test(content)) return 'evening';
  return category === 'sleep' && !/\b(?:wake|waking|get up|rested|nap|morning)\b/i.test(content)
    ? 'night'
    : 'day';
}

function dayScale(deed: string, unit: 'day' | 'night' | 'evening'): Scale {
  return {
    indicator: `${unit}s a week on which I ${deed}`,
    steps: [
      `There is no ${unit} in the week on which I ${deed}`,
      `On one or two ${unit}s a week I ${deed}`,
      `On three or four ${unit}s a week I ${deed}`,
      `On five or six ${unit}s a week I ${deed}`,
      `On all seven ${unit}s of the week I ${deed}`,
    ],
  };
}

function situationScale(deed: string): Scale {
  return {
    indicator: `occasions out of ten on which I ${deed}`,
    steps: [
      `There is no occasion out of ten on which I ${deed}`,
      `On one to three occasions out of ten I ${deed}`,
      `On four to six occasions out of ten I ${deed}`,
      `On seven or eight occasions out of ten I ${deed}`,
      `On nine or all of ten occasions I ${deed}`,
    ],
  };
}

function milestoneScale(core: string): Scale {
  return {
    indicator: `how far my plan to ${core} has come by the day I set myself`,
    steps: [
      `I have not yet taken a step to ${core}`,
      `I have taken first steps to ${core}, and the larger part lies ahead`,
      `I have managed to ${core} by the day I set myself`,
      `I have managed to ${core} two weeks before the day I set myself`,
      `I have managed to ${core} a month or more before the day I set myself`,
    ],
  };
}
