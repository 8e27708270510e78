import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { says } from '../support/conversations.ts';
import { answerScreen, asked, did, signedInAgain, takeIn, USER_ERRORS } from '../support/journey.ts';

const SCREEN =
  '{ viewer { safetyScreen { version isCleared reason answeredAt expiresAt questions { key text } } } }';

interface Screen {
  readonly viewer: {
    readonly safetyScreen: {
      readonly version: string;
      readonly isCleared: boolean;
      readonly reason: string | null;
      readonly questions: readonly { readonly key: string }[];
    };
  };
}

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

async function screenOf(person: Person): Promise<Screen['viewer']['safetyScreen']> {
  return (await asked<Screen>(person, SCREEN)).viewer.safetyScreen;
}

describe('safetyScreen', () => {
  test('it is not cleared until every question is answered with no', async () => {
    const person = await program.person();
    expect(await screenOf(person)).toMatchObject({
      isCleared: false,
      reason: expect.stringContaining('come first'),
    });
    await answerScreen(person);
    expect(await screenOf(person)).toMatchObject({ isCleared: true, reason: null });
  });

  test('answers run out after ninety days', async () => {
    const later = await anApp();
    const person = await later.person();
    await answerScreen(person);
    later.clock.moveTo('2026-05-31T05:59:59Z');
    expect((await screenOf(await signedInAgain(later, person))).isCleared).toBe(true);
    later.clock.moveTo('2026-05-31T06:00:01Z');
    expect((await screenOf(await signedInAgain(later, person))).reason).toContain('run out');
    await later.stop();
  });

  test.each([
    ['something alarming', 'I want to end my life.', 'worries us'],
    ['something that speaks against hypnosis', 'I have epilepsy, by the way.', 'speak against hypnosis'],
  ])('%s said later asks for new answers', async (_, text, reason) => {
    const person = await program.person();
    await answerScreen(person);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
    await takeIn(person, says('I want to sleep better.', text));
    expect((await screenOf(person)).reason).toContain(reason);

    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
    await answerScreen(person);
    expect((await screenOf(person)).isCleared).toBe(true);
  });

  test.each<[string, (questions: string[]) => object, string[], string]>([
    [
      'an old version',
      (keys) => ({ version: '2020-01', answers: noTo(keys) }),
      ['input', 'version'],
      'changed',
    ],
    [
      'a question left out',
      (keys) => ({ answers: noTo(keys.slice(1)) }),
      ['input', 'answers'],
      'Not answered',
    ],
    [
      'a question answered twice',
      (keys) => ({ answers: noTo([...keys, ...keys.slice(0, 1)]) }),
      ['input', 'answers', '10', 'key'],
      'twice',
    ],
    [
      'an unknown question',
      () => ({ answers: noTo(['x']) }),
      ['input', 'answers', '0', 'key'],
      'no question',
    ],
  ])('%s is refused at its field', async (_, inputOf, field, words) => {
    const person = await program.person();
    const { version, questions } = await screenOf(person);
    const input = { version, ...inputOf(questions.map(({ key }) => key)) };
    const mutation = `mutation ($input: AnswerSafetyScreenInput!) {
      answerSafetyScreen(input: $input) { safetyScreen { isCleared } ${USER_ERRORS} }
    }`;
    expect(await did(person, mutation, input)).toMatchObject({
      safetyScreen: null,
      userErrors: [{ field, message: expect.stringContaining(words) }],
    });
    expect((await screenOf(person)).isCleared).toBe(false);
  });

  const noTo = (keys: readonly string[]): object[] => keys.map((key) => ({ key, applies: false }));
});
