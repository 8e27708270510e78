/**
 * The shapes of what a guide writes, with their limits and counts. Whoever
 * writes an asset (the composer, a model, a person) delivers one of these.
 */
import type { CommitmentLevel, GasLevel, Tone } from '../discovery/index.ts';

/** How many of each kind one generation makes. Checkpoints: one a week of the plan. */
export const ASSET_COUNTS = { affirmation: 21, script: 3, practice: 5, visualization: 3 } as const;

export type AssetType = 'affirmation' | 'script' | 'practice' | 'visualization' | 'checkpoint';
export type TimeOfDay = 'morning' | 'afternoon' | 'evening' | 'night';
export type EnergyLevel = 'calm' | 'energizing' | 'neutral';
export type AffirmationKind = 'identity' | 'gratitude' | 'action' | 'process';
export type HypnosisSessionKind = 'anxiety_relief' | 'confidence_building' | 'deep_change';
export type ScriptPhaseKind = 'induction' | 'deepening' | 'suggestion' | 'emergence';
export type PracticeKind =
  | 'body_scan'
  | 'breathwork'
  | 'gratitude'
  | 'intention_setting'
  | 'meditation'
  | 'micro_practice'
  | 'reflection'
  | 'visualization';

/** A goal as a writer of assets sees it. */
export interface GoalBrief {
  readonly id: string;
  readonly statement: string;
  readonly category: string;
  readonly currentLevel: GasLevel;
  readonly priority: number;
  readonly quotes: readonly string[];
}

/** A belief as a writer of assets sees it. */
export interface BeliefBrief {
  readonly id: string;
  readonly kind: 'limiting' | 'empowering';
  readonly statement: string;
  /** From 0 to 1. */
  readonly strength: number;
  readonly reframe: string | null;
  /** Summed weight of its conflicting links; 0 when it has none. */
  readonly tension: number;
  readonly goalIds: readonly string[];
  readonly quotes: readonly string[];
}

/** Everything a writer of assets knows about the person. */
export interface PersonBrief {
  readonly goals: readonly GoalBrief[];
  readonly beliefs: readonly BeliefBrief[];
  readonly tone: Tone;
  readonly locale: string;
  readonly commitmentLevel: CommitmentLevel;
  readonly durationDays: number;
  readonly focusAreas: readonly string[];
  readonly topicsToAvoid: readonly string[];
  /** Whether they carry something heavy: then what steadies comes first, and nothing looks at the deep. */
  readonly isDistressed?: boolean | undefined;
  /** Sentences the person had from earlier plans, which a new one does not repeat. */
  readonly earlierTexts?: readonly string[];
  /** The same seed and brief give the same assets. */
  readonly seed: string;
  /** Set where one asset is written anew. */
  readonly change?: WantedChange;
}

/** What is to be different about one asset. */
export interface WantedChange {
  /** What it says until now. */
  readonly was: string;
  /** What the person asked for, in their words; null for anything else than it was. */
  readonly wish: string | null;
}

/** What every asset carries. */
export interface AssetBase {
  readonly title: string;
  /** Full text as the person reads it, without pacing markers. */
  readonly content: string;
  /** Goal it serves; null for none in particular. */
  readonly goalId: string | null;
  /** Beliefs it strengthens or reframes. */
  readonly beliefIds: readonly string[];
  readonly durationSeconds: number;
  readonly optimalTimeOfDay: TimeOfDay;
  readonly energyLevel: EnergyLevel;
}

export interface AffirmationContent extends AssetBase {
  readonly type: 'affirmation';
  readonly kind: AffirmationKind;
  /** The limiting belief it answers. */
  readonly countersBeliefId: string | null;
  /** Its day in the three-week cycle, from 1 to 21. */
  readonly dayNumber: number;
}

/** A stretch of script: what a voice or a reader does next. */
export interface ScriptSegment {
  readonly kind: 'say' | 'breath' | 'count' | 'reframe' | 'imagery';
  /** What is said; may be empty for a breath. */
  readonly text: string;
  /** Silence afterwards, in milliseconds, at most 30,000. */
  readonly pauseAfterMs: number;
  /** Speed relative to ordinary speech, from 0.7 to 1.1. */
  readonly rate: number;
}

export interface ScriptPhase {
  readonly kind: ScriptPhaseKind;
  /** Estimated from words, rate and pauses. */
  readonly durationSeconds: number;
  readonly segments: readonly ScriptSegment[];
}

export interface ScriptContent extends AssetBase {
  readonly type: 'script';
  readonly sessionKind: HypnosisSessionKind;
  readonly safetyNote: string;
  readonly phases: readonly ScriptPhase[];
}

export interface PracticeContent extends AssetBase {
  readonly type: 'practice';
  readonly kind: PracticeKind;
  readonly steps: readonly { readonly instruction: string; readonly durationSeconds: number | null }[];
  readonly writingPrompt: string | null;
}

export interface VisualizationContent extends AssetBase {
  readonly type: 'visualization';
  readonly scenes: readonly {
    readonly title: string;
    readonly guidance: string;
    readonly durationSeconds: number;
  }[];
}

/** A question of a weekly checkpoint. */
export interface CheckpointPrompt {
  /** Stable key to answer it by, unique within the checkpoint. */
  readonly key: string;
  readonly question: string;
  readonly goalId: string | null;
}

export interface CheckpointContent {
  readonly type: 'checkpoint';
  /** Week of the plan, from 1. */
  readonly weekNumber: number;
  readonly title: string;
  readonly prompts: readonly CheckpointPrompt[];
}

export type AssetContent = AffirmationContent | ScriptContent | PracticeContent | VisualizationContent;

/** One rule that an asset was checked against. */
export interface AssetCheck {
  /** Identifier of the rule, such as `A3`. */
  readonly rule: string;
  readonly isPassed: boolean;
  /** What was found; null when there is nothing to say. */
  readonly detail: string | null;
}
