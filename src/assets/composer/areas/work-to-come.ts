/** The area of somebody whose work is still to come: without meetings, desks and colleagues they do not have yet. */
import type { AreaTexts } from './area.ts';

export const WORK_TO_COME: AreaTexts = {
  deed: 'find work that suits me',
  topic: 'my next step towards work',
  steps: [
    'give half an hour to my next step',
    'write down one thing I do well',
    'ask one person how they found their work',
    'find out one thing about the work',
  ],
  cues: ['I finish my breakfast', 'I open my notebook', 'the afternoon begins'],
  thanks: [
    'what I have learnt so far',
    'the skills I bring',
    'each step I have taken already',
    'the things I do well',
  ],
  qualities: ['skills of my own', 'patience', 'staying power'],
  settings: ['at my table, with a cup of tea and a list', 'at the door of a place I have come to see'],
  sights: ['one line on my list, ready to be ticked', 'the sign beside the door'],
  sounds: ['the street outside getting on with its day', 'my own voice, calm and clear'],
  touches: ['the pen in my hand', 'both feet on the ground'],
  hurdles: [
    {
      obstacle: 'I think that it is too far away for somebody like me',
      response: 'choose the one thing that can be done today, and do it',
      place: 1,
      step: 2,
    },
    {
      obstacle: 'an answer comes that I had hoped would be different',
      response: 'put it aside, go for a short walk and choose the next step',
      place: 0,
      step: 1,
    },
    {
      obstacle: 'I do not know where to begin',
      response: 'write to one person whose work I find interesting',
      place: 0,
      step: 0,
    },
  ],
};
