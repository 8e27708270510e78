import { describe, expect, test } from 'vitest';
import { findingsIn, goalIn, goalsIn, stepsIn } from './conversation.ts';

const reframesIn = (...lines: readonly string[]) =>
  findingsIn(...lines).beliefs.map(({ reframe }) => reframe);

describe('a goal is said straight', () => {
  test.each([
    ['I need to begin to see that I have to be more honest.', 'I need to be more honest'],
    ['I want to go get fit again.', 'I want to get fit again'],
    ['I want to find the time, to read more.', 'I want to find the time to read more'],
    ['To find the energy, to cook again.', 'I want to find the energy to cook again'],
    ["I'd like to gain it back, the old energy.", 'I would like to gain back the old energy'],
    ["I'd like to finish my degree, hopefully, move to the coast.", 'I would like to finish my degree'],
  ])('%s', (said, statement) => {
    expect(goalsIn('G: What do you want to work on?', said)).toEqual([statement]);
  });

  test.each([
    'She told me what my numbers were so that I should start taking a tablet at night.',
    'I want to take control of that thing.',
    'I want to be more careful in these terms.',
  ])('no goal is made of "%s"', (said) => {
    expect(goalsIn(said)).toEqual([]);
  });

  test.each([
    ['I want to become a teacher.', 'career'],
    ['I want to start taking my pills.', 'health'],
    ['I want to play tennis in college.', 'exercise'],
    ['I am trying to stay on a straight path.', 'life_change'],
  ])('and belongs where it is lived: %s', (said, category) => {
    expect(goalIn('G: What is your goal?', said).category).toBe(category);
  });

  test('a limit to be kept is counted by the occasion, not in days without', () => {
    expect(stepsIn('I want to stop eating once I am full.')[2]).toBe(
      'On four to six occasions out of ten I stop eating once I am full',
    );
    expect(stepsIn('I want to stop drinking.')[2]).toBe('I have gone one to four weeks without drinking');
  });

  test('time is found again each week, and not by a day that is set', () => {
    expect(stepsIn('I want to find the time to exercise.')[2]).toBe(
      'On three or four days a week I find the time to exercise',
    );
  });
});

describe('a belief is answered with respect', () => {
  test.each([
    ["I'm not ready to get married.", 'I can take my time and decide what is right for me'],
    ["I'm not ready to leave my job just yet.", 'I can take my time and decide what is right for me'],
    ["I don't think that I'm ready to move out.", 'I can take my time and decide what is right for me'],
    ['Nobody listens to me.', 'I can look for one person who listens'],
    ['Everyone else is so far ahead.', 'I can go my own way at my own pace'],
    ['People will laugh at me.', 'Some people may be kinder than I expect'],
    [
      "If I say something wrong, everyone will think I'm stupid.",
      'I can say one small thing and see what happens',
    ],
  ])('%s', (said, reframe) => {
    expect(reframesIn(said)).toEqual([reframe]);
  });

  test.each(['I can do it alone.', 'I could do it any day.', 'I cut back.'])(
    'what says too little is no strength: %s',
    (said) => {
      expect(findingsIn(said).beliefs).toEqual([]);
    },
  );

  test('a strength loses what is only a turn of phrase', () => {
    const { beliefs } = findingsIn("I'm good at listening, so to speak.");
    expect(beliefs.map(({ statement }) => statement)).toEqual(["I'm good at listening"]);
  });
});

test('the hour of going to bed is no hour to practise', () => {
  const timesAfter = (question: string) =>
    findingsIn(`G: ${question}`, 'I can try 9:00 in the evening.').preferences.preferredTimes;
  expect(timesAfter('What time would work for you?')).toEqual(['21:00']);
  expect(timesAfter('What time would you go to bed?')).toEqual([]);
  expect(timesAfter('What time would work for you to go to bed at night?')).toEqual([]);
});
