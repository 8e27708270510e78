/** The middle of the walk: the safety screen, the generation, and the plan it made. */
import { agreed, present, type Refused } from './answer.ts';
import { daysAfter } from './calendar-day.ts';
import { firstOf } from './limit-wait.ts';
import {
  AnswerSafetyScreenMutation,
  GenerateAssetsMutation,
  GenerationProgressSubscription,
  GenerationResultQuery,
  SafetyScreenQuery,
} from './operations/generation.ts';
import { WeekQuery } from './operations/plan.ts';
import { Problem } from './problem.ts';
import type { GenerationResult, Plan, PlannedDelivery, SafetyScreen } from './results.ts';
import { progressLine } from './show-assets.ts';
import { DAYS_SHOWN } from './show-week.ts';
import type { Stage } from './stage.ts';

/** A model that has to be asked many times over may need minutes. */
const GENERATION_SECONDS = 600;

/** The screen after it was answered. */
export interface AnsweredScreen {
  readonly questionCount: number;
  /** Why hypnosis sessions may not be made; null when they may. */
  readonly reason: string | null;
}

/** Answers every question of the safety screen with no. */
export async function answerScreen({ client }: Stage): Promise<AnsweredScreen> {
  const { viewer } = await client.ask(SafetyScreenQuery, {});
  const { version, questions }: SafetyScreen = present(viewer, 'a person').safetyScreen;
  const answers = questions.map(({ key }) => ({ key, applies: false }));
  const { answerSafetyScreen } = await client.ask(AnswerSafetyScreenMutation, {
    input: { version, answers },
  });
  const screen = present(agreed(answerSafetyScreen, 'the answers').safetyScreen, 'a safety screen');
  return { questionCount: questions.length, reason: screen.isCleared ? null : screen.reason };
}

/** A run that was begun, or why it was not. */
export type Begun = { readonly runId: string } | { readonly refused: readonly Refused[] };

/** Asks for assets and a plan from a conversation. */
export async function beginGeneration({ client }: Stage, discoverySessionId: string): Promise<Begun> {
  const { generateAssets } = await client.ask(GenerateAssetsMutation, { input: { discoverySessionId } });
  const { generationRun, userErrors } = present(generateAssets, 'a run');
  if (userErrors.length > 0) return { refused: userErrors };
  return { runId: present(generationRun, 'a run').id };
}

/**
 * Follows a run to its end, drawing how far it is.
 *
 * @throws Problem when it fails
 */
export async function followGeneration({ client, screen }: Stage, runId: string): Promise<GenerationResult> {
  const progress = client.follow(GenerationProgressSubscription, { runId });
  const last = await firstOf(
    progress,
    ({ generationProgress }) => {
      screen.redraw(progressLine(generationProgress, screen.terminal));
      return !['QUEUED', 'RUNNING'].includes(generationProgress.run.status);
    },
    { what: 'the generation', seconds: GENERATION_SECONDS },
  );
  screen.settle();
  const { status, failureMessage } = last.generationProgress.run;
  if (status !== 'COMPLETED') {
    throw new Problem(
      `The generation ended as ${status.toLowerCase()}: ${failureMessage ?? 'no reason was given'}`,
    );
  }
  const { generationRun } = await client.ask(GenerationResultQuery, { runId });
  return present(generationRun, 'the finished run');
}

/** The activities of a plan's first days, oldest first. */
export async function firstWeek({ client }: Stage, { id, startDate }: Plan): Promise<PlannedDelivery[]> {
  const range = { from: startDate, to: daysAfter(startDate, DAYS_SHOWN - 1) };
  const { schedule } = await client.ask(WeekQuery, { scheduleId: id, range });
  return present(schedule, 'the plan').deliveries.nodes;
}
