import { defineEntity, p } from '@mikro-orm/core';
import type { MessageAuthor, StatedPreferences } from './findings.ts';
import type { InterviewTopic } from './interview-topic.ts';

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
    /** The answer that is being spoken; null when the guide is silent. */
    replyId: p.uuid().nullable(),
    /** Until when it is believed to be spoken. After that whoever spoke it is taken for dead. */
    replyingUntil: p.datetime().nullable(),
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
    /** What a guide's turn asks about; null for the person's turns, and for talks held elsewhere. */
    topic: p.text().$type<InterviewTopic>().nullable(),
    /** Short answers to pick instead of typing; null or empty when there are none. */
    suggestedReplies: p.json<readonly string[]>().nullable(),
    createdAt: p.datetime(),
  },
});

/** One turn of a conversation. */
export class DiscoveryMessage extends DiscoveryMessageSchema.class {}

DiscoveryMessageSchema.setClass(DiscoveryMessage);

const DiscoveryDeltaSchema = defineEntity({
  name: 'DiscoveryDelta',
  tableName: 'discovery_deltas',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    messageId: p.uuid().primary(),
    /** Counts up from 0 within the message. */
    position: p.integer().primary(),
    sessionId: p.uuid(),
    text: p.text(),
    createdAt: p.datetime(),
  },
});

/** A piece of a guide's answer, kept for as long as somebody may go on listening from before it. */
export class DiscoveryDelta extends DiscoveryDeltaSchema.class {}

DiscoveryDeltaSchema.setClass(DiscoveryDelta);
