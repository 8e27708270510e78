/** Pictures of the hard moment itself: it comes, it is answered, it comes once more. */
import type { Picture, Scene } from './picture.ts';

/** Lived through, then lived through once more. */
function metTwice({ aim, obstacle, response, step, setting, sight, sounds, touch }: Picture): Scene[] {
  return [
    [
      'What I wish for',
      `I breathe out and think of what I wish for: to ${aim.wanted.deed}. I see one moment in which it is a little more so than today, and I feel what is good about it.`,
      2,
    ],
    [
      'Where it happens',
      `I am ${setting}. I see ${sight}, and I hear ${sounds.around}. My body remembers this place: I feel ${touch}.`,
      1,
    ],
    [
      'The hard moment',
      `Now the hard part comes: ${obstacle}. I let it be there, as one lets weather be there. I notice where I feel it in my body.`,
      2,
    ],
    [
      'My answer',
      `I have an answer ready. I ${response}. I do it at real speed, and I feel how the moment begins to turn.`,
      2,
    ],
    [
      'Once more',
      `I go back to the start of that moment and live through it once more. It comes, and I answer: I ${response}. Then I ${step}. This time it is a little more familiar.`,
      2,
    ],
    [
      'My plan',
      `I put it into one sentence: if ${obstacle}, then I ${response}. I say it once in my mind, and I open my eyes.`,
      1,
    ],
  ];
}

/** First slowly, then at full speed. */
function slowMotion({ aim, obstacle, response, step, setting, sight, sounds, touch }: Picture): Scene[] {
  return [
    [
      'A minute like others',
      `I am ${setting}. I see ${sight}. I hear ${sounds.around}. It is a minute like any other, and I am in it.`,
      1,
    ],
    [
      'What has come along',
      `I remember what I wish for: to ${aim.wanted.deed}. The wish stands beside me, quietly, as a friend does who has come along. I feel how much it means to me.`,
      2,
    ],
    [
      'Slowly, it comes',
      `Then the hard moment begins: ${obstacle}. I let the film run slowly here. Where in my body does it start, in the throat, in the belly, in the hands? I look at it, and I keep breathing.`,
      2,
    ],
    [
      'The turn',
      `And here is the place where I choose. I ${response}. I see how the picture changes, first at its edges, then in the middle.`,
      2,
    ],
    [
      'At full speed',
      `Now once more, as fast as life is. It comes. I ${response}. Then I ${step}, and I hear ${sounds.during}. All of it has taken a few breaths.`,
      2,
    ],
    [
      'What I take along',
      `I put it in one sentence: if ${obstacle}, then I ${response}. I feel ${touch}. I open my eyes, and the sentence comes with me.`,
      1,
    ],
  ];
}

export const OBSTACLES: readonly ((picture: Picture) => Scene[])[] = [metTwice, slowMotion];
