import { expect, test } from 'vitest';
import { CHECKPOINT_TEXTS } from '../../../src/assets/composer/checkpoint-texts.ts';
import { composeCheckpoints } from '../../../src/assets/composer/checkpoints.ts';
import { writtenIn } from '../../../src/assets/composer/language.ts';
import { PICTURE_TEXTS, type PictureWays } from '../../../src/assets/composer/picture-texts.ts';
import { PRACTICE_TEXTS } from '../../../src/assets/composer/practice-texts.ts';
import { composePractices } from '../../../src/assets/composer/practices.ts';
import { composeVisualizations } from '../../../src/assets/composer/visualizations.ts';
import { anyBrief } from './any-brief.ts';

const brief = { ...anyBrief(3), topicsToAvoid: [] };
const speaking = (locale: string) => ({ ...brief, locale });

test('questions are asked in the language of whoever is asked, else in English', () => {
  const tlh = { ...CHECKPOINT_TEXTS.en, note: "nuq Daneh? (0 'ej 10)" };
  const noteFor = (locale: string) =>
    composeCheckpoints(speaking(locale), { ...CHECKPOINT_TEXTS, tlh })[0]?.prompts.at(-1)?.question;
  expect(noteFor('tlh')).toBe(tlh.note);
  expect(noteFor('tlh-AQ')).toBe(tlh.note);
  expect(noteFor('fr')).toBe(CHECKPOINT_TEXTS.en.note);
});

test('practices are written in the language of whoever does them, else in English', () => {
  const outline = {
    title: 'tlhuH',
    purpose: 'yItlhuH.',
    steps: [['yIjot.', 1]],
    writingPrompt: null,
  } as const;
  const writers = { ...PRACTICE_TEXTS.en.writers, gratitude: [() => outline] };
  const tlh = { ...PRACTICE_TEXTS.en, writers };
  const titlesFor = (locale: string) =>
    composePractices(speaking(locale), [], { ...PRACTICE_TEXTS, tlh }).map(({ title }) => title);
  expect(titlesFor('tlh')).toContain('tlhuH');
  expect(titlesFor('fr')).toEqual(titlesFor('en'));
  expect(titlesFor('fr')).not.toContain('tlhuH');
});

test('pictures are told in the language of whoever sees them, else in English', () => {
  const firstStep: PictureWays = { titles: ['leng'], tellings: [() => [['naDev', 'naDev jIHtaH.', 1]]] };
  const tlh = { ...PICTURE_TEXTS.en, firstStep };
  const titlesFor = (locale: string) =>
    composeVisualizations(speaking(locale), { ...PICTURE_TEXTS, tlh }).map(({ title }) => title);
  expect(titlesFor('tlh')[0]).toBe('leng');
  expect(titlesFor('fr')).toEqual(titlesFor('en'));
});

test('a text is marked with the language it is written in', () => {
  expect(writtenIn(['en', 'tlh'], 'tlh-AQ')).toBe('tlh-AQ');
  expect(writtenIn(['en', 'tlh'], 'fr')).toBe('en');
});
