import { describe, expect, test } from 'vitest';
import { safetyNotice, safetyTier } from '../../../src/discovery/safety.ts';

describe('safetyTier', () => {
  test.each([
    'I want to die',
    'I don’t see a reason to go on living',
    'Sometimes I think about driving my car into a wall',
    "they'd all be better off without me",
    'I have been cutting my arms again since the exam',
    "I'm gonna kms after school",
    'k1ll mys3lf, that is all I think of',
    'the voices tell me to hurt people',
    'I wish I could go to sleep and never wake up',
    "My sister says she wants to die and I don't know what to do",
    "what's the most painless way to go out? asking for a friend",
    "I've written goodbye letters to my parents",
    'I swallowed a whole bottle of pills an hour ago',
    'I am going to stab my neighbour tonight',
    "life isn't worth living",
    'everyone would be happier if I were dead',
    'I no longer want to exist',
    'I would never kill myself, I said, but today I want to end my life',
    'ich möchte nicht mehr leben',
    'je ne veux plus vivre',
    'quiero morirme',
    'eu quero morrer',
    'non voglio più vivere',
    'я не хочу жить',
    '死にたい',
  ])('danger is critical: %s', (text) => {
    expect(safetyTier(text).tier).toBe('critical');
  });

  test.each([
    'I feel completely hopeless',
    'I had three panic attacks this week',
    'I relapsed on Saturday',
    'I am a burden to everyone',
    'my mother died in May and I cannot stop crying',
    'I throw up after dinner most days',
    'he hits me when he drinks',
    "I haven't slept in four days and I feel amazing",
    "I'm 15 and want to lose weight",
    "I can't cope any more",
  ])('distress is elevated: %s', (text) => {
    expect(safetyTier(text).tier).toBe('elevated');
  });

  test.each([
    'This commute is killing me',
    "I'm dying to see the new film",
    'I was dead tired after the marathon',
    "I'd kill for a coffee",
    'I want to end my smoking habit',
    "I hurt myself at the gym last month but it's fine",
    'My grandfather died ten years ago and I think of him fondly',
    "I don't want to live in London any more",
    "I don't want to be here, my wife made me come",
    'I want to take my life back',
    'I work in suicide prevention',
    'I need to kill my ego',
    "My boss is going to kill me if I'm late",
    'I took all my medication as prescribed',
    'How many pills do I take a day? Two',
    "I can't go on holiday this year",
    'I have 15 minutes in the morning',
    "I don't want to wake up at five",
    "I'm done with work at six",
    "I don't want to die of lung cancer",
    'I want to stop drinking on weekdays',
    'it beats me to it every time',
    '',
    '…',
  ])('everyday words are left alone: %s', (text) => {
    expect(safetyTier(text)).toEqual({ tier: 'none', isHypnosisCaution: false });
  });

  test.each([
    'I have epilepsy',
    'I sometimes hear voices',
    'I was diagnosed with schizophrenia at 20',
    'I am six months pregnant',
    "I'd like to listen to the sessions while driving to work",
    'I stopped taking my antidepressants last week',
    "sometimes I feel like I'm outside my body",
  ])('what speaks against hypnosis is noticed: %s', (text) => {
    expect(safetyTier(text).isHypnosisCaution).toBe(true);
  });

  test('long repetitive texts take no longer than others', () => {
    const units = ['a', 'i want to ', 'my ', 'no reason to ', 'sold my ', 'listen ', 'reasons ', 'ж ', '🙂'];
    const texts = units.map((unit) => unit.repeat(Math.ceil(10_000 / unit.length)));

    const begunAt = performance.now();
    for (const text of texts) safetyTier(text);
    expect(performance.now() - begunAt).toBeLessThan(1_000);
  });
});

describe('safetyNotice', () => {
  test.each([
    ['US', '988'],
    ['CA', '988'],
    ['GB', '116 123'],
    ['IE', '116 123'],
    ['FI', '112'],
  ])('help in %s begins with %s', (country, phone) => {
    expect(safetyNotice('critical', country).resources[0]?.phone).toBe(phone);
  });

  test.each([null, 'ZZ'])('where the country is %s, a list of all countries is named', (country) => {
    expect(safetyNotice('elevated', country).resources).toEqual([
      { name: 'Find A Helpline, for every country', phone: null, url: 'https://findahelpline.com' },
    ]);
  });

  test('the words say that a program speaks, and do not tell what was said back', () => {
    for (const tier of ['critical', 'elevated'] as const) {
      expect(safetyNotice(tier, null).message).toContain('computer program');
    }
    expect(safetyNotice('critical', null).message).not.toBe(safetyNotice('elevated', null).message);
  });
});
