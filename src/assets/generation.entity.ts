import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import type { Json } from '../platform/json.ts';
import type { AssetType } from './content.ts';

/** State of a run. */
export type GenerationStatus = 'canceled' | 'completed' | 'failed' | 'queued' | 'running';

/** A step of a run. */
export type GenerationStage =
  | 'affirmations'
  | 'checkpoints'
  | 'hypnosis_scripts'
  | 'practices'
  | 'schedule'
  | 'visualizations';

/** What is said while a run stands at a step. */
export const STAGE_MESSAGES: Readonly<Record<GenerationStage, string>> = {
  affirmations: 'Writing affirmations.',
  hypnosis_scripts: 'Writing hypnosis sessions.',
  practices: 'Writing daily practices.',
  visualizations: 'Writing visualizations.',
  checkpoints: 'Preparing weekly checkpoints.',
  schedule: 'Laying out your days.',
};

/** The step that makes assets of a type. */
export const STAGE_OF: Readonly<Record<AssetType, GenerationStage>> = {
  affirmation: 'affirmations',
  script: 'hypnosis_scripts',
  practice: 'practices',
  visualization: 'visualizations',
  checkpoint: 'checkpoints',
};

/** How far one step is. */
export interface StageProgress {
  readonly stage: GenerationStage;
  /** Items finished. */
  readonly completed: number;
  /** Items planned. */
  readonly total: number;
  /** Why fewer are planned than a plan usually has, in words for the person. */
  readonly leftOut?: string | null;
}

/** The result in numbers. */
export interface GenerationSummary {
  readonly totalAssets: number;
  readonly estimatedDailyMinutes: number;
  readonly planDurationDays: number;
}

const GenerationRunSchema = defineEntity({
  name: 'GenerationRun',
  tableName: 'generation_runs',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    agentId: p.uuid(),
    status: p.text().$type<GenerationStatus>(),
    stage: p.text().$type<GenerationStage>().nullable(),
    /** What the person asked the plan to respect, as the schedule stage reads it. */
    preferences: p.json<Json>(),
    stages: p.json<readonly StageProgress[]>(),
    /** What is going on, in words for the person. */
    message: p.text(),
    lastAssetId: p.uuid().nullable(),
    failureMessage: p.text().nullable(),
    summary: p.json<GenerationSummary>().nullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
  },
});

/** Work that turns a conversation into assets and a schedule. */
export class GenerationRun extends GenerationRunSchema.class {
  /** What follows from the rest, and so is not given when a run begins. */
  declare [OptionalProps]?: 'isOver' | 'progress';

  /** Whether it has come to an end, good or bad. */
  get isOver(): boolean {
    return this.finishedAt !== null && this.finishedAt !== undefined;
  }

  /** How far it is, from 0 to 1: items finished out of items planned. */
  get progress(): number {
    const total = this.stages.reduce((sum, stage) => sum + stage.total, 0);
    const completed = this.stages.reduce((sum, stage) => sum + stage.completed, 0);
    return total === 0 ? 0 : completed / total;
  }

  /** The run as it was before its last items were finished, one step for each of those. */
  before(later: readonly GenerationStage[]): GenerationRun {
    if (later.length === 0) return this;
    const stages = this.stages.map((each) => ({
      ...each,
      completed: each.completed - later.filter((stage) => stage === each.stage).length,
    }));
    const atWork = {
      status: 'running',
      stage: later[0],
      summary: null,
      finishedAt: null,
      failureMessage: null,
    };
    return Object.create(this, Object.getOwnPropertyDescriptors({ ...atWork, stages }));
  }

  /** Moves to a step, or on within it. */
  reach(stage: GenerationStage, completed: number, message: string): void {
    this.status = 'running';
    this.stage = stage;
    this.message = message;
    this.stages = this.stages.map((each) => (each.stage === stage ? { ...each, completed } : each));
  }

  /** Counts what is finished of a step, while several are worked on. The run stands at the first that is not. */
  count(stage: GenerationStage, completed: number): void {
    this.status = 'running';
    this.stages = this.stages.map((each) => (each.stage === stage ? { ...each, completed } : each));
    const next = this.stages.find(({ completed, total }) => completed < total);
    if (!next) return;
    this.stage = next.stage;
    this.message = STAGE_MESSAGES[next.stage];
  }

  /** Plans no more of a step than is there, and keeps the reason. */
  leaveOut(stage: GenerationStage, reason: string): void {
    this.stages = this.stages.map((each) =>
      each.stage === stage ? { ...each, total: each.completed, leftOut: reason } : each,
    );
  }

  /** Ends with everything there; what is left out is said once more. */
  complete(summary: GenerationSummary, at: Date): void {
    const reasons = this.stages.flatMap(({ leftOut }) => leftOut ?? []);
    this.status = 'completed';
    this.stage = null;
    this.message = ['Your plan is ready.', ...reasons].join(' ');
    this.summary = summary;
    this.finishedAt = at;
  }

  /** Ends because the person wants no more of it. What was finished is kept. */
  cancel(at: Date): void {
    this.status = 'canceled';
    this.stage = null;
    this.message = 'You stopped this. What was finished is kept as drafts.';
    this.finishedAt = at;
  }

  /** Ends with an error. What was finished is kept. */
  fail(message: string, at: Date): void {
    this.status = 'failed';
    this.stage = null;
    this.message = message;
    this.failureMessage = message;
    this.finishedAt = at;
  }
}

GenerationRunSchema.setClass(GenerationRun);

/** Topic of wake-ups about a run. */
export const runTopic = (runId: string): string => `run:${runId}`;
