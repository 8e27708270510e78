/** Practices about showing oneself and standing by oneself. */
import type { Exercise } from './exercise.ts';

export const VOICE_EXERCISES: Readonly<Record<string, Exercise>> = {
  public_speaking: {
    title: 'The first sentence, three ways',
    purpose: 'Who knows the first sentence by heart can look up while saying it.',
    steps: [
      'When nobody needs the room, stand up and put both feet flat on the floor.',
      'Say your first sentence aloud, as slowly as if you were dictating it.',
      'Say it again to the far wall, a little louder, and let a pause follow. Count to two.',
      'Say it a third time to one friendly face, one that you imagine or a photograph.',
      'Sit down, and write the sentence on a card with nothing else on it.',
    ],
    short: 'stand, breathe out, and say the first sentence once.',
  },
  assertiveness: {
    title: 'A sentence in stock',
    purpose: 'A sentence that has been said aloud before is there when you need it.',
    steps: [
      'Before a talk in which somebody may want something, take a pen.',
      'Write down what you want from it in one sentence that begins with "I".',
      'Take out whatever excuses it: "just", "maybe", "sorry, but".',
      'Say it aloud in your ordinary voice, twice, with your shoulders low.',
      'Add a sentence to win time with: "I would like to think about that until Friday."',
    ],
    short: 'say the sentence to win time with, once, aloud.',
  },
  confidence: {
    title: 'The proof book',
    purpose: 'The mind keeps a careful list of what went badly. This keeps the other one.',
    steps: [
      'Before you go to bed, open a notebook that is used for nothing else.',
      'Write down one thing you did today that took a little courage. Size does not matter.',
      'Write down what in you made it possible: patience, humour, stubbornness.',
      'Leaf back and read one older entry, as if a friend had written it.',
      'Decide on one small brave thing that may stand here next.',
    ],
    short: 'one line: what I did, and what it took.',
  },
  self_compassion: {
    title: 'As to a friend',
    purpose: 'Most of us know exactly how to be kind. This borrows it from where it is easy.',
    steps: [
      'When you notice that you are being hard on yourself, sit down and put a hand on your chest.',
      'Say what is the matter in one plain sentence: "This is a hard moment."',
      'Think of a friend who has the same trouble. What would you say, and in what voice?',
      'Say that to yourself, in that voice, with your own name in it.',
      'Ask what you need in the next hour. Do the smallest part of it.',
    ],
    short: 'a hand on the chest, and one sentence with your own name in it.',
  },
};
