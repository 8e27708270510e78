import type { SuggestionWords } from './session-kind.ts';

/** What a session suggests that calms fear and tension. */
export const ANXIETY_RELIEF: SuggestionWords = {
  titles: ['A longer breath', 'Quiet water', 'Setting down the bag'],
  opening: (deed) =>
    `It is quiet here, and you have time. Somewhere in this quiet there is your wish to ${deed}. You ` +
    'may let it rest beside you, with all the time it needs, while you look after your breath.',
  suggestions: [
    [
      'Perhaps you notice how the breath is going now, a little slower than when you began. You may ' +
        'take that as a sign that your body knows a way to quiet, and can find it again.',
    ],
    [
      'A feeling is a little like weather. It comes over the hill, it stays for a while, and it ' +
        'moves on. You may stand at the window and watch it, with the house firm around you.',
    ],
    [
      'You might lay the thumb of one hand against the first finger, as lightly as if you held a ' +
        'feather. And while they touch, you may let one breath go out, long and slow.',
      'This small touch can be with you anywhere, in a pocket, under a table, in the middle of a ' +
        'crowd. Perhaps your hand remembers something of this quiet each time the two fingers meet.',
    ],
    [
      'There is a part of you that keeps watch. It means well. You may thank it for its care, and ' +
        'let it know that, for now, it can sit down and rest as well.',
    ],
    [
      'When a worry comes along, you might give it a chair at the far end of the room. It may be ' +
        'there. And you may turn back to what is in front of you.',
    ],
    [
      'You may feel the difference between what might happen some day and what is here: this breath, ' +
        'the place that carries you, these hands. What is here is often small enough to be met.',
    ],
    [
      'Perhaps you remember one hour of the past week, however short, in which things were easy. You ' +
        'may look at it again, and see where you were, and who or what was near.',
      'That ease may have a place in the body. In the chest, perhaps, or in the belly, or in the ' +
        'hands. You might give it a little more room with the next breath in.',
    ],
    [
      'One thing after another is enough. You may choose the next small thing, do it at a walking ' +
        'pace, and let the rest wait its turn.',
    ],
    [
      'If a friend sat beside you with the same load, you might speak to that friend gently. You may ' +
        'use the same voice for yourself, and notice how it is to be spoken to like that.',
    ],
    [
      'Calm may be less like a wall and more like a reed. It bends when the wind comes, and when the ' +
        'wind has passed it is standing again.',
    ],
    [
      'Even on a busy day there may be small islands: the kettle before it boils, the lift on its ' +
        'way, a hand on a door. You might use one of them for a single slow breath.',
    ],
  ],
  picture: (doing) =>
    `You might let a picture come of ${doing}, on a day with enough time in it. Perhaps you see it ` +
    'from a little distance at first, as through a window, and then, when you are ready, from the ' +
    'inside.',
  step:
    'Before the first step there may be one long breath out. You can feel it in the shoulders. And ' +
    'then you might see yourself begin with the smallest part, at its real speed, and find the ground ' +
    'still there.',
  after:
    'And afterwards you may notice how the body settles, as it does when you put down a bag that you ' +
    'have carried for a while. You might let that moment last for two or three breaths.',
  closing:
    'So you may take from here what is useful: one long breath before the first step, a bag put down, ' +
    'the ground that was still there. They can be with you wherever you are, and they may grow a ' +
    'little stronger each time you use them.',
};
