/** Generations worked on step by step, by the test itself. */

import type { AssetCheck } from '../../src/assets/content.ts';
import { type AssetWriter, runGeneration } from '../../src/assets/index.ts';
import type { GenerationJob } from '../../src/assets/run-generation.ts';
import { Context } from '../../src/platform/context.ts';
import { keyOf } from '../../src/platform/global-id.ts';
import type { Person, TestApp } from './app.ts';
import { answerScreen, askForPlan, did, takeIn, USER_ERRORS } from './journey.ts';

/** A full set for a plan of thirty days. */
export const FULL_SET = { affirmation: 21, checkpoint: 5, practice: 5, script: 3, visualization: 3 };

/** A run that nobody works on yet. */
export interface WaitingRun {
  readonly ctx: Context;
  readonly runId: string;
  /** Its identifier as clients see it. */
  readonly shownId: string;
}

/** Asks for a plan where nobody works by itself. */
export async function waitingRun({ app }: TestApp, person: Person): Promise<WaitingRun> {
  const sessionId = await takeIn(person);
  await answerScreen(person);
  const shownId = await askForPlan(person, sessionId);
  const { tenantId, userId } = person;
  const viewer = { tenantId, userId, reach: 'self' as const, roles: ['client'], expiresAt: null };
  return { ctx: new Context(viewer, app.resources), shownId, runId: keyOf('run', shownId)?.id ?? '' };
}

/** Works on a run. @returns whether all its assets are there */
export function workOn(
  { ctx, runId }: WaitingRun,
  writer: AssetWriter | GenerationJob['chooseWriter'],
): Promise<boolean> {
  const chooseWriter = typeof writer === 'function' ? writer : async () => writer;
  return runGeneration(ctx, { runId, chooseWriter, signal: new AbortController().signal });
}

/** An asset as it is stored. */
export interface MadeRow {
  readonly type: string;
  readonly status: string;
  readonly model: string;
  readonly content: string;
  readonly checks: readonly AssetCheck[];
  /** The name that a prompt calls it by. */
  readonly slot: string;
}

/** What a run has made. */
export const madeBy = ({ ctx, runId }: WaitingRun): Promise<MadeRow[]> =>
  ctx.read((em) =>
    em.execute<MadeRow[]>(
      `select asset_type as type, status, model, content, checks, left(asset_type, 1) || position + 1 as slot
       from asset_library where generation_run_id = ? order by asset_type, position`,
      [runId],
    ),
  );

/** How many of each type. */
export function countsOf(rows: readonly { readonly type: string }[]): Record<string, number> {
  const byType = Map.groupBy(rows, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, { length }]) => [type, length]));
}

/** Agrees that a language model may read along, or no longer does. */
export async function consent(person: Person, isGranted: boolean): Promise<void> {
  const { userErrors } = await did(
    person,
    `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { ${USER_ERRORS} } }`,
    { purpose: 'AI_PROCESSING', isGranted, textVersion: '1' },
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
