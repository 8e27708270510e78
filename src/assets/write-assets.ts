import type { Account, ChatModel, Usage } from '../platform/chat-model.ts';
import type { Log } from '../platform/log.ts';
import {
  CHECKPOINT_TEXTS,
  COMPOSER_VERSION,
  composeAffirmations,
  composeCheckpoints,
  composePractices,
  composeScripts,
  composeVisualizations,
  PICTURE_TEXTS,
  PRACTICE_TEXTS,
  Turns,
  writtenIn,
} from './composer/index.ts';
import type { AssetCheck, AssetContent, CheckpointContent, PersonBrief } from './content.ts';
import { type Reworded, rewordDrafts } from './reword-drafts.ts';
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
  /** Language of the text, which may be another than the person's. */
  readonly locale: string;
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
  /** What the composer has words in. */
  readonly languages: readonly string[];
  readonly wording: Wording<Item, Words>;
}

/** What a model is asked to write in, and what sentences and sessions are composed in. */
const ENGLISH = ['en'];

const CRAFTS = {
  affirmations: { compose: composeAffirmations, languages: ENGLISH, wording: affirmationWording },
  scripts: { compose: composeScripts, languages: ENGLISH, wording: scriptWording },
  practices: { compose: composePractices, languages: Object.keys(PRACTICE_TEXTS), wording: practiceWording },
  visualizations: {
    compose: composeVisualizations,
    languages: Object.keys(PICTURE_TEXTS),
    wording: visualizationWording,
  },
  checkpoints: {
    compose: composeCheckpoints,
    languages: Object.keys(CHECKPOINT_TEXTS),
    wording: checkpointWording,
  },
};

const craftOf = (kind: AssetKind) =>
  CRAFTS[kind] as unknown as Craft<WrittenAsset['content'], { readonly slot: string }>;

/** The built-in composer: no model, no network, the same assets for the same brief. */
export function composerWriter(): AssetWriter {
  return {
    write: async (kind, { brief, drafts, made, signal, save }) => {
      signal.throwIfAborted();
      const { compose, languages, wording } = craftOf(kind);
      const author = composerFor(languages, brief);
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
          return { position, asset: { content: item, checks, ...author } };
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
      const { compose, languages, wording } = craftOf(kind);
      const author = { model: model.name, promptVersion: wording.version };
      const itself = { ...author, locale: writtenIn(ENGLISH, brief.locale) };
      const composer = composerFor(languages, brief);
      const reworded = await rewordDrafts(model, wording, {
        brief,
        drafts: drafts ?? (await TURNS.take(() => compose(brief))),
        made,
        signal,
        account: accountFor(kind, wording.version),
        settled: (settled) =>
          save(
            settled.map(({ position, item, checks, isModels }) => ({
              position,
              asset: { content: item, checks, ...(isModels ? itself : composer) },
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

/** Who wrote a text, and in which language. */
type Author = Pick<WrittenAsset, 'locale' | 'model' | 'promptVersion'>;

const composerFor = (languages: readonly string[], { locale }: PersonBrief): Author => ({
  locale: writtenIn(languages, locale),
  model: BUILT_IN,
  promptVersion: COMPOSER_VERSION,
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
