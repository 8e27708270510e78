/** The built-in affirmations: planned, then worded with the first sentence that keeps every rule. */
import { checkAffirmation } from '../affirmation.ts';
import { clash, normalized } from '../affirmation-set.ts';
import { allowance, type IdentityForm, standingOf } from '../calibration.ts';
import type { AffirmationContent, AffirmationKind, EnergyLevel, PersonBrief, TimeOfDay } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
import { brokenMustRules } from '../rule.ts';
import { belonging, wordsIn } from './affirmation-belonging.ts';
import { isFresh, isInOwnWords, type Placed } from './affirmation-freshness.ts';
import { type AffirmationPlan, planAffirmations } from './affirmation-plan.ts';
import { ANYBODY } from './affirmation-stock.ts';
import { voiceOf } from './affirmation-voice.ts';
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
import { areaOf } from './area.ts';
import { choices } from './choice.ts';
import { suits } from './suitability.ts';

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
  const aims = aimsOf(brief);
  const earlier = new Set((brief.earlierTexts ?? []).map(normalized));
  const voice = voiceOf(brief);
  const written: (AffirmationContent & Placed)[] = [];
  for (const [index, plan] of planAffirmations(brief, aims).entries()) {
    const day = index + 1;
    const aim = plan.aim ?? aims[0];
    const turn = written.filter(({ kind }) => kind === plan.kind).length;
    const drafts = sentencesFor({ plan, aim, day }, written, brief);

    const isSpared = (sentence: string): boolean =>
      checkAvoided(sentence, brief.topicsToAvoid).isPassed && suits(sentence, aim.statement);
    const isNew = (sentence: string): boolean => !earlier.has(normalized(sentence)) && isSpared(sentence);
    // What answers a belief is chosen for what it says, however it sounds.
    const isPersonal = plan.answers !== null || plan.restsOn !== null;
    const brings = (sentence: string): boolean =>
      isNew(sentence) && (isPersonal || isFresh(sentence, aim.wanted, written, aims.length));
    const said = wordsIn(written.map(({ content }) => content));
    const own = wordsIn([aim.statement]);
    const others = [...had, ...written.map(({ content }) => content)];
    const chosenOf = (sentences: readonly string[]): string | null =>
      firstFitting(sentences, [brings, isNew, isSpared], {
        isFit: (sentence) => fits(affirmation(plan, sentence, day), others, brief),
        worth: (sentence) => (isPersonal ? 0 : belonging(sentence, own, said)),
      });
    const voiced = (at: number): string[] => drafts.map((draft) => voice(draft, at));
    // Where an opening is used up, another word for oneself or for thanks opens anew.
    const chosen = chosenOf(voiced(turn)) ?? chosenOf([...voiced(turn + 1), ...voiced(turn + 4)]);
    if (chosen === null) throw new Error(`no sentence fits day ${day}, of the kind ${plan.kind}`);
    written.push({ ...affirmation(plan, chosen, day), phrase: aim.wanted });
  }
  return written.map(({ phrase: _, ...item }) => item);
}

/** The first sentence that fits, by the strictest of several tests that any of them passes; null for none. */
function firstFitting(
  sentences: readonly string[],
  tests: readonly ((sentence: string) => boolean)[],
  { isFit, worth }: { isFit: (sentence: string) => boolean; worth: (sentence: string) => number },
): string | null {
  const judged = new Map<string, boolean>();
  const fitsAtAll = (sentence: string): boolean => {
    const isGood = judged.get(sentence) ?? isFit(sentence);
    judged.set(sentence, isGood);
    return isGood;
  };
  for (const test of tests) {
    let offered: string[] = [];
    for (const [at, sentence] of sentences.entries()) {
      if (test(sentence)) offered.push(sentence);
      if (offered.length < OFFERED && at < sentences.length - 1) continue;
      const byWorth = new Map(offered.map((each) => [each, worth(each)]));
      const found = offered
        .toSorted((one, other) => (byWorth.get(other) ?? 0) - (byWorth.get(one) ?? 0))
        .find(fitsAtAll);
      if (found !== undefined) return found;
      offered = [];
    }
  }
  return null;
}

/** Sentences of about the same rank, of which the one with the most fitting words is taken. */
const OFFERED = 4;

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
  clash(item.content, others) === null && brokenMustRules(checkAffirmation(item, brief)).length === 0;

/** Goals that are named at least this often before their area's own sentences take turns with them. */
const NAMED_FIRST = 2;

/** Every sentence a place can have, the best first; the last ones fit anybody. */
function sentencesFor(
  { plan, aim, day }: { plan: AffirmationPlan; aim: Aim; day: number },
  written: readonly Placed[],
  brief: PersonBrief,
): string[] {
  const chance = choices(brief, `affirmation ${day}`);
  const ordered = (sentences: readonly string[]): string[] => inTone(chance.shuffle(sentences), brief);
  const { own, area } = aboutAim(plan, aim, brief);
  const named = written.filter(({ content }) => isInOwnWords(content, aim.wanted)).length;
  const near = nearest(aim, area);
  const isNear = near.length < area.length;
  return [
    ...(plan.answers ? answerSentences(plan.answers, chance.shuffle) : []),
    ...(plan.restsOn ? strengthSentences(plan.restsOn, chance.shuffle) : []),
    ...(isNear && plan.kind === 'action' ? ordered(near) : []),
    ...(aim.wanted.isOwn && named < NAMED_FIRST ? ordered(own) : []),
    ...ordered(aim.wanted.isOwn ? [...own, ...area] : area),
    ...(aim.wanted.isOwn ? [] : ordered(own)),
    ...ordered([...ANYBODY[plan.kind], ...linesForAnybody(plan, brief)]),
  ];
}

function linesForAnybody(plan: AffirmationPlan, brief: PersonBrief): readonly string[] {
  const { lines } = areaOf('general');
  return plan.kind === 'identity'
    ? lines[formFor(plan, brief) === 'plain' ? 'identity' : 'learning']
    : lines[plan.kind];
}

function aboutAim(plan: AffirmationPlan, { wanted, area }: Aim, brief: PersonBrief): Sentences {
  if (plan.kind === 'process') return processSentences(wanted, area);
  if (plan.kind === 'action') return actionSentences(wanted, area);
  if (plan.kind === 'gratitude') return { own: [], area: gratitudeSentences(area) };
  return identitySentences(wanted, area, formFor(plan, brief));
}

function formFor(plan: AffirmationPlan, brief: PersonBrief): IdentityForm {
  const subject = { goalId: plan.aim?.goalId ?? null, beliefIds: [], countersBeliefId: null };
  return allowance(standingOf(subject, brief)).identity;
}

/** Words that direct people like to hear, at most. */
const SHORT = 9;

/** Direct people get the shorter sentences first. */
function inTone(sentences: readonly string[], { tone }: PersonBrief): string[] {
  if (tone !== 'direct') return [...sentences];
  const isShort = (sentence: string): boolean => sentence.split(' ').length <= SHORT;
  return [...sentences.filter(isShort), ...sentences.filter((sentence) => !isShort(sentence))];
}
