/** All that was understood, in words that the person can correct. */
import type { BeliefKind, Findings, StatedPreferences, Weekday } from './findings.ts';
import type { Interview } from './interview.ts';
import type { QuestionTopic } from './interview-topic.ts';
import { answersTo, isEvasive } from './interview-turn.ts';
import { quoted } from './quoted-words.ts';

const MOST_NAMED = 3;
const LONGEST_ANSWER = 140;
const NOTHING = /^\W*(?:no(?:thing|ne)?|not really)\W*$/i;

const COMMITMENT = {
  light: 'a few minutes a day',
  moderate: 'about half an hour a day',
  intensive: 'plenty of time a day',
} as const;

/** Sums a conversation up. What was not said is said to be missing. */
export function summaryOf(interview: Interview): string {
  const { findings } = interview;
  const parts = [
    `What you are after: ${listed(findings.goals.map(({ statement }) => statement))}.`,
    rulers(findings),
    `What gets in the way: ${held(interview, 'obstacles', ['limiting', 'core'])}.`,
    `What carries you: ${held(interview, 'strengths', ['empowering', 'outcome', 'value'])}.`,
    wishes(findings.preferences),
  ];
  return ['Let me sum up what I understood.', ...parts, 'What should I put right, or add?']
    .filter((part) => part !== '')
    .join(' ');
}

function rulers({ goals: [main] }: Findings): string {
  const parts = [
    main && main.importance !== null ? `it is important to you at ${main.importance} of 10` : '',
    main && main.confidence !== null ? `you are confident at ${main.confidence} of 10` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${sentence(parts.join(', and '))}.`;
}

/** Beliefs of some kinds; where none was found, what was answered when they were asked for. */
function held({ turns, findings }: Interview, topic: QuestionTopic, kinds: readonly BeliefKind[]): string {
  const found = findings.beliefs.filter(({ kind }) => kinds.includes(kind)).map(({ statement }) => statement);
  const answers = answersTo(turns, topic).flat();
  const told = answers
    .map(({ text }) => text)
    .filter((text) => !isEvasive(text) && !NOTHING.test(text) && text.length <= LONGEST_ANSWER);
  if (found.length > 0) return listed(found);
  return told.length > 0 ? listed(told) : 'you have not said';
}

function wishes({ commitmentLevel, preferredTimes, restDays, topicsToAvoid }: StatedPreferences): string {
  const parts = [
    commitmentLevel ? COMMITMENT[commitmentLevel] : '',
    preferredTimes.length > 0 ? `at ${preferredTimes.join(', ')}` : '',
    restDays.length > 0 ? `not on ${restDays.map(dayName).join(', ')}` : '',
    topicsToAvoid.length > 0 ? `without a word about ${listed(topicsToAvoid)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0
    ? 'You have not said when a plan would suit you; I would choose for you.'
    : `Your plan: ${parts.join(', ')}.`;
}

const dayName = (day: Weekday): string => `${sentence(day)}s`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function listed(texts: readonly string[]): string {
  const named = texts.slice(0, MOST_NAMED).map(quoted);
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
