/** Affirmations about being with others. */
import type { AreaLines } from './area-lines.ts';

export const PEOPLE_LINES: Readonly<Record<string, AreaLines>> = {
  loneliness: {
    process: [
      "I'm learning that most people are glad to be asked.",
      "I'm finding places where a familiar face turns up.",
      'Each time I say hello first, it gets a little easier.',
      "I'm discovering how much I like to be expected somewhere.",
      "I'm becoming a regular in a place of my choice.",
      'Bit by bit, I turn names into people I know.',
      "I'm learning to fill a free evening with something I enjoy.",
    ],
    action: [
      'When I think of somebody, I send two lines right away.',
      'Before the weekend, I ask one person what they are doing.',
      'After a good talk, I ask when we could meet again.',
      'I choose the place where the same people come each week.',
    ],
    gratitude: [
      "I'm grateful for the one who remembered what I had told them.",
      'I appreciate a nod from the man at the counter.',
      'I am thankful for music that keeps me company.',
      "I'm glad of my own kitchen and the radio in it.",
    ],
    learning: [
      'I am someone who is learning to knock first.',
      "I'm a person who is beginning to let myself be known.",
      'I am somebody who is learning to stay for one more cup.',
      "I'm someone who is learning to be good company, my own included.",
    ],
    identity: [
      'I am a person worth getting to know.',
      "I'm someone who listens well.",
      'I am warm, and it shows when I smile.',
      "I'm a friend in the making.",
    ],
  },
  parenting: {
    process: [
      "I'm learning to kneel down before I speak.",
      "I'm finding the joke in a spilt glass of milk.",
      'Each time I make up with them, we both learn something.',
      "I'm discovering how little it takes to be fully there.",
      "I'm becoming the calm that I want to pass on.",
      'Little by little, I let them do it their own way.',
      "I'm getting better at hearing what is under the noise.",
    ],
    action: [
      'When I open the door, I give them my first ten minutes.',
      'Before I raise my voice, I walk over to where they are.',
      'After a hard evening, I sit on the edge of the bed and make peace.',
      'I choose one quarrel fewer before breakfast.',
    ],
    gratitude: [
      "I'm grateful for a small hand looking for mine.",
      'I appreciate the questions that come just before sleep.',
      'I am thankful for plain suppers around one table.',
      "I'm glad of drawings on the fridge and shoes in the hall.",
    ],
    learning: [
      'I am someone who is learning to be firm and friendly.',
      "I'm a person who is beginning to forgive my own hard days.",
      'I am somebody who is learning to listen to the end.',
      "I'm someone who is learning along with my children.",
    ],
    identity: [
      'I am a parent with a warm lap and an open ear.',
      "I'm someone who says sorry and means it.",
      'I am good enough for the ones who love me.',
      "I'm a parent who keeps on learning.",
    ],
  },
  relationships: {
    process: [
      "I'm learning to ask one question more before I answer.",
      "I'm finding words for what I feel while it is fresh.",
      'Each time I listen to the end, we come a little closer.',
      "I'm discovering that it feels good to be the first to reach out.",
      "I'm becoming easier to read for those who love me.",
      'Step by step, I let trust be built in small things.',
      "I'm getting used to saying thank you aloud.",
    ],
    action: [
      'When a talk gets hot, I ask for ten minutes and come back.',
      'Before I tell my side, I repeat what I have heard.',
      'After supper, I leave my phone in the hall and stay at the table.',
      'I choose one kind sentence and say it today.',
    ],
    gratitude: [
      "I'm grateful for the laugh that only we understand.",
      'I appreciate being known with my odd sides.',
      'I am thankful for the first sentence after a silence.',
      "I'm glad of somebody who asks how my day was.",
    ],
    learning: [
      'I am someone who is learning to say it softly and soon.',
      "I'm a person who is beginning to trust in small steps.",
      'I am somebody who is learning to be close and be myself.',
      "I'm someone who is learning to hear the wish in a complaint.",
    ],
    identity: [
      'I am a person others can lean on.',
      "I'm someone who comes back after a quarrel.",
      'I am a person who loves in plain, daily ways.',
      "I'm a good listener when it counts.",
    ],
  },
};
