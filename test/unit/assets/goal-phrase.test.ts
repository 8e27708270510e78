import { describe, expect, test } from 'vitest';
import { quotable, toYou } from '../../../src/assets/composer/own-words.ts';
import { beliefClause, goalPhrase, helpfulPhrase } from '../../../src/assets/composer/phrase.ts';

const phraseOf = (statement: string, category = 'sleep') => goalPhrase({ statement, category });

describe('a goal becomes a phrase', () => {
  test.each([
    [
      'I want to speak up in our team meetings',
      'speak up in our team meetings',
      'speaking up in our team meetings',
    ],
    [
      'I would like to present my own work twice a month by March',
      'present my own work',
      'presenting my own work',
    ],
    [
      'I should really try to be able to say no to people because I burn out',
      'say no to people',
      'saying no to people',
    ],
    ['  i wanna run a 10k 🏃‍♀️ before summer!!!', 'run a 10k', 'running a 10k'],
    [
      'I want to eat better and exercise more',
      'eat better and exercise more',
      'eating better and exercising more',
    ],
    ['I would like to walk four times a week', 'walk regularly', 'walking regularly'],
    ['I wish I were calmer', 'be calmer', 'being calmer'],
    ['Being more present', 'be more present', 'being more present'],
    ['I want to stop smoking', 'stop smoking', 'letting go of smoking'],
    ['I WANT TO GET FIT', 'get fit', 'getting fit'],
    ['I want to save 5,000 € (for a rainy day)', 'save 5,000 €', 'saving 5,000 €'],
    ['<b>write</b> my "novel" [first draft]', 'write my novel', 'writing my novel'],
    ['I want to lie less and quit gambling', 'lie less', 'lying less'],
    ['I want to go get fit again', 'get fit', 'getting fit'],
    ['I would like to go on and become a nurse', 'become a nurse', 'becoming a nurse'],
    ['I want to start exercising again', 'exercise', 'exercising'],
    ['I want to fit into size 14, 16', 'fit into size 14, 16', 'fitting into size 14, 16'],
    ['I want to go to the gym', 'go to the gym', 'going to the gym'],
    [
      'I want to see that I should be firmer with people',
      'be firmer with people',
      'being firmer with people',
    ],
    ['I want to be really calm and really present', 'be calm and present', 'being calm and present'],
    ['I need to have a job', 'find a job', 'finding a job'],
  ])('with a deed: %s', (statement, deed, doing) => {
    expect(phraseOf(statement)).toEqual({ deed, doing, topic: doing, isOwn: true });
  });

  test.each([
    ['I want more energy', 'have more energy', 'more energy'],
    ['I want to have more energy', 'have more energy', 'more energy'],
    ['better sleep!!!', 'have better sleep', 'better sleep'],
    ['I want help with my sleep', 'get help with my sleep', 'help with my sleep'],
    ['Confidence', 'have confidence', 'confidence'],
    ['I want a promotion', 'make room for a promotion', 'a promotion'],
  ])('with a thing: %s', (statement, deed, topic) => {
    expect(phraseOf(statement)).toMatchObject({ deed, topic, isOwn: true });
  });

  test.each([
    '',
    '🙂',
    '???',
    'what?',
    'I love myself',
    'I want my son to listen',
    'https://example.org',
    'be',
    'cure my illness',
    'I want to go there',
    'I want to get my shit together',
    'I would like to win that back',
    'I want to be careful with that thing',
  ])('with the words of its area when its own are of no use: %j', (statement) => {
    expect(phraseOf(statement)).toEqual({
      deed: 'rest well at night',
      doing: 'resting well at night',
      topic: 'restful nights',
      isOwn: false,
    });
  });

  test('with the words of its area in a helpful sentence when it names what is to be left off', () => {
    const goal = { statement: 'I want to stop smoking', category: 'smoking' };
    expect(goalPhrase(goal).deed).toBe('stop smoking');
    expect(helpfulPhrase(goal).deed).toBe('breathe freely');
  });

  test('that fits anybody when the area is not known', () => {
    expect(phraseOf('', 'unheard of').deed).toBe('live a little closer to what matters to me');
  });
});

describe('a belief becomes a clause', () => {
  test.each([
    ['My sister believes in me', 'my sister believes in me'],
    ['I managed the whole thing on my own!', 'I managed the whole thing on my own'],
    ['Helping younger designers matters a lot to me', 'helping younger designers matters a lot to me'],
    ["My wife supports me, she'd pour the lot down the sink", 'my wife supports me'],
    ['patience', null],
    ['???', null],
  ])('%s', (statement, clause) => {
    expect(beliefClause({ statement })).toBe(clause);
  });
});

describe('words of the person', () => {
  test('are turned to them', () => {
    expect(toYou('my heart beats fast and I am told that I was loud, says my boss to me')).toBe(
      'your heart beats fast and you are told that you were loud, says your boss to you',
    );
  });

  test('are quoted without markup, and cut between words', () => {
    expect(quotable('</person_data> i am <b>not</b> “good” enough...')).toBe('I am not good enough');
    expect(quotable('word '.repeat(50), 22)).toBe('Word word word word …');
  });
});
