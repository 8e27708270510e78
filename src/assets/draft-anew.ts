import { setImmediate } from 'node:timers/promises';
import { clash } from './affirmation-set.ts';
import {
  composeAffirmations,
  composePractices,
  composeScripts,
  composeVisualizations,
  withEnding,
} from './composer/index.ts';
import type { AffirmationContent, AffirmationKind, AssetContent, PersonBrief } from './content.ts';
import { endsInSleep } from './script-safety.ts';

/** Compositions that are tried. A set of sessions takes longest, so fewer of those. */
const TRIES = { affirmation: 3, practice: 8, visualization: 8, script: 3 } as const;

/** What a new draft is to be different from. */
export interface Anew {
  readonly brief: PersonBrief;
  /** Texts in use of the same type, without the old one. */
  readonly others: readonly string[];
  /** What the asset, and those it was written anew from, have said before. */
  readonly before: readonly string[];
  /** For an affirmation that is to speak in another way. */
  readonly kind?: AffirmationKind;
}

/**
 * Composes another asset in the place of an old one, for the same goal and beliefs where they are there still,
 * and as different from what it said as the composer can make it. Lets other work go on between its tries.
 *
 * @returns null when everything the composer has to say was said before
 */
export async function draftAnew(old: AssetContent, anew: Anew): Promise<AssetContent | null> {
  const before = [old.content, ...anew.before];
  let best: { draft: AssetContent; rank: number } | null = null;
  for (let turn = 1; turn <= TRIES[old.type]; turn += 1) {
    const brief = { ...anew.brief, seed: `${anew.brief.seed}/anew/${before.length}/${turn}` };
    for (const draft of composed(old, brief, before)) {
      const rank = rankOf(draft, old, { ...anew, before });
      if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { draft, rank };
    }
    if (old.type === 'affirmation' && best && best.rank < UNRELATED) break;
    await setImmediate();
  }
  return best && inPlaceOf(old, best.draft, anew.brief);
}

/** Whether a text says nothing new beside what was said before (W1). */
export const isCopy = (text: string, before: readonly string[]): boolean =>
  before.some((other) => sharedSentences(text, other) === 1);

function composed(old: AssetContent, brief: PersonBrief, before: readonly string[]): readonly AssetContent[] {
  switch (old.type) {
    case 'affirmation':
      return composeAffirmations(brief, before.slice(0, 3));
    case 'practice':
      return composePractices(brief, before).filter(({ kind }) => kind === old.kind);
    case 'script':
      return composeScripts(brief).filter(({ sessionKind }) => sessionKind === old.sessionKind);
    case 'visualization':
      return composeVisualizations(brief).filter(({ energyLevel }) => energyLevel === old.energyLevel);
  }
}

/** From here on, an affirmation is about something else than the old one. */
const UNRELATED = 2;

/** How well a draft suits: the smaller the better; infinite for one that must not be used. */
function rankOf(draft: AssetContent, old: AssetContent, { kind, others, before }: Anew): number {
  const never = Number.POSITIVE_INFINITY;
  if (isCopy(draft.content, [...before, ...others])) return never;
  if (draft.type !== 'affirmation' || old.type !== 'affirmation') {
    return Math.max(...before.map((text) => sharedSentences(draft.content, text)));
  }
  if (draft.kind !== (kind ?? old.kind) || clash(draft.content, [...before, ...others]) !== null)
    return never;
  return subjectRank(draft, old);
}

function subjectRank(draft: AffirmationContent, old: AffirmationContent): number {
  if (draft.countersBeliefId !== null && draft.countersBeliefId === old.countersBeliefId) return 0;
  const isAnswerLost = old.countersBeliefId !== null;
  return (draft.goalId === old.goalId ? 1 : UNRELATED) + (isAnswerLost ? UNRELATED : 0);
}

/** The draft with the day that the old one had, and where that ended in sleep, ending so too. */
function inPlaceOf(old: AssetContent, draft: AssetContent, { tone }: PersonBrief): AssetContent {
  if (draft.type === 'affirmation' && old.type === 'affirmation') {
    return { ...draft, dayNumber: old.dayNumber };
  }
  if (draft.type !== 'script' || !endsInSleep(old)) return draft;
  return withEnding({ ...draft, optimalTimeOfDay: old.optimalTimeOfDay }, tone);
}

/** Share of the sentences of one text that another has too. */
function sharedSentences(text: string, other: string): number {
  const own = sentencesOf(text);
  const others = sentencesOf(other);
  return [...own].filter((sentence) => others.has(sentence)).length / Math.max(1, own.size);
}

const sentencesOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/(?<=[.?!])\s+|\n+/u)
      .map((sentence) => sentence.replaceAll(/[^\p{L}\p{N} ]/gu, '').trim())
      .filter((sentence) => sentence !== ''),
  );
