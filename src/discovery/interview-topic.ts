/** What a guide's turn can be about, in the order in which a conversation takes it up. */

/** Topics that bring something to light. */
export const QUESTION_TOPICS = [
  'goal',
  'importance',
  'reasons',
  'standing',
  'confidence',
  'obstacles',
  'strengths',
  'time',
] as const;

/** A topic that brings something to light. */
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/**
 * What a guide's turn is about.
 *
 * - `check_in`: something heavy was said; nothing else is asked than how it is right now
 * - `reluctance`: something said against change is given back, not argued with
 * - `safety`: somebody may be in danger; nothing is asked
 * - `summary`: all that was understood, for the person to correct
 * - `closing`: enough is known; the person decides when to end
 */
export type InterviewTopic = QuestionTopic | 'check_in' | 'closing' | 'reluctance' | 'safety' | 'summary';
