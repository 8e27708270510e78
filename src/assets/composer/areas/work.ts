/** Areas about making, learning and earning. */
import type { AreaTexts } from './area.ts';

export const WORK: Readonly<Record<string, AreaTexts>> = {
  study: {
    deed: 'study a little each day',
    topic: 'learning',
    steps: [
      'open my book at one page',
      'write down one question',
      'give ten minutes to my book',
      'explain one idea aloud',
    ],
    cues: ['I sit down to study', 'I open my notes', 'the afternoon begins'],
    thanks: [
      'each thing I have understood',
      'the people who explain things to me',
      'my own curiosity',
      'a quiet place to learn',
    ],
    qualities: ['curiosity', 'staying power', 'patience'],
    settings: ['at my desk with my notes open', 'in a quiet corner of the library'],
    sights: ['the page with the line I have marked', 'my own handwriting growing down the page'],
    sounds: ['pages turning', 'the pen moving on the paper'],
    touches: ['the smooth page under my hand', 'my feet resting on the floor'],
    hurdles: [
      {
        obstacle: 'I read a paragraph and nothing stays',
        response: 'close the book and say one thing in my own words',
      },
      { obstacle: 'the pile looks endless', response: 'choose one page and give it ten minutes' },
      {
        obstacle: 'I have put it off and now there is little time left',
        response: 'choose the one part that matters most and begin there',
      },
    ],
  },
  career: {
    deed: 'move forward in my work',
    topic: 'my next step at work',
    steps: [
      'mark half an hour for my own step',
      'say one thing in the first ten minutes',
      'do one thing before I check messages',
      'ask a colleague one clear question',
    ],
    cues: ['I open my calendar', 'a meeting begins', 'I sit down at my desk'],
    thanks: [
      'what I have learnt at work',
      'a colleague who listens',
      'the work I am proud of',
      'the experience I bring',
    ],
    qualities: ['a clear view', 'courage', 'steadiness'],
    settings: ['at the table of a meeting room', 'at my desk in the morning'],
    sights: ['my notes with one line marked', 'the morning light on my desk'],
    sounds: ['the hum of the place around me', 'my own breath, calm and even'],
    touches: ['the table under my hands', 'the chair carrying me'],
    hurdles: [
      {
        obstacle: 'I think that somebody else can say it better',
        response: 'look at my note and say the first sentence',
      },
      {
        obstacle: "the day fills up with other people's requests",
        response: 'keep the first half hour for my own step',
      },
      {
        obstacle: 'somebody takes my idea up as if it were theirs',
        response: 'say in a friendly voice how I came to it',
      },
    ],
  },
  money: {
    deed: 'look at my money calmly and plan ahead',
    topic: 'a calm look at my money',
    steps: [
      'wait a day before I decide',
      'open the letter and write one number down',
      'look at my account once',
      'put a small sum aside',
    ],
    cues: ['I want to buy something', 'a bill arrives', 'the week begins'],
    thanks: [
      'what I already have',
      'each small sum I have put aside',
      'the roof over my head',
      'my clear view of the month',
    ],
    qualities: ['a clear view', 'patience', 'good sense'],
    settings: ['at the kitchen table with my papers', 'in front of a shelf in a shop'],
    sights: ['the numbers in a tidy column', 'the price on the label'],
    sounds: ['the quiet hum of the place', 'my breath going out before I decide'],
    touches: ['the paper under my hand', 'my feet on the floor'],
    hurdles: [
      {
        obstacle: 'I would rather leave the envelope closed',
        response: 'breathe out, open it and write one number down',
      },
      {
        obstacle: 'I want to buy something to cheer myself up',
        response: 'put it back and give it a day',
      },
      {
        obstacle: 'the month is longer than the money',
        response: 'write down what has to be paid first and ask for time for the rest',
      },
    ],
  },
  creativity: {
    deed: 'make something of my own',
    topic: 'making something of my own',
    steps: [
      'spend ten minutes making something',
      'make one small rough thing',
      'write the idea down as it is',
      'leave a clear place to begin next time',
    ],
    cues: ['I have a cup of tea', 'I see my tools on the table', 'something catches my eye'],
    thanks: [
      'each idea that visits me',
      'the hours I have spent making things',
      'my own way of seeing',
      'the joy of a first line',
    ],
    qualities: ['curiosity', 'playfulness', 'patience'],
    settings: ['at my table with my tools in front of me', 'in the corner where I make things'],
    sights: ['an empty page in good light', 'the first mark I have made'],
    sounds: ['the quiet around me', 'the small sounds of my tools'],
    touches: ['the tool in my hand', 'the grain of the paper'],
    hurdles: [
      {
        obstacle: 'the inner critic speaks before I have begun',
        response: 'make one rough thing and let it be rough',
      },
      { obstacle: 'other duties call from the next room', response: 'stay for ten minutes, then go' },
      {
        obstacle: 'I see what others make and want to put mine away',
        response: 'go back to my own line and add to it',
      },
    ],
  },
};
