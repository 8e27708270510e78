/** Practices about habits of taking something in. */
import type { Exercise } from './exercise.ts';

export const HABIT_EXERCISES: Readonly<Record<string, Exercise>> = {
  smoking: {
    title: 'Riding out one urge',
    purpose: 'An urge is shorter than it looks. This lets you watch one from start to end.',
    steps: [
      'When you feel an urge, look at the time and stay where the air is fresh.',
      'Find the urge in your body: the mouth, the chest, the hands. Give it a number from one to ten.',
      'Breathe in through the nose, and let the air out slowly through rounded lips, as if cooling soup. Do this eight times.',
      'Give the number again. Whatever it is, you have watched it move.',
      'Put something cold or something useful into your hands, and go on with what you were doing.',
    ],
    short: 'a glass of cold water, drunk slowly by an open window.',
  },
  alcohol: {
    title: 'The first half hour at home',
    purpose: 'The half hour after work often decides the evening. This gives it another shape.',
    steps: [
      'When you come through the door, leave your bag in the hall and go straight to the kitchen.',
      'Pour yourself something tall and cold, with ice, and eat a few bites of something salty or warm.',
      'Change your clothes. Let the working day go with them, sleeve by sleeve.',
      'Sit down where the light is good, and ask yourself what this day has left you with: tired, wound up, proud, alone?',
      'Choose one thing that answers exactly that, such as a call, a bath, a walk or ten pages.',
    ],
    short: 'change your clothes, and drink a large glass of something cold.',
  },
  drugs: {
    title: 'This hour',
    purpose: 'A whole evening can be too much to think about. One hour is enough.',
    steps: [
      'When the evening opens up in front of you, say aloud which hour it is.',
      'Write down three things that can be done in this hour, however plain: wash up, shower, call somebody.',
      'Send one message to a person who is on your side. It may just say where you are.',
      'Do the first of the three things, with both hands.',
      'When the hour is over, draw a line under it. That one is yours.',
    ],
    short: 'say which hour it is, and send one message.',
  },
  nutrition: {
    title: 'Three bites with attention',
    purpose: 'The first bites are the ones you taste. This gives them a little room.',
    steps: [
      'When your plate is in front of you, put both feet on the floor and look at the colours for a breath.',
      'Take the first bite and put the fork down. Notice what it tastes of at the beginning and at the end.',
      'Take the second bite, and listen: is it soft, crisp, loud?',
      'Take the third, and ask your stomach how far it is, from empty to full.',
      'Eat on as you like. Half way through, ask once more.',
    ],
    short: 'one bite, with the fork lying beside the plate.',
  },
  weight: {
    title: 'A kind word to a hard-working body',
    purpose: 'What is looked after is seldom scolded. This begins with looking.',
    steps: [
      'After you have showered, or before you get dressed, stand for a moment with your feet apart.',
      'Go through what this body did since yesterday: carried bags, climbed stairs, held somebody.',
      'Lay a hand on the part you like least, for one breath, as you would on a tired shoulder.',
      'Stretch both arms as high as they go, and roll down slowly, twice.',
      'Decide on one thing your body gets from you today: a walk, vegetables, an early night.',
    ],
    short: 'stretch, roll down once, and decide on the one thing.',
  },
};
