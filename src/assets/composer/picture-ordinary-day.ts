/** Pictures of an ordinary day in a life that has come a little closer to what is wished for. */
import type { Picture, Scene } from './picture.ts';

/** Some weeks from now, lived through from morning to evening. */
function morningToEvening({
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
      `There is a harder hour, too: ${obstacle}. It is part of this day, and I know what to do. I ${response}. It takes a few breaths, and then I go on.`,
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

/** Some months from now, as good as it could really be. */
function someMonthsOn({ aim, obstacle, response, step, setting, sight, sounds, touch }: Picture): Scene[] {
  return [
    [
      'Some months on',
      'Some months have passed, and things have gone about as well as they really could. It is an ordinary weekday. I look around in this life as one looks around in a room one knows.',
      1,
    ],
    [
      'What is different',
      `I am a good deal closer to what I wished for: to ${aim.wanted.deed}. Where do I see it first? In my face, in how I sit, in what stands in my calendar? I take my time to look.`,
      2,
    ],
    [
      'A scene of that day',
      `I am ${setting}. I see ${sight}, I hear ${sounds.around}, and I feel ${touch}. I ${step}, as I have done many times by now.`,
      2,
    ],
    [
      'The other days',
      `There are harder days in this life as well. On one of them it goes like this: ${obstacle}. I know it by now. I ${response}, and the day goes on.`,
      2,
    ],
    [
      'A question',
      'I sit down across from the person I am on that day. I look at the hands, the shoulders, the eyes. I ask what has mattered most, and I listen until there is a sentence, or a picture, or a feeling.',
      2,
    ],
    [
      'Back to today',
      'I give my thanks, and I come back to the place where I am sitting. I hear the sounds of this room. I take one thing along that can begin today, and I open my eyes.',
      1,
    ],
  ];
}

export const ORDINARY_DAYS: readonly ((picture: Picture) => Scene[])[] = [morningToEvening, someMonthsOn];
