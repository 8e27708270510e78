/** The guide's words when no model speaks: open questions, reflections, rulers, a summary, an end. */
import { type Interview, type Move, nextMove } from './interview.ts';
import { questionOf } from './interview-question.ts';
import { reflectionOf } from './interview-reflection.ts';
import { summaryOf } from './interview-summary.ts';
import type { InterviewTopic } from './interview-topic.ts';
import { quoted } from './quoted-words.ts';

/** What a guide says. */
export interface GuideReply {
  readonly topic: InterviewTopic;
  readonly text: string;
  readonly suggestedReplies: readonly string[];
}

/** What the guide says first. People are told that they talk to a program. */
export function openingReply(guideName: string): GuideReply {
  const { text, suggestedReplies } = questionOf({
    topic: 'goal',
    goal: null,
    attempt: 0,
    isDistressed: false,
    isChangeOfFocus: false,
  });
  const hello =
    `Hello, I am ${guideName}. I am a computer program and not a person, and I am no doctor or therapist. ` +
    'I will ask a few questions so that your plan fits you. You can leave out what you do not want to answer.';
  return { topic: 'goal', text: `${hello} ${text}`, suggestedReplies };
}

/** What the guide says next. */
export function nextReply(interview: Interview, move: Move = nextMove(interview)): GuideReply {
  const reflection = reflectionOf(interview, move);
  // What was named a moment ago is not named again.
  const isNamed = move.goal !== null && reflection.includes(quoted(move.goal.statement));
  const rest = plainReply(interview, isNamed ? { ...move, goal: null } : move);
  return reflection === '' ? rest : { ...rest, text: `${reflection} ${rest.text}` };
}

const CLOSINGS = [
  'That is all I need. When you are ready, end the conversation and I will make your plan from it; until then you can add whatever you like.',
  'I have noted that as well. Add what you like, or end the conversation when you are ready for your plan.',
];

const CHECK_IN =
  'If you like, feel both feet on the ground and let one breath go out slowly. Beside this message there are ' +
  'people who listen at any hour. How is it for you right now: shall we go on, or stay with this for a moment?';

/** The move alone, without a reflection before it. */
export function plainReply(interview: Interview, move: Move): GuideReply {
  const { topic, attempt } = move;
  switch (topic) {
    case 'summary':
      return {
        topic,
        text: summaryOf(interview),
        suggestedReplies: ["That's right", 'Something is missing'],
      };
    case 'check_in':
      return { topic, text: CHECK_IN, suggestedReplies: ['Let us go on', 'I need a moment', 'Not today'] };
    case 'closing':
      return { topic, text: CLOSINGS[Math.min(attempt, CLOSINGS.length - 1)] ?? '', suggestedReplies: [] };
    case 'safety':
      throw new Error('Danger is answered by fixed words, not by the interview.');
    default:
      return { topic, ...questionOf({ ...move, topic }) };
  }
}

const FIRST_IN_DANGER =
  'I am glad that you said this. What you are going through matters more than any plan, so I stop my questions here. ' +
  'I am a computer program and cannot be the help you need now, but people can, at any hour: please look at the numbers beside this message, ' +
  'and tell someone near you.';
const LATER_IN_DANGER =
  'I am still here, and I read what you write. I ask nothing more until things are safer for you: please talk to one of the people named here, ' +
  'or to someone you trust. When you feel safe, answer the health questions again and we go on where we were.';

/** What the guide says while somebody may be in danger: fixed words, written by people, and no coaching. */
export function safetyReply(isFirst: boolean): GuideReply {
  return { topic: 'safety', text: isFirst ? FIRST_IN_DANGER : LATER_IN_DANGER, suggestedReplies: [] };
}
