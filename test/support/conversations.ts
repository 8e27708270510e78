/** Conversations for tests. All of them are made up. */

/** One turn, as it is imported. */
export interface Message {
  readonly author: 'GUIDE' | 'USER';
  readonly text: string;
}

/** Turns of the person alone. */
export const says = (...texts: string[]): Message[] => texts.map((text) => ({ author: 'USER', text }));

/** A conversation that has everything in it: a goal, beliefs for and against it, time and days. */
export const GOOD_TALK: readonly Message[] = [
  { author: 'GUIDE', text: 'What would you like to change?' },
  { author: 'USER', text: 'I want to speak up in our team meetings. I think I’m not good enough.' },
  { author: 'GUIDE', text: 'How important is that, from 0 to 10?' },
  { author: 'USER', text: 'A seven or eight.' },
  { author: 'GUIDE', text: 'What helps you?' },
  { author: 'USER', text: 'My sister believes in me. I know I can do it.' },
  { author: 'GUIDE', text: 'How much time could you give to this, and when?' },
  {
    author: 'USER',
    text: 'Half an hour a day. Half past seven in the morning would work. Sundays off, please.',
  },
];

/** A conversation about something else, for a second plan. */
export const SLEEP_TALK: readonly Message[] = [
  { author: 'GUIDE', text: 'What brings you here?' },
  { author: 'USER', text: 'I want to sleep better. I always lie awake for hours.' },
  { author: 'GUIDE', text: 'What would help?' },
  { author: 'USER', text: 'I know that reading calms me down.' },
];
