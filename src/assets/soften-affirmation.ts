import type { Change } from '../platform/context.ts';
import type { Asset } from './asset.entity.ts';
import { findSource, writeAnew } from './rewrite-asset.ts';
import { saveRewritten } from './save-asset.ts';
import { composerWriter } from './write-assets.ts';

/**
 * Writes an affirmation one rung lower, as something that is being learned, because it was hard to believe. A
 * claim far from what somebody believes does more harm than good. Own words stay, and so does what speaks of
 * learning already.
 *
 * @param asset - locked by this change
 * @returns the new one; null when the old one stays
 * @see Wood, Perunovic & Lee (2009), Psychological Science 20(7), 860–866
 */
export async function softenAffirmation(change: Change, asset: Asset): Promise<Asset | null> {
  const { details, status, isEdited, generationRunId } = asset;
  if (details.type !== 'affirmation' || details.kind === 'process') return null;
  if (status !== 'active' || isEdited || !generationRunId) return null;
  const source = await findSource(change.em, asset, null);
  const written = await writeAnew(source, composerWriter(), 'process');
  if (!written) return null;
  const detail = `Takes the place of “${asset.content}”, which was hard to believe twice.`;
  const checks = [...written.checks, { rule: 'W3', isPassed: true, detail }];
  return saveRewritten(change, asset, { ...written, checks });
}
