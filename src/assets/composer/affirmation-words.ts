/** Sentences an affirmation can be, the most personal ones first. Which of them fit is judged elsewhere. */
import type { IdentityForm } from '../calibration.ts';
import type { BeliefBrief } from '../content.ts';
import { CARRIED, KINDER } from './affirmation-stock.ts';
import type { Area } from './area.ts';
import { plainWords } from './own-words.ts';
import { beliefClause, type GoalPhrase } from './phrase.ts';
import { gerundOf } from './verb.ts';

/** Sentences about a goal: in the person's words, and in those of its area. */
export interface Sentences {
  readonly own: readonly string[];
  readonly area: readonly string[];
}

/** Deeds that are states, ends or things left off: they happen, and nobody gives time to them. */
const STATE =
  /^(?:be|become|feel|have|get|gain|lose|sleep|stay|keep|make room|stop|quit|give up|cut|reduce|limit|drink|smoke|graduate|pass|look|find|save|leave|finish|take (?!(?:better |good )?care|part|up))\b|\b(?:less|fewer)\b/u;

/** Something the person named that one can spend time with. */
const isActivity = ({ deed, isOwn }: GoalPhrase): boolean => isOwn && !STATE.test(deed);

/** "more energy", as opposed to something one does. */
const isThing = ({ doing, topic, isOwn }: GoalPhrase): boolean => isOwn && doing !== topic;

/** "be more confident" → "more confident"; null when it is no quality that grows. */
const growing = ({ deed }: GoalPhrase): string | null =>
  /^(?:be|feel|become) ((?:more|a (?:better|calmer|more)|\p{L}{3,}er)\b.*)$/u.exec(deed)?.[1] ?? null;

/** Sentences of a person on the way to a goal. */
export function processSentences(phrase: GoalPhrase, area: Area): Sentences {
  const { deed, doing, topic } = phrase;
  const more = growing(phrase);
  return {
    own: [
      ...(more === null ? [] : [`I'm becoming ${more}, a little at a time.`, `Each day I grow ${more}.`]),
      ...(isThing(phrase)
        ? [`I'm learning what brings me ${topic}.`]
        : [`I'm learning to ${deed}, one small step at a time.`, `I'm learning to ${deed} at my own pace.`]),
      ...(isActivity(phrase)
        ? [`Each day I give a little time to ${topic}.`, `I'm becoming more at ease with ${topic}.`]
        : []),
      ...(isThing(phrase) || isActivity(phrase) || !phrase.isOwn
        ? [`Step by step, I make room for ${topic}.`]
        : []),
      // "Finding my own way of finding …" says one word twice.
      ...(isThing(phrase) || /^find\b/u.test(deed) ? [] : [`I'm finding my own way of ${doing}.`]),
      /^find\b/u.test(deed)
        ? `I'm discovering what helps me to ${deed}.`
        : `I'm finding out what helps me to ${deed}.`,
    ],
    area: area.steps.flatMap((step) => [`I'm getting used to ${gerundOf(step)}.`, `Each day I can ${step}.`]),
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

/** Thanks for a belief that carries the person, in their words where these can be given thanks for. */
export const strengthSentences = (belief: BeliefBrief): string[] => [
  ...thanksIn(beliefClause(belief)),
  ...CARRIED,
];

/** Said with a doubt, which thanks would brush aside. */
const HEDGED = /\b(?:could|might|maybe|probably|perhaps|(?:I|I'm) (?:think|guess|hope|suppose))\b/u;

const VALUED =
  /^(.+?) (?:(?:really|truly) )?(?:means?|matters?|is|are)(?: (?:everything|the world|so much|a lot|important|precious|more than anything|most))*(?: (?:to|for) me)?$/u;

function thanksIn(clause: string | null): string[] {
  if (clause === null || HEDGED.test(clause)) return [];
  const known = /^(?:I know|I'm (?:pretty |quite )?(?:sure|confident)) (?:that )?(I .+)$/u.exec(clause)?.[1];
  if (known !== undefined) return [`I appreciate knowing that ${known}.`];
  const dear = /^I (?:really |truly )?(?:value|care about) (.+)$/u.exec(clause)?.[1];
  const valued =
    dear ?? (/(?:means?|matters?)\b| (?:to|for) me$/u.test(clause) ? VALUED.exec(clause)?.[1] : undefined);
  if (valued !== undefined)
    return [`I appreciate how much ${valued} ${isMany(valued) ? 'matter' : 'matters'} to me.`];
  // Said without a denial, which an affirmation leaves out.
  const loved =
    /^I (?:really |truly |do )?love (my .+?)(?: (?:dearly|so much|very much|a lot|deeply))?$/u.exec(
      clause,
    )?.[1];
  if (loved !== undefined) return [`I'm grateful for ${loved}.`];
  const kept = clause.replace(/\b(?:never|don't|do not) (?:ever )?give up\b/u, 'keep going');
  return [`I'm grateful that ${kept}.`, `I appreciate that ${kept}.`];
}

const isMany = (things: string): boolean =>
  / and /u.test(things) || /^(?:my|our) (?:\p{L}+ )*(?:\p{L}+[^su]s|children|people)$/u.test(things);
