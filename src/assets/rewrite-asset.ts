import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { findSafetyScreen } from '../discovery/index.ts';
import { mayAct } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { conflict } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { Asset } from './asset.entity.ts';
import { checksAfter } from './asset-rules.ts';
import { writerForOne } from './choose-writer.ts';
import type { AffirmationKind, AssetCheck, AssetContent, PersonBrief } from './content.ts';
import { draftAnew, isCopy } from './draft-anew.ts';
import { findBrief } from './find-brief.ts';
import { findContent, noAsset, wrongState } from './find-own-asset.ts';
import { GenerationRun } from './generation.entity.ts';
import { assetLoader } from './loaders.ts';
import { h9Cleared } from './script-safety.ts';
import { checkWish, withWish } from './wish.ts';
import { type AssetKind, type AssetWriter, composerWriter, type WrittenAsset } from './write-assets.ts';

/** An asset in other words, which nobody has saved yet. */
export interface Rewritten {
  readonly old: Asset;
  readonly written: WrittenAsset;
}

/** What an asset is written anew from. */
interface Source {
  readonly old: Asset;
  readonly content: AssetContent;
  readonly brief: PersonBrief;
  readonly others: readonly string[];
  readonly before: readonly string[];
}

const FIELD = ['input', 'assetId'];

const KIND_OF = {
  affirmation: 'affirmations',
  script: 'scripts',
  practice: 'practices',
  visualization: 'visualizations',
} as const satisfies Record<AssetContent['type'], AssetKind>;

/**
 * Writes one of the viewer's own assets anew: by the model where there is one and the person agrees to it, else
 * by the built-in composer. It keeps its rules, and is no copy of what it was. Nothing is saved.
 *
 * @param wish - what is to be different, in the person's words
 * @throws Refusal when there is no such asset, it is archived, its plan is still being made, hypnosis is not
 *   cleared, or there is nothing else to say
 */
export async function rewriteAsset(
  ctx: Context,
  { assetId, wish }: { assetId: string; wish: string | null },
): Promise<Rewritten> {
  const key = keyOf('asset', assetId);
  const old = key && mayAct(ctx.viewer, key.userId) ? await ctx.once(assetLoader).load(key) : null;
  if (!old || old.type === 'checkpoint') throw noAsset(assetId);
  if (old.status === 'archived') {
    throw wrongState(old, 'it is not written anew', 'Bring it back first (`restoreAsset`).');
  }
  const cleared = old.type === 'script' ? [await checkScreen(ctx, old.userId)] : [];
  const { source, writer } = await ctx.read(async (em) => ({
    source: await findSource(em, old, wish),
    writer: await writerForOne(ctx, em, old),
  }));
  const written = await writeAnew(source, writer);
  if (written) return { old, written: { ...written, checks: [...written.checks, ...cleared] } };
  throw conflict(
    FIELD,
    'There is nothing else to say in its place without a language model. Change it by hand (`updateAsset`).',
  );
}

/** Hypnosis that may not be made is not made anew either (H9). */
async function checkScreen(ctx: Context, userId: string): Promise<AssetCheck> {
  const cleared = h9Cleared(await findSafetyScreen(ctx, userId));
  if (!cleared.isPassed) throw conflict(FIELD, cleared.detail ?? 'Hypnosis is not for you now.');
  return cleared;
}

/** Reads what an asset is written anew from. */
export async function findSource(em: SqlEntityManager, old: Asset, wish: string | null): Promise<Source> {
  const { tenantId, userId, type, generationRunId } = old;
  const owner = { tenantId, userId };
  const run = generationRunId
    ? await em.findOneOrFail(GenerationRun, { ...owner, id: generationRunId })
    : null;
  if (!run)
    throw conflict(FIELD, 'A person wrote this, so nobody else can write it anew. Change it by hand.');
  if (!run.isOver) throw conflict(FIELD, 'The plan is still being made. Ask again when it is ready.');
  const others = await em.find(Asset, { ...owner, type, status: 'active', id: { $ne: old.id } });
  const brief = await findBrief(em, run);
  return {
    old,
    content: await findContent(em, old),
    brief: { ...brief, change: { was: old.content, wish } },
    others: others.map(({ content }) => content),
    before: await findBefore(em, old),
  };
}

/** What an asset was written anew from, and that one before it. */
async function findBefore(em: SqlEntityManager, { tenantId, userId, replacesId }: Asset): Promise<string[]> {
  if (!replacesId) return [];
  const before = await em.findOneOrFail(Asset, { tenantId, userId, id: replacesId });
  return [before.content, ...(await findBefore(em, before))];
}

/**
 * Writes an asset anew from its source.
 *
 * @param kind - for an affirmation that is to speak in another way
 * @returns null when everything that can be said in its place was said before
 */
export async function writeAnew(
  source: Source,
  writer: AssetWriter,
  kind?: AffirmationKind,
): Promise<WrittenAsset | null> {
  const { content, brief, others, before, old } = source;
  const asked = withWish(brief);
  const draft = await draftAnew(content, { brief: asked, others, before, ...(kind && { kind }) });
  if (!draft) return null;
  const spoken = await worded(writer, asked, draft);
  const isUsable = !isCopy(spoken.content.content, [content.content, ...others, ...before]);
  const written = isUsable ? spoken : await worded(composerWriter(), asked, draft);
  return {
    ...written,
    checks: [
      ...checksAfter(written.content, { before: old.checks, brief, others }),
      { rule: 'W1', isPassed: true, detail: null },
      ...checkWish(brief, { isModels: written.model !== 'built-in' }),
    ],
  };
}

/** Lets a writer word a draft. */
async function worded(
  writer: AssetWriter,
  brief: PersonBrief,
  draft: AssetContent,
): Promise<WrittenAsset & { readonly content: AssetContent }> {
  const finished: WrittenAsset[] = [];
  await writer.write(KIND_OF[draft.type], {
    brief,
    drafts: [draft],
    made: new Map(),
    signal: new AbortController().signal,
    save: async (settled) => {
      finished.push(...settled.map(({ asset }) => asset));
    },
  });
  const [written] = finished;
  if (!written || written.content.type === 'checkpoint')
    throw new Error(`The ${draft.type} was not written.`);
  return { ...written, content: written.content };
}
