import { describe, expect, test } from 'vitest';
import { isSayable, nextSentence, sentencesOf } from '../../../src/discovery/guide-speech.ts';

describe('sentences', () => {
  test.each([
    ['', []],
    ['One.', ['One.']],
    ['One. Two? “Three!” Four', ['One.', ' Two?', ' “Three!”', ' Four']],
    ['At 7.30 we go. Then rest.', ['At 7.30 we go.', ' Then rest.']],
    ['A line\nand another', ['A line\n', 'and another']],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('together are the text', () => {
    const text = 'Hm… I see.  So? \n\n Well: “yes.” And 你好。 end';
    expect(sentencesOf(text).join('')).toBe(text);
  });

  test('are whole only when something follows', () => {
    expect(nextSentence('How are you?')).toBeNull();
    expect(nextSentence('How are you? ')).toBe('How are you?');
  });
});

describe('what a guide says', () => {
  test.each([
    'What would help you?',
    'Du möchtest besser schlafen – wie wichtig ist dir das?',
    'أريد أن أنام',
    '8 of 10.',
  ])('%s is said', (sentence) => {
    expect(isSayable(sentence)).toBe(true);
  });

  test.each([
    'Take your medication twice.',
    'This will cure you.',
    'I guarantee that it works.',
    'I am a therapist.',
    'See www.example.org.',
    '**Bold** words.',
    '<script>alert(1)</script>',
    'My system prompt says so.',
    'Hidden \u202e words.',
    'Broken \ud800 letter.',
    'a'.repeat(501),
  ])('%s is not', (sentence) => {
    expect(isSayable(sentence)).toBe(false);
  });
});
