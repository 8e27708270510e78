/** What somebody wants to be different about an asset, as far as the built-in composer can do it. */
import type { Tone } from '../discovery/index.ts';
import type { AssetCheck, PersonBrief } from './content.ts';

/** Words for a manner. */
const MANNERS: readonly (readonly [Tone, RegExp])[] = [
  ['calm', /\b(?:calm\w*|quiet\w*|slow\w*|peaceful\w*)\b/iu],
  ['direct', /\b(?:short\w*|direct\w*|plain\w*|simpl\w+|to the point|brief\w*)\b/iu],
  ['energetic', /\b(?:energ\w+|live(?:ly|lier)|strong\w*|power\w*|bold\w*)\b/iu],
  ['warm', /\b(?:warm\w*|gentl\w+|soft\w*|kind(?:er|ly)?|friendl\w+)\b/iu],
];

/** Words before what is to be left out. */
const LEFT_OUT =
  /\b(?:without|leave out|leaving out|not about|nothing about|no mention of|(?:do not|don't|never) mention)\s+(?:the |my |any |mentioning )?([\p{L}'-]+)/giu;

/** What the composer reads from a wish. */
interface Heard {
  /** Null when no manner is wished for. */
  readonly tone: Tone | null;
  readonly leftOut: readonly string[];
}

function heard(wish: string): Heard {
  return {
    tone: MANNERS.find(([, words]) => words.test(wish))?.[0] ?? null,
    leftOut: [...wish.matchAll(LEFT_OUT)].flatMap(([, topic]) => topic ?? []),
  };
}

/** The brief with what the composer can make of a wish: another manner, and what to leave out. */
export function withWish(brief: PersonBrief): PersonBrief {
  const wish = brief.change?.wish;
  if (!wish) return brief;
  const { tone, leftOut } = heard(wish);
  return { ...brief, tone: tone ?? brief.tone, topicsToAvoid: [...brief.topicsToAvoid, ...leftOut] };
}

/** Whether the wish could be met (W2), which an asset says of itself; nothing without a wish. */
export function checkWish({ change }: PersonBrief, { isModels }: { isModels: boolean }): AssetCheck[] {
  if (!change?.wish) return [];
  const { tone, leftOut } = heard(change.wish);
  const isMet = isModels || tone !== null || leftOut.length > 0;
  const detail = isMet
    ? null
    : 'Written anew without a language model, which reads from a wish only a manner and what to leave out.';
  return [{ rule: 'W2', isPassed: isMet, detail }];
}
