/** What reaching a goal would give: "because then I could see my kids grow up". */
import type { Utterance } from '../findings.ts';
import type { Clause } from './clause.ts';
import { asStatement, shortened, trimmedClause } from './spoken-text.ts';

/** An outcome the person hopes for. */
export interface HopedOutcome {
  /** In the person's words, such as `I can see my kids grow up`. */
  readonly statement: string;
  readonly clause: Clause;
}

const OUTCOME_LIMIT = 3;

const LINKED =
  /(?:^|\b)(?:so that|so|because then|then|that way|and then|because if I did,?|because that way) ((?:I|my \w+|we|they|the kids|my kids) (?:can|could|would be able to|will be able to|'ll be able to|won't have to|wouldn't have to|would have|will have|would feel|will feel|'d feel|'d have|don't have to)\b.+)$/i;
const ANSWERED =
  /((?:I|my \w+|we|life|things|it)(?:'d| would|'ll| will| could) (?:be|feel|have|get|finally|sleep|spend|enjoy|see|live|stop|start|give|make|save|do|go|wake|play|not)\b.+)$/i;

/** What a guide says to hear what a change would bring. */
const ASKS_FOR_OUTCOME =
  /\b(?:what (?:would|will|might|could) (?:that|it|this|your life|life|you gain|the benefits?|be (?:different|better))|how would (?:that|it|your life|things|life|you feel)|what difference|what(?:'s| is) (?:in it|good about)|if you (?:did|were to|made|reached|got there)|picture|imagine|benefits?)\b/i;

/** Passing plans and bad endings are not what someone hopes for. */
const NOT_HOPED =
  /\b(?:fail|worse|die|lose|relapse|go back|can't|couldn't|left out|come here|say|see how|going to do|probably|the point|drinking that|not sure)\b|\b(?:would|could|that|do|focus|rely|going)$/i;

/** What the person hopes a change will give them, in the order said; at most three. */
export function hopedOutcomes(
  clauses: readonly Clause[],
  transcript: readonly Utterance[],
): readonly HopedOutcome[] {
  const found: HopedOutcome[] = [];
  for (const clause of clauses) {
    if (clause.isQuestion || clause.isReported) continue;
    const guide = transcript[clause.turn - 1];
    const isAsked = guide?.author === 'guide' && ASKS_FOR_OUTCOME.test(guide.text);
    const text = LINKED.exec(clause.text)?.[1] ?? (isAsked ? ANSWERED.exec(clause.text)?.[1] : undefined);
    if (text === undefined || /\b(?:you|your)\b/i.test(text)) continue;
    const statement = asStatement(shortened(trimmedClause(text), 140));
    if (statement.split(' ').length < 4 || NOT_HOPED.test(statement)) continue;
    if (found.some((known) => known.statement.toLowerCase() === statement.toLowerCase())) continue;
    found.push({ statement, clause });
  }
  return found.slice(0, OUTCOME_LIMIT);
}
