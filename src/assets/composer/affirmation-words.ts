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
  /^(?:be|become|feel|have|sleep|fall asleep|stay|wake|believe|trust|enjoy|breathe|rest|take care|live|find a way to|carry)\b/u;

/** Deeds that anybody can do and wants to do more often: there is nothing about them to learn. */
const HABIT =
  /^(?:take an? |go (?:\p{L}+ing|for|to|out|back)\b|walk|run (?!\w+ k)|jog|swim|cycle|bike|garden|hike|exercise|stretch|cook|eat|call|phone|visit|meet|see (?:my|our|more|the)|read|draw|paint|sing|dance|practi[sc]e|pray|meditate|journal|look at|open my|check|put|spend|work|sit down)\b/u;

/** What sort of thing is wanted, which decides the sentences it can stand in. */
type Sort = 'act' | 'habit' | 'outcome' | 'state' | 'thing';

function sortOf({ deed, doing, topic, isOwn }: GoalPhrase): Sort {
  if (isOwn && doing !== topic) return 'thing';
  if (HABIT.test(deed) && !/\b(?:less|fewer)\b/u.test(deed)) return 'habit';
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
  return { own: [...becoming, ...whole(ON_THE_WAY[sortOf(phrase)](phrase), phrase)], area: lines.process };
}

/** Of sentences about a deed that has its own "when", those in which nothing follows it. */
function whole(sentences: readonly string[], { deed, doing }: GoalPhrase): readonly string[] {
  if (!/ when(?:ever)? /u.test(deed)) return sentences;
  return sentences.filter(
    (sentence) =>
      !sentence.startsWith('When') && (sentence.endsWith(`${deed}.`) || sentence.endsWith(`${doing}.`)),
  );
}

const ON_THE_WAY: Readonly<Record<Sort, (phrase: GoalPhrase) => string[]>> = {
  act: ({ deed, doing }) => [
    `I'm learning to ${deed}, in my own good time.`,
    `I'm finding my own way of ${doing}.`,
    `Each time I ${deed}, I surprise myself a little.`,
    `I'm getting better at ${doing}.`,
    `I'm becoming more at ease with ${doing}.`,
    `I'm noticing what makes it easier to ${deed}.`,
    `I'm growing used to ${doing}.`,
    `I'm building the courage to ${deed}.`,
    `Little by little, I ${deed} with more ease.`,
    `I'm discovering how it feels to ${deed}.`,
  ],
  habit: ({ deed, doing }) => [
    `Each time I ${deed}, the next time comes more easily.`,
    `I'm getting into the swing of ${doing}.`,
    `I'm discovering what ${doing} does for me.`,
    `I'm noticing how I feel after ${doing}.`,
    `Bit by bit, I turn ${doing} into something ordinary.`,
    `Each week I find a good moment to ${deed}.`,
    `I'm becoming somebody who likes to ${deed}.`,
    `I'm finding the hours that suit ${doing}.`,
  ],
  outcome: ({ deed, doing }) => [
    `${/^find\b/u.test(deed) ? "I'm discovering" : "I'm finding out"} what helps me to ${deed}.`,
    `I'm learning what it takes to ${deed}.`,
    `Step by step, I come closer to ${doing}.`,
    `I'm getting ready, in small ways, to ${deed}.`,
    `I'm noticing what makes it easier to ${deed}.`,
    `I'm building up what I need to ${deed}.`,
    `With each small step, I get nearer to ${doing}.`,
    `I'm collecting good reasons to ${deed}.`,
    `I'm discovering who and what can help me to ${deed}.`,
    `Each month I see a little more of the road to ${doing}.`,
  ],
  state: ({ deed, doing }) => [
    `I'm discovering what helps me to ${deed}.`,
    `I'm learning what lets me ${deed}.`,
    `Little by little, I come closer to ${doing}.`,
    `I'm getting to know what makes it easier to ${deed}.`,
    `I'm noticing when I manage to ${deed}.`,
    `I'm finding the places in which I can ${deed}.`,
    `Bit by bit, I make it easier for myself to ${deed}.`,
    `Each week I do one thing that helps me to ${deed}.`,
  ],
  thing: ({ topic }) => [
    `I'm learning what brings me ${topic}.`,
    `Step by step, I make room for ${topic}.`,
    `I'm noticing where ${topic} begins for me.`,
    `I'm discovering the hours that give me ${topic}.`,
    `Each week I do one thing that brings me closer to ${topic}.`,
  ],
};

/** Sentences of a person who acts now; a moment of the day comes with the step that suits it. */
export function actionSentences(phrase: GoalPhrase, { cues, steps, lines }: Area): Sentences {
  const plans = cues.map((cue, index) => `When ${cue}, I ${steps[index] ?? steps[0] ?? phrase.deed}.`);
  const others = steps.slice(cues.length).map((step) => `I choose to ${step}.`);
  return {
    own: whole(IN_ACTION[sortOf(phrase)](phrase), phrase),
    area: [...plans, ...others, ...lines.action],
  };
}

