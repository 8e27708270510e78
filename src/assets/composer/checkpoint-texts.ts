/** What the weekly checkpoints ask, in each language. */
import type { ByLanguage } from './language.ts';
import { toYou } from './own-words.ts';
import { areaPhrase } from './phrase.ts';

/** How the questions about the week itself change: at the beginning, under way, towards the end. */
export interface Stretch {
  readonly title: string;
  readonly helped: string;
  readonly hindered: string;
  readonly change: string;
}

/** What checkpoints ask in one language. */
export interface CheckpointTexts {
  readonly beginning: Stretch;
  /** The weeks between take turns. */
  readonly underWay: readonly [Stretch, ...Stretch[]];
  readonly end: Stretch;
  readonly title: (week: number, title: string) => string;
  readonly note: string;
  readonly quoted: (statement: string) => string;
  /** Asks how the week was, with the six answers of GAS-light, from a goal met more than fully to things having become harder. */
  readonly goalQuestion: (goal: string) => string;
  /** A goal that is not quoted. */
  readonly goalNumber: (number: number) => string;
  /** What belongs to that goal, by its area of life. */
  readonly goalInArea: (named: string, category: string, statement: string) => string;
  /** Asks for a number from 0 to 10. */
  readonly beliefQuestion: (belief: string) => string;
  /** A belief that is not quoted, such as the first of them. */
  readonly unsaidBelief: (number: number) => string;
  /** An insult that is not said back. */
  readonly unsaidInsult: (number: number) => string;
}

const BEGINNING: Stretch = {
  title: 'How it began',
  helped: 'What helped you to begin this week, even a little?',
  hindered: 'What got in the way this week?',
  change: 'What is one thing you would like to do differently next week?',
};

const UNDER_WAY: CheckpointTexts['underWay'] = [
  {
    title: 'Finding a rhythm',
    helped: 'What helped you to keep going this week?',
    hindered: 'What got in the way, and when did it happen?',
    change: 'What is one change that would make next week easier?',
  },
  {
    title: 'What carries you',
    helped: 'Which practice or thought was of most use to you this week?',
    hindered: 'Where did the plan fit badly into your week?',
    change: 'What would you like to do more of, less of, or at another time next week?',
  },
];

const END: Stretch = {
  title: 'What has changed',
  helped: 'Looking back over these weeks, what has helped you most?',
  hindered: 'What still gets in the way?',
  change: 'What is one thing you want to keep doing from here on?',
};

const ORDINALS = ['first', 'second', 'third'] as const;

const ordinal = (number: number): string => ORDINALS[number - 1] ?? 'other';

const ENGLISH: CheckpointTexts = {
  beginning: BEGINNING,
  underWay: UNDER_WAY,
  end: END,
  title: (week, title) => `Week ${week}: ${title}`,
  note: 'Is there anything else you would like to note? You can leave this empty.',
  quoted: (statement) => `“${statement}”`,
  goalQuestion: (goal) =>
    `Thinking of ${goal}: how was this week? A lot more than hoped for, a little more, as hoped ` +
    'for, partly, no change, or harder than before? Add a sentence if you like.',
  goalNumber: (number) => `your goal number ${number}`,
  goalInArea: (named, category, statement) => `${named}, to ${toYou(areaPhrase(category, statement).deed)}`,
  beliefQuestion: (belief) =>
    `How true does ${belief} feel right now, from 0 (not at all) to 10 (completely)?`,
  unsaidBelief: (number) => `the thought that holds you back, the ${ordinal(number)} of those you named,`,
  unsaidInsult: (number) => `the harsh sentence about yourself, the ${ordinal(number)} of those you named,`,
};

export const CHECKPOINT_TEXTS: ByLanguage<CheckpointTexts> = { en: ENGLISH };
