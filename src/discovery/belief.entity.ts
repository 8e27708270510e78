import { defineEntity, p } from '@mikro-orm/core';
import type { BeliefKind, BeliefRelation } from './findings.ts';

const BeliefGraphSchema = defineEntity({
  name: 'BeliefGraph',
  tableName: 'belief_graphs',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    agentId: p.uuid(),
    /** Counts up from 1 with each conversation with the same guide, and with each correction. */
    version: p.integer(),
    conflictScore: p.double().$type<number>(),
    incoherence: p.double().$type<number>(),
    isExact: p.boolean(),
    createdAt: p.datetime(),
  },
});

/** One version of what someone believes. Versions are never changed. */
export class BeliefGraph extends BeliefGraphSchema.class {}

BeliefGraphSchema.setClass(BeliefGraph);

const BeliefSchema = defineEntity({
  name: 'Belief',
  tableName: 'beliefs',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    beliefGraphId: p.uuid(),
    kind: p.text().$type<BeliefKind>(),
    statement: p.text(),
    strength: p.double().$type<number>(),
    reframe: p.text().nullable(),
    /** The goal that a belief of kind `goal` stands for. */
    goalId: p.uuid().nullable(),
    /** The belief of the version it came up in, which it goes on from; null when it came up in this one. */
    originId: p.uuid().nullable(),
  },
});

/** Something a person holds to be true. */
export class Belief extends BeliefSchema.class {}

BeliefSchema.setClass(Belief);

const BeliefLinkSchema = defineEntity({
  name: 'BeliefLink',
  tableName: 'belief_links',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    beliefGraphId: p.uuid().primary(),
    sourceId: p.uuid().primary(),
    targetId: p.uuid().primary(),
    relation: p.text().$type<BeliefRelation>(),
    weight: p.double().$type<number>(),
  },
});

/** How one belief bears on another. */
export class BeliefLink extends BeliefLinkSchema.class {}

BeliefLinkSchema.setClass(BeliefLink);

const EvidenceSchema = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    messageId: p.uuid(),
    /** A verbatim part of the message. */
    quote: p.text(),
    goalId: p.uuid().nullable(),
    beliefId: p.uuid().nullable(),
  },
});

/** What was said that a goal or a belief rests on. */
export class Evidence extends EvidenceSchema.class {}

EvidenceSchema.setClass(Evidence);
