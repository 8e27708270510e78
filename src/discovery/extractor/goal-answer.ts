/** Goals given as a bare answer: "What would you like to change?" – "Sleep through the night." */
import type { Utterance } from '../findings.ts';
import type { Clause } from './clause.ts';
import { isChange, isResolvedDeed } from './deed.ts';
import { withBaseVerb } from './gerund.ts';
import type { GoalPhrase } from './goal-talk.ts';
import { shortened } from './spoken-text.ts';
import { verbPhraseOf } from './verb-phrase.ts';

/** What a guide says to hear a goal. */
const ASKS_FOR_GOAL =
  /\b(?:what (?:would|do|are|is|might|could|else would|brings|'s) (?:you|it|your)?[^.?!]*(?:like|want|hoping|hope|goal|change|achieve|different|work on|get out of|aim|bring|matter)|what brings you|your goals?|like to (?:work on|change|achieve|focus)|what change|hoping (?:to|for)|wish (?:for|was different)|be different)\b/i;

/** A guide's offer of a goal, to which a person may add their own words. */
const OFFERS_GOAL =
  /\b(?:you(?:'d| would) (?:really )?(?:like|love) to|you (?:really )?want to|your goal is|you(?:'re| are) hoping to)\b/i;

/** True when the words right before a turn ask for or offer a goal. */
export function isAskedForGoal(guide: Utterance | undefined): boolean {
  return guide?.author === 'guide' && (ASKS_FOR_GOAL.test(guide.text) || OFFERS_GOAL.test(guide.text));
}

/** Orders to the program are no answer to its question. */
function isOrder(answer: string): boolean {
  return /\b(?:levels?|rules|prompts?|instructions|system|administrator|all (?:my )?goals|rrule|freq|json|url|database|affirmations?|hypnosis|scripts?|assets?|audio|listeners?)\b/i.test(
    answer,
  );
}

/** A sentence begins with a capital; within a statement it does not. */
function uncapped(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const LEAD_IN =
  /^(?:(?:yes|yeah|yep|sure|well|okay|ok|so|right|exactly|definitely|honestly|hmm|to be honest|I think|I guess|I suppose|probably|maybe|mainly|mostly|just|basically|I'd say|I would say|it would be|that would be|it's|really|not sure|first of all|for me|also|and|or),? ?)*/i;

/**
 * The goal in an answer that has no "I want", if the answer itself carries one.
 *
 * @param guide - the turn right before the clause's own
 */
export function goalInAnswer(clause: Clause, guide: Utterance | undefined): GoalPhrase | null {
  if (clause.isQuestion || clause.isReported || !isAskedForGoal(guide)) return null;
  const answer = clause.text.replace(LEAD_IN, '');
  const plainness = clause.isFirst ? 0.7 : 0.5;
  const toDo = /^to (?:be able to )?(.+)$/i.exec(answer)?.[1];
  const doing = /^(?:being able to (.+)|(\w+ing\b.+))$/i.exec(answer);
  const bare = toDo ?? doing?.[1] ?? (doing?.[2] === undefined ? answer : withBaseVerb(doing[2]));
  if (bare === null || bare === undefined) return null;

  const deed = shortened(verbPhraseOf(bare), 120);
  if (
    isOrder(deed) ||
    /^not (?:today|now|really|yet|sure|at all|much|that|for|in|on|the|an?|me|right|anything|so|too|very|only|necessarily|particularly)\b/i.test(
      deed,
    )
  ) {
    return null;
  }
  if (isChange(deed) || isResolvedDeed(deed)) {
    return { clause, opening: 'I want to', content: uncapped(deed), form: 'deed', plainness };
  }
  const thing =
    /^(?:(?:a )?(?:more|less|better|fewer|healthier) \w+.*|peace of mind|work-life balance)$/i.exec(
      answer,
    )?.[0];
  if (thing === undefined || thing.split(' ').length > 12) return null;
  return { clause, opening: 'I want', content: verbPhraseOf(thing), form: 'thing', plainness };
}
