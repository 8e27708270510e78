import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../platform/user-error.type.ts';
import { DiscoverySessionType } from './discovery.type.ts';
import { SafetyScreenType } from './safety.type.ts';

@ObjectType('ImportDiscoveryPayload', { description: 'The imported conversation.' })
export class ImportDiscoveryPayload {
  @Field(() => DiscoverySessionType, {
    nullable: true,
    description: 'The session, with goals and beliefs extracted; null when the import was refused.',
  })
  session!: DiscoverySessionType | null;

  @Field(() => [UserError], { description: 'Problems the person can understand; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('AnswerSafetyScreenPayload', { description: 'The answered screen.' })
export class AnswerSafetyScreenPayload {
  @Field(() => SafetyScreenType, {
    nullable: true,
    description: 'The screen with its result; null when it was refused.',
  })
  safetyScreen!: SafetyScreenType | null;

  @Field(() => [UserError], { description: 'Problems the person can understand; empty on success.' })
  userErrors!: UserError[];
}
