import { Field, Float, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { Refusal } from './errors.ts';
import { DateTime, NonNegativeInt, PositiveInt } from './scalars.ts';

/** Which type of the graph shows which kind of refusal. */
const TYPE_NAMES = {
  validation: 'ValidationError',
  not_found: 'NotFoundError',
  invalid_transition: 'InvalidTransitionError',
  stale: 'StaleObjectError',
  limit_exceeded: 'LimitExceededError',
  unavailable: 'ServiceUnavailableError',
} as const satisfies Record<Refusal['kind'], string>;

export const UserErrorCodeEnum = {
  BLANK: 'BLANK',
  CONFLICT: 'CONFLICT',
  NOT_CONFIGURED: 'NOT_CONFIGURED',
  NOT_FOUND: 'NOT_FOUND',
  INVALID: 'INVALID',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  STALE: 'STALE',
  TAKEN: 'TAKEN',
  TOO_LARGE: 'TOO_LARGE',
  TOO_SMALL: 'TOO_SMALL',
  UNAVAILABLE: 'UNAVAILABLE',
} as const;
registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'A stable, machine-readable reason why a mutation did not do what was asked.',
  valuesConfig: {
    BLANK: { description: 'A required value is blank.' },
    CONFLICT: { description: 'The object is in a state that does not allow this.' },
    NOT_CONFIGURED: { description: 'Feature or channel is not set up on this installation.' },
    NOT_FOUND: { description: 'The object does not exist or the caller may not see it.' },
    INVALID: { description: 'A value is well-formed but not acceptable.' },
    LIMIT_EXCEEDED: { description: 'A limit was reached.' },
    STALE: { description: 'The object was changed by someone else since the caller read it.' },
    TAKEN: { description: 'The same thing exists already.' },
    TOO_LARGE: { description: 'A number or length is above the maximum.' },
    TOO_SMALL: { description: 'A number or length is below the minimum.' },
    UNAVAILABLE: { description: 'A service this depends on is not answering; trying again later may work.' },
  },
});

@InterfaceType('UserError', {
  resolveType: (refusal: Refusal) => TYPE_NAMES[refusal.kind],
  description:
    'A problem the person using the client can understand and usually mend. Anything else is a top-level GraphQL error.',
})
export abstract class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'A stable reason to branch on.' })
  code!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Path of the input field at fault, such as `["input", "feedback", "score"]`; null when no single field is.',
  })
  field!: string[] | null;

  @Field(() => String, { description: "What went wrong, in the caller's language, fit to show." })
  message!: string;
}

@ObjectType('ValidationError', { implements: UserError, description: 'An input value was refused.' })
export class ValidationError {
  @Field(() => Float, {
    nullable: true,
    description: 'Largest accepted value or length, where that is the reason.',
  })
  maximum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Smallest accepted value or length, where that is the reason.',
  })
  minimum!: number | null;
}

@ObjectType('NotFoundError', {
  implements: UserError,
  description: 'An object named in the input does not exist, or the caller may not see it.',
})
export class NotFoundError {
  @Field(() => ID, { description: 'The identifier that led nowhere.' })
  missingId!: string;
}

@ObjectType('InvalidTransitionError', {
  implements: UserError,
  description: 'The object is not in a state that allows this, for example completing a skipped delivery.',
})
export class InvalidTransitionError {
  @Field(() => [String], { description: 'What the caller can do instead, as mutation names.' })
  allowedActions!: string[];

  @Field(() => String, { description: 'State the object is in.' })
  currentState!: string;
}

@ObjectType('StaleObjectError', {
  implements: UserError,
  description: 'Someone else changed the object since the caller read it. Refetch, merge, try again.',
})
export class StaleObjectError {
  @Field(() => PositiveInt, { description: 'Version the object has now.' })
  currentVersion!: number;
}

@ObjectType('LimitExceededError', { implements: UserError, description: 'A quota is used up.' })
export class LimitExceededError {
  @Field(() => NonNegativeInt, { description: 'The quota.' })
  limit!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is renewed, if it is.' })
  resetsAt!: Date | null;
}

@ObjectType('ServiceUnavailableError', {
  implements: UserError,
  description:
    'Something this depends on, such as a language model or a speech service, is missing or not answering.',
})
export class ServiceUnavailableError {
  @Field(() => PositiveInt, {
    nullable: true,
    description: 'When it makes sense to try again; null when it does not without a change of configuration.',
  })
  retryAfterSeconds!: number | null;

  @Field(() => String, { description: 'The service by its public name, such as `speech`.' })
  service!: string;
}
