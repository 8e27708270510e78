/** The built-in weekly checkpoints: the same measures every week, asked as the plan goes on. */
import { askedBeliefs, CHECKPOINT_KEYS } from '../checkpoint.ts';
import type { BeliefBrief, CheckpointContent, CheckpointPrompt, GoalBrief, PersonBrief } from '../content.ts';
import { isInsult } from '../insult.ts';
import { checkAvoided } from '../model-text.ts';
import { CHECKPOINT_TEXTS, type CheckpointTexts, type Stretch } from './checkpoint-texts.ts';
import { textsFor } from './language.ts';
import { quotable } from './own-words.ts';

/** One checkpoint for each week of the plan that has begun by its last day. */
export function composeCheckpoints(brief: PersonBrief, byLanguage = CHECKPOINT_TEXTS): CheckpointContent[] {
  const texts = textsFor(byLanguage, brief.locale);
  const weeks = Math.ceil(brief.durationDays / 7);
  return Array.from({ length: weeks }, (_, index) => {
    const weekNumber = index + 1;
    return checkpoint(weekNumber, { stretch: stretchOf(weekNumber, weeks, texts), texts, brief });
  });
}

function checkpoint(
  weekNumber: number,
  { stretch, texts, brief }: { stretch: Stretch; texts: CheckpointTexts; brief: PersonBrief },
): CheckpointContent {
  const { title, helped, hindered, change } = stretch;
  const open = (key: string, question: string): CheckpointPrompt => ({ key, question, goalId: null });
  return {
    type: 'checkpoint',
    weekNumber,
    title: texts.title(weekNumber, title),
    prompts: [
      ...brief.goals
        .toSorted((one, other) => one.priority - other.priority)
        .map((goal, index) => goalQuestion(goal, index + 1, { texts, brief })),
      ...askedBeliefs(brief).map((belief, index) => beliefQuestion(belief, index + 1, { texts, brief })),
      open(CHECKPOINT_KEYS.helped, helped),
      open(CHECKPOINT_KEYS.hindered, hindered),
      open(CHECKPOINT_KEYS.change, change),
      open(CHECKPOINT_KEYS.note, texts.note),
    ],
  };
}

function stretchOf(
  weekNumber: number,
  weeks: number,
  { beginning, underWay, end }: CheckpointTexts,
): Stretch {
  if (weekNumber === 1) return beginning;
  if (weekNumber === weeks) return end;
  return underWay[weekNumber % underWay.length] ?? beginning;
}

/** What a question is asked with. */
interface Asking {
  readonly texts: CheckpointTexts;
  readonly brief: PersonBrief;
}

function goalQuestion(goal: GoalBrief, number: number, asking: Asking): CheckpointPrompt {
  const question = asking.texts.goalQuestion(goalName(goal, number, asking));
  return { key: CHECKPOINT_KEYS.goal(goal.id), question, goalId: goal.id };
}

/** A goal in the person's words, or in those of its area for whom these would rather not be said. */
function goalName({ statement, category }: GoalBrief, number: number, { texts, brief }: Asking): string {
  const unnamed = texts.goalNumber(number);
  const goal = quotable(statement);
  if (goal === '') return unnamed;
  if (isSpared(goal, brief)) return texts.quoted(goal);
  const named = texts.goalInArea(unnamed, category, statement);
  return isSpared(named, brief) ? named : unnamed;
}

/** An insult is not said back, and neither is what somebody would rather not hear of. */
function beliefQuestion(
  { id, statement }: BeliefBrief,
  number: number,
  { texts, brief }: Asking,
): CheckpointPrompt {
  const belief = quotable(statement);
  const isSaid = belief !== '' && !isInsult(belief) && isSpared(belief, brief);
  const unsaid = isInsult(belief) ? texts.unsaidInsult(number) : texts.unsaidBelief(number);
  return {
    key: CHECKPOINT_KEYS.belief(id),
    question: texts.beliefQuestion(isSaid ? texts.quoted(belief) : unsaid),
    goalId: null,
  };
}

const isSpared = (text: string, { topicsToAvoid }: PersonBrief): boolean =>
  checkAvoided(text, topicsToAvoid).isPassed;
