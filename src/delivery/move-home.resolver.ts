import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { UpdateProfileInput, UpdateProfilePayload } from '../identity/identity.type.ts';
import type { User } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { updateProfile } from './move-home.ts';

@Resolver()
export class MoveHomeResolver {
  @Mutation(() => UpdateProfilePayload, {
    nullable: true,
    description: "Change one's own profile.",
  })
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'What to do.' }) input: UpdateProfileInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ user: User }>> {
    return answer(async () => ({
      user: await updateProfile(ctx, {
        displayName: input.displayName ?? null,
        locale: input.locale ?? null,
        timeZone: input.timeZone ?? null,
      }),
    }));
  }
}
