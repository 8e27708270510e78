/** Gives back what was just said, in the person's own words: one sentence before the next question. */
import type { BeliefKind, GoalFinding, Quote } from './findings.ts';
import { type Interview, isAgreement, type Move } from './interview.ts';
import { standingIn } from './interview-standing.ts';
import { isEvasive, lastExchange, type Turn } from './interview-turn.ts';
import { quoted } from './quoted-words.ts';

/** Longest text that is given back whole. */
const LONGEST_QUOTE = 140;

const BELIEF_WORDS: Readonly<Record<BeliefKind, string | null>> = {
  core: 'A thought that weighs on you is {belief}. It takes courage to say that.',
  limiting: 'A thought that gets in the way is {belief}. Thank you for saying it.',
  empowering: 'You know this about yourself: {belief}.',
  outcome: 'So it is also about this: {belief}.',
  value: 'This counts for you: {belief}.',
  goal: null,
};

/** What the guide says before the next question; empty at the very beginning. */
export function reflectionOf(interview: Interview, move: Move): string {
  const { guide, said } = lastExchange(interview.turns);
  if (!said) return '';
  if (move.isDistressed) return 'That sounds like a lot to carry. We can go slowly, and stop at any time.';
  if (guide?.topic === 'check_in') return 'All right, at your own pace.';
  if (move.isChangeOfFocus) return 'I hear you, so let us leave that for now.';
  if (move.topic === 'reluctance')
    return `Part of you says: ${quoted(clipped(said.text))}. That is worth hearing.`;
  if (isEvasive(said.text)) return 'That is all right, not everything needs an answer.';
  if (guide?.topic === 'time') return 'Thank you, I have noted that.';
  if (guide?.topic === 'closing') return '';
  if (guide?.topic === 'summary') return isAgreement(said) ? 'Good.' : 'Thank you for putting that right.';
  return ofNumber(interview, { guide, said }) ?? ofFinding(interview, said) ?? ofWords(said.text);
}

/** Whether a finding rests on a turn. */
function isSaidIn({ id }: Turn): (finding: { readonly evidence: readonly Quote[] }) => boolean {
  return ({ evidence }) => evidence.some(({ messageId }) => messageId === id);
}

/** What a place on a ruler says, without judging it. */
function ofNumber(interview: Interview, { guide, said }: { guide: Turn | null; said: Turn }): string | null {
  const [goal] = interview.findings.goals;
  if (guide?.topic === 'importance')
    return ofImportance(interview.findings.goals.find(isSaidIn(said)) ?? goal);
  const sure = interview.findings.goals.find(isSaidIn(said)) ?? goal;
  if (guide?.topic === 'confidence' && sure && sure.confidence !== null) {
    const { confidence } = sure;
    if (confidence >= 7) return `${confidence} of 10: you trust yourself with this.`;
    return confidence >= 4
      ? `${confidence} of 10: a part of you believes in it.`
      : `${confidence} of 10: thank you for being honest. Small steps are there for that.`;
  }
  const standing = guide?.topic === 'standing' ? standingIn(interview.findings, interview.turns) : null;
  if (!standing) return null;
  return standing.place === 0
    ? 'So this is the very beginning.'
    : `So you are at ${standing.place} of 10 today, and not at the very beginning.`;
}

function ofImportance(goal: GoalFinding | undefined): string | null {
  if (!goal || goal.importance === null) return null;
  if (goal.importance >= 7) return `${goal.importance} of 10: this means much to you.`;
  return goal.importance >= 4
    ? `${goal.importance} of 10: it counts, and other things count too.`
    : `${goal.importance} of 10: there are things that mean more to you at present.`;
}

function ofFinding({ findings }: Interview, said: Turn): string | null {
  const isSaid = isSaidIn(said);
  // A number alone says how much a goal matters, not what it is.
  const goal = /\p{L}{3}/u.test(said.text) ? findings.goals.find(isSaid) : undefined;
  const belief = findings.beliefs.findLast((each) => each.kind !== 'goal' && isSaid(each));
  if (goal) return `So this is what you are after: ${quoted(goal.statement)}.`;
  return belief
    ? (BELIEF_WORDS[belief.kind]?.replace('{belief}', () => quoted(belief.statement)) ?? null)
    : null;
}

function ofWords(text: string): string {
  const isShort = text.length <= LONGEST_QUOTE && text.trim().split(/\s+/).length > 2;
  return isShort && !text.includes('?') ? `I hear you: ${quoted(text)}.` : 'Thank you for telling me.';
}

/** The beginning of a text, cut between words. */
function clipped(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).toWellFormed()} …`;
}
