import { z } from 'zod';
import type { Asked } from './chat-model.ts';

const Document = z.looseObject({ task: z.string(), items: z.array(z.looseObject({ slot: z.string() })) });

const Items = {
  affirmation: z.object({ slot: z.string(), kind: z.string() }),
  session: z.object({ slot: z.string(), beliefs: z.array(z.string()), passages: z.number() }),
  practice: z.object({
    slot: z.string(),
    draft: z.object({ title: z.string(), steps: z.array(z.string()), writingPrompt: z.string().nullable() }),
  }),
  visualization: z.object({
    slot: z.string(),
    draft: z.object({ scenes: z.array(z.object({ title: z.string(), guidance: z.string() })) }),
  }),
  checkpoint: z.object({
    slot: z.string(),
    questions: z.array(z.object({ key: z.string(), draft: z.string() })),
  }),
};

/** The document about the person, as a model would read it. */
export function documentOf({ user }: Pick<Asked, 'user'>): z.infer<typeof Document> {
  return Document.parse(JSON.parse(user.slice(user.indexOf('>') + 1, user.lastIndexOf('</person_data>'))));
}

/** What a model that keeps the rules answers to any of the asset prompts. */
export function goodWords(asked: Asked): { items: unknown[] } {
  const { task, items } = documentOf(asked);
  const word = WORDS[task];
  if (!word) throw new Error(`no words for the task "${task}"`);
  return { items: items.map(word) };
}

const WORDS: Readonly<Record<string, (item: unknown, index: number) => unknown>> = {
  affirmations: (item, index) => {
    const { slot, kind } = Items.affirmation.parse(item);
    const openings = OPENINGS[kind] ?? [];
    const opening = openings[index % openings.length] ?? '';
    return { slot, text: `${opening} ${ENDINGS[index % ENDINGS.length]}.` };
  },
  scripts: (item) => {
    const { slot, beliefs, passages } = Items.session.parse(item);
    return {
      slot,
      title: 'Room to speak',
      passages: Array.from({ length: passages }, (_, index) => ({
        kind: index < beliefs.length ? 'reframe' : index % 2 === 0 ? 'imagery' : 'say',
        belief: beliefs[index] ?? null,
        text: PASSAGES[index % PASSAGES.length],
      })),
    };
  },
  practices: (item) => {
    const { slot, draft } = Items.practice.parse(item);
    const steps = draft.steps.map((step) => `${step} Take the time you have.`);
    return { slot, title: 'Ground under the feet', steps, writingPrompt: draft.writingPrompt };
  },
  visualizations: (item) => {
    const { slot, draft } = Items.visualization.parse(item);
    const scenes = draft.scenes.map(({ title, guidance }) => ({
      title,
      guidance: `${guidance} The light falls softly on the table.`,
    }));
    return { slot, title: 'One step in the room', scenes };
  },
  checkpoints: (item) => {
    const { slot, questions } = Items.checkpoint.parse(item);
    return {
      slot,
      title: 'A look at the week',
      questions: questions.map(({ key, draft }) => ({ key, question: `Looking back: ${draft}` })),
    };
  },
};

const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  identity: [
    'I am someone who is learning to',
    "I'm someone who is practising how to",
    'I am a person who is learning to',
  ],
  gratitude: ["I'm grateful for the moments when I", 'I appreciate how I', 'I am grateful that I'],
  action: ['I take a moment to', 'I choose to', 'When I notice my breath, I', 'I take time to'],
  process: [
    "I'm learning to",
    'Each day I',
    "I'm becoming ready to",
    'I am learning how to',
    "I'm practising how to",
    'I grow when I',
  ],
};

const ENDINGS = [
  'pause and breathe before my answer',
  'speak one clear sentence in the meeting',
  'listen to my own quiet voice',
  'write down three good notes',
  'ask a simple question early',
  'notice the ground under my feet',
  'thank a colleague for a fair word',
  'rest my shoulders during the call',
  'keep a small promise to myself',
  'open the door to new ideas',
  'walk around the block at noon',
  'share my view with a friend',
  'prepare two lines before breakfast',
  'smile at the first face nearby',
  'let a slow breath set the pace',
  'hold my place at the table',
  'count the steps behind me',
  'choose kind words for my work',
  'return to the point with patience',
  'look up from the page',
  'hear the room settle around me',
];

const PASSAGES = [
  'You may notice a room where people sit and listen, with soft light on the table. Perhaps you can feel the chair that carries you, and hear your own voice begin, calm and clear.',
  'Perhaps there is an old sentence that has come along for a long time. You might look at it from a little distance, as at a card on a table, and see how it is changing.',
  'You might remember a moment when something went well, however small. You may let the warmth of that moment spread at its own pace, through the shoulders, the arms, and the hands.',
  'If you like, imagine one quiet breath before you speak. You might feel the cool air come in, and hear how the words that follow find their own steady and friendly pace.',
  'Perhaps you notice that there is time. You may choose which thought you take along, and which one you leave beside the path for today, as lightly as a leaf that lies there.',
  'You may picture the door of a room you know well. You might feel the handle in your hand, smooth and cool, and hear the friendly murmur of people who are glad to begin.',
  'You might try a kinder sentence, one that is true enough to rest on. Perhaps it says that you are learning, step by step, and that one clear word is plenty for a start.',
  'Perhaps you can see yourself writing a note with two lines on it. You may feel the paper, hear the pen, and notice how the shoulders grow soft while the thought becomes clear.',
  'You may let each breath out carry a little more ease through the body. If you like, thank yourself for the patience it takes to practise something new, one small time after another.',
];
