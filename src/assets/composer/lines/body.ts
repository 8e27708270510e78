/** Affirmations about rest, movement and the care of the body. */
import type { AreaLines } from './area-lines.ts';

export const BODY_LINES: Readonly<Record<string, AreaLines>> = {
  sleep: {
    process: [
      "I'm learning that resting with my eyes closed is worth something too.",
      "I'm finding the hour at which my body likes to lie down.",
      'Each evening I slow down, I give the night a better start.',
      "I'm discovering what a dim room does for me.",
      "I'm becoming a friend of the early night.",
      'Bit by bit, I leave the day where it belongs.',
      "I'm getting to know the quiet between two thoughts.",
    ],
    action: [
      'After supper, I turn the big lights off and the small lamp on.',
      'Before I lie down, I put the next day on paper.',
      'When I lie awake, I let my breath count for me.',
      'I choose a book and leave the screen in the kitchen.',
    ],
    gratitude: [
      "I'm grateful for the hour when the street falls silent.",
      'I appreciate clean sheets and a window that opens.',
      'I am thankful for each night that carried me through.',
      "I'm glad of the soft grey light before the alarm.",
    ],
    learning: [
      'I am someone who is learning to let the day end.',
      "I'm a person who is beginning to look forward to the night.",
      'I am somebody who is learning to lie still and be at ease.',
      "I'm someone who is learning to trust my body with its rest.",
    ],
    identity: [
      'I am a person who lets the evening slow down.',
      "I'm someone who treats rest as part of the day's work.",
      'I am at peace with a quiet room.',
      "I'm a person whose body knows how to rest.",
    ],
  },
  exercise: {
    process: [
      "I'm learning that the first five minutes are the steepest.",
      "I'm discovering how clear my head is after I have moved.",
      'Each week I find one more reason to lace my shoes.',
      "I'm getting a little stronger in ways I can feel on the stairs.",
      "I'm becoming friends with being out of breath.",
      'Step by step, I make it part of an ordinary week.',
      "I'm finding out at what time of day my legs like to go.",
    ],
    action: [
      'When I come home, I change into my gear before I sit down.',
      'On a grey day, I do half of it and call it done.',
      'After work, I go straight there with my bag already packed.',
      'I choose a day and an hour, and I tell somebody.',
    ],
    gratitude: [
      "I'm grateful for a heart that beats faster when I ask it to.",
      'I appreciate the good kind of heaviness in my legs afterwards.',
      'I am thankful for rain on my face and a warm shower after.',
      "I'm glad of the song that gets me going.",
    ],
    learning: [
      'I am someone who is learning to begin before the mood arrives.',
      "I'm a person who is beginning to enjoy an honest sweat.",
      'I am somebody who is learning to go easy and go often.',
      "I'm someone who is learning what my body can do.",
    ],
    identity: [
      'I am a person who moves, slow days included.',
      "I'm someone who comes back after a break.",
      'I am stronger than I was when I began.',
      "I'm a person who feels alive out of breath.",
    ],
  },
  pain: {
    process: [
      "I'm learning to leave some strength over at the end of a day.",
      "I'm finding the movements that my body welcomes.",
      'Each day I listen a little earlier to what my body says.',
      "I'm discovering what is possible on a good day and on the other kind.",
      "I'm becoming a better manager of my own strength.",
      'Bit by bit, I plan my week around what gives me joy.',
      "I'm getting used to resting before I need to.",
    ],
    action: [
      'When I have done half, I sit down and look at what is there.',
      'Before a busy day, I decide what may wait.',
      'After each hour of sitting, I stand up and loosen my shoulders.',
      'I choose the chair with the good back and stay in it.',
    ],
    gratitude: [
      "I'm grateful for warm water on my shoulders.",
      'I appreciate the parts of me that feel easy right now.',
      'I am thankful for those who slow down and walk at my speed.',
      "I'm glad of each hour in which I forgot about time.",
    ],
    learning: [
      'I am someone who is learning to go gently and go on.',
      "I'm a person who is beginning to treat rest as a skill.",
      'I am somebody who is learning to ask for a hand.',
      "I'm someone who is learning to live well with the body I have.",
    ],
    identity: [
      'I am more than what my body says today.',
      "I'm someone who knows how to pace a day.",
      'I am a patient friend to my own body.',
      "I'm a person who still finds things to enjoy.",
    ],
  },
  health: {
    process: [
      "I'm learning to look after myself the way I look after others.",
      "I'm discovering which small habit pays me back first.",
      'Each time I keep an appointment, I show that I matter to me.',
      "I'm getting to know my body's own signs.",
      "I'm building a morning that does me good.",
      'Bit by bit, I turn good advice into something I do.',
      "I'm finding a place in my day for what keeps me well.",
    ],
    action: [
      'When I brush my teeth, I go over what my body needs today.',
      'After breakfast, I do the one thing that is easy to forget.',
      'Before I make a call to the practice, I write down my question.',
      'I choose to set it out the evening before.',
    ],
    gratitude: [
      "I'm grateful for a body that tells me what it needs.",
      'I appreciate those whose work it is to look after me.',
      'I am thankful for clean water and a good night.',
      "I'm glad of the things my body does by itself.",
    ],
    learning: [
      'I am someone who is learning to put my own care on the list.',
      "I'm a person who is beginning to take my body's word for it.",
      'I am somebody who is learning to ask my questions aloud.',
      "I'm someone who is learning to do the dull things that help.",
    ],
    identity: [
      'I am a person who takes good care of what I have.',
      "I'm someone who keeps my appointments with myself.",
      'I am on the side of my own body.',
      "I'm a person who asks and wants to know.",
    ],
  },
};
