/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Answers the screen that is asked before any hypnosis session is made. */
export type AnswerSafetyScreenInput = {
  /** One answer for each question of the current screen. */
  answers: Array<SafetyScreenAnswerInput>;
  /** Version of the questions that were answered. */
  version: string;
};

/** The kinds of asset a guide makes. */
export type AssetType =
  /** A sentence to hold on to. */
  | 'AFFIRMATION'
  /** A small exercise of 5 to 15 minutes. */
  | 'DAILY_PRACTICE'
  /** A spoken session of 15 to 30 minutes. */
  | 'HYPNOSIS_SCRIPT'
  /** A guided inner picture. */
  | 'VISUALIZATION';

/** A stretch of a weekday when the user has time. */
export type AvailabilityWindowInput = {
  /** When it ends; earlier than `startsAt` means past midnight. */
  endsAt: string;
  /** When it begins. */
  startsAt: string;
  /** The day. */
  weekday: Weekday;
};

/** Whether a belief helps or hinders. */
export type BeliefKind =
  /** A belief about oneself or the world that others rest on. */
  | 'CORE'
  /** A belief that helps. */
  | 'EMPOWERING'
  /** Stands for one of the goals. */
  | 'GOAL'
  /** A belief that holds back. */
  | 'LIMITING'
  /** Something hoped for or feared as a consequence. */
  | 'OUTCOME'
  /** Something that matters for its own sake. */
  | 'VALUE';

/** Input of `buildSchedule`. */
export type BuildScheduleInput = {
  /** The guide. */
  guideId: string | number;
  /** Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice. */
  idempotencyKey?: string | null | undefined;
  /** Name of the plan. */
  name?: string | null | undefined;
  /** What to respect. */
  preferences: PlanPreferencesInput;
  /** First day; tomorrow when left out. */
  startDate?: string | null | undefined;
  /** Coaches and keys: the user. The caller when left out. */
  userId?: string | number | null | undefined;
};

/** How much time someone wants to give. */
export type CommitmentLevel =
  /** 60 minutes a day or more. */
  | 'INTENSIVE'
  /** 15 to 20 minutes a day. */
  | 'LIGHT'
  /** 30 to 45 minutes a day. */
  | 'MODERATE';

/** Input of `completeDelivery`. */
export type CompleteDeliveryInput = {
  /** When it was done; now when left out. May lie in the past for offline use, not in the future. */
  completedAt?: string | null | undefined;
  /** The delivery. */
  deliveryId: string | number;
  /** Time spent on it. */
  engagementDurationSeconds?: number | null | undefined;
  /** What the user thought of it. */
  feedback?: DeliveryFeedbackInput | null | undefined;
  /** Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice. */
  idempotencyKey?: string | null | undefined;
};

/** What happened to a delivery. */
export type DeliveryEventKind =
  /** The user did it. */
  | 'COMPLETED'
  /** Its time has come. */
  | 'DUE'
  /** Its time passed. */
  | 'MISSED'
  /** It was moved. */
  | 'RESCHEDULED'
  /** The user left it out. */
  | 'SKIPPED'
  /** The user put it off. */
  | 'SNOOZED'
  /** A completion or skip was taken back. */
  | 'UNDONE';

/** What the user thought of an activity. */
export type DeliveryFeedbackInput = {
  /** A remark, at most 2000 characters. */
  comment?: string | null | undefined;
  /** Stars, from 1 to 5. */
  score?: number | null | undefined;
};

/** State of a delivery. */
export type DeliveryStatus =
  /** Done by the user. */
  | 'COMPLETED'
  /** Pushed to the user. */
  | 'DELIVERED'
  /** Its time passed without completion. */
  | 'MISSED'
  /** Waiting for its time. */
  | 'PENDING'
  /** Left out by the user. */
  | 'SKIPPED';

