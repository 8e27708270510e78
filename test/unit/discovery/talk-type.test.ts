import { describe, expect, test } from 'vitest';
import { talkType, talkWeight } from '../../../src/discovery/talk-type.ts';

describe('talk type', () => {
  test.each([
    ['a wish', 'I really want to get back to painting every weekend.'],
    ['ability', 'I think I could manage a short walk after lunch.'],
    ['a reason', "It's bad for me and it is hurting my kids to see me like this."],
    ['a need', 'I have to do something about my sleep.'],
    ['commitment', "I'll talk to my manager on Monday."],
    ['readiness', 'Honestly, I am ready for this.'],
    ['steps taken', "I've been cutting down since March."],
    ['an answer high on a ruler', "I'd say an eight."],
    ['an idea that is welcome', 'That sounds like a good plan, actually.'],
  ])('%s speaks for change', (_, text) => {
    expect(talkType(text)).toBe('change');
  });

  test.each([
    ['no wish', "I don't want to stop, to be honest."],
    ['inability', "I can't speak in front of people, I never could."],
    ['earlier failure', 'We tried before and nothing worked.'],
    ['no need', "It's not a problem, really."],
    ['what it gives', 'It helps me relax after work.'],
    ['not being ready', "I'm not ready."],
    ['being sent', 'My boss wants me to come here.'],
    ['an answer low on a ruler', 'Maybe a two.'],
  ])('%s speaks against change', (_, text) => {
    expect(talkType(text)).toBe('sustain');
  });

  test.each([
    ['an echo', 'Mm-hmm.'],
    ['a yes', 'Yeah.'],
    ['a fact', 'There are four of us in the office on Tuesdays.'],
    ['a question', 'Where did you grow up?'],
    ['another language', 'Ich wohne in einer kleinen Stadt am Fluss.'],
    ['nothing', ''],
    ['signs only', '🙂🙂🙂'],
  ])('%s is neutral', (_, text) => {
    expect(talkType(text)).toBe('neutral');
  });

  test('wanting to be rid of a state is a wish for change, wanting to keep a habit is not', () => {
    expect(talkType("I don't want to feel like this any more.")).toBe('change');
    expect(talkType("I don't want to give it up.")).toBe('sustain');
  });

  test.each([
    "I don't think I can do this, it never works.",
    'I doubt I could ever stop.',
    "I can't see how I could start that.",
    "There's no point in trying again.",
    'Nothing I do makes a difference.',
  ])('an ability that is denied speaks against change: %s', (text) => {
    expect(talkType(text)).toBe('sustain');
  });

  test('an ability that is felt speaks for it', () => {
    expect(talkType('I think I can do this.')).toBe('change');
  });

  test('fillers, stutters and capitals change nothing', () => {
    const plain = talkWeight('I want to start running again');

    expect(talkWeight('I-I, um, WANT to-to start running, you know, again')).toEqual(plain);
    expect(plain.change).toBeGreaterThan(0);
  });
});
