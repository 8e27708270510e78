import { defineEntity, p } from '@mikro-orm/core';
import type { AssetCheck, AssetType, EnergyLevel, TimeOfDay } from './content.ts';
import type { AssetDetails } from './details.ts';

/** State of an asset. */
export type AssetStatus = 'active' | 'archived' | 'draft';

const AssetSchema = defineEntity({
  name: 'Asset',
  tableName: 'asset_library',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    agentId: p.uuid(),
    /** The run that made it; null for content written by a person. */
    generationRunId: p.uuid().nullable(),
    /** Place among the assets of its type in the run, from 0. */
    position: p.integer(),
    type: p.text().$type<AssetType>().fieldName('asset_type'),
    title: p.text(),
    content: p.text(),
    /** What only this type of asset has. */
    details: p.json<AssetDetails>(),
    goalId: p.uuid().fieldName('associated_goal_id').nullable(),
    durationSeconds: p.integer(),
    optimalTimeOfDay: p.text().$type<TimeOfDay>(),
    energyLevel: p.text().$type<EnergyLevel>(),
    locale: p.text(),
    model: p.text(),
    promptVersion: p.text(),
    checks: p.json<readonly AssetCheck[]>(),
    /** Whether a person changed it by hand. */
    isEdited: p.boolean().default(false),
    /** The asset that it was written anew from; null for one that stands for itself. */
    replacesId: p.uuid().nullable(),
    isFavorite: p.boolean().default(false),
    usageCount: p.integer().default(0),
    lastUsedAt: p.datetime().nullable(),
    effectivenessScore: p.double().$type<number>().nullable(),
    status: p.text().$type<AssetStatus>(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** Something a guide made for a person. */
export class Asset extends AssetSchema.class {}

AssetSchema.setClass(Asset);

const AssetBeliefSchema = defineEntity({
  name: 'AssetBelief',
  tableName: 'asset_beliefs',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    assetId: p.uuid().primary(),
    beliefId: p.uuid().primary(),
    /** Whether the asset answers this belief, rather than resting on it. */
    isCountered: p.boolean(),
  },
});

/** A belief that an asset strengthens or answers. */
export class AssetBelief extends AssetBeliefSchema.class {}

AssetBeliefSchema.setClass(AssetBelief);

const AssetRevisionSchema = defineEntity({
  name: 'AssetRevision',
  tableName: 'asset_revisions',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    assetId: p.uuid(),
    /** Counts up from 1, the oldest first. */
    number: p.integer(),
    title: p.text(),
    content: p.text(),
    details: p.json<AssetDetails>(),
    durationSeconds: p.integer(),
    optimalTimeOfDay: p.text().$type<TimeOfDay>(),
    checks: p.json<readonly AssetCheck[]>(),
    isEdited: p.boolean(),
    replacedAt: p.datetime(),
  },
});

/** What an asset said before it was changed by hand. */
export class AssetRevision extends AssetRevisionSchema.class {}

AssetRevisionSchema.setClass(AssetRevision);
