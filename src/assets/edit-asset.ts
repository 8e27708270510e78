import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { checkDanger, passSafetyGate } from '../discovery/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { Asset, AssetRevision } from './asset.entity.ts';
import { columnsOf } from './asset-content.ts';
import { brokenSafetyRules, checksAfter } from './asset-rules.ts';
import { clearSoundsLater } from './clear-sounds.ts';
import { withEnding } from './composer/index.ts';
import type { AssetContent, AssetType, PersonBrief, TimeOfDay } from './content.ts';
import { withText } from './edited-content.ts';
import { findBrief } from './find-brief.ts';
import { findContent, lockOwnAsset, refetchAsset, wrongState } from './find-own-asset.ts';
import { GenerationRun } from './generation.entity.ts';
import { endsInSleep } from './script-safety.ts';
import { LONGEST_PAUSE_MS, RATES } from './script-timing.ts';

/** What is to be different about an asset; what is left out stays as it is. */
export interface UpdateAsset {
  readonly assetId: string;
  readonly title: string | null;
  /** With or without pacing markers. */
  readonly content: string | null;
  readonly optimalTimeOfDay: TimeOfDay | null;
  /** The version that the caller last read; null to overwrite whatever is there. */
  readonly version: number | null;
}

const LONGEST_TITLE = 120;
/** A session of half an hour has some 20,000 characters, and its markers. */
const LONGEST_TEXT: Readonly<Record<AssetType, number>> = {
  affirmation: 300,
  practice: 10_000,
  visualization: 10_000,
  script: 40_000,
  checkpoint: 0,
};

/** Characters that hide, reorder or break text. Line breaks and tabs are allowed. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202A-\u202E\u2066-\u2069]/u;

/**
 * Changes one of the viewer's own assets by hand. What it said before is kept as a revision. Asking for what is
 * there already changes nothing.
 *
 * A session that somebody wants just before sleep ends in sleep from then on, and awake again when they want it at
 * another time.
 *
 * @param checkSleep - refuses where an asset has a place at which nobody may fall asleep
 * @throws Refusal when there is no such asset, it is archived or has changed since it was read, a text is not
 *   acceptable, or the person may be in danger
 */
export async function updateAsset(
  ctx: Context,
  input: UpdateAsset,
  checkSleep: (change: Change, asset: Asset) => Promise<void>,
): Promise<Asset> {
  const asked = { ...input, title: titleOf(input.title), content: textOf(input.content) };
  await passSafetyGate(ctx, 'asset', [asked.title, asked.content]);
  const asset = await ctx.change(async (change) => {
    const asset = await lockOwnAsset(change, ctx.viewer, input.assetId);
    if (asset.status === 'archived') {
      throw wrongState(asset, 'it cannot be changed', 'Bring it back first (`restoreAsset`).');
    }
    checkVersion(asset, input.version);
    await checkDanger(change.em, asset, ['input']);
    const optimalTimeOfDay = asked.optimalTimeOfDay ?? asset.optimalTimeOfDay;
    if (endsInSleep({ type: asset.type, optimalTimeOfDay })) await checkSleep(change, asset);
    await edit(change, asset, asked);
    return asset;
  });
  return refetchAsset(ctx, asset);
}

function checkVersion({ version }: Asset, seen: number | null): void {
  if (seen === null || seen === version) return;
  throw new Refusal(
    'STALE',
    ['input', 'version'],
    `This asset has changed since; its version is now ${version}. Read it again and repeat what still fits.`,
    { kind: 'stale', currentVersion: version },
  );
}

async function edit(
  change: Change,
  asset: Asset,
  { title, content: text, optimalTimeOfDay }: UpdateAsset,
): Promise<void> {
  const { em, now } = change;
  const old = await findContent(em, asset);
  const brief = await briefOf(em, asset);
  const timed: AssetContent = { ...old, optimalTimeOfDay: optimalTimeOfDay ?? old.optimalTimeOfDay };
  const isReworded = text !== null && text !== old.content;
  const reworded = isReworded ? read(timed, text) : asItEnds(old, timed, brief);
  const wanted: AssetContent = { ...reworded, title: title ?? reworded.title };
  if (JSON.stringify(wanted) === JSON.stringify(old)) return;

  await keepRevision(change, asset);
  const { beliefIds: _, countersBeliefId: __, ...columns } = columnsOf(wanted);
  const isOwnWording = isReworded || wanted.title !== old.title;
  Object.assign(asset, columns, {
    checks: wanted.content === old.content ? asset.checks : await checksOf(em, { asset, wanted, brief }),
    isEdited: asset.isEdited || isOwnWording,
    updatedAt: now,
  });
  if (wanted.content !== old.content) await clearSoundsLater(change, asset);
}

/** A session that is to be heard before sleep, or no longer, ends in another way. */
function asItEnds(old: AssetContent, timed: AssetContent, brief: PersonBrief | null): AssetContent {
  if (timed.type !== 'script' || endsInSleep(timed) === endsInSleep(old)) return timed;
  return withEnding(timed, brief?.tone ?? 'warm');
}

