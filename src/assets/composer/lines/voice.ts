/** Affirmations about showing oneself and standing by oneself. */
import type { AreaLines } from './area-lines.ts';

export const VOICE_LINES: Readonly<Record<string, AreaLines>> = {
  public_speaking: {
    process: [
      "I'm learning to let a pause be part of what I say.",
      "I'm finding the friendly eyes in the room.",
      'Each time I speak, my voice gets to know the way.',
      "I'm discovering that a fast heart can carry good words.",
      "I'm becoming more interested in my listeners than in my hands.",
      'Bit by bit, I feel the floor under me while I talk.',
      "I'm getting used to the sound of my own voice in a quiet room.",
    ],
    action: [
      'Before I begin, I plant both feet and let one breath go.',
      'When I practise, I say the first line aloud three times.',
      'After I have spoken, I write down one thing that worked.',
      'I choose one face and tell it my first sentence.',
    ],
    gratitude: [
      "I'm grateful for each nod I have ever had from a listener.",
      'I appreciate that I know things others can use.',
      'I am thankful for the teacher who let me finish.',
      "I'm glad of a voice that comes back after one breath.",
    ],
    learning: [
      'I am someone who is learning to take my time at the front.',
      "I'm a person who is beginning to enjoy being heard.",
      'I am somebody who is learning to speak while my heart beats fast.',
      "I'm someone who is learning to look up from my notes.",
    ],
    identity: [
      'I am a person whose words are worth the wait.',
      "I'm someone who can hold a silence.",
      'I am at home in my own voice.',
      "I'm a speaker who cares about the people listening.",
    ],
  },
  assertiveness: {
    process: [
      "I'm learning that a kind answer may also be a short one.",
      "I'm finding the sentence that says what I mean.",
      'Each time I ask for something, I learn how people answer.',
      "I'm discovering that good friends like to know where I stand.",
      "I'm becoming a person whose yes is a true yes.",
      'Step by step, I let my own wishes have a seat at the table.',
      "I'm getting used to the quiet after I have said my view.",
    ],
    action: [
      'When I am asked for a favour, I say that I need until the evening.',
      'Before I agree, I check how my belly feels about it.',
      'If I change my mind, I say so the same day.',
      'I choose plain words and a friendly face.',
    ],
    gratitude: [
      "I'm grateful for the few who ask what I want.",
      'I appreciate the part of me that notices when it is too much.',
      'I am thankful for each time somebody took my answer well.',
      "I'm glad of the back that keeps me upright.",
    ],
    learning: [
      'I am someone who is learning to let others have their own feelings.',
      "I'm a person who is beginning to take up my share of room.",
      'I am somebody who is learning to say it the first time.',
      "I'm someone who is learning that my time is mine to give.",
    ],
    identity: [
      'I am kind, and I am clear.',
      "I'm someone who can be liked and still disagree.",
      'I am a person whose view counts as one.',
      "I'm someone who stands by my own word.",
    ],
  },
  confidence: {
    process: [
      "I'm learning to count what I did as well as what is left.",
      "I'm collecting proof that I can do more than I thought.",
      'Each time I try something new, I widen my circle a little.',
      "I'm becoming less busy with what others may think.",
      "I'm discovering that brave and calm are two separate things.",
      'Bit by bit, I take my own side in my head.',
      "I'm finding out that most people are glad when I begin.",
    ],
    action: [
      'When I walk through a door, I lift my head and greet somebody.',
      'Before I judge my day, I look back at where I started.',
      'After something goes well, I tell one person about it.',
      'I choose the seat in the middle.',
    ],
    gratitude: [
      "I'm grateful for the friend who sees what I can do.",
      'I appreciate the times I went ahead with shaking knees.',
      'I am thankful for what my hands have learnt to do.',
      "I'm glad of each compliment I was able to keep.",
    ],
    learning: [
      'I am someone who is learning to finish my sentences.',
      "I'm a person who is beginning to take my own word for things.",
      'I am somebody who is learning to be seen trying.',
      "I'm someone who is learning to keep a compliment.",
    ],
    identity: [
      'I am good company, for myself as well.',
      "I'm someone who has got through hard things.",
      'I am allowed to be new at this.',
      "I'm a person with a view worth hearing.",
    ],
  },
  self_compassion: {
    process: [
      "I'm learning to speak to myself in my kindest friend's voice.",
      "I'm finding out how it feels to be on my own side.",
      'Each time I catch the strict voice, I soften one word.',
      "I'm discovering that rest makes me kinder to others too.",
      "I'm becoming somebody I like to come home to.",
      'Little by little, I let good be good.',
      "I'm learning to look back with warmer eyes.",
    ],
    action: [
      'When I slip up, I say to myself that it is human.',
      'After a long day, I sit down before I tidy up.',
      'Before I judge my day, I name two things I did.',
      'I choose the gentle word when I talk to myself.',
    ],
    gratitude: [
      "I'm grateful for the hand I can lay on my own heart.",
      'I appreciate how hard I have tried, also when it showed little.',
      'I am thankful for a friend who forgave me once.',
      "I'm glad of an hour of my own.",
    ],
    learning: [
      'I am someone who is learning to forgive in small amounts.',
      "I'm a person who is beginning to sit down with a clear conscience.",
      'I am somebody who is learning to be a good friend to myself.',
      "I'm someone who is learning to let good enough be good.",
    ],
    identity: [
      'I am as worthy of kindness as my best friend is.',
      "I'm someone who may rest.",
      'I am a person who means well.',
      "I'm human, and I am allowed to be.",
    ],
  },
};
