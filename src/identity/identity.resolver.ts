import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { readAhead } from '../platform/read-ahead.ts';
import { CONSENT_PURPOSES } from './consent.entity.ts';
import { type ConsentState, consentState } from './consent-state.ts';
import type { Guide } from './guide.entity.ts';
import {
  ConsentType,
  GuideConnection,
  GuideType,
  RecordConsentInput,
  RecordConsentPayload,
  TenantType,
  UserType,
} from './identity.type.ts';
import { consentLoader, findGuide, findGuides, findTenant, userLoader } from './loaders.ts';
import { type RecordConsent, recordConsent } from './record-consent.ts';
import type { Tenant } from './tenant.entity.ts';
import type { User } from './user.entity.ts';

@Resolver(() => UserType)
export class UserResolver {
  @Query(() => UserType, {
    nullable: true,
    description: 'The signed-in person; null for a key or without sign-in.',
  })
  viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<User | null> {
    readAhead(ctx, info);
    return ctx.once(userLoader).load(ctx.viewer.userId);
  }

  @Query(() => UserType, {
    nullable: true,
    description: 'A user by identifier. Coaches, admins and keys with `USERS_READ`.',
  })
  async user(
    @Arg('id', () => ID, { description: 'Identifier of the user.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<User | null> {
    const key = keyOf('user', id);
    return key && ctx.once(userLoader).load(key.id);
  }

  @FieldResolver(() => [ConsentType], { description: 'What the user has agreed to.' })
  async consents(@Root() { id }: User, @Ctx() ctx: Context): Promise<ConsentState[]> {
    const answers = await ctx.once(consentLoader).load({ userId: id, id });
    return CONSENT_PURPOSES.map((purpose) => consentState(purpose, answers));
  }

  @Mutation(() => RecordConsentPayload, { nullable: true, description: 'Give or withdraw consent.' })
  recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'What to do.' }) input: RecordConsent,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ user: User | null }>> {
    return answer(async () => {
      await recordConsent(ctx, input);
      return { user: await ctx.once(userLoader).load(ctx.viewer.userId) };
    });
  }
}

@Resolver(() => TenantType)
export class TenantResolver {
  @Query(() => TenantType, { nullable: true, description: "The caller's tenant." })
  tenant(@Ctx() ctx: Context): Promise<Tenant | null> {
    return findTenant(ctx);
  }
}

@Resolver(() => GuideType)
export class GuideResolver {
  @Query(() => GuideType, { nullable: true, description: 'A guide by identifier.' })
  async guide(
    @Arg('id', () => ID, { description: 'Identifier of the guide.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Guide | null> {
    const key = keyOf('guide', id);
    return key && findGuide(ctx, key);
  }

  @Query(() => GuideConnection, { nullable: true, description: 'Guides of the tenant.' })
  async guides(@Args() args: PageArgs, @Ctx() ctx: Context): Promise<Page<Guide>> {
    return pageOf(await findGuides(ctx), args, ({ id }) => id);
  }
}
