import type { Account, ChatModel, Usage } from '../platform/chat-model.ts';
import type { Log } from '../platform/log.ts';
import {
  COMPOSER_VERSION,
  composeAffirmations,
  composeCheckpoints,
  composePractices,
  composeScripts,
  composeVisualizations,
  Turns,
} from './composer/index.ts';
import type { AssetCheck, AssetContent, CheckpointContent, PersonBrief } from './content.ts';
import { type Reworded, rewordDrafts, type Settled } from './reword-drafts.ts';
import { affirmationWording } from './wording/affirmations.ts';
import { checkpointWording } from './wording/checkpoints.ts';
import { practiceWording } from './wording/practices.ts';
import { scriptWording } from './wording/scripts.ts';
import { visualizationWording } from './wording/visualizations.ts';
import type { AssetKind, Wording } from './wording/wording.ts';

export type { AssetKind } from './wording/wording.ts';

/** A finished asset, with what it was checked against and who wrote it. */
export interface WrittenAsset {
  readonly content: AssetContent | CheckpointContent;
  readonly checks: readonly AssetCheck[];
  /** Name of the model, or `built-in` for the composer. */
  readonly model: string;
  /** Version of the words that told the model what to write, or of the composer. */
  readonly promptVersion: string;
}

/** A finished asset in its place among those of its kind, from 0. */
export interface Finished {
  readonly position: number;
  readonly asset: WrittenAsset;
}

/** One kind of asset to write for a person. */
export interface WritingWork {
  readonly brief: PersonBrief;
  /** What to word, where it is not the whole set as the composer plans it. */
  readonly drafts?: readonly WrittenAsset['content'][];
  /** What is there already, by its place: kept as it is, and asked for no more. */
  readonly made: ReadonlyMap<number, WrittenAsset['content']>;
  readonly signal: AbortSignal;
  /** Takes what is finished, as soon as it is. */
  readonly save: (finished: readonly Finished[]) => Promise<void>;
}

/**
 * Writes the assets of a plan: of each kind the complete set, whatever happens. Rejects only when the signal ends
 * the work, or saving fails.
 */
export interface AssetWriter {
  write(kind: AssetKind, work: WritingWork): Promise<void>;
}

const BUILT_IN = 'built-in';

/** Shared by all who compose in this process: what they compose is made one after the other. */
const TURNS = new Turns();

/** How one kind of asset is made. */
interface Craft<Item, Words extends { readonly slot: string }> {
  readonly compose: (brief: PersonBrief) => readonly Item[];
  readonly wording: Wording<Item, Words>;
}

const CRAFTS = {
  affirmations: { compose: composeAffirmations, wording: affirmationWording },
  scripts: { compose: composeScripts, wording: scriptWording },
  practices: { compose: composePractices, wording: practiceWording },
  visualizations: { compose: composeVisualizations, wording: visualizationWording },
  checkpoints: { compose: composeCheckpoints, wording: checkpointWording },
};

const craftOf = (kind: AssetKind) =>
  CRAFTS[kind] as unknown as Craft<WrittenAsset['content'], { readonly slot: string }>;

/** The built-in composer: no model, no network, the same assets for the same brief. */
export function composerWriter(): AssetWriter {
  return {
    write: async (kind, { brief, drafts, made, signal, save }) => {
      signal.throwIfAborted();
      const { compose, wording } = craftOf(kind);
      const planned = drafts ?? (await TURNS.take(() => compose(brief)));
      signal.throwIfAborted();
      const items = planned.map((draft, position) => made.get(position) ?? draft);
      const missing = items
        .map((item, position) => ({ item, position }))
        .filter(({ position }) => !made.has(position));
      if (missing.length === 0) return;
      const checked = await TURNS.take(() => {
        const ofSet = wording.checkSet(items, brief);
        return missing.map(({ item, position }) => {
          const checks = [...wording.check(item, brief), ...ofSet];
          return { position, asset: asset({ item, checks }, null) };
        });
      });
      signal.throwIfAborted();
      await save(checked);
    },
  };
}

/** What a model writes with. */
export interface ModelDesk {
  readonly model: ChatModel;
  readonly log: Log;
  /** Who pays for a kind of asset, and keeps account of it under the version of its prompt. */
  readonly accountFor: (kind: AssetKind, promptVersion: string) => Account;
}

/**
 * A language model words what the composer has planned. What it words badly, also when told, keeps the
 * composer's words, and when the model fails, what is left does: then the log says `assets.model_failed`.
 */
export function modelWriter({ model, log, accountFor }: ModelDesk): AssetWriter {
  return {
    write: async (kind, { brief, drafts, made, signal, save }) => {
      signal.throwIfAborted();
      const { compose, wording } = craftOf(kind);
      const author = { model: model.name, promptVersion: wording.version };
      const reworded = await rewordDrafts(model, wording, {
        brief,
        drafts: drafts ?? (await TURNS.take(() => compose(brief))),
        made,
        signal,
        account: accountFor(kind, wording.version),
        settled: (settled) =>
          save(
            settled.map((each) => ({
              position: each.position,
              asset: asset(each, each.isModels ? author : null),
            })),
          ),
      });
      if (reworded.failure)
        log.warn('assets.model_failed', { kind, ...author, reason: reworded.failure.reason });
      if (reworded.usage.length > 0)
        log.info('assets.model_wrote', { kind, ...author, ...countsOf(reworded) });
    },
  };
}

const asset = (
  { item, checks }: Pick<Settled<WrittenAsset['content']>, 'checks' | 'item'>,
  author: { model: string; promptVersion: string } | null,
): WrittenAsset => ({
  content: item,
  checks,
  ...(author ?? { model: BUILT_IN, promptVersion: COMPOSER_VERSION }),
});

/** What the model's work came to, in numbers for the log. */
function countsOf({ wordedByModel, wordedByComposer, questions, usage }: Reworded): Record<string, number> {
  const sum = (tokens: (each: Usage) => number): number => usage.reduce((all, each) => all + tokens(each), 0);
  return {
    questions,
    wordedByModel,
    wordedByComposer,
    inputTokens: sum(({ inputTokens }) => inputTokens),
    cachedTokens: sum(({ cachedTokens }) => cachedTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  };
}
