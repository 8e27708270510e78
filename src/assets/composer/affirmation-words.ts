/** Sentences an affirmation can be, the most personal ones first. Which of them fit is judged elsewhere. */
import type { IdentityForm } from '../calibration.ts';
import type { BeliefBrief } from '../content.ts';
import { CARRIED, KINDER } from './affirmation-stock.ts';
import type { Area } from './area.ts';
import { plainWords } from './own-words.ts';
import { beliefClause, type GoalPhrase } from './phrase.ts';

/** Sentences about a goal: in the person's words, and in those of its area. */
export interface Sentences {
  readonly own: readonly string[];
  readonly area: readonly string[];
}

/** Deeds that are states: one is or has them, and cannot give time to them. */
const STATE = /^(?:be|become|feel|have|get|gain|lose|sleep|stay|keep|make room|stop|quit)\b/u;

const isActivity = ({ deed }: GoalPhrase): boolean => !STATE.test(deed);
/** "more energy", as opposed to something one does. */
const isThing = ({ doing, topic, isOwn }: GoalPhrase): boolean => isOwn && doing !== topic;

/** "be more confident" → "more confident"; null when it is no quality that grows. */
const growing = ({ deed }: GoalPhrase): string | null =>
  /^(?:be|feel|become) ((?:more|a (?:better|calmer|more)|\p{L}{3,}er)\b.*)$/u.exec(deed)?.[1] ?? null;

/** Sentences of a person on the way to a goal. */
export function processSentences(phrase: GoalPhrase, area: Area): Sentences {
  const { deed, doing, topic } = phrase;
  const more = growing(phrase);
  const about = isThing(phrase) || isActivity(phrase);
  return {
    own: [
      ...(more === null ? [] : [`I'm becoming ${more}, a little at a time.`, `Each day I grow ${more}.`]),
      ...(isThing(phrase)
        ? [`I'm learning what brings me ${topic}.`]
        : [`I'm learning to ${deed}, one small step at a time.`, `I'm learning to ${deed} at my own pace.`]),
      ...(about
        ? [`Each day I give a little time to ${topic}.`, `Step by step, I make room for ${topic}.`]
        : []),
      ...(isActivity(phrase)
        ? [`I'm finding my own way of ${doing}.`, `I'm becoming more at ease with ${topic}.`]
        : []),
      `I'm finding out what helps me to ${deed}.`,
    ],
    area: area.steps.flatMap((step) => [`I grow a little when I ${step}.`, `Each day I can ${step}.`]),
  };
}

/** Sentences of a person who acts now; a moment of the day comes with the step that suits it. */
export function actionSentences(phrase: GoalPhrase, { cues, steps }: Area): Sentences {
  const plans = cues.map((cue, index) => `When ${cue}, I ${steps[index] ?? steps[0] ?? phrase.deed}.`);
  const { doing, topic } = phrase;
  return {
    own: [
      `I take one small step towards ${isThing(phrase) ? topic : doing} today.`,
      `I choose one thing today that helps me to ${phrase.deed}.`,
    ],
    area: [
      ...plans,
      ...steps.slice(cues.length).flatMap((step) => [`I choose to ${step}.`, `I take a moment to ${step}.`]),
    ],
  };
}

/** Thanks for what is there already. */
export const gratitudeSentences = ({ thanks }: Area): string[] =>
  thanks.flatMap((thing) => [
    `I'm grateful for ${thing}.`,
    `I appreciate ${thing}.`,
    `I am thankful for ${thing}.`,
  ]);

/** Who the person is, as boldly as the form allows. */
export function identitySentences(phrase: GoalPhrase, area: Area, form: IdentityForm): Sentences {
  const { deed, topic } = phrase;
  const learning = {
    own: [
      `I am someone who is learning to ${deed}.`,
      `I'm a person who is beginning to ${deed}.`,
      `I am a person who is learning how to ${deed}.`,
    ],
    area: [`I'm someone who is learning to ${area.deed}.`, `I am a person who is beginning to ${area.deed}.`],
  };
  if (form === 'learning') return learning;
  const practising = {
    own: [
      `I'm someone who is practising how to ${deed}.`,
      `I am someone who tries, in small ways, to ${deed}.`,
      ...learning.own,
    ],
    area: [`I am someone who tries, in small ways, to ${area.deed}.`, ...learning.area],
  };
  if (form === 'practising') return practising;
  const thing = [`I am ready for ${topic}.`, `I'm someone who makes room for ${topic}.`];
  const activity = [
    `I am someone who can ${deed}.`,
    `I'm someone who cares about ${topic}.`,
    `I am ready to ${deed}.`,
  ];
  return {
    own: isThing(phrase) ? thing : activity,
    area: [...area.qualities.map((quality) => `I am a person with ${quality}.`), ...practising.area],
  };
}

/** A helpful wording of a limiting belief, opened as something one is learning. */
export function answerSentences({ reframe }: BeliefBrief): string[] {
  const words = plainWords(reframe ?? '');
  const can = /^I can (.+)$/u.exec(words)?.[1];
  return [
    ...(can === undefined ? [] : [`I'm learning that I can ${can}.`, `I'm discovering that I can ${can}.`]),
    ...(/^I(?: am|'m) \p{L}+ing\b/u.test(words) || /^Each time I\b/u.test(words) ? [`${words}.`] : []),
    ...(/^Some\b/u.test(words)
      ? [`I'm learning that ${words.charAt(0).toLowerCase()}${words.slice(1)}.`]
      : []),
    ...KINDER,
  ];
}

/** Thanks for a belief that carries the person. */
export function strengthSentences(belief: BeliefBrief): string[] {
  const clause = beliefClause(belief);
  const own = clause === null ? [] : [`I'm grateful that ${clause}.`, `I appreciate that ${clause}.`];
  return [...own, ...CARRIED];
}
