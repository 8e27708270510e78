import { describe, expect, test } from 'vitest';
import {
  SAFETY_SCREEN,
  type SafetyScreenAnswer,
  screenResult,
} from '../../../src/discovery/safety-screen.ts';
import { Refusal } from '../../../src/platform/errors.ts';

const { version, questions } = SAFETY_SCREEN;
const now = new Date('2026-03-01T08:00:00Z');
const answersWith = (...yes: string[]): SafetyScreenAnswer[] =>
  questions.map(({ key }) => ({ key, applies: yes.includes(key) }));

function refusalOf(input: { version: string; answers: SafetyScreenAnswer[] }): Refusal {
  try {
    screenResult(input, now);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('screenResult', () => {
  test('only "no" to everything clears, for ninety days', () => {
    expect(screenResult({ version, answers: answersWith() }, now)).toEqual({
      isCleared: true,
      reason: null,
      expiresAt: new Date('2026-05-30T08:00:00Z'),
    });
  });

  test.each(questions.map(({ key }) => key))('one "yes" is enough to make no hypnosis: %s', (key) => {
    const result = screenResult({ version, answers: answersWith(key) }, now);
    expect(result.isCleared).toBe(false);
    expect(result.reason).toContain('we make none for you');
  });

  test('thoughts of self-harm also point to talking with someone', () => {
    expect(screenResult({ version, answers: answersWith('self_harm') }, now).reason).toContain(
      'talk to someone',
    );
  });

  test('an old version, an unknown, a doubled and a missing question are refused at their field', () => {
    expect(refusalOf({ version: '2020-01', answers: answersWith() }).field).toEqual(['input', 'version']);
    const unknown = [...answersWith(), { key: 'shoe_size', applies: false }];
    const doubled = [...answersWith(), { key: 'minor', applies: false }];
    const place = String(questions.length);
    expect(refusalOf({ version, answers: unknown }).field).toEqual(['input', 'answers', place, 'key']);
    expect(refusalOf({ version, answers: doubled }).field).toEqual(['input', 'answers', place, 'key']);
    expect(refusalOf({ version, answers: answersWith().slice(1) }).message).toContain('psychosis');
  });
});
