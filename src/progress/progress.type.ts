import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { EventInterface } from '../platform/event.type.ts';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, LocalDate, NonNegativeInt, PositiveInt, UnitInterval } from '../platform/scalars.ts';

export const StreakDayStateEnum = {
  FROZEN: 'frozen',
  KEPT: 'kept',
  MISSED: 'missed',
  NOTHING_DUE: 'nothing_due',
  PAUSED: 'paused',
  SKIPPED: 'skipped',
  TODAY: 'today',
} as const;
registerEnumType(StreakDayStateEnum, {
  name: 'StreakDayState',
  description: 'What became of a day.',
  valuesConfig: {
    FROZEN: { description: 'A freeze was spent on it: it neither adds to the streak nor breaks it.' },
    KEPT: { description: 'At least one due activity was completed.' },
    MISSED: { description: 'Activities were due and none was completed in time.' },
    NOTHING_DUE: { description: 'Nothing was due.' },
    PAUSED: { description: 'The schedule was paused.' },
    SKIPPED: { description: 'Skipped with a reason.' },
    TODAY: { description: 'Not over yet.' },
  },
});

export const StreakEventKindEnum = {
  EXTENDED: 'extended',
  MILESTONE: 'milestone',
  AT_RISK: 'at_risk',
  BROKEN: 'broken',
} as const;
registerEnumType(StreakEventKindEnum, {
  name: 'StreakEventKind',
  description: 'What happened to a streak.',
  valuesConfig: {
    EXTENDED: { description: 'One day longer.' },
    MILESTONE: { description: 'A length worth celebrating.' },
    AT_RISK: { description: "Today's activities are still open and the day is ending." },
    BROKEN: { description: 'A day passed without.' },
  },
});

@ObjectType('StreakDay', { description: 'One day of a streak.' })
export class StreakDayType {
  @Field(() => LocalDate, { description: "The person's day." })
  date!: string;

  @Field(() => StreakDayStateEnum, { description: 'What became of it.' })
  state!: string;
}

@ObjectType('Streak', {
  implements: NodeInterface,
  description:
    "An unbroken run of days. A day counts when every activity due on it is completed, or enough of them by the tenant's rule; days without activities neither count nor break.",
})
export class StreakType {
  @Field(() => NonNegativeInt, {
    description: 'Days in a row up to the last finished day, today included once it counts.',
  })
  currentDays!: number;

  @Field(() => Boolean, { description: "Whether today's activities are still needed to keep it." })
  isAtRisk!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that counts.' })
  lastActivityDate!: string | null;

  @Field(() => NonNegativeInt, { description: 'Most days in a row ever.' })
  longestDays!: number;

  @Field(() => PositiveInt, { nullable: true, description: 'Next length that is celebrated.' })
  nextMilestoneDays!: number | null;

  @Field(() => NonNegativeInt, { description: 'Freezes earned and not yet spent. They are never sold.' })
  freezesAvailable!: number;

  @Field(() => UnitInterval, {
    description: 'How strong the habit is: grows with every kept day, and forgives a single lapse.',
  })
  habitStrength!: number;
}

@ObjectType('StreakEvent', {
  implements: EventInterface,
  description: 'Something that happened to a streak.',
})
export class StreakEventType {
  @Field(() => String, { description: 'Pass it as `after` to continue from here.' })
  cursor!: string;

  @Field(() => StreakEventKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;
}
