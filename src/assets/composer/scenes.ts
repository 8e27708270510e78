/**
 * The scenes of the three visualizations: in the first person, with the senses, at the speed of real life. A
 * wish alone lowers effort, so each meets an obstacle and the answer to it.
 */
import type { Picture, Scene } from './picture.ts';

/** One small step, from the place where it begins to what stays of it. */
export function firstStep({ aim, hurdle, step, setting, sight, sounds, touch }: Picture): Scene[] {
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
      `Then something gets in the way: ${hurdle.obstacle}. I know this moment. I ${hurdle.response}. And I go on, a little slower than before.`,
      2,
    ],
    [
      'What stays',
      'The step is done. I feel how my body has taken part in it, and where it is warm or light. I take this feeling with me, and I know when I do it next.',
      1,
    ],
  ];
}

/** The hard moment itself, met twice. */
export function throughTheObstacle({ aim, hurdle, step, setting, sight, sounds, touch }: Picture): Scene[] {
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
      `Now the hard part comes: ${hurdle.obstacle}. I let it be there, as one lets weather be there. I notice where I feel it in my body.`,
      2,
    ],
    [
      'My answer',
      `I have an answer ready. I ${hurdle.response}. I do it at real speed, and I feel how the moment begins to turn.`,
      2,
    ],
    [
      'Once more',
      `I go back to the start of that moment and live through it once more. It comes, and I answer: I ${hurdle.response}. Then I ${step}. This time it is a little more familiar.`,
      2,
    ],
    [
      'My plan',
      `I put it into one sentence: if ${hurdle.obstacle}, then I ${hurdle.response}. I say it once in my mind, and I open my eyes.`,
      1,
    ],
  ];
}

/** An ordinary day some weeks from now, lived through from morning to evening. */
export function ordinaryDay({ aim, hurdle, step, setting, sight, sounds, touch }: Picture): Scene[] {
  return [
    [
      'The morning',
      `It is the morning of an ordinary day, some weeks from now. I wake, and I feel the bed under me. I think of what I wish for: to ${aim.wanted.deed}. I take that thought along into the day, lightly.`,
      1,
    ],
    [
      'One small thing',
      `I do one small thing for it today. I ${step}. Nobody needs to see it. It takes a few minutes, and it is mine.`,
      2,
    ],
    [
      'In the middle of it',
      `There is a moment of this day when I am ${setting}. I see ${sight}. I hear ${sounds.around}. I feel ${touch}. I am there with my senses, and I breathe.`,
      2,
    ],
    [
      'A harder hour',
      `There is a harder hour, too: ${hurdle.obstacle}. It is part of this day, and I know what to do. I ${hurdle.response}. It takes a few breaths, and then I go on.`,
      2,
    ],
    [
      'The evening',
      'At the end of the day I look back. I see the small thing I did, and the hour that was hard. I feel in my chest and my shoulders what it is like to have lived this day.',
      2,
    ],
    [
      'Back to today',
      'I come back to the seat under me and the sounds of this room. I choose one small piece of that day to take into the next one, and I open my eyes.',
      1,
    ],
  ];
}
