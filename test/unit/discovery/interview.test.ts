import { describe, expect, test } from 'vitest';
import { interviewOf } from '../../../src/discovery/conversation.ts';
import { interviewCoverage, missingTopics, nextMove } from '../../../src/discovery/interview.ts';
import { nextReply, openingReply } from '../../../src/discovery/interview-reply.ts';
import type { InterviewTopic } from '../../../src/discovery/interview-topic.ts';
import type { Turn } from '../../../src/discovery/interview-turn.ts';

const TODAY = '2026-03-02';

/** A conversation in which the person says these things, one after the other. */
function talk(...said: (string | Partial<Turn>)[]) {
  const turns: Turn[] = [];
  const add = (turn: Omit<Turn, 'id' | 'safetyTier'> & Partial<Turn>): void => {
    turns.push({ safetyTier: 'none', ...turn, id: `m${turns.length}` });
  };
  const replies = [openingReply('Ada')];
  for (const each of said) {
    const { topic, text } = replies.at(-1) ?? openingReply('Ada');
    add({ author: 'guide', topic, text });
    add({ author: 'user', text: '', topic: null, ...(typeof each === 'string' ? { text: each } : each) });
    replies.push(nextReply(interviewOf(turns, TODAY)));
  }
  const interview = interviewOf(turns, TODAY);
  const topics = replies.slice(1).map(({ topic }) => topic);
  return { interview, topics, last: replies.at(-1)?.text ?? '', replies };
}

const SLEEP = 'I want to sleep better.';

describe('the next question', () => {
  test('comes from what is missing, planning last', () => {
    const { topics } = talk(
      SLEEP,
      '8',
      'I would be calmer at home',
      '3',
      '5',
      'I always scroll',
      'I know I can do it',
    );

    expect(topics).toEqual<InterviewTopic[]>([
      'importance',
      'reasons',
      'standing',
      'confidence',
      'obstacles',
      'strengths',
      'time',
    ]);
  });

  test('leaves out what was told without being asked', () => {
    const { interview, topics } = talk(
      "I want to sleep better. I never think I'm good enough at it. I know I can learn things. Importance is a nine and confidence a four.",
    );

    expect(missingTopics(interview)).not.toContain('importance');
    expect(missingTopics(interview)).not.toContain('confidence');
    expect(topics).toEqual(['reasons']);
  });

  test('is put once more in other words when it was not answered, then rests', () => {
    const { topics, replies } = talk(SLEEP, 'very', 'no idea', '3');

    expect(topics.slice(0, 3)).toEqual(['importance', 'importance', 'reasons']);
    expect(replies[1]?.text).not.toBe(replies[2]?.text);
  });

  test('goes on asking for a goal until one is named', () => {
    const { topics, replies } = talk('Hello', 'I do not know', '…', 'Nice weather', 'Well');

    expect(topics).toEqual(['goal', 'goal', 'goal', 'goal', 'goal']);
    const texts = replies.slice(0, 4).map(({ text }) => text.slice(-40));
    expect(new Set(texts).size).toBe(4);
  });

  test('asks how important each of several goals is', () => {
    const { replies } = talk('I want to drink less beer and I want to run twice a week.', '9');

    expect(replies.at(-1)?.text).toMatch(/how important is “I want to run twice a week”/);
    expect(replies.at(-1)?.text).toMatch(/^9 of 10/);
  });
});

describe('several goals', () => {
  const TWO = 'I want to drink less beer and I want to run twice a week.';

  test('are each asked for, how sure somebody is and where they stand', () => {
    const { interview, topics, replies } = talk(TWO, '9', '6', 'I would be calmer', '0', '4', '3', '7');

    expect(topics.slice(0, 8)).toEqual([
      'importance',
      'importance',
      'reasons',
      'standing',
      'standing',
      'confidence',
      'confidence',
      'obstacles',
    ]);
    const [, , , , first, second] = replies.map(({ text }) => text);
    expect(first).toContain('drink less beer');
    expect(second).toContain('run twice a week');
    expect(interview.findings.goals).toMatchObject([
      { importance: 9, baselineLevel: -2, isBaselineAssumed: false, confidence: 3 },
      { importance: 6, baselineLevel: -1, isBaselineAssumed: false, confidence: 7 },
    ]);
  });

  test('are not asked about one number after the other without end', () => {
    const three = 'I want to sleep better. I want to run twice a week. I want to speak up in meetings.';
    const { interview, topics } = talk(three, ...Array.from({ length: 12 }, () => 'no idea'));

    expect(interview.findings.goals).toHaveLength(3);
    const numbers = topics.filter((topic) => ['importance', 'standing', 'confidence'].includes(topic));
    expect(numbers.length).toBeLessThanOrEqual(10);
  });

  test('of three, seven numbers are asked for', () => {
    const three = 'I want to sleep better. I want to run twice a week. I want to speak up in meetings.';
    const said = ['8', '7', '6', 'I would be calmer', '3', '4', '5', '5', 'I always scroll', 'I know I can'];
    const { topics } = talk(three, ...said);

    const numbers = topics.filter((topic) => ['importance', 'standing', 'confidence'].includes(topic));
    expect(numbers).toHaveLength(7);
    expect(topics.at(-1)).toBe('time');
  });
});

