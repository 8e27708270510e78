import { describe, expect, test } from 'vitest';
import { conversationIn } from '../../../demo/conversation.ts';
import { Problem } from '../../../demo/problem.ts';

const read = (text: string, name: string, transcriptId: string | null = null) =>
  conversationIn({ text, name, transcriptId });

/** The Problem that reading ends with. */
function problem(text: string, name: string, transcriptId: string | null = null): Problem {
  try {
    read(text, name, transcriptId);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('a conversation as plain text', () => {
  test('has a turn for each line that says who speaks', () => {
    expect(read('Guide: What brings you?\nMe: I want to sleep: better.', 'talk.txt')).toEqual([
      { author: 'GUIDE', text: 'What brings you?' },
      { author: 'USER', text: 'I want to sleep: better.' },
    ]);
  });

  test('goes on with a turn where a line names no known speaker', () => {
    const turns = read('Me: I want two things:\r\n\r\nFirst: sleep.\r\nCoach: Go on.', 'talk');
    expect(turns).toEqual([
      { author: 'USER', text: 'I want two things: First: sleep.' },
      { author: 'GUIDE', text: 'Go on.' },
    ]);
  });

  test('names the line that nobody speaks', () => {
    const { message, exitCode } = problem('\nOnce upon a time\nMe: hello', 'talk.txt');
    expect(message).toContain('Line 2 does not say who speaks: "Once upon a time"');
    expect(exitCode).toBe(2);
  });
});

describe('a conversation as JSON', () => {
  test('has a turn for each entry', () => {
    const text = '[{"author":"therapist","text":" Hello. "},{"author":"User","text":"Hi."}]';
    expect(read(text, 'talk.JSON')).toEqual([
      { author: 'GUIDE', text: 'Hello.' },
      { author: 'USER', text: 'Hi.' },
    ]);
  });

  test.each([
    ['{', 'not valid JSON'],
    ['{"author":"me"}', 'not a list of turns'],
    ['[{"author":"me","text":"Hi."}, null]', 'Entry 2 of the JSON has no "author" and "text"'],
    ['[{"author":"me","text":7}]', 'Entry 1 of the JSON has no "author" and "text"'],
    ['[{"author":"dog","text":"Wuff."}]', 'Entry 1 of the JSON is by "dog"'],
  ])('%s is refused with its place and the remedy', (text, words) => {
    const { message, exitCode } = problem(text, 'talk.json');
    expect(message).toContain(words);
    expect(exitCode).toBe(2);
  });
});

describe('a conversation as a table', () => {
  const table = [
    'transcript_id,utterance_id,interlocutor,utterance_text',
    '1,1,therapist,"Hello, you."',
    '1,2,client,Hi.',
    '1,2,client,Hi.',
    '2,1,client,"Another ""talk""."',
  ].join('\n');

  test('has the turns of the transcript that was named, each utterance once', () => {
    expect(read(table, 'talks.csv', '1')).toEqual([
      { author: 'GUIDE', text: 'Hello, you.' },
      { author: 'USER', text: 'Hi.' },
    ]);
    expect(read(table, 'talks.csv', '2')).toEqual([{ author: 'USER', text: 'Another "talk".' }]);
  });

  test('needs no name when it holds one transcript', () => {
    expect(read('interlocutor,utterance_text\nme,Hi.', 'talk.csv')).toHaveLength(1);
  });

  test.each([
    [table, null, 'holds 2 transcripts. Name one with --id, such as --id 1.'],
    [table, '9', 'no transcript "9". There are 1, 2.'],
    ['interlocutor,utterance_text\nme,Hi.', '9', 'no column transcript_id; leave --id out'],
    ['who,utterance_text\nme,Hi.', null, 'no column interlocutor'],
    ['interlocutor,utterance_text', null, 'a header and no rows'],
    ['interlocutor,utterance_text\ndog,Wuff.', null, 'an interlocutor "dog"'],
    ['interlocutor,utterance_text\nme,"Hi.', null, 'not a table'],
  ])('that cannot be read says why (%#)', (text, id, words) => {
    const { message, exitCode } = problem(text, 'talks.csv', id);
    expect(message).toContain(words);
    expect(exitCode).toBe(2);
  });
});

describe('any conversation', () => {
  test.each([
    [' \n', 'talk.txt', 'talk.txt is empty'],
    ['Guide: Hello?', 'talk.txt', 'no turns of the person'],
    ['Guide: Hello?\nMe:   ', 'talk.txt', 'no turns of the person'],
    [`Me: ${'a'.repeat(10_001)}`, 'talk.txt', 'Turn 1 of talk.txt has more than 10000 characters'],
    ['Me: hi\n'.repeat(2_001), 'talk.txt', 'has 2001 turns; a conversation has at most 2000'],
  ])('that cannot be used is refused (%#)', (text, name, words) => {
    expect(problem(text, name).message).toContain(words);
  });

  test('that is no table has no transcripts to choose from', () => {
    expect(problem('Me: Hi.', 'talk.txt', '1').message).toContain('Leave --id out');
  });

  test('as large as the graph takes in is read', () => {
    expect(read('Me: hi\n'.repeat(2_000), 'talk.txt')).toHaveLength(2_000);
    expect(read(`Me: ${'a'.repeat(10_000)}`, 'talk.txt')).toHaveLength(1);
  });
});
