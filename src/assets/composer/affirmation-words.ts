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

/** Deeds that happen once, or that are left off: nobody gets better at them by and by. */
const OUTCOME =
  /^(?:pass|finish|find|lose|save|pay|graduate|apply|move|start|fit|join|complete|become an?|get|gain|win|earn|buy|sell|publish|reach|leave|see|settle|make (?:room|up|\w+ friends?|friends)|give (?:the|up|my)|hold the|quit|stop|cut|reduce|limit|keep|smoke|look for|forgive|know|drink)\b|\b(?:less|fewer)\b/u;

/** Deeds that are states: they come when they are let. */
const STATE =
  /^(?:be|become|feel|have|sleep|fall asleep|stay|wake|believe|trust|enjoy|breathe|rest|take care)\b/u;

/** What sort of thing is wanted, which decides the sentences it can stand in. */
type Sort = 'act' | 'outcome' | 'state' | 'thing';

function sortOf({ deed, doing, topic, isOwn }: GoalPhrase): Sort {
  if (isOwn && doing !== topic) return 'thing';
  if (OUTCOME.test(deed)) return 'outcome';
  return STATE.test(deed) ? 'state' : 'act';
}

/** "be more confident" → "more confident"; null when it is no quality that grows. */
const growing = ({ deed }: GoalPhrase): string | null =>
  /^(?:be|feel|become) ((?:more|a (?:better|calmer|more)|\p{L}{3,}er)\b.*)$/u.exec(deed)?.[1] ?? null;

/** Sentences of a person on the way to a goal. */
export function processSentences(phrase: GoalPhrase, { lines }: Area): Sentences {
  const more = growing(phrase);
  const becoming =
    more === null ? [] : [`I'm becoming ${more}, a little at a time.`, `Each week I grow a bit ${more}.`];
  return { own: [...becoming, ...ON_THE_WAY[sortOf(phrase)](phrase)], area: lines.process };
}

const ON_THE_WAY: Readonly<Record<Sort, (phrase: GoalPhrase) => string[]>> = {
  act: ({ deed, doing }) => [
    `I'm learning to ${deed}, one small step at a time.`,
    `I'm finding my own way of ${doing}.`,
    `Each time I ${deed}, it feels a little more like me.`,
    `I'm getting better at ${doing}, bit by bit.`,
    `I'm becoming more at ease with ${doing}.`,
    `I'm noticing what makes it easier to ${deed}.`,
  ],
  outcome: ({ deed, doing }) => [
    `${/^find\b/u.test(deed) ? "I'm discovering" : "I'm finding out"} what helps me to ${deed}.`,
    `I'm learning what it takes to ${deed}.`,
    `Step by step, I come closer to ${doing}.`,
    `Each week I do one thing that helps me to ${deed}.`,
    `I'm getting ready, in small ways, to ${deed}.`,
    `I'm noticing what makes it easier to ${deed}.`,
  ],
  state: ({ deed, doing }) => [
    `I'm discovering what helps me to ${deed}.`,
    `I'm learning what lets me ${deed}.`,
    `Little by little, I come closer to ${doing}.`,
    `I'm getting to know what makes it easier to ${deed}.`,
    `Each week I do one thing that helps me to ${deed}.`,
  ],
  thing: ({ topic }) => [
    `I'm learning what brings me ${topic}.`,
    `Step by step, I make room for ${topic}.`,
    `I'm noticing where ${topic} begins for me.`,
    `Each week I do one thing that brings me closer to ${topic}.`,
  ],
};

/** Sentences of a person who acts now; a moment of the day comes with the step that suits it. */
export function actionSentences(phrase: GoalPhrase, { cues, steps, lines }: Area): Sentences {
  const plans = cues.map((cue, index) => `When ${cue}, I ${steps[index] ?? steps[0] ?? phrase.deed}.`);
  const others = steps.slice(cues.length).map((step) => `I take a moment to ${step}.`);
  return { own: IN_ACTION[sortOf(phrase)](phrase), area: [...plans, ...others, ...lines.action] };
}

