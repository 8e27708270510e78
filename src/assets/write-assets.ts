import { type ChatModel, ModelFailure, type Usage } from '../platform/chat-model.ts';
import type { Log } from '../platform/log.ts';
import {
  COMPOSER_VERSION,
  composeAffirmations,
  composeCheckpoints,
  composePractices,
  composeScripts,
  composeVisualizations,
} from './composer/index.ts';
import type {
  AffirmationContent,
  AssetCheck,
  AssetContent,
  CheckpointContent,
  PersonBrief,
  PracticeContent,
  ScriptContent,
  VisualizationContent,
} from './content.ts';
import { type Reworded, rewordDrafts } from './reword-drafts.ts';
import { affirmationWording } from './wording/affirmations.ts';
import { checkpointWording } from './wording/checkpoints.ts';
import { practiceWording } from './wording/practices.ts';
import { scriptWording } from './wording/scripts.ts';
import { visualizationWording } from './wording/visualizations.ts';
import type { AssetKind, Wording } from './wording/wording.ts';

export type { AssetKind } from './wording/wording.ts';

/** A finished asset, with what it was checked against and who wrote it. */
export interface Written<Content> {
  readonly content: Content;
  readonly checks: readonly AssetCheck[];
  /** Name of the model, or `built-in` for the composer. */
  readonly model: string;
  readonly promptVersion: string;
}

/** Any finished asset. */
export type WrittenAsset = Written<AssetContent | CheckpointContent>;

/**
 * Writes the assets of a plan. Each call gives the complete set of its kind, whatever happens, and rejects
 * only when the signal ends the work.
 */
export interface AssetWriter {
  /** Name of the model, or `built-in`. */
  readonly name: string;
  /** Version of the words that tell a model what to write, or of the composer. */
  promptVersion(kind: AssetKind): string;
  affirmations(brief: PersonBrief, signal?: AbortSignal): Promise<readonly Written<AffirmationContent>[]>;
  scripts(brief: PersonBrief, signal?: AbortSignal): Promise<readonly Written<ScriptContent>[]>;
  practices(brief: PersonBrief, signal?: AbortSignal): Promise<readonly Written<PracticeContent>[]>;
  visualizations(brief: PersonBrief, signal?: AbortSignal): Promise<readonly Written<VisualizationContent>[]>;
  checkpoints(brief: PersonBrief, signal?: AbortSignal): Promise<readonly Written<CheckpointContent>[]>;
}

const BUILT_IN = 'built-in';

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

/** What writes for one person: how it writes one kind of asset. */
type Write = <Item, Words extends { readonly slot: string }>(
  craft: Craft<Item, Words>,
  brief: PersonBrief,
  signal: AbortSignal | undefined,
) => Promise<readonly Written<Item>[]>;

/** The built-in composer: no model, no network, the same assets for the same brief. */
export function composerWriter(): AssetWriter {
  return writer(
    BUILT_IN,
    () => COMPOSER_VERSION,
    async (craft, brief, signal) => {
      signal?.throwIfAborted();
      return composed(craft, brief);
    },
  );
}

/**
 * A language model words what the composer has planned. What it words badly, also when told, keeps the
 * composer's words, and when the model fails, the whole kind does: then the log says `assets.model_failed`.
 */
export function modelWriter(model: ChatModel, log: Log): AssetWriter {
  return writer(
    model.name,
    (kind) => CRAFTS[kind].wording.version,
    async (craft, brief, signal) => {
      signal?.throwIfAborted();
      const { kind, version } = craft.wording;
      const facts = { kind, model: model.name, promptVersion: version };
      try {
        const reworded = await rewordDrafts(model, craft.wording, {
          brief,
          drafts: craft.compose(brief),
          signal,
        });
        if (reworded.failure) log.warn('assets.model_failed', { ...facts, reason: reworded.failure.reason });
        log.info('assets.model_wrote', { ...facts, ...countsOf(reworded) });
        return reworded.items.map(({ item, isModels }) => ({
          content: item,
          checks: checksOf(craft, { item, items: reworded.items.map((each) => each.item), brief }),
          model: isModels ? model.name : BUILT_IN,
          promptVersion: isModels ? version : COMPOSER_VERSION,
        }));
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof ModelFailure)) throw error;
        log.warn('assets.model_failed', { ...facts, reason: error.reason });
        return composed(craft, brief);
      }
    },
  );
}

function writer(name: string, promptVersion: AssetWriter['promptVersion'], write: Write): AssetWriter {
  return {
    name,
    promptVersion,
    affirmations: (brief, signal) => write(CRAFTS.affirmations, brief, signal),
    scripts: (brief, signal) => write(CRAFTS.scripts, brief, signal),
    practices: (brief, signal) => write(CRAFTS.practices, brief, signal),
    visualizations: (brief, signal) => write(CRAFTS.visualizations, brief, signal),
    checkpoints: (brief, signal) => write(CRAFTS.checkpoints, brief, signal),
  };
}

function composed<Item, Words extends { readonly slot: string }>(
  craft: Craft<Item, Words>,
  brief: PersonBrief,
): Written<Item>[] {
  const items = craft.compose(brief);
  return items.map((item) => ({
    content: item,
    checks: checksOf(craft, { item, items, brief }),
    model: BUILT_IN,
    promptVersion: COMPOSER_VERSION,
  }));
}

/** What an asset was checked against: by itself, and as one of its set. */
function checksOf<Item, Words extends { readonly slot: string }>(
  { wording }: Craft<Item, Words>,
  { item, items, brief }: { item: Item; items: readonly Item[]; brief: PersonBrief },
): AssetCheck[] {
  return [...wording.check(item, brief), ...wording.checkSet(items, brief)];
}

/** What the model's work came to, in numbers for the log. */
function countsOf({ items, questions, usage }: Reworded<unknown>): Record<string, number> {
  const sum = (tokens: (each: Usage) => number): number => usage.reduce((all, each) => all + tokens(each), 0);
  const kept = items.filter(({ isModels }) => isModels).length;
  return {
    questions,
    wordedByModel: kept,
    wordedByComposer: items.length - kept,
    inputTokens: sum(({ inputTokens }) => inputTokens),
    cachedTokens: sum(({ cachedTokens }) => cachedTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  };
}
