/** Affirmations about moods and attention. */
import type { AreaLines } from './area-lines.ts';

export const MIND_LINES: Readonly<Record<string, AreaLines>> = {
  anxiety: {
    process: [
      "I'm learning that a wave of alarm crests and goes down by itself.",
      "I'm finding the ground with my feet before I answer my thoughts.",
      'Each time I stay a minute longer, my body learns something.',
      "I'm discovering that calm can sit beside a fast heart.",
      "I'm becoming better at telling a thought from a fact.",
      'With each breath, I take a loud hour in smaller pieces.',
      "I'm getting to know the places where I feel at ease.",
      'Little by little, I go back to where I like to be.',
    ],
    action: [
      'When my mind races, I name the colours around me.',
      'Before I leave the house, I breathe out slowly three times.',
      'If my chest is tight, I let my shoulders sink and look around.',
      'I take my way a little further than last time.',
    ],
    gratitude: [
      "I'm grateful for the hour of this week in which I felt at ease.",
      'I appreciate a body that wants to keep me safe.',
      'I am thankful for each voice that speaks slowly to me.',
      "I'm glad of trees, which take their time.",
    ],
    learning: [
      'I am someone who is learning to let a thought pass by.',
      "I'm a person who is beginning to trust quiet moments.",
      'I am somebody who is learning to go and see.',
      "I'm someone who is learning to breathe before I decide.",
    ],
    identity: [
      'I am larger than a single hour.',
      "I'm someone who has come through each hard hour so far.",
      'I am a calm presence for myself.',
      "I'm a person who can feel a lot and still act wisely.",
    ],
  },
  anger: {
    process: [
      "I'm learning to hear what my heat is asking for.",
      "I'm finding the second between the spark and the word.",
      'Each time I lower my voice, the room gets larger.',
      "I'm discovering what lies beneath a hot reply.",
      "I'm becoming somebody who can be strong and quiet at once.",
      'Bit by bit, I come home earlier from an argument.',
      "I'm getting better at saying it while it is small.",
    ],
    action: [
      'When my hands close, I open them again and breathe out.',
      'Before I send a message, I read it once standing up.',
      'After a loud moment, I go back and say what I meant.',
      'I choose the walk around the block over the last word.',
    ],
    gratitude: [
      "I'm grateful for those who stayed when I was loud.",
      'I appreciate the fire in me, and the hearth around it.',
      'I am thankful for an evening that ended in peace.',
      "I'm glad of cold water, stairs and fresh air.",
    ],
    learning: [
      'I am someone who is learning to answer late and well.',
      "I'm a person who is beginning to notice the first spark.",
      'I am somebody who is learning to say what matters to me early.',
      "I'm someone who is learning to leave the room and come back.",
    ],
    identity: [
      'I am strong enough to be gentle.',
      "I'm someone others can feel safe with.",
      'I am a person who makes up after a quarrel.',
      "I'm the one who decides what comes out of my mouth.",
    ],
  },
  grief: {
    process: [
      "I'm learning to carry love that has lost its address.",
      "I'm finding small moments in which the weight is lighter.",
      'Each time I tell a story of us, something stays warm.',
      "I'm discovering that tears and laughter can share one evening.",
      "I'm becoming gentle with the days that come in waves.",
      'Little by little, I let ordinary things be good again.',
      "I'm learning to remember with open hands.",
    ],
    action: [
      'When the missing comes, I sit down and let it sit beside me.',
      'On a heavy morning, I open the curtains and make tea.',
      'Before a special date, I ask somebody to be near.',
      'I choose one photograph and tell its story.',
    ],
    gratitude: [
      "I'm grateful for what I was given, and for how long I had it.",
      'I appreciate those who still say the name aloud.',
      'I am thankful for a hand on my shoulder.',
      "I'm glad of each hour that felt nearly light.",
    ],
    learning: [
      'I am someone who is learning to live with a chair left empty.',
      "I'm a person who is beginning to breathe more deeply again.",
      'I am somebody who is learning to let others in.',
      "I'm someone who is learning to keep the love and go on.",
    ],
    identity: [
      'I am a person who has loved well.',
      "I'm someone who carries a good memory with care.",
      'I am allowed to laugh again.',
      "I'm still here, and my life is still mine.",
    ],
  },
  focus: {
    process: [
      "I'm learning to begin before I feel like it.",
      "I'm finding the hour of the day when my mind is clearest.",
      'Each time I come back to the page, my attention grows.',
      "I'm discovering how much fits into twenty quiet minutes.",
      "I'm becoming a person who closes one thing before the next.",
      'Step by step, I shorten my list from the top.',
      "I'm getting used to a phone that lies in another room.",
    ],
    action: [
      'When I sit down, I write the one thing on a slip of paper.',
      'Before I look at messages, I give twenty minutes to what matters.',
      'After each part, I stand up and look out of the window.',
      'I choose the first line, however plain it is.',
    ],
    gratitude: [
      "I'm grateful for each thing on my list with a line through it.",
      'I appreciate the hour when the house was quiet.',
      'I am thankful for a mind that finds so much of interest.',
      "I'm glad of closed doors and open notebooks.",
    ],
    learning: [
      'I am someone who is learning to do the first part first.',
      "I'm a person who is beginning to finish what is in front of me.",
      'I am somebody who is learning to let a message wait.',
      "I'm someone who is learning to come back, again and again.",
    ],
    identity: [
      'I am a person who can give an hour to one thing.',
      "I'm someone who starts small and starts now.",
      'I am the keeper of my own attention.',
      "I'm a person who finishes more than I used to.",
    ],
  },
};
