/** Affirmations about the way as a whole, and for any life. */
import type { AreaLines } from './area-lines.ts';

export const PATH_LINES: Readonly<Record<string, AreaLines>> = {
  spirituality: {
    process: [
      "I'm learning to sit still until the silence says something.",
      "I'm finding a quiet place in an ordinary day.",
      'Each morning I begin in silence, I hear a little more.',
      "I'm discovering what I am thankful for when I look twice.",
      "I'm becoming patient with questions that stay open.",
      'Little by little, I live closer to what I hold dear.',
      "I'm getting used to listening longer than I speak.",
    ],
    action: [
      'When I wake up, I give the first minute to silence.',
      'Before I eat, I pause and say thank you inwardly.',
      'After sunset, I look at the sky for as long as three breaths.',
      'I choose one line to carry with me through the day.',
    ],
    gratitude: [
      "I'm grateful for light that falls on things for free.",
      'I appreciate the old words that have held others before me.',
      'I am thankful for moments that leave me silent.',
      "I'm glad of bells, birds and evening light.",
    ],
    learning: [
      'I am someone who is learning to be still.',
      "I'm a person who is beginning to trust what is larger than me.",
      'I am somebody who is learning to live by what I love.',
      "I'm someone who is learning to leave some questions open.",
    ],
    identity: [
      'I am part of something larger than my day.',
      "I'm someone who takes time for what is quiet.",
      'I am a person with a steady centre.',
      "I'm at home in silence.",
    ],
  },
  life_change: {
    process: [
      "I'm learning my way around in a life that is new to me.",
      "I'm finding out what I want to keep and what may go.",
      'Each week I know one more corner of it.',
      "I'm discovering who I am when the old name tags are gone.",
      "I'm becoming a local in my own new days.",
      'Step by step, I make myself at home in what is next.',
      "I'm getting used to mornings that start in a new way.",
    ],
    action: [
      'When the day feels too wide, I plan only until noon.',
      'Before I unpack more, I put one dear thing where I can see it.',
      'After each errand, I cross it out and look up.',
      'I choose one new street and walk to its end.',
    ],
    gratitude: [
      "I'm grateful for the key that opens a door of mine.",
      'I appreciate old friends who write to the new address.',
      'I am thankful for the courage it took to get here.',
      "I'm glad of the first neighbour whose name I know.",
    ],
    learning: [
      'I am someone who is learning to be new somewhere.',
      "I'm a person who is beginning a chapter of my own.",
      'I am somebody who is learning to let the old life rest.',
      "I'm someone who is learning to like an open road.",
    ],
    identity: [
      'I am a person who can begin again.',
      "I'm someone who carries home within me.",
      'I am braver than I was a year ago.',
      "I'm the author of what comes next.",
    ],
  },
  general: {
    process: [
      "I'm learning to spend my days on what I care about.",
      "I'm finding out what is mine to do and what may wait.",
      'Each time I keep a small promise, I trust myself more.',
      "I'm discovering how far ten minutes can take me.",
      "I'm becoming a little more like the person I look up to.",
      'Bit by bit, I turn a wish into a habit.',
      "I'm getting better at noticing what goes well.",
    ],
    action: [
      'When I put the kettle on, I do one thing that matters to me.',
      'Before the day gets going, I write three words about what I want from it.',
      'After lunch, I take a short walk and think of my next move.',
      'I choose what is near and can be done.',
    ],
    gratitude: [
      "I'm grateful for a morning, a chair and something warm to drink.",
      'I appreciate what I already do well and take for granted.',
      'I am thankful for one person who takes me as I am.',
      "I'm glad of the small things that worked today.",
    ],
    learning: [
      'I am someone who is learning to take my own wishes seriously.',
      "I'm a person who is beginning where I stand.",
      'I am somebody who is learning to keep going kindly.',
      "I'm someone who is learning what a good day is made of.",
    ],
    identity: [
      'I am a person who keeps going.',
      "I'm someone who does what I say, in small things.",
      'I am on my way.',
      "I'm a person with more in me than one year shows.",
    ],
  },
};