/** Reads what an asset consists of from its new text, and refuses what would not keep a listener safe. */
function read(old: AssetContent, text: string): AssetContent {
  const field = ['input', 'content'];
  const maximum = LONGEST_TEXT[old.type];
  if (text.length > maximum) {
    throw invalid(field, `This text may have ${maximum} characters; it has ${text.length}.`, {
      code: 'TOO_LARGE',
      maximum,
    });
  }
  const wanted = withReadMarkers(old, text);
  checkPacing(wanted);
  const broken = brokenSafetyRules(wanted);
  if (broken.length === 0) return wanted;
  const reasons = broken.map(({ rule, detail }) => `${rule}: ${detail ?? 'not kept'}`).join('; ');
  throw invalid(
    field,
    `A session keeps what makes it safe to listen to. ${reasons}. ` +
      'Put that back as it was, or have it written anew (`regenerateAsset`).',
  );
}

function withReadMarkers(old: AssetContent, text: string): AssetContent {
  try {
    return withText(old, text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const known = '`[pause 3s]`, `[breath]`, `[rate 0.85]`, `[imagery]`, `[reframe]` and `[count]`';
    throw invalid(['input', 'content'], `There is an ${error.message}. Those that exist: ${known}.`);
  }
}

function checkPacing(content: AssetContent): void {
  if (content.type !== 'script') return;
  const segments = content.phases.flatMap((phase) => phase.segments);
  const field = ['input', 'content'];
  if (segments.some(({ pauseAfterMs }) => pauseAfterMs > LONGEST_PAUSE_MS)) {
    throw invalid(field, `A pause lasts at most ${LONGEST_PAUSE_MS / 1000} seconds.`, {
      maximum: LONGEST_PAUSE_MS / 1000,
    });
  }
  if (segments.some(({ rate }) => rate < RATES.slowest || rate > RATES.fastest)) {
    throw invalid(field, `A rate is from ${RATES.slowest} to ${RATES.fastest}.`);
  }
}

async function keepRevision({ em, now }: Change, asset: Asset): Promise<void> {
  const { tenantId, userId, id: assetId } = asset;
  const { title, content, details, durationSeconds, optimalTimeOfDay, checks, isEdited } = asset;
  const number = 1 + (await em.count(AssetRevision, { tenantId, userId, assetId }));
  em.create(AssetRevision, {
    tenantId,
    userId,
    id: randomUUIDv7(),
    assetId,
    number,
    title,
    content,
    details,
    durationSeconds,
    optimalTimeOfDay,
    checks,
    isEdited,
    replacedAt: now,
  });
}

/** Says which rules the new words keep. Own words may break them, but whoever reads the asset shall know. */
async function checksOf(
  em: SqlEntityManager,
  { asset, wanted, brief }: { asset: Asset; wanted: AssetContent; brief: PersonBrief | null },
): Promise<Asset['checks']> {
  const { tenantId, userId, id } = asset;
  const others = await em.find(Asset, {
    tenantId,
    userId,
    type: asset.type,
    status: 'active',
    id: { $ne: id },
  });
  return checksAfter(wanted, {
    before: asset.checks,
    brief,
    others: others.map(({ content }) => content),
  });
}

async function briefOf(em: SqlEntityManager, asset: Asset): Promise<PersonBrief | null> {
  const { tenantId, userId, generationRunId } = asset;
  if (!generationRunId) return null;
  return findBrief(em, await em.findOneOrFail(GenerationRun, { tenantId, userId, id: generationRunId }));
}

function titleOf(title: string | null): string | null {
  if (title === null) return null;
  const field = ['input', 'title'];
  const trimmed = plain(title, field).replaceAll(/\s+/gu, ' ').trim();
  if (trimmed === '') {
    throw invalid(field, 'A title needs a word. Leave it out to keep the one there is.', { code: 'BLANK' });
  }
  if (trimmed.length > LONGEST_TITLE) {
    const maximum = LONGEST_TITLE;
    throw invalid(field, `A title has at most ${maximum} characters.`, { code: 'TOO_LARGE', maximum });
  }
  return trimmed;
}

function textOf(content: string | null): string | null {
  if (content === null) return null;
  const field = ['input', 'content'];
  const maximum = LONGEST_TEXT.script;
  if (content.length > maximum) {
    throw invalid(field, `A text has at most ${maximum} characters.`, { code: 'TOO_LARGE', maximum });
  }
  const trimmed = plain(content, field).trim();
  if (trimmed !== '') return trimmed;
  throw invalid(field, 'A text needs words. To put the asset away, use `archiveAsset`.', { code: 'BLANK' });
}

function plain(text: string, field: string[]): string {
  const lines = text.replaceAll('\r\n', '\n');
  if (lines.isWellFormed() && !HIDDEN.test(lines)) return lines;
  throw invalid(field, 'This holds characters that cannot be shown. Take them out, and try again.');
}
