import {
  type Asset,
  lockOwnAsset,
  refetchAsset,
  rewriteAsset,
  saveRewritten,
  wrongState,
} from '../assets/index.ts';
import { checkDanger, passSafetyGate } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { once, remembered } from '../platform/idempotency.ts';
import { holdPlans } from '../schedule/index.ts';
import { exchangeAsset } from './exchange-asset.ts';
import { forgetDeliveries } from './loaders.ts';

/** An asset to have written anew. */
export interface RegenerateAsset {
  readonly assetId: string;
  /** What should be different, in the person's words; null for anything else. */
  readonly instruction: string | null;
  readonly idempotencyKey: string | null;
}

/** The new asset, and the one whose place it takes. */
export interface Regenerated {
  readonly asset: Asset;
  readonly replacedAsset: Asset;
}

const LONGEST_INSTRUCTION = 500;

/**
 * Has one of the viewer's own assets written anew, which takes the old one's turns in plans that go on.
 *
 * @throws Refusal when there is no such asset, it cannot be written anew, the instruction is too long, or the
 *   person may be in danger
 */
export async function regenerateAsset(ctx: Context, input: RegenerateAsset): Promise<Regenerated> {
  const wish = checkedWish(input.instruction);
  await passSafetyGate(ctx, 'asset', [wish]);
  const { tenantId, userId } = ctx.viewer;
  const request = { tenantId, userId, operation: 'regenerateAsset', key: input.idempotencyKey, input };
  const first = await ctx.read(async (em) => {
    const first = await remembered(em, request, ctx.clock.now());
    if (!first) await checkDanger(em, { tenantId, userId }, ['input']);
    return first;
  });
  if (first) return findRegenerated(ctx, first);

  // The writing takes its time, so no transaction is open meanwhile.
  const { old, written } = await rewriteAsset(ctx, { assetId: input.assetId, wish });
  const id = await ctx.change((change) =>
    once(change, request, async () => {
      await checkDanger(change.em, old, ['input']);
      await holdPlans(change, ctx.viewer);
      const replaced = await lockOwnAsset(change, ctx.viewer, input.assetId);
      if (replaced.status === 'archived') {
        throw wrongState(replaced, 'it was put away meanwhile', 'What took its place is in the library.');
      }
      const asset = await saveRewritten(change, replaced, written);
      await exchangeAsset(change, replaced, asset);
      return asset.id;
    }),
  );
  return findRegenerated(ctx, id);
}

function checkedWish(instruction: string | null): string | null {
  const wish = instruction?.trim() || null;
  if ((wish?.length ?? 0) <= LONGEST_INSTRUCTION) return wish;
  const maximum = LONGEST_INSTRUCTION;
  throw invalid(['input', 'instruction'], `Say what should be different in at most ${maximum} characters.`, {
    code: 'TOO_LARGE',
    maximum,
  });
}

/** Reads what a request led to, so that a repeated one answers like the first. */
async function findRegenerated(ctx: Context, id: string): Promise<Regenerated> {
  forgetDeliveries(ctx);
  const { userId } = ctx.viewer;
  const asset = await refetchAsset(ctx, { userId, id });
  return { asset, replacedAsset: await refetchAsset(ctx, { userId, id: asset.replacesId ?? id }) };
}
