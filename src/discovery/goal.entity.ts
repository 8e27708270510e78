import { defineEntity, p } from '@mikro-orm/core';
import type { GasLevel, LevelDescription } from './findings.ts';

/** State of a goal. */
export type GoalStatus = 'active' | 'attained' | 'retired';
/** Where a rating came from. */
export type RatingSource = 'checkpoint' | 'coach' | 'discovery' | 'reassessment' | 'self';

const GoalSchema = defineEntity({
  name: 'Goal',
  tableName: 'goal_assessments',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    agentId: p.uuid(),
    statement: p.text(),
    category: p.text(),
    indicator: p.text(),
    levels: p.json<readonly LevelDescription[]>(),
    baselineLevel: p.smallint().$type<GasLevel>(),
    currentLevel: p.smallint().$type<GasLevel>(),
    isBaselineAssumed: p.boolean(),
    importance: p.smallint().nullable(),
    confidence: p.smallint().nullable(),
    difficulty: p.smallint(),
    weight: p.double().$type<number>(),
    priority: p.integer(),
    targetDate: p.date().nullable(),
    status: p.text().$type<GoalStatus>(),
    createdAt: p.datetime(),
  },
});

/** A goal with its Goal Attainment Scale. */
export class Goal extends GoalSchema.class {}

GoalSchema.setClass(Goal);

const GoalRatingSchema = defineEntity({
  name: 'GoalRating',
  tableName: 'goal_ratings',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    goalId: p.uuid(),
    level: p.smallint().$type<GasLevel>(),
    source: p.text().$type<RatingSource>(),
    note: p.text().nullable(),
    ratedAt: p.datetime(),
  },
});

/** A goal's level at one moment. Ratings are added, never changed; the baseline is the first. */
export class GoalRating extends GoalRatingSchema.class {}

GoalRatingSchema.setClass(GoalRating);

const GoalRevisionSchema = defineEntity({
  name: 'GoalRevision',
  tableName: 'goal_revisions',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    goalId: p.uuid(),
    /** Counts up from 1 with each change of the goal. */
    number: p.integer(),
    statement: p.text(),
    levels: p.json<readonly LevelDescription[]>(),
    priority: p.integer(),
    targetDate: p.date().nullable(),
    status: p.text().$type<GoalStatus>(),
    replacedAt: p.datetime(),
  },
});

/** What a goal said until it was changed. Revisions are added, never changed. */
export class GoalRevision extends GoalRevisionSchema.class {}

GoalRevisionSchema.setClass(GoalRevision);