const IN_ACTION: Readonly<Record<Sort, (phrase: GoalPhrase) => string[]>> = {
  act: ({ deed, doing }) => [
    `When the chance comes to ${deed}, I take a breath and begin.`,
    `After I wake up, I picture myself ${doing}.`,
    `I take one small step today towards ${doing}.`,
    `I choose a good moment today to ${deed}.`,
    `Once a day, I tell myself why I want to ${deed}.`,
    `When I hesitate, I remember why I want to ${deed}.`,
    `Before I fall asleep, I think of one good way to ${deed}.`,
    `On Sunday evening, I look ahead to where I can ${deed}.`,
  ],
  habit: ({ deed, doing }) => [
    `When I plan my week, I keep a place in it for ${doing}.`,
    `I choose the day and the hour for ${doing}.`,
    `Once the week has a gap, I fill it with ${doing}.`,
    `When something comes between, I find another hour for ${doing}.`,
    `I take the time it needs to ${deed}.`,
    `When I hesitate, I remember how good it is to ${deed}.`,
  ],
  outcome: ({ deed, doing }) => [
    `I choose one thing today that helps me to ${deed}.`,
    `When I have ten quiet minutes, I do something that helps me to ${deed}.`,
    `I take one small step today towards ${doing}.`,
    `When it gets hard, I remember what I gain by ${doing}.`,
    `On Sunday evening, I write down my next move towards ${doing}.`,
    `Before the day is over, I do something towards ${doing}.`,
    `Once a day, I tell myself why I want to ${deed}.`,
  ],
  state: ({ deed }) => [
    `I choose one thing today that helps me to ${deed}.`,
    `After breakfast, I think of what helps me to ${deed}.`,
    `On a good day, I write down what helped me to ${deed}.`,
    `When it gets hard, I go back to what helps me to ${deed}.`,
    `Once a day, I do what makes it easier to ${deed}.`,
    `Before I get up, I ask myself how I can ${deed} today.`,
  ],
  thing: ({ topic }) => [
    `I take one small step today towards ${topic}.`,
    `When I plan my week, I keep a place in it for ${topic}.`,
    `I choose one thing today that brings me ${topic}.`,
    `On a good day, I write down what gave me ${topic}.`,
  ],
};

/** Thanks for what is there already. */
export const gratitudeSentences = ({ thanks, lines }: Area): string[] => [
  ...lines.gratitude,
  ...thanks.map((thing) => `I'm grateful for ${thing}.`),
];

/** Who the person is, as boldly as the form allows. */
export function identitySentences(phrase: GoalPhrase, area: Area, form: IdentityForm): Sentences {
  const { deed, doing, topic } = phrase;
  const sort = sortOf(phrase);
  const learning: Sentences = { own: LEARNING[sort](phrase), area: area.lines.learning };
  if (form === 'learning') return learning;
  const tries = [
    `I am someone who tries, in small ways, to ${deed}.`,
    `I'm someone who takes small steps towards ${doing}.`,
  ];
  if (form === 'practising') {
    return {
      own: [...tries, ...(sort === 'act' ? [`I'm someone who practises ${doing}.`] : []), ...learning.own],
      area: learning.area,
    };
  }
  // "Someone who can believe in myself" is no English.
  const can = /\bmyself\b/u.test(deed) ? [`I am ready to ${deed}.`] : [`I am someone who can ${deed}.`];
  const own = {
    act: [
      ...can,
      `I'm someone who cares about ${topic}.`,
      `I am ready to ${deed}.`,
      `I am well able to ${deed}.`,
    ],
    habit: [
      `I'm someone who makes time for ${doing}.`,
      `I'm someone who likes to ${deed}.`,
      `I am free to ${deed}.`,
    ],
    outcome: [
      `I am ready to ${deed}.`,
      `I'm someone who means it when I say I want to ${deed}.`,
      `I am well on the way to ${doing}.`,
    ],
    state: [...can, `I'm someone who knows what helps me to ${deed}.`, `I am more and more able to ${deed}.`],
    thing: [`I am ready for ${topic}.`, `I'm someone who makes room for ${topic}.`],
  };
  return {
    own: own[sort],
    area: [...area.lines.identity, ...area.qualities.map((quality) => `I am a person with ${quality}.`)],
  };
}

const LEARNING: Readonly<Record<Sort, (phrase: GoalPhrase) => string[]>> = {
  act: ({ deed }) => [
    `I am someone who is learning to ${deed}.`,
    `I'm someone who is beginning to ${deed}.`,
    `I am patient with myself while learning to ${deed}.`,
    `I'm on my way, and learning to ${deed}.`,
  ],
  habit: ({ deed, doing }) => [
    `I'm someone who is beginning to ${deed}.`,
    `I am somebody who is learning how good ${doing} can be.`,
    `I'm someone who is learning to make time for ${doing}.`,
  ],
  outcome: ({ deed }) => [
    `I am someone who is learning what it takes to ${deed}.`,
    `I'm someone who is beginning to see how I can ${deed}.`,
    `I am on my way, and learning how to ${deed}.`,
    `I'm curious, and learning what helps me to ${deed}.`,
  ],
  state: ({ deed }) => [
    `I am someone who is learning what lets me ${deed}.`,
    `I'm someone who is beginning to see how I can ${deed}.`,
    `I'm curious, and learning what helps me to ${deed}.`,
    `I am patient with myself while learning to ${deed}.`,
  ],
  thing: ({ topic }) => [
    `I am someone who is learning what brings me ${topic}.`,
    `I'm curious, and learning where ${topic} comes from.`,
    `I'm someone who is beginning to make room for ${topic}.`,
  ],
};

/** A helpful wording of a limiting belief, opened as something one is learning. */
export function answerSentences(
  { reframe }: BeliefBrief,
  shuffle: (sentences: readonly string[]) => readonly string[],
): string[] {
  const words = plainWords(reframe ?? '');
  // What it is a part of, nobody would know three weeks later.
  const can = /^I can ((?!take the part of it\b).+)$/u.exec(words)?.[1];
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
  const known = /^(?:I know|I'm (?:pretty |quite )?(?:sure|confident)) (?:that )?(I(?:'m|'ve)? .+)$/u.exec(
    clause,
  )?.[1];
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
