import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../platform/context.ts';
import { findSafetyScreen, type ScreenState } from './find-safety-screen.ts';
import { SafetyScreen } from './safety-screen.entity.ts';
import { type SafetyScreenAnswer, screenResult } from './safety-screen.ts';

/** Answers to the questions of one version of the screen. */
export interface AnswerSafetyScreen {
  readonly version: string;
  readonly answers: readonly SafetyScreenAnswer[];
}

/**
 * Answers the screen that is asked before any hypnosis session is made.
 *
 * @throws Refusal when the version is old, a question is left out, unknown or answered twice
 */
export async function answerSafetyScreen(ctx: Context, input: AnswerSafetyScreen): Promise<ScreenState> {
  const { tenantId, userId } = ctx.viewer;
  await ctx.change(async ({ em, now }) => {
    const result = screenResult(input, now);
    em.create(SafetyScreen, { tenantId, userId, id: randomUUIDv7(), ...input, ...result, answeredAt: now });
  });
  return findSafetyScreen(ctx, userId);
}
