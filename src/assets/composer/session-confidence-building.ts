import type { SuggestionWords } from './session-kind.ts';

/** What a session suggests that builds confidence. */
export const CONFIDENCE_BUILDING: SuggestionWords = {
  titles: ['Steady ground', 'A voice of your own', 'At full height'],
  opening: (deed) =>
    `You have come here with something you want: to ${deed}. You may hold that wish up for a moment, ` +
    'and look at it in this light, as something that belongs to you.',
  suggestions: [
    [
      'Perhaps you can remember something that went well, however small. A word that came at the ' +
        'right moment, a task that was done, a door that you opened although your heart was beating.',
      'You may take one step into such a moment and look around. What is there to see? Who is near? ' +
        'How do you stand, and what are your hands doing?',
      'And you might notice what you brought to it. It may have been preparation, or patience, or ' +
        'simply staying a little longer. Whatever it was, it came from you, and you may count it as ' +
        'yours.',
    ],
    [
      'Courage may grow as a fire grows when somebody lays on one more log: steadily, from the ' +
        'middle outward, until it warms the shoulders and the hands.',
    ],
    [
      'Confidence may be quieter than people think. It can feel like a hand resting on a table. It ' +
        'can sound like a voice that takes its time.',
    ],
    [
      'In your mind, you may stand the way you stand when you are at home in yourself: the feet ' +
        'broad, the chest open, the eyes on the horizon.',
    ],
    [
      'You may let yourself be new at something. Whoever does a thing well has once done it ' +
        'clumsily, and you can allow yourself that beginning too.',
    ],
    [
      'Perhaps you can hear your own voice as you like it best, in its own time, saying one plain ' +
        'sentence through to the end. And then, perhaps, a second one.',
    ],
    [
      'If the heart beats faster when something matters, you may take it as your body bringing ' +
        'strength to where it is needed. One breath out, and you can use it.',
    ],
    [
      'You might collect small proofs, as one collects pebbles: one for each day, each of them ' +
        'something you did. After a while a pocket full of pebbles has a weight of its own.',
    ],
    [
      'Other people are mostly busy with a day of their own. Among them there may be some who are ' +
        'glad of you. You might look for those faces first.',
    ],
    [
      'You may ask for help and be strong in the same breath. You may change your mind and be ' +
        'steady. You may take your time and still arrive.',
    ],
    [
      'And some weeks from now, perhaps, you look back along this path and see a step that has ' +
        'become easy, and that once took all your courage. You may smile at it.',
    ],
  ],
  picture: (doing) =>
    `You might see yourself ${doing}, on an ordinary day in the near future. You may look at the ` +
    'place first, at the light in it and the things that lie about, and then at yourself, standing ' +
    'there quite naturally.',
  step:
    'Now you may watch the first small step at its real speed. Perhaps it takes a minute, perhaps ' +
    'less. You might feel your feet on the ground, the breath going out, and then your own hand or ' +
    'your own voice beginning.',
  after:
    'And when it is done, you may stay a moment longer. Perhaps there is a warmth in the chest, or a ' +
    'wish to stand up straight. You might say to yourself, quietly: that was one step, and it was ' +
    'mine.',
  closing:
    'So you may take from here what fits you: the wish you came with, the ground under your feet, ' +
    'one small step you have already seen yourself take. You can come back to them whenever you ' +
    'like, and each time they may be easier to find.',
};
