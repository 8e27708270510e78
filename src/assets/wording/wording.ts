import type { ZodType } from 'zod';
import type { Prompt } from '../../platform/chat-model.ts';
import type { AssetCheck, PersonBrief } from '../content.ts';
import type { Correction } from '../prompts/person-data.ts';

/** The kinds of asset a guide writes, as steps of one generation. */
export type AssetKind = 'affirmations' | 'scripts' | 'practices' | 'visualizations' | 'checkpoints';

/** An asset of the built-in composer that waits for better words, with the name a prompt calls it by. */
export interface Entry<Item> {
  readonly slot: string;
  readonly draft: Item;
}

/** A text a model wrote, with the most characters it may have. */
export interface ModelText {
  readonly text: string;
  readonly longest: number;
}

/**
 * How one kind of asset gets words from a model. The composer decides what there is, for which goal and
 * belief, in which order and for how long; a model only words it. So whatever a model does, the set is
 * complete and its times hold.
 */
export interface Wording<Item, Words extends { readonly slot: string }> {
  readonly kind: AssetKind;
  /** Version of the prompt. */
  readonly version: string;
  /** Shape of the model's words for one entry. */
  readonly words: ZodType<Words>;
  prompt(brief: PersonBrief, entries: readonly Entry<Item>[], corrections: readonly Correction[]): Prompt;
  /** Every text among the words. */
  texts(words: Words): readonly ModelText[];
  /** The draft in the model's words, or why they do not fit it. */
  put(draft: Item, words: Words, brief: PersonBrief): Fit<Item>;
  /** Checks one asset by the rules of its kind. */
  check(item: Item, brief: PersonBrief): readonly AssetCheck[];
  /** Checks what only the whole set shows. */
  checkSet(items: readonly Item[], brief: PersonBrief): readonly AssetCheck[];
}

/** An asset in a model's words, or why the words do not fit, such as a step too few. */
export type Fit<Item> = { readonly item: Item } | { readonly misfit: string };

/** Limits of titles and of running text, in characters. */
export const LONGEST_TITLE = 80;
export const LONGEST_TEXT = 1200;

/** A title among a model's words. */
export const titleText = (text: string): ModelText => ({ text, longest: LONGEST_TITLE });

/** Running text among a model's words. */
export const runningText = (text: string): ModelText => ({ text, longest: LONGEST_TEXT });

/** A text and what a model made of it. */
export interface Retelling {
  readonly from: string;
  readonly to: string;
}

/**
 * A full text with its parts told anew, in the order in which they stand in it; what stands between them
 * stays. When a part cannot be found, the full text is the new parts, one after the other.
 */
export function retold(content: string, parts: readonly Retelling[]): string {
  const told: string[] = [];
  let rest = content;
  for (const { from, to } of parts) {
    const at = rest.indexOf(from);
    if (at < 0) return parts.map((part) => part.to).join('\n\n');
    told.push(rest.slice(0, at), to);
    rest = rest.slice(at + from.length);
  }
  return told.join('') + rest;
}
