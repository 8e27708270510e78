/** The built-in affirmations: planned, then worded with the first sentence that keeps every rule. */
import { checkAffirmation } from '../affirmation.ts';
import { clash } from '../affirmation-set.ts';
import { allowance, standingOf } from '../calibration.ts';
import type { AffirmationContent, AffirmationKind, EnergyLevel, PersonBrief, TimeOfDay } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
import { brokenMustRules } from '../rule.ts';
import { type AffirmationPlan, planAffirmations } from './affirmation-plan.ts';
import { ANYBODY } from './affirmation-stock.ts';
import {
  actionSentences,
  answerSentences,
  gratitudeSentences,
  identitySentences,
  processSentences,
  type Sentences,
  strengthSentences,
} from './affirmation-words.ts';
import { type Aim, aimsOf, nearest } from './aim.ts';
import { choices } from './choice.ts';

/** One affirmation, said slowly. */
const SECONDS = 60;

const SUITS: Readonly<Record<AffirmationKind, { time: TimeOfDay; energy: EnergyLevel }>> = {
  identity: { time: 'morning', energy: 'energizing' },
  action: { time: 'morning', energy: 'energizing' },
  process: { time: 'afternoon', energy: 'neutral' },
  gratitude: { time: 'evening', energy: 'calm' },
};

/**
 * Twenty-one affirmations, one for each day of the three-week cycle, each keeping every rule that must hold.
 *
 * @param had - texts that nothing may be like, such as one that is to be written anew
 * @throws Error when no sentence fits a place, which the stock of sentences rules out
 */
export function composeAffirmations(brief: PersonBrief, had: readonly string[] = []): AffirmationContent[] {
  const written: AffirmationContent[] = [];
  for (const [index, plan] of planAffirmations(brief).entries()) {
    const day = index + 1;
    const sentences = sentencesFor(plan, brief, day);
    const fitting = sentences
      .map((sentence) => affirmation(plan, sentence, day))
      .filter((item) => fits(item, [...had, ...written.map(({ content }) => content)], brief));
    const spared = fitting.filter(({ content }) => isSpared(content, brief));
    // What answers a belief is chosen for what it says, however it ends.
    const isPersonal = plan.answers !== null || plan.restsOn !== null;
    const fresh = isPersonal ? spared : spared.filter(({ content }) => isFresh(content, plan, written));
    const chosen = fresh[0] ?? spared[0] ?? fitting[0];
    if (!chosen) throw new Error(`no sentence fits day ${day}, of the kind ${plan.kind}`);
    written.push(chosen);
  }
  return written;
}

function affirmation(
  { kind, aim, answers, restsOn }: AffirmationPlan,
  sentence: string,
  dayNumber: number,
): AffirmationContent {
  return {
    type: 'affirmation',
    kind,
    title: sentence,
    content: sentence,
    goalId: aim?.goalId ?? null,
    beliefIds: [answers, restsOn].flatMap((belief) => belief?.id ?? []),
    countersBeliefId: answers?.id ?? null,
    dayNumber,
    durationSeconds: SECONDS,
    optimalTimeOfDay: SUITS[kind].time,
    energyLevel: SUITS[kind].energy,
  };
}

const fits = (item: AffirmationContent, others: readonly string[], brief: PersonBrief): boolean =>
  brokenMustRules(checkAffirmation(item, brief)).length === 0 && clash(item.content, others) === null;

/** Texts that may end in the same words: few in the person's own, one in ours, so no small step is praised twice. */
const SAME_ENDING = { own: 3, ours: 1 };

function isFresh(
  sentence: string,
  { aim }: AffirmationPlan,
  written: readonly AffirmationContent[],
): boolean {
  const ending = endingOf(sentence);
  const phrase = aim?.wanted;
  const isOwn = phrase?.isOwn && (sentence.includes(phrase.deed) || sentence.includes(phrase.doing));
  const had = written.filter(({ content }) => endingOf(content) === ending).length;
  return had < (isOwn ? SAME_ENDING.own : SAME_ENDING.ours);
}

const endingOf = (sentence: string): string => sentence.split(' ').slice(-3).join(' ');

const isSpared = (sentence: string, { topicsToAvoid }: PersonBrief): boolean =>
  checkAvoided(sentence, topicsToAvoid).isPassed;

/** Every sentence a place can have, the best first; the last ones fit anybody. */
function sentencesFor(plan: AffirmationPlan, brief: PersonBrief, day: number): string[] {
  const [first] = aimsOf(brief);
  const aim = plan.aim ?? first;
  const chance = choices(brief, `affirmation ${day}`);
  const ordered = (sentences: readonly string[]): string[] => inTone(chance.shuffle(sentences), brief);
  const { own, area } = aboutAim(plan, aim, brief);
  return [
    ...(plan.answers ? answerSentences(plan.answers) : []),
    ...(plan.restsOn ? strengthSentences(plan.restsOn) : []),
    ...(plan.kind === 'action'
      ? [...ordered([...own, ...nearest(aim, area)]), ...ordered(area)]
      : [...ordered(own), ...ordered(nearest(aim, area)), ...ordered(area)]),
    ...ordered(ANYBODY[plan.kind]),
  ];
}

function aboutAim(plan: AffirmationPlan, { wanted, area }: Aim, brief: PersonBrief): Sentences {
  if (plan.kind === 'process') return processSentences(wanted, area);
  if (plan.kind === 'action') return actionSentences(wanted, area);
  if (plan.kind === 'gratitude') return { own: gratitudeSentences(area), area: [] };
  const subject = { goalId: plan.aim?.goalId ?? null, beliefIds: [], countersBeliefId: null };
  return identitySentences(wanted, area, allowance(standingOf(subject, brief)).identity);
}

/** Direct people get the shortest sentences first. */
function inTone(sentences: readonly string[], { tone }: PersonBrief): string[] {
  return tone === 'direct' ? sentences.toSorted((one, other) => one.length - other.length) : [...sentences];
}
