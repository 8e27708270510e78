/** Practices of stillness: sitting, breathing, travelling through the body. */
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';

/** Sitting with the breath, with a kind thought towards what matters. */
export const meditation: PracticeWriter = ({ wanted }, chance) => ({
  title: chance.pick(['Sitting with the breath', 'A quiet start', 'Coming to rest']),
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

/** Breathing out longer than in. */
export const breathwork: PracticeWriter = ({ wanted }, chance) => ({
  title: chance.pick(['The long breath out', 'Breathing room', 'A steadier breath']),
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

/** Attention travelling from the feet to the face. */
export const bodyScan: PracticeWriter = (_aim, chance) => ({
  title: chance.pick(['A walk through the body', 'From the feet upwards', 'Letting the body rest']),
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
