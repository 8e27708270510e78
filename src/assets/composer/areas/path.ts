/** Areas about the way as a whole, and one for any life. */
import type { AreaTexts } from './area.ts';

export const PATH: Readonly<Record<string, AreaTexts>> = {
  spirituality: {
    deed: 'keep a quiet time for what matters to me',
    topic: 'quiet time for what matters',
    steps: [
      'sit in silence for five minutes',
      'name one thing I am thankful for',
      'take one slow breath outside',
      'read a few lines that speak to me',
    ],
    cues: ['the morning is still quiet', 'I hear a bell', 'I close my front door'],
    thanks: [
      'this quiet moment',
      'the beauty I have seen today',
      'what carries me',
      'the people I share this with',
    ],
    qualities: ['a quiet side', 'trust', 'a sense of wonder'],
    settings: ['in a quiet corner at home, early in the day', 'under tall trees'],
    sights: ['the first light on the wall', 'leaves moving high above me'],
    sounds: ['a bird somewhere outside', 'the silence between two sounds'],
    touches: ['my hands resting in my lap', 'the breath moving in and out'],
    hurdles: [
      {
        obstacle: 'my thoughts wander off to the list of the day',
        response: 'smile at them and come back to the breath',
        place: 0,
        step: 1,
      },
      {
        obstacle: 'I feel I have no time for quiet',
        response: 'sit down for three breaths, right where I am',
        place: 1,
        step: 2,
      },
      {
        obstacle: 'the silence stays empty and I feel foolish',
        response: 'stay for three more breaths and let it be as it is',
        place: 0,
        step: 3,
      },
    ],
  },
  life_change: {
    deed: 'walk into this new chapter',
    topic: 'this new chapter',
    steps: [
      'name the next small step',
      'do the smallest thing on my list',
      'write down one thing I look forward to',
      'make one telephone call',
    ],
    cues: ['I wake up in the morning', 'I sit down at the table', 'I sit down with my tea'],
    thanks: [
      'what I bring with me',
      'the people who stay close',
      'the changes I have come through',
      'an open day ahead',
    ],
    qualities: ['courage', 'patience', 'an open mind'],
    settings: ['at a window, looking at the road outside', 'at the table with a short list in front of me'],
    sights: ['the road going on around a bend', 'one line on my list, ready to be ticked'],
    sounds: ['the world outside getting on with its day', 'my own breath, calm and even'],
    touches: ['the ground carrying me', 'the pen in my hand'],
    hurdles: [
      {
        obstacle: 'the whole change stands before me like a wall',
        response: 'look only at the next step and do that',
        place: 1,
        step: 1,
      },
      {
        obstacle: 'I long for how things were before',
        response: 'nod to that feeling and take one small step',
        place: 0,
        step: 2,
      },
      {
        obstacle: 'a small thing goes wrong and everything feels foreign',
        response: 'make something familiar to eat and begin again after it',
        place: 0,
        step: 0,
      },
    ],
  },
};

/** For a life of which no area is known. */
export const GENERAL: AreaTexts = {
  deed: 'live a little closer to what matters to me',
  topic: 'the things that matter to me',
  steps: [
    'write down one small next step',
    'begin with five minutes',
    'look back at what went well',
    'do the easiest part first',
  ],
  cues: ['the morning begins', 'I sit down with my tea', 'I have a quiet minute'],
  thanks: [
    'the step I took today',
    'the people who wish me well',
    'what I have learnt so far',
    'this quiet moment',
  ],
  qualities: ['patience', 'courage', 'staying power'],
  settings: ['in a quiet place at home', 'at a table by the window'],
  sights: ['soft light on the table', 'one line in my own handwriting'],
  sounds: ['the quiet around me', 'the pen on the paper'],
  touches: ['both feet on the floor', 'the table under my hands'],
  hurdles: [
    {
      obstacle: 'I feel that it is too much for today',
      response: 'do the smallest part of it for five minutes',
      place: 1,
      step: 2,
    },
    {
      obstacle: 'something else always seems more urgent',
      response: 'take my step first, then turn to the rest',
      place: 1,
      step: 3,
    },
    {
      obstacle: 'I have let it slip for some days',
      response: 'begin again with the part that takes two minutes',
      place: 0,
      step: 0,
    },
  ],
};
