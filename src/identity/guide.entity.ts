import { defineEntity, p } from '@mikro-orm/core';
import type { Tone } from './tone.ts';

const GuideSchema = defineEntity({
  name: 'Guide',
  tableName: 'agents',
  properties: {
    tenantId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    description: p.text().nullable(),
    focusAreas: p.array<string>(),
    tone: p.text().$type<Tone>(),
    voiceKey: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** An AI coach with a focus and a voice; the table is called `agents`. */
export class Guide extends GuideSchema.class {}

GuideSchema.setClass(Guide);
