/** Practices about moods and attention. */
import type { Exercise } from './exercise.ts';

export const MIND_EXERCISES: Readonly<Record<string, Exercise>> = {
  anxiety: {
    title: 'Five, four, three',
    purpose: 'When the mind runs ahead, the senses are still here. This goes back to them.',
    steps: [
      'When your thoughts begin to race, or just before something you have been thinking about, look up.',
      'Name five things you can see. Take the dull ones too: a hinge, a crumb, a shadow.',
      'Name four things you can feel: cloth, floor, air, the edge of a chair.',
      'Name three sounds, the last one as far away as you can find.',
      'Let one long breath go, and say what the next small thing is that you are going to do.',
    ],
    short: 'three things you see, and one long breath.',
  },
  anger: {
    title: 'Cooling the engine',
    purpose: 'Heat in the body goes down faster when something is done with it.',
    steps: [
      'When you feel the heat rise, say "I am coming back to this" and step out of the room.',
      'Let cold water run over your wrists, or press both palms hard against a wall for ten counts.',
      'Breathe out as if you were steaming up a window, five times.',
      'Ask what it is about: something unfair, something lost, something that worries you?',
      'Go back with one sentence that begins with "I", and say it in your lower voice.',
    ],
    short: 'step out, cold water on the wrists, one breath.',
  },
  grief: {
    title: 'A visit',
    purpose: 'Missing somebody needs a place and a time, so that it does not have to be everywhere.',
    steps: [
      'When the day has grown quiet, sit down with something that reminds you: a picture, a scarf, a song.',
      'Say the name aloud, or think it slowly.',
      'Let one memory come, and stay in it: the place, the light, a turn of phrase.',
      'Tell in your mind what has happened since you were last here.',
      'Thank whoever or whatever it was, put the thing back in its place, and do something with your hands.',
    ],
    short: 'the name, one breath, and a hand on the picture.',
  },
  focus: {
    title: 'One page, one timer',
    purpose: 'Attention gathers around something that has an edge.',
    steps: [
      'Before you open anything, put the phone into another room and clear the table around you.',
      'Write on a slip of paper what would be done in ten minutes. Make it smaller than you would like.',
      'Set a timer, and begin with the easiest line of it.',
      'When something else calls, note a word on the slip and go on.',
      'At the bell, stand up and look out of the window before you decide about a second round.',
    ],
    short: 'write the slip, and do its first line.',
  },
};
