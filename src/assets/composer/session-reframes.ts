/** Passages that take up a belief: an old one from a distance with a newer one beside it, or a strength. */
import type { BeliefBrief, GoalBrief, PersonBrief } from '../content.ts';
import { seeded } from './seeded.ts';
import { goalWords, isFit, newerSentence, strengthSentence } from './session-own-words.ts';
import type { Place } from './session-place.ts';
import type { SessionTheme } from './session-themes.ts';

/** What a passage is made with. */
interface Material {
  /** What the belief is about; follows "about". */
  readonly topic: string;
  /** The newer sentence, ready to be said. */
  readonly sentence: string;
  readonly place: Place;
}

const REFRAMES: readonly ((material: Material) => string)[] = [
  ({ topic, sentence, place }) =>
    `There may be an old sentence that turns up when it comes to ${topic}. You might write it on a ` +
    `card, and lay the card on ${place.table}. From here you can see that it is a sentence, and that ` +
    `sentences can be written anew. On a second card, in your own hand, you may write: “${sentence}”`,
  ({ topic, sentence }) =>
    `Perhaps part of you has long had something stern to say about ${topic}, in the same few words. ` +
    'You may hear it out. And then you might answer, quite gently, with words that are true as well: ' +
    `“${sentence}”`,
  ({ topic, sentence }) =>
    `A thought about ${topic} may come by like a leaf on a stream. You might watch it turn, and ` +
    'drift, and go its way. And on the next leaf there may be other words, ones that you can rest ' +
    `on: “${sentence}”`,
  ({ topic, sentence }) =>
    `You might listen for the voice that speaks first when it comes to ${topic}. It learned its ` +
    'lines long ago. You may turn it down a little, as one turns down a radio, and hear the quieter ' +
    `voice behind it: “${sentence}”`,
  ({ topic, sentence }) =>
    `You might think of a friend who carries the same old thought about ${topic}. What would you ` +
    'like that friend to hear? You may say it slowly, and then turn it around, and let it be for ' +
    `you: “${sentence}”`,
  ({ topic, sentence }) =>
    'Some thoughts are like old maps. They were drawn with care, and since then the land has ' +
    `changed. You might take a pencil and draw one new road, towards ${topic}. And along that road ` +
    `you may write: “${sentence}”`,
  ({ topic, sentence }) =>
    `You have learned a good deal since the old idea about ${topic} was new. You may let it stand ` +
    'for a moment in the light of what you know today. And then you might try how a newer sentence ' +
    `feels in the mouth: “${sentence}”`,
  ({ topic, sentence }) =>
    `You may hold out both hands. In one of them, the old thought about ${topic}, as light or as ` +
    `heavy as it is. In the other something newer: “${sentence}” You might wait a little, and feel ` +
    'which of the two hands grows warmer.',
];

const STRENGTHS: readonly ((sentence: string) => string)[] = [
  (sentence) =>
    'There is something you know about yourself already, and you have said it in your own words: ' +
    `“${sentence}” You may let it be true for the length of a breath, and notice where in the body ` +
    'it lives.',
  (sentence) =>
    `Perhaps you can hear yourself say, in the voice you use with a friend: “${sentence}” You might ` +
    'let it echo a little, and feel how it stands there, plain and firm, with its feet on the ground.',
];

const UNNAMED_STRENGTH =
  'There is something good that you know about yourself already. You may let its words come, or only ' +
  'the feeling of it, and let it be true for the length of a breath.';

/** Names for what a belief is about when its goal has been named already, or is unknown. */
const TOPICS = ['what is possible for you', 'this part of your life', 'what you can learn'] as const;

/** One passage for each belief of a session, in their order. No two of a plan sound alike. */
export function reframes(
  { beliefs, place, before }: Pick<SessionTheme, 'before' | 'beliefs' | 'place'>,
  brief: PersonBrief,
): string[] {
  const shuffled = seeded(brief.seed, 'reframes').shuffle(REFRAMES);
  const patterns = shuffled.filter((pattern) => isFit(pattern(sample(place)), brief));
  const usable = patterns.length > 0 ? patterns : REFRAMES.slice(1, 2);
  const named = new Set<string>();
  return beliefs.map((belief, index) => {
    const at = before + index;
    if (belief.kind === 'empowering') return strengthPassage(belief, brief, at);
    const topic = topicOf(belief, { brief, named, at });
    const pattern = usable[at % usable.length];
    return pattern?.({ topic, sentence: newerSentence(belief, brief, at), place }) ?? '';
  });
}

/** Stands for the person's words while a pattern itself is looked at. */
const sample = (place: Place): Material => ({ topic: TOPICS[0], sentence: 'I can begin where I am.', place });

function strengthPassage(belief: BeliefBrief, brief: PersonBrief, at: number): string {
  const sentence = strengthSentence(belief, brief);
  return sentence === null
    ? UNNAMED_STRENGTH
    : (STRENGTHS[at % STRENGTHS.length]?.(sentence) ?? UNNAMED_STRENGTH);
}

/** What the belief is about: its goal when that has not been named in these passages yet. */
function topicOf(
  belief: BeliefBrief,
  { brief, named, at }: { brief: PersonBrief; named: Set<string>; at: number },
): string {
  const goal: GoalBrief | undefined = brief.goals.find(({ id }) => belief.goalIds.includes(id));
  if (!goal || named.has(goal.id)) return TOPICS[at % TOPICS.length] ?? TOPICS[0];
  named.add(goal.id);
  return goalWords(goal, brief).doing;
}
