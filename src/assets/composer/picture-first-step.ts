/** Pictures of one small step: how it begins, what gets in the way, what stays. */
import type { Picture, Scene } from './picture.ts';

/** From the place where it begins to what stays of it. */
function fromThePlace({ aim, obstacle, response, step, setting, sight, sounds, touch }: Picture): Scene[] {
  return [
    [
      'Arriving',
      'I sit or stand as I would in that moment. I let my breath go out slowly, twice, and my hands come to rest. There is time.',
      1,
    ],
    [
      'The place',
      `I am ${setting}. I look around, and I see ${sight}. I hear ${sounds.around}. I feel ${touch}. It is an ordinary day, and I am here as I am.`,
      2,
    ],
    [
      'What matters',
      `I know why I am here: I want to ${aim.wanted.deed}. I let that be simple: one step is what today asks of me.`,
      1,
    ],
    [
      'The step',
      `It is time. I ${step}. I do it at real speed, and I notice each part of it: how it starts, what my hands do, how I breathe. I hear ${sounds.during}.`,
      2,
    ],
    [
      'Something gets in the way',
      `Then something gets in the way: ${obstacle}. I know this moment. I ${response}. And I go on, a little slower than before.`,
      2,
    ],
    [
      'What stays',
      'The step is done. I feel how my body has taken part in it, and where it is warm or light. I take this feeling with me, and I know when I do it next.',
      1,
    ],
  ];
}

/** From the minutes before it, over what holds back. */
function overTheThreshold({
  aim,
  obstacle,
  response,
  step,
  setting,
  sight,
  sounds,
  touch,
}: Picture): Scene[] {
  return [
    [
      'A few minutes before',
      `I am ${setting}. It is a few minutes before. I see ${sight}, and I hear ${sounds.around}. My breath goes in and out, and I let it do so at its own speed.`,
      2,
    ],
    [
      'Why I am here',
      `I think of what has brought me here: I want to ${aim.wanted.deed}. I say it to myself once, in my own words, and I notice what my chest does with it.`,
      1,
    ],
    [
      'What holds me back',
      `For a moment something gets in my way: ${obstacle}. I have met this before. I look at it as I would look at somebody who stands in a doorway.`,
      2,
    ],
    ['My answer', `I ${response}. I feel ${touch}. The doorway is wide enough for me now.`, 1],
    [
      'The step',
      `I ${step}. It takes as long as it takes. I watch how one part leads to the next, and I hear ${sounds.during}. It is a plain thing to do, and I am doing it.`,
      2,
    ],
    [
      'Afterwards',
      'A photograph of this moment might show very little. I know what is in it. I let the feeling of it spread a little, into the shoulders, into the face, and I name the day on which I do it next.',
      1,
    ],
  ];
}

export const FIRST_STEPS: readonly ((picture: Picture) => Scene[])[] = [fromThePlace, overTheThreshold];