/** Input of `generateAssets`. */
export type GenerateAssetsInput = {
  /** The completed session. */
  discoverySessionId: string | number;
  /** Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice. */
  idempotencyKey?: string | null | undefined;
  /** Preferences that override those stated in the conversation. */
  preferences?: PlanPreferencesInput | null | undefined;
};

/** A step of a generation run. */
export type GenerationStage =
  /** Writing affirmations. */
  | 'AFFIRMATIONS'
  /** Synthesising audio. */
  | 'AUDIO'
  /** Planning weekly checkpoints. */
  | 'CHECKPOINTS'
  /** Reading the conversation. */
  | 'EXTRACTION'
  /** Writing hypnosis scripts. */
  | 'HYPNOSIS_SCRIPTS'
  /** Writing daily practices. */
  | 'PRACTICES'
  /** Checking for quality and safety. */
  | 'REVIEW'
  /** Building the schedule. */
  | 'SCHEDULE'
  /** Writing visualizations. */
  | 'VISUALIZATIONS';

/** State of a generation run. */
export type GenerationStatus =
  /** Stopped by the user. */
  | 'CANCELED'
  /** Everything is there. */
  | 'COMPLETED'
  /** Stopped by an error; what was finished is kept. */
  | 'FAILED'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** At work. */
  | 'RUNNING';

/** Takes in a discovery conversation that was held elsewhere. */
export type ImportDiscoveryInput = {
  /** Guide the conversation belongs to. */
  guideId: string | number;
  /** Makes a repeated request harmless: the same key within 24 hours returns the first result. */
  idempotencyKey?: string | null | undefined;
  /** The conversation, oldest message first; at most 2,000 messages. */
  messages: Array<ImportedMessageInput>;
  /** Person it was held with; left out for the caller. */
  userId?: string | number | null | undefined;
};

/** One message of an imported conversation. */
export type ImportedMessageInput = {
  /** Who said it. */
  author: MessageAuthor;
  /** When it was said, if known. */
  saidAt?: string | null | undefined;
  /** What was said; at most 10,000 characters. */
  text: string;
};

/** A span of calendar dates, both ends included. */
export type LocalDateRangeInput = {
  /** First date of the span. */
  from: string;
  /** Last date of the span. */
  to: string;
};

/** Who said something. */
export type MessageAuthor =
  /** The guide. */
  | 'GUIDE'
  /** The person. */
  | 'USER';

/** What a plan is to respect. */
export type PlanPreferencesInput = {
  /** When the user has time; any time when left out. */
  availability?: Array<AvailabilityWindowInput> | null | undefined;
  /** How much time to plan. */
  commitmentLevel?: CommitmentLevel;
  /** Length of the plan, from 7 to 365 days. */
  durationDays?: number | null | undefined;
  /** Topics to favour, such as `confidence`. */
  focusAreas?: Array<string> | null | undefined;
  /** How activities recur. */
  pattern?: RecurrencePattern | null | undefined;
  /** Wall-clock times to prefer, such as `08:00` and `20:00`. */
  preferredTimes?: Array<string> | null | undefined;
  /** Days between reassessments, from 7 to 90. */
  reassessmentFrequencyDays?: number | null | undefined;
  /** Days without activities. */
  restDays?: Array<Weekday> | null | undefined;
  /** Zone that wall-clock times mean; the user's when left out. */
  timeZone?: string | null | undefined;
  /** Manner of speaking; the guide's when left out. */
  tone?: Tone | null | undefined;
};

/** How an activity recurs. */
export type RecurrencePattern =
  /** On chosen weekdays. */
  | 'CUSTOM'
  /** Every day. */
  | 'DAILY'
  /** More often as the weeks go by. */
  | 'PROGRESSIVE'
  /** Monday to Friday. */
  | 'WEEKDAYS';

/** One answer of the safety screen. */
export type SafetyScreenAnswerInput = {
  /** Whether it applies to the person. */
  applies: boolean;
  /** Key of the question. */
  key: string;
};

