import { GraphQLError } from 'graphql';
import { mayAct } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';

/** Refuses to show what a person is told to anybody else. @throws GraphQLError FORBIDDEN */
export function checkOwn({ viewer }: Context, userId: string): void {
  if (mayAct(viewer, userId)) return;
  throw new GraphQLError('Only the person themselves may see this. Leave the field out.', {
    extensions: { code: 'FORBIDDEN' },
  });
}
