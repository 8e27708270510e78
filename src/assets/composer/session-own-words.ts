/** A person's own words, as far as a voice can say them back to somebody who listens with closed eyes. */
import type { BeliefBrief, GoalBrief, PersonBrief } from '../content.ts';
import { checkAvoided, checkModelText } from '../model-text.ts';
import { unfitIn } from '../script-language.ts';
import { type Area, areaOf } from './area.ts';
import { capitalized, plainWords, toYou, wordCount } from './own-words.ts';
import { beliefClause, helpfulPhrase } from './phrase.ts';

/** What a goal is called in a session, said to "you". */
export interface GoalWords {
  /** Follows "to". */
  readonly deed: string;
  /** Follows "of". */
  readonly doing: string;
}

/** For somebody whose goal is unknown or cannot be named. */
const ANY_GOAL: GoalWords = {
  deed: 'take the next small step for yourself',
  doing: 'taking the next small step for yourself',
};

/** Sentences that can stand in for a belief's own, near enough for anybody to try. */
const NEWER_SENTENCES = [
  'I am learning this, one small step at a time.',
  'I can begin where I am.',
  'I have learned hard things before, and I can learn the next small one.',
  'I can be kind to myself and keep going.',
  'I can find out what is true here by trying it.',
  'I am more than one sentence, and I can add to it.',
] as const;

const MOST_SENTENCE_WORDS = 22;

/** Whether words are safe to say in a session to this person. */
export function isFit(text: string, { topicsToAvoid }: Pick<PersonBrief, 'topicsToAvoid'>): boolean {
  return (
    unfitIn(text) === null &&
    checkAvoided(text, topicsToAvoid).isPassed &&
    checkModelText(text, 2000).every(({ isPassed }) => isPassed)
  );
}

/** The goal in the person's own words where they are fit, else in those of its area, else unnamed. */
export function goalWords(goal: GoalBrief | null, brief: PersonBrief): GoalWords {
  if (!goal) return ANY_GOAL;
  const own = helpfulPhrase(goal);
  const area = helpfulPhrase({ statement: '', category: goal.category });
  const said = [own, area].find(({ deed, doing }) => {
    // Looked at as it was said, too: a topic to avoid is named in the first person, such as "my mother".
    return isFit(`${deed} ${doing} ${spoken(deed)} ${spoken(doing)}`, brief);
  });
  return said ? { deed: spoken(said.deed), doing: spoken(said.doing) } : ANY_GOAL;
}

/** Words said to "you". A list is cut after its first item, as the ear loses the rest. */
const spoken = (words: string): string => toYou(words.replace(/,(?! ?\d).*$/u, ''));

/** What the goal's area of life brings to a scene. */
export const areaOfGoal = (goal: GoalBrief | null): Area =>
  areaOf(goal?.category ?? 'general', goal?.statement);

/** A newer sentence for a limiting belief, in the first person, as one that the listener may try. */
export function newerSentence({ reframe }: BeliefBrief, brief: PersonBrief, at: number): string {
  const own = sentence(reframe ?? '');
  const isUsable = wordCount(own) >= 3 && wordCount(own) <= MOST_SENTENCE_WORDS && isFit(own, brief);
  return isUsable ? own : (NEWER_SENTENCES[at % NEWER_SENTENCES.length] ?? NEWER_SENTENCES[0]);
}

/** What the person already believes in, as a sentence to quote; null when it cannot be said. */
export function strengthSentence(belief: BeliefBrief, brief: PersonBrief): string | null {
  const clause = beliefClause(belief);
  const said = clause === null ? '' : sentence(clause);
  return said !== '' && isFit(said, brief) ? said : null;
}

/** Words as one sentence; empty when there are none. */
function sentence(words: string): string {
  const plain = plainWords(words);
  return plain === '' ? '' : `${capitalized(plain)}.`;
}