const IN_ACTION: Readonly<Record<Sort, (phrase: GoalPhrase) => string[]>> = {
  act: ({ deed, doing }) => [
    `When the chance comes to ${deed}, I take a breath and begin.`,
    `When I plan my week, I keep a place in it for ${doing}.`,
    `After I wake up, I picture myself ${doing}.`,
    `I take one small step towards ${doing} today.`,
  ],
  outcome: ({ deed, doing }) => [
    `I choose one thing today that helps me to ${deed}.`,
    `When I have ten quiet minutes, I do something that helps me to ${deed}.`,
    `I take one small step towards ${doing} today.`,
  ],
  state: ({ deed }) => [
    `I choose one thing today that helps me to ${deed}.`,
    `After breakfast, I think of what helps me to ${deed}.`,
    `On a good day, I write down what helped me to ${deed}.`,
  ],
  thing: ({ topic }) => [
    `I take one small step towards ${topic} today.`,
    `When I plan my week, I keep a place in it for ${topic}.`,
    `I choose one thing today that brings me ${topic}.`,
  ],
};

/** Thanks for what is there already. */
export const gratitudeSentences = ({ thanks, lines }: Area): string[] => [
  ...lines.gratitude,
  ...thanks.flatMap((thing) => [`I'm grateful for ${thing}.`, `I appreciate ${thing}.`]),
];

/** Who the person is, as boldly as the form allows. */
export function identitySentences(phrase: GoalPhrase, area: Area, form: IdentityForm): Sentences {
  const { deed, doing, topic } = phrase;
  const sort = sortOf(phrase);
  const learning: Sentences = {
    own:
      sort === 'act'
        ? [
            `I am someone who is learning to ${deed}.`,
            `I'm a person who is beginning to ${deed}.`,
            `I am a person who is learning how to ${deed}.`,
          ]
        : [
            `I am someone who is learning ${sort === 'state' ? `what lets me ${deed}` : `what it takes to ${deed}`}.`,
            `I'm a person who is beginning to see how I can ${deed}.`,
          ],
    area: area.lines.learning,
  };
  if (form === 'learning') return learning;
  const tries = `I am someone who tries, in small ways, to ${deed}.`;
  if (form === 'practising') {
    return {
      own: [tries, ...(sort === 'act' ? [`I'm someone who practises ${doing}.`] : []), ...learning.own],
      area: learning.area,
    };
  }
  // "Someone who can believe in myself" is no English.
  const can = /\bmyself\b/u.test(deed) ? [`I am ready to ${deed}.`] : [`I am someone who can ${deed}.`];
  const own = {
    act: [...can, `I'm someone who cares about ${topic}.`, `I am ready to ${deed}.`],
    outcome: [`I am ready to ${deed}.`, `I'm someone who means it when I say I want to ${deed}.`],
    state: [...can, `I'm a person who knows what helps me to ${deed}.`],
    thing: [`I am ready for ${topic}.`, `I'm someone who makes room for ${topic}.`],
  };
  return {
    own: own[sort],
    area: [...area.lines.identity, ...area.qualities.map((quality) => `I am a person with ${quality}.`)],
  };
}

/** A helpful wording of a limiting belief, opened as something one is learning. */
export function answerSentences(
  { reframe }: BeliefBrief,
  shuffle: (sentences: readonly string[]) => readonly string[],
): string[] {
  const words = plainWords(reframe ?? '');
  const can = /^I can (.+)$/u.exec(words)?.[1];
  return [
    ...(can === undefined ? [] : [`I'm learning that I can ${can}.`, `I'm discovering that I can ${can}.`]),
    ...(/^I(?: am|'m) \p{L}+ing\b/u.test(words) || /^Each time I\b/u.test(words) ? [`${words}.`] : []),
    ...(/^Some\b/u.test(words)
      ? [`I'm learning that ${words.charAt(0).toLowerCase()}${words.slice(1)}.`]
      : []),
    ...shuffle(KINDER),
  ];
}

/** Thanks for a belief that carries the person, in their words where these can be given thanks for. */
export const strengthSentences = (
  belief: BeliefBrief,
  shuffle: (sentences: readonly string[]) => readonly string[],
): string[] => [...thanksIn(beliefClause(belief)), ...shuffle(CARRIED)];

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
  const kept = clause.replace(/\b(?:never|don't|do not) (?:ever )?give up(?: easily)?\b/u, 'keep going');
  return [`I'm grateful that ${kept}.`, `I appreciate that ${kept}.`];
}

const isMany = (things: string): boolean =>
  / and /u.test(things) || /^(?:my|our) (?:\p{L}+ )*(?:\p{L}+[^su]s|children|people)$/u.test(things);
