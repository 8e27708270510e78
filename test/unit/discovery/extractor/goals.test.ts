import { describe, expect, test } from 'vitest';
import { findingsIn, goalIn, goalsIn, stepsIn } from './conversation.ts';

describe('goals', () => {
  test.each([
    ['I want to speak up in our team meetings.', 'I want to speak up in our team meetings'],
    ["Um, I'd- I'd really like to sleep through the night.", 'I would like to sleep through the night'],
    ['My goal is to run a marathon.', 'I want to run a marathon'],
    ["I don't want to be so tired any more.", 'I want to stop being so tired'],
    ['I wanna stop smoking for good.', 'I want to stop smoking for good'],
  ])('"%s" is taken up in the person’s words', (said, statement) => {
    const [goal] = goalsIn('G: What brings you here?', said);
    expect(goal).toBe(statement);
  });

  test.each([
    'Hello, nice to meet you.',
    'Yes.',
    'I want to say thank you for last time.',
    'I would like to know how long this takes.',
    'I need to pick up the kids at four.',
    'I want a coffee.',
    'My wife wants me to stop drinking.',
    'My doctor said, "I want you to lose weight."',
    'I do not want to quit smoking.',
    'Do I want to change my job?',
    'If I want to sleep I take a pill.',
    'I want my son to study more.',
    'I want change.',
    'I want to go down to the harbour with my cousins.',
  ])('no goal is found in "%s"', (said) => {
    expect(goalsIn(said)).toEqual([]);
  });

  test('what the guide proposes is not the person’s goal', () => {
    expect(
      goalsIn('G: You want to stop smoking and exercise more.', 'Hm.', 'G: I want to help.', 'Okay.'),
    ).toEqual([]);
  });

  test('one goal said in several ways is one goal with several quotes', () => {
    const goal = goalIn(
      'I want to quit smoking.',
      'G: Tell me more.',
      'I really need to stop smoking, it costs a fortune.',
    );
    expect(goal.evidence.map(({ messageId }) => messageId).toSorted()).toEqual(['m0', 'm2']);
  });

  test('a goal taken back later is left out', () => {
    expect(
      goalsIn(
        'I want to learn Spanish.',
        'I want to sleep better.',
        'Actually, forget about learning Spanish.',
      ),
    ).toEqual(['I want to sleep better']);
  });

  test.each([
    ['I want to quit smoking.', 'Actually no, I do not want to quit smoking at all.'],
    ['I want to stop drinking.', "Honestly, I don't want to stop drinking."],
    ['I want to run every morning.', 'No, I do not want to run at all.'],
  ])('what is taken back is no goal: %s %s', (...said) => {
    expect(goalsIn(...said)).toEqual([]);
  });

  test.each([
    ['I want to quit smoking.', "I don't want to smoke any more."],
    ['I want to quit smoking.', "I don't want to quit smoking now.", 'Still, I want to quit smoking.'],
  ])('what is not taken back, or named again, stays one: %s %s', (...said) => {
    expect(goalsIn(...said)).toHaveLength(1);
  });

  test('at most five goals come out of a long list', () => {
    const deeds = [
      'learn Spanish',
      'run a marathon',
      'sleep better',
      'quit smoking',
      'save money',
      'paint more',
      'eat less sugar',
    ];
    expect(goalsIn(...deeds.map((deed) => `I want to ${deed}.`))).toHaveLength(5);
  });

  test('answers on rulers belong to the goal that was asked about, and a span is rounded', () => {
    const { goals } = findingsIn(
      'I want to quit smoking.',
      'I also want to sleep better.',
      'G: From 0 to 10, how important is it to quit smoking?',
      'Nine.',
      'G: And how confident are you, from 0 to 10, that you will quit smoking?',
      'Maybe a seven or eight.',
    );
    expect(goals.map(({ category, importance, confidence }) => [category, importance, confidence])).toEqual([
      ['smoking', 9, 8],
      ['sleep', null, null],
    ]);
  });

  test('a date is taken when one was named', () => {
    expect(goalIn('I want to run a marathon by the end of May.').targetDate).toBe('2026-05-31');
    expect(goalIn('I want to run a marathon.').targetDate).toBeNull();
  });
});

describe('levels', () => {
  test('a number that was named is the expected level, and what is done now the one below', () => {
    expect(
      stepsIn('Right now I drink three beers a night.', 'I want to cut down to one beer a night.'),
    ).toEqual([
      'I am at more than three beers a night',
      'I am at two or three beers a night',
      'I am at one beer a night',
      'I have one beer a night on some days and none on others',
      'I am at no beers at all',
    ]);
  });

  test('how often is counted by the deed', () => {
    expect(stepsIn('I want to drink no more than four times a week.').slice(1)).toEqual([
      'I drink five to eight times a week',
      'I drink three or four times a week',
      'I drink one or two times a week',
      'Not once a week do I drink',
    ]);
    expect(stepsIn('I want to try not to smoke on the balcony.')[2]).toBe(
      'On three or four days a week I manage not to smoke on the balcony',
    );
  });

  test('"at least" climbs', () => {
    expect(stepsIn('I would like to walk four times a week.')).toEqual([
      'Not once a week do I walk',
      'I walk one to three times a week',
      'I walk four times a week',
      'I walk five times a week',
      'I walk six times a week or more',
    ]);
  });

  test('what is done once and then done is measured by how far it has come', () => {
    expect(stepsIn('I would like to become a beekeeper one day.')[0]).toBe(
      'I have not yet taken a step to become a beekeeper',
    );
  });

  test('what lasts is measured by what is done for it, and what comes and goes by how often', () => {
    expect(stepsIn('I want to be a good neighbour to the people upstairs.')[2]).toBe(
      'On three or four days a week I do something to be a good neighbour to the people upstairs',
    );
    expect(stepsIn('I want to speak up in meetings.')[2]).toBe(
      'On four to six occasions out of ten I speak up in meetings',
    );
  });

  test('no step leans on a comparison with another', () => {
    expect(stepsIn('I want to sleep better.')[0]).toBe('There is no night in the week on which I sleep well');
  });

  test('the baseline is marked as assumed until something said tells it', () => {
    const assumed = goalIn('I want to speak up in meetings.');
    expect([assumed.baselineLevel, assumed.isBaselineAssumed]).toEqual([-1, true]);

    const told = goalIn('I want to speak up in meetings.', 'At the moment I speak up once a week.');
    expect([told.baselineLevel, told.isBaselineAssumed]).toEqual([-1, false]);
    expect(told.evidence.map(({ quote }) => quote)).toContain('At the moment I speak up once a week.');
  });
});
