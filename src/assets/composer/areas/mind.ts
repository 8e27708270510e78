/** Areas about moods and attention. */
import type { AreaTexts } from './area.ts';

export const MIND: Readonly<Record<string, AreaTexts>> = {
  anxiety: {
    deed: 'meet the day with more calm',
    topic: 'more calm',
    steps: [
      'name three things I can see',
      'breathe out longer than I breathe in',
      'feel both feet on the ground',
      'let one thought pass like a cloud',
    ],
    cues: ['my thoughts grow loud', 'my breath gets short', 'I wait for something to begin'],
    thanks: [
      'the breath that steadies me',
      'a quiet moment today',
      'the calm people around me',
      'the ground under my feet',
    ],
    qualities: ['a calm side', 'patience', 'a steady breath'],
    settings: [
      'on a chair by the window, before I leave the house',
      'in a waiting room, with a few minutes left',
    ],
    sights: ['three things of the same colour', 'the light on the floor in front of me'],
    sounds: ['the farthest sound I can find', 'my breath going out'],
    touches: ['both feet on the ground', 'the back of the chair holding me'],
    hurdles: [
      {
        obstacle: 'my thoughts run ahead to what might happen',
        response: 'breathe out slowly and name three things that I can see',
      },
      { obstacle: 'my chest grows tight', response: 'put a hand on my belly and let the breath out long' },
      { obstacle: 'I want to turn round and go home', response: 'stay for ten more breaths and then decide' },
    ],
  },
  anger: {
    deed: 'answer calmly when things heat up',
    topic: 'answering calmly',
    steps: [
      'breathe out before I answer',
      'lower my own voice by one step',
      'let my face grow soft',
      'step out for two minutes',
    ],
    cues: ['I feel heat in my chest', 'somebody raises their voice', 'my jaw grows tight'],
    thanks: [
      'each pause I have taken',
      'the people who are patient with me',
      'my strong sense of what is fair',
      'a calm talk I have had',
    ],
    qualities: ['a calm side', 'patience', 'a good heart'],
    settings: ['in my kitchen, in the middle of a busy evening', 'in a conversation that is heating up'],
    sights: ['the face of the other person', 'my hands, opening and resting'],
    sounds: ['voices getting louder, then my own, lower', 'my breath going out'],
    touches: ['warmth in my face, and my feet on the floor', 'my jaw letting go'],
    hurdles: [
      {
        obstacle: 'heat rises and sharp words are ready',
        response: 'breathe out once and lower my voice before I answer',
      },
      {
        obstacle: 'I feel treated unfairly',
        response: 'step out for two minutes and come back with one sentence',
      },
      {
        obstacle: 'an old quarrel starts up again in my head',
        response: 'get up, wash my hands and think of something I can do',
      },
    ],
  },
  grief: {
    deed: 'carry my memories gently through the day',
    topic: 'carrying my memories gently',
    steps: [
      'sit quietly for a minute',
      'light a candle',
      'tell somebody one good memory',
      'go outside into the light',
    ],
    cues: ['a memory comes up', 'the evening grows quiet', 'I see an old photograph'],
    thanks: [
      'the love I have known',
      'the people who sit with me',
      'one good memory',
      'the time I was given',
    ],
    qualities: ['gentleness', 'patience', 'tenderness'],
    settings: ['in a quiet room with a candle', 'on a walk along a path I know well'],
    sights: ['the small flame of the candle', 'the light between the trees'],
    sounds: ['the quiet around me', 'my own breath, slow and soft'],
    touches: ['a warm cup between my hands', 'air on my face'],
    hurdles: [
      {
        obstacle: 'a wave of missing comes without warning',
        response: 'sit down, breathe and let it come and go in its own time',
      },
      {
        obstacle: 'I feel that I should be further along by now',
        response: 'put a hand on my heart and let today be as it is',
      },
      {
        obstacle: 'somebody says the wrong thing and means well',
        response: 'thank them with a nod and step outside for a minute',
      },
    ],
  },
  focus: {
    deed: 'give one thing my full attention',
    topic: 'giving one thing my attention',
    steps: [
      'choose one thing and begin',
      'work on one page for ten minutes',
      'leave my phone in another room',
      'clear my desk before I start',
    ],
    cues: ['I sit down at my desk', 'I open my laptop', 'I catch myself scrolling'],
    thanks: [
      'each hour of clear attention',
      'what I have already finished',
      'a tidy place to work',
      'the minutes that belong to me',
    ],
    qualities: ['a clear mind', 'staying power', 'patience'],
    settings: ['at my desk, with one thing in front of me', 'at a table in a quiet room'],
    sights: ['one sheet of paper and a pen', 'the clear surface of the table'],
    sounds: ['the quiet hum of the room', 'the pen on the paper'],
    touches: ['the edge of the desk under my hands', 'my feet flat on the floor'],
    hurdles: [
      {
        obstacle: 'my hand goes to the phone before I notice',
        response: 'put it out of reach and write the next line',
      },
      {
        obstacle: 'the task looks too big to begin',
        response: 'set a timer for ten minutes and do the first small part',
      },
      {
        obstacle: 'I have lost the thread and want to look something up',
        response: 'write the question on a slip and finish the line first',
      },
    ],
  },
};
