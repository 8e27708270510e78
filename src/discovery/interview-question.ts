/** Questions of the interview that needs no model, and answers to pick from. */
import type { Move } from './interview.ts';
import type { InterviewTopic } from './interview-topic.ts';
import { quoted } from './quoted-words.ts';

/** A question, and short answers to pick instead of typing. */
export interface Question {
  readonly text: string;
  readonly suggestedReplies: readonly string[];
}

type Asked = Exclude<InterviewTopic, 'check_in' | 'closing' | 'safety' | 'summary'>;

/** Wordings of each question; one that was not answered is put in the next. Named goals stand where `{goal}` is. */
const WORDINGS: Readonly<Record<Asked, readonly string[]>> = {
  goal: [
    'What would you like to change in your life, or to have more of?',
    'If the next weeks went well, what would you like to be different at the end of them?',
    'What would you like to work on first? One small thing is enough.',
    'Think of an ordinary day. Which part of it would you like to change?',
  ],
  importance: [
    'On a scale from 0 to 10, how important is {goal} to you?',
    'If you had to put a number to it, from 0 to 10, how important is {goal} to you at present?',
  ],
  reasons: [
    'Why is it that number for you, and not a lower one? What would you gain?',
    'What would be better for you then, or for people near you?',
  ],
  standing: [
    'Think of {goal}. On a scale from 0 to 10, where 0 is "not at all" and 10 is "just as I wish", where are you today?',
    'A rough guess is enough: which number from 0 to 10 says where you stand with {goal} today?',
  ],
  confidence: [
    'On a scale from 0 to 10, how confident are you that you can reach {goal}?',
    'How sure are you of {goal}, from 0 to 10? I mean how confident you feel today.',
  ],
  obstacles: [
    'What gets in the way? Perhaps a thought about yourself, or something that happens again and again.',
    'When it does not work out, what goes through your mind?',
  ],
  strengths: [
    'And what carries you? Something you are good at, have managed before, or believe in.',
    'Think of a time when you managed something hard. What do you know about yourself from then?',
  ],
  time: [
    'Which times of day would suit you for this, such as 7:30 in the morning, and about how many minutes a day could you give it? Are there days you would rather keep free?',
    'Let us be practical: which time of the day would suit you best, by the clock, and for how many minutes?',
  ],
  reluctance: [
    'Nobody decides about this but you. What would have to be true for a small step to feel possible?',
    'It is fine to be of two minds. What is good about things as they are, and what is not so good?',
    'You need not change anything. Is there a part of it that you would still like to talk about?',
  ],
};

const PLACES = ['2', '4', '6', '8'];

const REPLIES: Readonly<Record<Asked, readonly string[]>> = {
  goal: ['I want to sleep better', 'I want to feel more confident', 'I want to exercise regularly'],
  importance: PLACES,
  reasons: ['I would feel better', 'It would help my family', "I don't know"],
  standing: ['0', ...PLACES],
  confidence: PLACES,
  obstacles: ['I never have the time', 'I always give up', "I think I'm not good enough"],
  strengths: ['I know I can learn things', 'I have managed hard things before', "I don't know"],
  time: [
    '10 minutes at 7:30 in the morning',
    '20 minutes at 8 in the evening',
    '30 minutes at 6 pm, Sundays off',
  ],
  reluctance: ['Tell me more', 'Let us talk about something else'],
};

/** The question of a move. The goal is named in the person's own words. */
export function questionOf({ topic, goal, attempt }: Move & { readonly topic: Asked }): Question {
  const wordings = WORDINGS[topic];
  const text = wordings[attempt % wordings.length] ?? '';
  const named = goal ? quoted(goal.statement) : 'this';
  return { text: text.replace('{goal}', () => named), suggestedReplies: REPLIES[topic] };
}
