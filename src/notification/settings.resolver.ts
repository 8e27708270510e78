import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { UserType } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { findSettings } from './find-settings.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { checkOwn } from './own-inbox.ts';
import type { Choice } from './preferences.ts';
import {
  NotificationSettingsType,
  UpdateNotificationSettingsInput,
  UpdateNotificationSettingsPayload,
} from './settings.type.ts';
import { updateSettings } from './update-settings.ts';

@Resolver(() => UserType)
export class NotificationSettingsResolver {
  @FieldResolver(() => NotificationSettingsType, {
    description: 'Where, when and about what the user wants to be notified. Visible to the user only.',
  })
  notificationSettings(@Root() { id }: User, @Ctx() ctx: Context): Promise<NotificationSettings> {
    checkOwn(ctx, id);
    return findSettings(ctx);
  }

  @Mutation(() => UpdateNotificationSettingsPayload, {
    nullable: true,
    description: 'Change where, when and about what one is notified. What is left out stays.',
  })
  updateNotificationSettings(
    @Arg('input', () => UpdateNotificationSettingsInput, { description: 'What to do.' })
    { preferences, quietHours, dailyDigest, leadTimeMinutes }: UpdateNotificationSettingsInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ settings: NotificationSettings }>> {
    return answer(async () => {
      await updateSettings(ctx, {
        preferences: (preferences as readonly Choice[] | null | undefined) ?? undefined,
        quietHours: quietHours && { ...quietHours, timeZone: quietHours.timeZone ?? null },
        dailyDigest: dailyDigest ?? undefined,
        leadTimeMinutes: leadTimeMinutes ?? undefined,
      });
      return { settings: await findSettings(ctx) };
    });
  }
}
