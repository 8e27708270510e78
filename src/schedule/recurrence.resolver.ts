import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AssetInterface } from '../assets/asset.type.ts';
import { type Asset, assetLoader } from '../assets/index.ts';
import { pageWindow } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/scalars.ts';
import type { Activity } from './activity.entity.ts';
import { type DailySlot, dailySlots } from './daily-slots.ts';
import { findActivities } from './loaders.ts';
import { occurrences } from './occurrence.ts';
import { describeRule } from './rule-words.ts';
import type { Schedule } from './schedule.entity.ts';
import { RecurrenceType, ScheduleSlotType, ScheduleType } from './schedule.type.ts';
import { goesOn } from './standing.ts';

const USUAL_OCCURRENCES = 5;

/** A part of a typical day, of whose plan. */
type SlotOfPerson = DailySlot & { readonly userId: string };

/** A rule of a plan: its activity, with the plan it is part of. */
interface RuleOfPlan extends Pick<Activity, 'pattern' | 'rule' | 'startsAt' | 'startsOn'> {
  readonly schedule: Schedule;
  readonly assetIds: readonly string[];
  readonly timeZone: string;
}

@Resolver(() => ScheduleType)
export class RecurrencesOfScheduleResolver {
  @FieldResolver(() => [ScheduleSlotType], { description: 'What is planned at which part of the day.' })
  async dailySlots(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<SlotOfPerson[]> {
    const activities = await findActivities(ctx, schedule);
    const recurring = activities.map(({ activity, assetIds }) => ({ ...activity, assetIds }));
    return dailySlots(recurring, schedule.endDate).map((slot) => ({ ...slot, userId: schedule.userId }));
  }

  @FieldResolver(() => [RecurrenceType], { description: 'Calendar rules it is made of.' })
  async recurrences(@Root() schedule: Schedule, @Ctx() ctx: Context): Promise<RuleOfPlan[]> {
    const activities = await findActivities(ctx, schedule);
    return activities.map(({ activity: { pattern, rule, startsAt, startsOn }, assetIds }) => ({
      pattern,
      rule,
      startsAt,
      startsOn,
      timeZone: schedule.timeZone,
      assetIds,
      schedule,
    }));
  }
}

@Resolver(() => ScheduleSlotType)
export class ScheduleSlotResolver {
  @FieldResolver(() => [AssetInterface], { description: 'Assets that take turns here.' })
  async assets(@Root() { userId, assetIds }: SlotOfPerson, @Ctx() ctx: Context): Promise<Asset[]> {
    const assets = await Promise.all(assetIds.map((id) => ctx.once(assetLoader).load({ userId, id })));
    return assets.filter((asset) => asset !== null);
  }
}

@Resolver(() => RecurrenceType)
export class RecurrenceResolver {
  @FieldResolver(() => AssetInterface, {
    nullable: true,
    description: 'The asset, where the rule is for one asset only.',
  })
  async asset(@Root() { schedule, assetIds }: RuleOfPlan, @Ctx() ctx: Context): Promise<Asset | null> {
    const [id, ...others] = assetIds;
    if (id === undefined || others.length > 0) return null;
    return ctx.once(assetLoader).load({ userId: schedule.userId, id });
  }

  @FieldResolver(() => String, { description: "The rule in words, in the user's language." })
  description(@Root() { rule, startsAt }: RuleOfPlan): string {
    return describeRule(rule, startsAt.slice(0, 5));
  }

  @FieldResolver(() => [DateTime], {
    description:
      'Next dates, soonest first; none while the plan is held without a day to go on, because nobody knows them yet.',
  })
  occurrences(
    @Root() { schedule, rule, startsOn, startsAt, timeZone }: RuleOfPlan,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: USUAL_OCCURRENCES,
      description: 'How many, at most 100.',
    })
    first: number | null,
    @Ctx() ctx: Context,
  ): Date[] {
    const limit = pageWindow({ first }, USUAL_OCCURRENCES).limit - 1;
    const from = ctx.clock.now();
    if (limit === 0 || !goesOn(schedule, from)) return [];
    const found = occurrences({ rule, startsOn, startsAt, zone: timeZone, from, limit });
    return found.map(({ instant }) => instant);
  }
}
