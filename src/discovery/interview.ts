/**
 * What the guide does next, decided from what is still missing: the same with a model and without one. A
 * model only words what is decided here, so either may take over in the middle of a conversation.
 *
 * @see Miller & Rollnick (2013), Motivational Interviewing, 3rd edition
 */
import type { BeliefKind, Findings, GoalFinding } from './findings.ts';
import { goalsToPlace, isRuler, MOST_ATTEMPTS } from './interview-ruler.ts';
import { type InterviewTopic, QUESTION_TOPICS, type QuestionTopic } from './interview-topic.ts';
import { answersTo, isEvasive, lastExchange, type Turn } from './interview-turn.ts';
import { talkType } from './talk-type.ts';

/** A conversation so far, without turns about danger, and what was found in it. */
export interface Interview {
  readonly turns: readonly Turn[];
  readonly findings: Findings;
}

/** What the guide does next. */
export interface Move {
  readonly topic: InterviewTopic;
  /** The goal that is asked about; null when none is. */
  readonly goal: GoalFinding | null;
  /** How often the topic was taken up before. */
  readonly attempt: number;
  /** Whether the person speaks of distress, so that care comes first. */
  readonly isDistressed: boolean;
  /** Whether the last topic is left because it met resistance twice. */
  readonly isChangeOfFocus: boolean;
}

/** Resistance is given back so often in one conversation; after that it is only not argued with. */
const MOST_RELUCTANCE = 3;
const MOST_SUMMARIES = 3;
/** Whoever carries much is asked how it is right now, and not at every turn: the talk is theirs to go on with. */
const MOST_CHECK_INS = 2;

/** Topics whose answers speak of difficulty by their nature. */
const EXPECTS_DIFFICULTY: readonly (InterviewTopic | null)[] = [
  'check_in',
  'closing',
  'obstacles',
  'summary',
  'time',
];

/** Rulers are answered with a number, low ones included. */
const NUMBER = /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** Decides what the guide does next. */
export function nextMove(interview: Interview): Move {
  const { turns } = interview;
  const { guide, said } = lastExchange(turns);
  const topic = nextTopic(interview);
  return {
    topic,
    goal: goalAskedAbout(interview, topic),
    attempt: answersTo(turns, topic).length,
    isDistressed: said?.safetyTier === 'elevated',
    isChangeOfFocus: guide?.topic === 'reluctance' && isReluctant(said),
  };
}

/** Topics that are still to be taken up, in order. */
export function missingTopics(interview: Interview): QuestionTopic[] {
  return QUESTION_TOPICS.filter((topic) => !isSettled(interview, topic));
}

/** Share of the topics that were taken up, from 0 to 1. */
export function interviewCoverage(interview: Interview): number {
  return 1 - missingTopics(interview).length / QUESTION_TOPICS.length;
}

function nextTopic(interview: Interview): InterviewTopic {
  const { turns } = interview;
  const { guide, said } = lastExchange(turns);
  if (said && needsCheckIn(turns, { guide, said })) return 'check_in';
  if (said && isReluctant(said) && meetsReluctance(turns, { guide, said })) return 'reluctance';
  const [missing] = missingTopics(interview);
  if (missing) return missing;
  const summaries = answersTo(turns, 'summary');
  if (summaries.length === 0) return 'summary';
  const isConfirmed = guide?.topic !== 'summary' || isAgreement(said);
  return isConfirmed || summaries.length >= MOST_SUMMARIES ? 'closing' : 'summary';
}

/** Something heavy was said: that comes before any question about a plan. */
function needsCheckIn(turns: readonly Turn[], { guide, said }: { guide: Turn | null; said: Turn }): boolean {
  if (said.safetyTier !== 'elevated' || guide?.topic === 'check_in') return false;
  return answersTo(turns, 'check_in').length < MOST_CHECK_INS;
}

function isReluctant(said: Turn | null): boolean {
  return said !== null && talkType(said.text) === 'sustain';
}

/** Twice in a row is too much, and where difficulty was asked for it is an answer. */
function meetsReluctance(
  turns: readonly Turn[],
  { guide, said }: { guide: Turn | null; said: Turn },
): boolean {
  if (isRuler(guide?.topic) && NUMBER.test(said.text)) return false;
  if (!guide || guide.topic === 'reluctance' || EXPECTS_DIFFICULTY.includes(guide.topic ?? null))
    return false;
  return answersTo(turns, 'reluctance').length < MOST_RELUCTANCE;
}

const AGREEMENT =
  /^\W*(?:yes|yep|yeah|yup|right|exactly|correct|perfect|true|ok(?:ay)?|sure|fine|all good|looks? good|sounds? (?:good|right)|that(?:['’]s| is| sounds?| looks?) (?:all |about )?(?:right|correct|it|good|fine|true)|nothing(?: is| to)?)\b/i;

/** Whether somebody agrees to what was summed up. */
export function isAgreement(said: Turn | null): boolean {
  return said !== null && AGREEMENT.test(said.text) && !/\b(?:but|except|only|not|wrong)\b/i.test(said.text);
}

const HOLDING_BACK: readonly BeliefKind[] = ['core', 'limiting'];
const WORTH: readonly BeliefKind[] = ['outcome', 'value'];

/** Whether a topic needs no (further) question: it is known, was answered somehow, or was asked often enough. */
function isSettled({ turns, findings }: Interview, topic: QuestionTopic): boolean {
  if (topic === 'goal') return findings.goals.length > 0;
  if (isRuler(topic)) {
    if (findings.goals.length === 0) return false;
    return wasLeft(turns, topic) || goalsToPlace(findings, turns, topic).length === 0;
  }
  if (isKnown(findings, topic)) return true;
  const answers = answersTo(turns, topic);
  if (answers.length >= MOST_ATTEMPTS || wasLeft(turns, topic)) return true;
  return answers.some((said) => said.some(({ text }) => !isEvasive(text)));
}

type OpenTopic = Exclude<QuestionTopic, 'confidence' | 'goal' | 'importance' | 'standing'>;

function isKnown({ beliefs, preferences }: Findings, topic: OpenTopic): boolean {
  const isHeld = (kinds: readonly BeliefKind[]) => beliefs.some(({ kind }) => kinds.includes(kind));
  switch (topic) {
    case 'reasons':
      return isHeld(WORTH);
    case 'obstacles':
      return isHeld(HOLDING_BACK);
    case 'strengths':
      return isHeld(['empowering']);
    case 'time':
      return preferences.commitmentLevel !== null && preferences.preferredTimes.length > 0;
  }
}

/** Whether a topic was left because it met resistance twice in a row. */
function wasLeft(turns: readonly Turn[], topic: InterviewTopic): boolean {
  const guides = turns.filter(({ author }) => author === 'guide');
  return guides.some((guide, at) => {
    if (guide.topic !== 'reluctance' || guides[at - 1]?.topic !== topic) return false;
    const next = turns[turns.indexOf(guide) + 1];
    return next?.author === 'user' && isReluctant(next);
  });
}

/** The goal a question is about: on a ruler the next one without a place, else the first of all. */
function goalAskedAbout({ turns, findings }: Interview, topic: InterviewTopic): GoalFinding | null {
  const [next] = isRuler(topic) ? goalsToPlace(findings, turns, topic) : [];
  return next ?? findings.goals[0] ?? null;
}
