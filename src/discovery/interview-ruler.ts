/** Which goals are asked about on a ruler from 0 to 10, and how often. */
import type { Findings, GoalFinding } from './findings.ts';
import { answersTo, type Turn } from './interview-turn.ts';
import { quoted } from './quoted-words.ts';

/** Topics that are asked for each of several goals. */
export type RulerTopic = 'confidence' | 'importance' | 'standing';

/** A question that was not answered is put once more, in other words; then it rests. */
export const MOST_ATTEMPTS = 2;

/**
 * How many goals are asked about on each ruler. How much a goal matters decides which ones come first, so it is
 * asked of three. Where they stand and how sure somebody feels is asked of the first two, for which a plan is
 * mostly made: with three goals that is seven numbers and not nine, beside four open questions. The baseline of
 * a further goal stays marked as assumed, and the first checkpoint asks for it.
 */
const GOALS_ASKED: Readonly<Record<RulerTopic, number>> = { importance: 3, standing: 2, confidence: 2 };

/** Whether a topic is one of the rulers. */
export function isRuler(topic: string | null | undefined): topic is RulerTopic {
  return topic === 'confidence' || topic === 'importance' || topic === 'standing';
}

/** Whether a goal's place on a ruler is known. */
function isPlaced(goal: GoalFinding, topic: RulerTopic): boolean {
  return topic === 'standing' ? !goal.isBaselineAssumed : goal[topic] !== null;
}

/** Goals whose place on a ruler is still to be asked for, those asked least often first. */
export function goalsToPlace(
  { goals }: Findings,
  turns: readonly Turn[],
  topic: RulerTopic,
): readonly GoalFinding[] {
  const asked = goals.slice(0, GOALS_ASKED[topic]);
  // A question worded by a model may not name its goal, so all of them together are bounded as well.
  if (answersTo(turns, topic).length > asked.length) return [];
  return asked
    .map((goal) => ({ goal, times: timesAsked(goal, turns, topic) }))
    .filter(({ goal, times }) => !isPlaced(goal, topic) && times < MOST_ATTEMPTS)
    .sort((one, other) => one.times - other.times)
    .map(({ goal }) => goal);
}

function timesAsked(goal: GoalFinding, turns: readonly Turn[], topic: RulerTopic): number {
  return turns.filter((turn) => turn.author === 'guide' && turn.topic === topic && isNamedIn(goal, turn))
    .length;
}

/** Whether the guide's words name a goal. */
export function isNamedIn({ statement }: GoalFinding, { text }: Turn): boolean {
  return text.includes(quoted(statement));
}
