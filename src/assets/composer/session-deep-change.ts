import type { SuggestionWords } from './session-kind.ts';

/** What a session suggests that works on a deep-seated belief. */
export const DEEP_CHANGE: SuggestionWords = {
  titles: ['A new path', 'Where the ways part', 'An open window'],
  opening: (deed) =>
    `Here there is time for something that has been with you for a while. You would like to ${deed}. ` +
    'You may set that wish down in the middle of this place, and walk around it, and look at it from ' +
    'more than one side.',
  suggestions: [
    [
      'Old habits of thought are a little like paths across a field. They are there because somebody ' +
        'walked them often, and for good reasons. And you may walk somewhere else today.',
    ],
    [
      'A new path begins with a single walk. The grass bends a little, and straightens, and bends ' +
        'again the next time. You may be the one who walks it, as lightly as you like.',
    ],
    [
      'You may nod kindly to the old way of seeing things. It did the best it could with what was ' +
        'known. Perhaps it is glad that somebody is taking over.',
    ],
    [
      'Perhaps there is a part of you that wants this change, and a part that likes things as they ' +
        'are. Both may sit at the same table. Both have something they take care of.',
      'You might ask the careful part what it needs in order to come along. It may answer in a word, ' +
        'in a picture, or in a feeling. And it may take its time.',
    ],
    [
      'What matters to you has been there all along, like a compass in a drawer. You may take it ' +
        'out, hold it flat on your hand, and let the needle settle.',
      'When the needle rests, you may notice which way it points. Perhaps that has a name: kindness, ' +
        'or freedom, or being there for someone. You can let your own word come.',
    ],
    [
      'Change may be small enough to overlook. Another first sentence in the morning. A hand that ' +
        'waits for one breath. Perhaps it is such small things that stay.',
    ],
    [
      'And on a day when your feet find the old path, you may simply notice where you are, turn ' +
        'around with half a smile, and take the next step on the new one.',
    ],
    [
      'You might see, coming towards you along the path, the person you are becoming. You may look ' +
        'at how they walk, and at what is easy in their face.',
      'Perhaps they have something for you, a short sentence, or only a look. You may let it reach ' +
        'you, and keep what is useful.',
    ],
    [
      'You may keep all that is good about how you are now. When a tree grows it adds a ring, and ' +
        'the earlier rings remain inside it.',
    ],
    [
      'In your own time, you may let the new way become ordinary, as ordinary as the key in your ' +
        'pocket, which you use and hardly think of.',
    ],
  ],
  picture: (doing) =>
    'You might let the new path lead through a day of yours, and let there be, somewhere on it, a ' +
    `moment of ${doing}. Perhaps you can see where that is, and what time of day, and how the air ` +
    'feels there.',
  step:
    'You may go slowly here. There might be the old pull to one side; you can greet it, and breathe ' +
    'out. And then you may feel yourself take one step to the other side, at its real speed, with the ' +
    'ground holding.',
  after:
    'You may look around from there. Perhaps little has changed to the eye, and still something is ' +
    'different, as a room is different when a window has been opened. You might let that air in.',
  closing:
    'So you may leave here what has grown too small for you, and take along what is yours: the wish ' +
    'you set down here, an open window, one step on the new path. All of it can go on working quietly, at its own ' +
    'pace, while you go about your day.',
};
