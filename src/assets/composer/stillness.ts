/** Practices of stillness: sitting, breathing, travelling through the body. */
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';

/** With a kind thought towards what matters. */
const withTheBreath: PracticeWriter = ({ wanted }) => ({
  title: 'Sitting with the breath',
  purpose: 'Some minutes of sitting still, so that the rest of the day has a calm place to start from.',
  steps: [
    ['After you get up, sit down where you can sit upright and at ease. Let your hands rest.', 1],
    ['Follow your breath where you feel it best: in the nose, the chest or the belly.', 4],
    [
      'When you notice that you are thinking, say "thinking" to yourself in a friendly way and come back to the breath.',
      3,
    ],
    [
      `Towards the end, bring to mind what you wish for: to ${toYou(wanted.deed)}. Let it be there, as one would hold something in an open hand.`,
      2,
    ],
    ['Open your eyes, look around the room and name one thing you are about to do.', 1],
    ['On a full day, take the two-minute version: sit down and follow ten breaths.', 0],
  ],
  writingPrompt: null,
});

const longBreathOut: PracticeWriter = ({ wanted }) => ({
  title: 'The long breath out',
  purpose: 'Breathing out longer than you breathe in is a simple way to let the body settle.',
  steps: [
    [
      'Before a busy part of your day, or when you notice that your breath is short, sit down and feel your feet.',
      1,
    ],
    [
      'Breathe in through the nose while you count to four, and out while you count to six. Let it stay easy.',
      4,
    ],
    ['Let go of the counting, and keep the breath out a little longer than the breath in.', 3],
    [
      `With each breath out, let your shoulders, your jaw and your hands grow softer. Keep in mind that you wish to ${toYou(wanted.deed)}.`,
      2,
    ],
    ['Go back to your ordinary breath for a while. If you feel dizzy at any point, do this earlier.', 1],
    ['In a rush, take the two-minute version: six slow breaths out.', 0],
  ],
  writingPrompt: null,
});

const fromTheFeet: PracticeWriter = () => ({
  title: 'A walk through the body',
  purpose: 'Your attention travels once through the body, and each part may rest a little more.',
  steps: [
    ['After the day is done, lie down or lean back, and let whatever carries you take your weight.', 1],
    ['Bring your attention to your feet, then your legs. Notice warmth, weight or touch, just as it is.', 3],
    ['Move on to your hips, your belly and your back, and let the breath reach as far as it likes.', 3],
    ['Let your hands, arms and shoulders have their turn, then your neck, your jaw and your forehead.', 3],
    ['Where a place feels tense, stay for one breath with kindness and go on.', 1],
    ['Feel the body as a whole, and rest for a few more breaths.', 1],
    ['On a tired evening, take the two-minute version: feet, belly, face.', 0],
  ],
  writingPrompt: null,
});

const withSounds: PracticeWriter = ({ wanted }) => ({
  title: 'Listening to what is there',
  purpose: 'Sounds come by themselves, so they are a good thing to rest on.',
  steps: [
    ['Before the day has quite begun, sit down near a window, open or closed.', 1],
    [
      'Let your ears open as far as they like: far sounds, near ones, the small ones that you make yourself.',
      4,
    ],
    [
      'When a thought takes you along, name it with one word, such as "plan" or "song", and go back to the farthest sound.',
      3,
    ],
    [
      `Towards the end, say inwardly that you wish to ${toYou(wanted.deed)}. Hear how it sounds, and let it fade.`,
      2,
    ],
    ['Move your fingers, look up, and let the first thing you do be a slow one.', 1],
    ['On a full day, take the two-minute version: three sounds, from far to near.', 0],
  ],
  writingPrompt: null,
});

const withTheHand: PracticeWriter = ({ wanted }) => ({
  title: 'Five fingers, five breaths',
  purpose: 'A hand is always with you, and it makes a good handrail for the breath.',
  steps: [
    ['Before something that matters, or when your breath is short, hold one hand open in front of you.', 1],
    [
      'With a finger of the other hand, travel up the outside of the thumb as you breathe in, and down its inside as you breathe out.',
      2,
    ],
    [
      'Go on from finger to finger, at the speed that your breath likes. At the little finger, turn round.',
      4,
    ],
    ['Let the way down be a little slower than the way up. If you feel dizzy, breathe as you usually do.', 3],
    [`Lay the hand flat on your chest for a while, and remember that you wish to ${toYou(wanted.deed)}.`, 1],
    ['In a rush, take the two-minute version: one hand, there and back.', 0],
  ],
  writingPrompt: null,
});

const tenseAndLetGo: PracticeWriter = () => ({
  title: 'Firm and soft',
  purpose: 'A muscle that has been tensed on purpose knows better how to let go.',
  steps: [
    ['When the day is done, lie down or lean back, and close your eyes if you like.', 1],
    [
      'Make fists, firm but comfortable, while you count to five. Let go, and feel the difference for three breaths.',
      2,
    ],
    [
      'Draw your shoulders up towards your ears, count to five, and let them sink. Wait for three breaths.',
      2,
    ],
    [
      'Do the same with your face, your belly, your legs and your feet, in this order. Leave out any place that hurts.',
      4,
    ],
    ['Go through all of them once more in your mind, and let each become a little softer by itself.', 2],
    ['On a tired evening, take the two-minute version: the fists and the shoulders.', 0],
  ],
  writingPrompt: null,
});

/** Sitting still. */
export const MEDITATIONS: readonly PracticeWriter[] = [withTheBreath, withSounds];

/** Breathing out longer than in. */
export const BREATHWORKS: readonly PracticeWriter[] = [longBreathOut, withTheHand];

/** Attention travelling through the body. */
export const BODY_SCANS: readonly PracticeWriter[] = [fromTheFeet, tenseAndLetGo];
