/** The built-in weekly checkpoints: the same measures every week, asked as the plan goes on. */
import { askedBeliefs, CHECKPOINT_KEYS } from '../checkpoint.ts';
import type { BeliefBrief, CheckpointContent, CheckpointPrompt, GoalBrief, PersonBrief } from '../content.ts';
import { isInsult } from '../insult.ts';
import { checkAvoided } from '../model-text.ts';
import { quotable, toYou } from './own-words.ts';
import { areaPhrase } from './phrase.ts';

/** How the questions about the week itself change: at the beginning, under way, towards the end. */
interface Stretch {
  readonly title: string;
  readonly helped: string;
  readonly hindered: string;
  readonly change: string;
}

const BEGINNING: Stretch = {
  title: 'How it began',
  helped: 'What helped you to begin this week, even a little?',
  hindered: 'What got in the way this week?',
  change: 'What is one thing you would like to do differently next week?',
};

const UNDER_WAY: readonly Stretch[] = [
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

/** One checkpoint for each week of the plan that has begun by its last day. */
export function composeCheckpoints(brief: PersonBrief): CheckpointContent[] {
  const weeks = Math.ceil(brief.durationDays / 7);
  return Array.from({ length: weeks }, (_, index) => checkpoint(index + 1, weeks, brief));
}

function checkpoint(weekNumber: number, weeks: number, brief: PersonBrief): CheckpointContent {
  const { title, helped, hindered, change } = stretchOf(weekNumber, weeks);
  const open = (key: string, question: string): CheckpointPrompt => ({ key, question, goalId: null });
  return {
    type: 'checkpoint',
    weekNumber,
    title: `Week ${weekNumber}: ${title}`,
    prompts: [
      ...brief.goals
        .toSorted((one, other) => one.priority - other.priority)
        .map((goal, index) => goalQuestion(goal, index, brief)),
      ...askedBeliefs(brief).map((belief, index) => beliefQuestion(belief, index, brief)),
      open(CHECKPOINT_KEYS.helped, helped),
      open(CHECKPOINT_KEYS.hindered, hindered),
      open(CHECKPOINT_KEYS.change, change),
      open(CHECKPOINT_KEYS.note, 'Is there anything else you would like to note? You can leave this empty.'),
    ],
  };
}

function stretchOf(weekNumber: number, weeks: number): Stretch {
  if (weekNumber === 1) return BEGINNING;
  if (weekNumber === weeks) return END;
  return UNDER_WAY[weekNumber % UNDER_WAY.length] ?? BEGINNING;
}

/** The six answers of GAS-light, from a goal met more than fully to things having become harder. */
function goalQuestion(goal: GoalBrief, index: number, brief: PersonBrief): CheckpointPrompt {
  const question =
    `Thinking of ${goalName(goal, index, brief)}: how was this week? A lot more than hoped for, a little more, as hoped ` +
    'for, partly, no change, or harder than before? Add a sentence if you like.';
  return { key: CHECKPOINT_KEYS.goal(goal.id), question, goalId: goal.id };
}

/** A goal in the person's words, or in those of its area for whom these would rather not be said. */
function goalName({ statement, category }: GoalBrief, index: number, brief: PersonBrief): string {
  const number = `your goal number ${index + 1}`;
  const goal = quotable(statement);
  if (goal === '') return number;
  if (isSpared(goal, brief)) return `“${goal}”`;
  const named = `${number}, to ${toYou(areaPhrase(category, statement).deed)}`;
  return isSpared(named, brief) ? named : number;
}

const ORDINALS = ['first', 'second', 'third'] as const;

/** An insult is not said back, and neither is what somebody would rather not hear of. */
function beliefQuestion({ id, statement }: BeliefBrief, index: number, brief: PersonBrief): CheckpointPrompt {
  const belief = quotable(statement);
  const isSaid = belief !== '' && !isInsult(belief) && isSpared(belief, brief);
  const kind = isInsult(belief) ? 'harsh sentence about yourself' : 'thought that holds you back';
  const about = isSaid ? `“${belief}”` : `the ${kind}, the ${ORDINALS[index] ?? 'other'} of those you named,`;
  return {
    key: CHECKPOINT_KEYS.belief(id),
    question: `How true does ${about} feel right now, from 0 (not at all) to 10 (completely)?`,
    goalId: null,
  };
}

const isSpared = (text: string, { topicsToAvoid }: PersonBrief): boolean =>
  checkAvoided(text, topicsToAvoid).isPassed;
