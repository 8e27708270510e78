import type { Context } from '../platform/context.ts';
import { type LastSaid, lastSaid } from './find-danger.ts';
import { SafetyScreen } from './safety-screen.entity.ts';
import { SAFETY_SCREEN, type SafetyScreenQuestion } from './safety-screen.ts';

/** The screen as it stands for a person. */
export interface ScreenState {
  readonly version: string;
  readonly questions: readonly SafetyScreenQuestion[];
  readonly answeredAt: Date | null;
  readonly expiresAt: Date | null;
  readonly isCleared: boolean;
  /** Why sessions may not be made, in words for the person; null when cleared. */
  readonly reason: string | null;
}

/** Reads how the screen stands. Answers run out after a time, and at once when something alarming is said later. */
export async function findSafetyScreen(ctx: Context, userId: string): Promise<ScreenState> {
  const owner = { tenantId: ctx.viewer.tenantId, userId };
  const { newest, said } = await ctx.read(async (em) => ({
    newest: await em.findOne(SafetyScreen, owner, { orderBy: { answeredAt: 'desc', id: 'desc' } }),
    said: await lastSaid(em, owner),
  }));
  const reason = reasonAgainst(newest, said, ctx.clock.now());
  return {
    ...SAFETY_SCREEN,
    answeredAt: newest?.answeredAt ?? null,
    expiresAt: newest?.expiresAt ?? null,
    isCleared: reason === null,
    reason,
  };
}

function reasonAgainst(screen: SafetyScreen | null, said: LastSaid, now: Date): string | null {
  if (!screen) return 'A few questions about your health come first.';
  if (said.alarmingAt && said.alarmingAt > screen.answeredAt) {
    return 'Something you said worries us, so hypnosis waits until you have answered the health questions again.';
  }
  if (said.cautionAt && said.cautionAt > screen.answeredAt) {
    return 'Something you said may speak against hypnosis, so please answer the health questions again.';
  }
  if (screen.version !== SAFETY_SCREEN.version)
    return 'The health questions have changed; please answer them again.';
  if (screen.expiresAt <= now)
    return 'Your answers to the health questions have run out; please answer them again.';
  return screen.reason ?? null;
}