describe('words against change', () => {
  test('are given back in the person’s own words, and not argued with', () => {
    const { topics, last } = talk(SLEEP, "I don't want to change anything.");

    expect(topics.at(-1)).toBe('reluctance');
    expect(last).toContain("“I don't want to change anything”");
    expect(last).not.toMatch(/\b(?:should|must|but you can)\b/i);
  });

  test('twice in a row end the subject', () => {
    const { topics, interview } = talk(
      SLEEP,
      "I don't want to change anything.",
      "I just can't see the point.",
    );

    expect(topics.at(-1)).not.toBe('reluctance');
    expect(nextMove(interview)).toMatchObject({ isChangeOfFocus: true });
    expect(missingTopics(interview)).not.toContain('importance');
  });

  test('are an answer where difficulty was asked for', () => {
    const { topics } = talk(
      SLEEP,
      '8',
      'I would be calmer',
      '3',
      '5',
      "I can't stop scrolling, it is too hard.",
    );

    expect(topics.at(-1)).toBe('strengths');
  });

  test('are not heard in a low number', () => {
    expect(talk(SLEEP, '8', 'I would be calmer', '3', 'maybe 2').topics.at(-1)).toBe('obstacles');
  });
});

describe('the end', () => {
  const WHOLE = [
    SLEEP,
    '8',
    'I would be calmer',
    '3',
    '5',
    'I always scroll',
    'I know I can',
    '20 minutes at 9 pm',
  ];

  test('is a summary that is agreed to', () => {
    const { topics, last } = talk(...WHOLE, 'Yes, that is right');

    expect(topics.slice(-2)).toEqual(['summary', 'closing']);
    expect(last).toMatch(/all I need/);
  });

  test.each(['Yes, but I meant earlier', 'No', 'Something is missing'])('is not reached by “%s”', (text) => {
    expect(talk(...WHOLE, text).topics.at(-1)).toBe('summary');
  });

  test('is offered after three summaries whatever is said', () => {
    const { topics, last } = talk(...WHOLE, 'No', 'No', 'No, that is not right');
    expect(topics.at(-1)).toBe('closing');
    expect(last).not.toMatch(/^Good/);
  });

  test('names what was told where no belief was found, and what was not told', () => {
    const { last } = talk(SLEEP, '8', 'dunno', 'dunno', '3', '5', 'My telephone', 'nothing', 'whenever');

    expect(last).toContain('What gets in the way: “My telephone”');
    expect(last).toContain('What carries you: you have not said');
    expect(last).toContain('You have not said when');
  });

  test('is everything covered', () => {
    expect(interviewCoverage(interviewOf([], TODAY))).toBe(0);
    expect(interviewCoverage(talk(...WHOLE).interview)).toBe(1);
  });
});

describe('where someone stands', () => {
  test.each([
    ['0', -2],
    ['a three, perhaps', -1],
  ])('%s of 10 is told, not assumed', (answer, baselineLevel) => {
    const { interview } = talk(SLEEP, '8', 'I would be calmer', answer);

    expect(interview.findings.goals[0]).toMatchObject({ baselineLevel, isBaselineAssumed: false });
    const quotes = interview.findings.goals[0]?.evidence ?? [];
    for (const { messageId, quote } of quotes) {
      expect(interview.turns.find(({ id }) => id === messageId)?.text).toContain(quote);
    }
  });

  test('stays assumed when no number is given', () => {
    const { interview } = talk(SLEEP, '8', 'I would be calmer', 'somewhere in between');

    expect(interview.findings.goals[0]?.isBaselineAssumed).toBe(true);
  });
});

test('what is said in danger is read by nobody', () => {
  const { interview } = talk(SLEEP, { text: 'I want to quit my job.', safetyTier: 'critical' });

  expect(interview.findings.goals.map(({ statement }) => statement)).toEqual(['I want to sleep better']);
  expect(JSON.stringify(interview.turns)).not.toContain('quit');
});

describe('something heavy', () => {
  const heavy = { text: 'I cry every night.', safetyTier: 'elevated' } as const;

  test('is met with care and a breath, and nothing else is asked than how it is right now', () => {
    const { last, topics } = talk(SLEEP, heavy);

    expect(last).toMatch(/^That sounds like a lot to carry.*one breath.*right now/s);
    expect(topics.at(-1)).toBe('check_in');
  });

  test('does not end the talk: what was missing is asked next', () => {
    const { last, topics } = talk(SLEEP, heavy, 'Let us go on');

    expect(topics).toEqual(['importance', 'check_in', 'importance']);
    expect(last).toMatch(/^All right, at your own pace\. If you had to put a number to it/);
  });

  test('said again and again is met with care each time, and asked about twice', () => {
    const { topics, last } = talk(heavy, heavy, heavy, heavy, heavy);

    expect(topics.filter((topic) => topic === 'check_in')).toHaveLength(2);
    expect(last).toMatch(/^That sounds like a lot to carry/);
  });
});
