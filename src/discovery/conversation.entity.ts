import { defineEntity, p } from '@mikro-orm/core';
import type { MessageAuthor, StatedPreferences } from './findings.ts';

/** Why a conversation is held. */
export type DiscoveryKind = 'intake' | 'reassessment';
/** State of a conversation. */
export type DiscoveryStatus = 'abandoned' | 'completed' | 'extracting' | 'open';
/** How alarming a text is: see `safety.ts`. */
export type SafetyTier = 'critical' | 'elevated' | 'none';

const DiscoverySessionSchema = defineEntity({
  name: 'DiscoverySession',
  tableName: 'discovery_sessions',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    agentId: p.uuid(),
    kind: p.text().$type<DiscoveryKind>(),
    status: p.text().$type<DiscoveryStatus>(),
    preferences: p.json<StatedPreferences>(),
    createdAt: p.datetime(),
    completedAt: p.datetime().nullable(),
  },
});

/** A conversation in which a guide learns about goals, beliefs and preferences. */
export class DiscoverySession extends DiscoverySessionSchema.class {}

DiscoverySessionSchema.setClass(DiscoverySession);

const DiscoveryMessageSchema = defineEntity({
  name: 'DiscoveryMessage',
  tableName: 'discovery_messages',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    /** Counts up from 0 within the conversation. */
    position: p.integer(),
    author: p.text().$type<MessageAuthor>(),
    text: p.text(),
    safetyTier: p.text().$type<SafetyTier>(),
    /** Whether it names something that speaks against hypnosis, such as epilepsy. */
    isHypnosisCaution: p.boolean().default(false),
    createdAt: p.datetime(),
  },
});

/** One turn of a conversation. */
export class DiscoveryMessage extends DiscoveryMessageSchema.class {}

DiscoveryMessageSchema.setClass(DiscoveryMessage);