/** A manner of speaking. */
export type Tone =
  /** Calm and unhurried. */
  | 'CALM'
  /** Plain and to the point. */
  | 'DIRECT'
  /** Lively and encouraging. */
  | 'ENERGETIC'
  /** Gentle and caring. */
  | 'WARM';

/** A stable, machine-readable reason why a mutation did not do what was asked. */
export type UserErrorCode =
  /** A required value is blank. */
  | 'BLANK'
  /** The object is in a state that does not allow this. */
  | 'CONFLICT'
  /** A value is well-formed but not acceptable. */
  | 'INVALID'
  /** A limit was reached. */
  | 'LIMIT_EXCEEDED'
  /** Feature or channel is not set up on this installation. */
  | 'NOT_CONFIGURED'
  /** The object does not exist or the caller may not see it. */
  | 'NOT_FOUND'
  /** The object was changed by someone else since the caller read it. */
  | 'STALE'
  /** The same thing exists already. */
  | 'TAKEN'
  /** A number or length is above the maximum. */
  | 'TOO_LARGE'
  /** A number or length is below the minimum. */
  | 'TOO_SMALL'
  /** A service this depends on is not answering; trying again later may work. */
  | 'UNAVAILABLE';

/** A day of the week, ISO 8601 order. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

export type DemoWelcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoWelcomeQuery = { viewer: { id: string, displayName: string, timeZone: string } | null, guides: { nodes: Array<{ id: string, name: string }> } | null };

export type DemoImportDiscoveryMutationVariables = Exact<{
  input: ImportDiscoveryInput;
}>;


export type DemoImportDiscoveryMutation = { importDiscovery: { session: { id: string, goals: Array<{ id: string, statement: string, category: string, priority: number, baselineLevel: number, isBaselineAssumed: boolean, importance: number | null, confidence: number | null, targetDate: string | null, levels: Array<{ level: number, description: string }>, evidence: Array<{ quote: string }> }>, beliefGraph: { id: string, conflictScore: number, beliefs: Array<{ id: string, kind: BeliefKind, statement: string, strength: number, reframe: string | null, evidence: Array<{ quote: string }> }>, conflicts: Array<{ intensity: number, explanation: string }>, tensions: Array<{ relief: number, belief: { id: string, statement: string } }> } | null, preferences: { commitmentLevel: CommitmentLevel, durationDays: number, focusAreas: Array<string>, preferredTimes: Array<string>, restDays: Array<Weekday>, timeZone: string, tone: Tone | null } | null } | null, userErrors: Array<
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type DemoSafetyNoticesQueryVariables = Exact<{
  sessionId: string | number;
  after?: string | null | undefined;
}>;


export type DemoSafetyNoticesQuery = { discoverySession: { id: string, messages: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, safetyNotice: { message: string, resources: Array<{ name: string, phone: string | null, url: string | null }> } | null }> } } | null };

export type DemoSafetyScreenQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoSafetyScreenQuery = { viewer: { id: string, safetyScreen: { version: string, isCleared: boolean, reason: string | null, questions: Array<{ key: string, text: string }> } } | null };

export type DemoAnswerSafetyScreenMutationVariables = Exact<{
  input: AnswerSafetyScreenInput;
}>;


export type DemoAnswerSafetyScreenMutation = { answerSafetyScreen: { safetyScreen: { isCleared: boolean, reason: string | null, expiresAt: string | null } | null, userErrors: Array<
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type DemoGenerateAssetsMutationVariables = Exact<{
  input: GenerateAssetsInput;
}>;


export type DemoGenerateAssetsMutation = { generateAssets: { generationRun: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type DemoGenerationProgressSubscriptionVariables = Exact<{
  runId: string | number;
}>;


export type DemoGenerationProgressSubscription = { generationProgress: { message: string, run: { id: string, status: GenerationStatus, stage: GenerationStage | null, progress: number, failureMessage: string | null } } };

export type DemoGenerationResultQueryVariables = Exact<{
  runId: string | number;
}>;


export type DemoGenerationResultQuery = { generationRun: { id: string, assets: { nodes: Array<
        | { id: string, title: string, content: string, countersBelief: { id: string, statement: string, evidence: Array<{ quote: string }> } | null, goal: { id: string, statement: string } | null, beliefs: Array<{ id: string, kind: BeliefKind, statement: string }> }
        | { id: string, title: string, content: string, goal: { id: string, statement: string } | null, beliefs: Array<{ id: string, kind: BeliefKind, statement: string }> }
        | { id: string, title: string, content: string, goal: { id: string, statement: string } | null, beliefs: Array<{ id: string, kind: BeliefKind, statement: string }> }
        | { id: string, title: string, content: string, goal: { id: string, statement: string } | null, beliefs: Array<{ id: string, kind: BeliefKind, statement: string }> }
      > }, everything: { totalCount: number, countsByType: Array<{ type: AssetType, count: number }> }, schedule: { id: string, name: string, startDate: string, endDate: string, timeZone: string, commitmentLevel: CommitmentLevel, estimatedDailyMinutes: number, nextReassessmentDate: string | null, recurrences: Array<{ description: string }>, checkpoints: Array<{ id: string, dueOn: string, weekNumber: number }> } | null } | null };

export type DemoWeekQueryVariables = Exact<{
  scheduleId: string | number;
  range: LocalDateRangeInput;
}>;


export type DemoWeekQuery = { schedule: { id: string, deliveries: { totalCount: number, nodes: Array<{ id: string, localDate: string, localTime: string, asset:
          | { id: string, type: AssetType, title: string, durationSeconds: number }
          | { id: string, type: AssetType, title: string, durationSeconds: number }
          | { id: string, type: AssetType, title: string, durationSeconds: number }
          | { id: string, type: AssetType, title: string, durationSeconds: number }
         }> } } | null };

export type DemoBuildScheduleMutationVariables = Exact<{
  input: BuildScheduleInput;
}>;


export type DemoBuildScheduleMutation = { buildSchedule: { schedule: { id: string, startDate: string } | null, endedSchedule: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
    > } | null };

export type DemoDeliveryEventsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DemoDeliveryEventsSubscription = { deliveryEvents: { cursor: string, kind: DeliveryEventKind, occurredAt: string, delivery: { id: string, localDate: string, localTime: string, scheduledFor: string, schedule: { id: string }, asset:
        | { id: string, type: AssetType, title: string, content: string, durationSeconds: number }
        | { id: string, type: AssetType, title: string, content: string, durationSeconds: number }
        | { id: string, type: AssetType, title: string, content: string, durationSeconds: number }
        | { id: string, type: AssetType, title: string, content: string, durationSeconds: number }
       } } };

export type DemoDayQueryVariables = Exact<{
  date: string;
}>;


export type DemoDayQuery = { viewer: { id: string, today: { id: string, date: string, totalMinutes: number, completedCount: number, pendingCount: number, skippedCount: number, missedCount: number }, streak: { id: string, currentDays: number, longestDays: number, nextMilestoneDays: number | null } } | null };

export type DemoCompleteDeliveryMutationVariables = Exact<{
  input: CompleteDeliveryInput;
}>;


export type DemoCompleteDeliveryMutation = { completeDelivery: { delivery: { id: string, status: DeliveryStatus, completedAt: string | null } | null, dayPlan: { id: string, date: string, totalMinutes: number, completedCount: number, pendingCount: number, skippedCount: number, missedCount: number } | null, streak: { id: string, currentDays: number, longestDays: number, nextMilestoneDays: number | null } | null, userErrors: Array<
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
      | { code: UserErrorCode, field: Array<string> | null, message: string }
    > } | null };


export const DemoWelcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DemoWelcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guides"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<DemoWelcomeQuery, DemoWelcomeQueryVariables>;
export const DemoImportDiscoveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DemoImportDiscovery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportDiscoveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importDiscovery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"baselineLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isBaselineAssumed"}},{"kind":"Field","name":{"kind":"Name","value":"importance"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"targetDate"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefGraph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"conflictScore"}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"reframe"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intensity"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tensions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relief"}},{"kind":"Field","name":{"kind":"Name","value":"belief"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitmentLevel"}},{"kind":"Field","name":{"kind":"Name","value":"durationDays"}},{"kind":"Field","name":{"kind":"Name","value":"focusAreas"}},{"kind":"Field","name":{"kind":"Name","value":"preferredTimes"}},{"kind":"Field","name":{"kind":"Name","value":"restDays"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"tone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DemoImportDiscoveryMutation, DemoImportDiscoveryMutationVariables>;
export const DemoSafetyNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DemoSafetyNotices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discoverySession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"safetyNotice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DemoSafetyNoticesQuery, DemoSafetyNoticesQueryVariables>;
export const DemoSafetyScreenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DemoSafetyScreen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"safetyScreen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isCleared"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DemoSafetyScreenQuery, DemoSafetyScreenQueryVariables>;
export const DemoAnswerSafetyScreenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DemoAnswerSafetyScreen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerSafetyScreenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerSafetyScreen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"safetyScreen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isCleared"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DemoAnswerSafetyScreenMutation, DemoAnswerSafetyScreenMutationVariables>;
export const DemoGenerateAssetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DemoGenerateAssets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateAssetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateAssets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DemoGenerateAssetsMutation, DemoGenerateAssetsMutationVariables>;
export const DemoGenerationProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DemoGenerationProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"failureMessage"}}]}}]}}]}}]} as unknown as DocumentNode<DemoGenerationProgressSubscription, DemoGenerationProgressSubscriptionVariables>;
export const DemoGenerationResultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DemoGenerationResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"21"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AFFIRMATION"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"beliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Affirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countersBelief"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"everything"},"name":{"kind":"Name","value":"assets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"countsByType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentLevel"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedDailyMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"nextReassessmentDate"}},{"kind":"Field","name":{"kind":"Name","value":"recurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"weekNumber"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DemoGenerationResultQuery, DemoGenerationResultQueryVariables>;
export const DemoWeekDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DemoWeek"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scheduleId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"range"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDateRangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scheduleId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"range"},"value":{"kind":"Variable","name":{"kind":"Name","value":"range"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"localDate"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"asset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DemoWeekQuery, DemoWeekQueryVariables>;
export const DemoBuildScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DemoBuildSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BuildScheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"buildSchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedSchedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DemoBuildScheduleMutation, DemoBuildScheduleMutationVariables>;
export const DemoDeliveryEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DemoDeliveryEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"localDate"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DemoDeliveryEventsSubscription, DemoDeliveryEventsSubscriptionVariables>;
export const DemoDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DemoDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"today"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"totalMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"completedCount"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"missedCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"streak"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currentDays"}},{"kind":"Field","name":{"kind":"Name","value":"longestDays"}},{"kind":"Field","name":{"kind":"Name","value":"nextMilestoneDays"}}]}}]}}]}}]} as unknown as DocumentNode<DemoDayQuery, DemoDayQueryVariables>;
export const DemoCompleteDeliveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DemoCompleteDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteDeliveryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dayPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"totalMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"completedCount"}},{"kind":"Field","name":{"kind":"Name","value":"pendingCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"missedCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"streak"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currentDays"}},{"kind":"Field","name":{"kind":"Name","value":"longestDays"}},{"kind":"Field","name":{"kind":"Name","value":"nextMilestoneDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DemoCompleteDeliveryMutation, DemoCompleteDeliveryMutationVariables>;