import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import { mayAct, type User } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { UrlScalar } from '../platform/scalars.ts';
import { type Schedule, scheduleLoader } from '../schedule/index.ts';
import { ScheduleType } from '../schedule/schedule.type.ts';
import {
  CreateCalendarFeedInput,
  DeleteCalendarFeedInput,
  RotateCalendarFeedInput,
  UpdateCalendarFeedInput,
} from './calendar.input.ts';
import {
  CreateCalendarFeedPayload,
  DeleteCalendarFeedPayload,
  RotateCalendarFeedPayload,
  UpdateCalendarFeedPayload,
} from './calendar.payload.ts';
import { CalendarFeedType } from './calendar.type.ts';
import type { CalendarFeed } from './calendar-feed.entity.ts';
import { feedPath } from './feed-path.ts';
import {
  createCalendarFeed,
  deleteCalendarFeed,
  rotateCalendarFeed,
  updateCalendarFeed,
} from './keep-feed.ts';
import { feedsOfPerson } from './loaders.ts';

const WHAT_TO_DO = { description: 'What to do.' };

type FeedAnswer = Promise<Answer<{ calendarFeed: CalendarFeed }>>;

@Resolver(() => UserType)
export class CalendarFeedsOfUserResolver {
  @FieldResolver(() => [CalendarFeedType], {
    description: 'Secret calendar feeds. Visible to the user only.',
  })
  async calendarFeeds(@Root() { id }: User, @Ctx() ctx: Context): Promise<CalendarFeed[]> {
    return mayAct(ctx.viewer, id) ? ctx.once(feedsOfPerson).load({ userId: id, id }) : [];
  }
}

@Resolver(() => CalendarFeedType)
export class CalendarFeedResolver {
  @FieldResolver(() => ScheduleType, {
    nullable: true,
    description: 'The plan shown; null for all active plans.',
  })
  async schedule(
    @Root() { userId, scheduleId }: CalendarFeed,
    @Ctx() ctx: Context,
  ): Promise<Schedule | null> {
    return scheduleId ? ctx.once(scheduleLoader).load({ userId, id: scheduleId }) : null;
  }

  @FieldResolver(() => UrlScalar, { description: 'Address to download from.' })
  url(@Root() feed: CalendarFeed, @Ctx() ctx: Context): string {
    return `${ctx.site.origin}${feedPath(feed.secret)}`;
  }

  @FieldResolver(() => UrlScalar, { description: 'Address that makes most calendar programs subscribe.' })
  webcalUrl(@Root() feed: CalendarFeed, @Ctx() ctx: Context): string {
    return `${ctx.site.origin.replace(/^https?:/, 'webcal:')}${feedPath(feed.secret)}`;
  }

  @Mutation(() => CreateCalendarFeedPayload, {
    nullable: true,
    description: 'Make a secret calendar address.',
  })
  createCalendarFeed(
    @Arg('input', () => CreateCalendarFeedInput, WHAT_TO_DO) input: CreateCalendarFeedInput,
    @Ctx() ctx: Context,
  ): FeedAnswer {
    const { name, scheduleId = null, includesTitles, reminderMinutes = null } = input;
    const asked = { name, scheduleId, includesTitles: includesTitles ?? true, reminderMinutes };
    return answer(async () => ({ calendarFeed: await createCalendarFeed(ctx, asked) }));
  }

  @Mutation(() => UpdateCalendarFeedPayload, {
    nullable: true,
    description: 'Change what a calendar feed shows.',
  })
  updateCalendarFeed(
    @Arg('input', () => UpdateCalendarFeedInput, WHAT_TO_DO)
    { calendarFeedId, name, includesTitles, reminderMinutes }: UpdateCalendarFeedInput,
    @Ctx() ctx: Context,
  ): FeedAnswer {
    const changes = {
      name: name ?? undefined,
      includesTitles: includesTitles ?? undefined,
      reminderMinutes,
    };
    return answer(async () => ({ calendarFeed: await updateCalendarFeed(ctx, calendarFeedId, changes) }));
  }

  @Mutation(() => RotateCalendarFeedPayload, {
    nullable: true,
    description: 'Give a feed a new address. The old one stops working at once.',
  })
  rotateCalendarFeed(
    @Arg('input', () => RotateCalendarFeedInput, WHAT_TO_DO) { calendarFeedId }: RotateCalendarFeedInput,
    @Ctx() ctx: Context,
  ): FeedAnswer {
    return answer(async () => ({ calendarFeed: await rotateCalendarFeed(ctx, calendarFeedId) }));
  }

  @Mutation(() => DeleteCalendarFeedPayload, { nullable: true, description: 'Remove a feed.' })
  deleteCalendarFeed(
    @Arg('input', () => DeleteCalendarFeedInput, WHAT_TO_DO) { calendarFeedId }: DeleteCalendarFeedInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ deletedId: string }>> {
    return answer(async () => {
      await deleteCalendarFeed(ctx, calendarFeedId);
      return { deletedId: calendarFeedId };
    });
  }
}
