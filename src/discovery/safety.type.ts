import { Field, ObjectType } from 'type-graphql';
import { DateTime, UrlScalar } from '../platform/scalars.ts';

@ObjectType('SafetyResource', { description: 'A place to find help.' })
export class SafetyResourceType {
  @Field(() => String, { description: 'Name of the service.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, in the form people dial it.' })
  phone!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Web page.' })
  url!: string | null;
}

@ObjectType('SafetyNotice', { description: 'Help to point to when a conversation touches on danger.' })
export class SafetyNoticeType {
  @Field(() => String, { description: 'What to show.' })
  message!: string;

  @Field(() => [SafetyResourceType], { description: "Where help can be found, for the user's region." })
  resources!: SafetyResourceType[];
}

@ObjectType('SafetyScreenQuestion', { description: 'One question of the safety screen.' })
export class SafetyScreenQuestionType {
  @Field(() => String, { description: 'Stable key.' })
  key!: string;

  @Field(() => String, { description: "The question, in the person's language." })
  text!: string;
}

@ObjectType('SafetyScreen', {
  description:
    'The yes/no questions that decide whether hypnosis sessions may be made for a person. Answers run out after 90 days, and at once on a crisis signal.',
})
export class SafetyScreenType {
  @Field(() => DateTime, { nullable: true, description: 'When it was last answered; null if never.' })
  answeredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the answers run out.' })
  expiresAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether hypnosis sessions may be made now.' })
  isCleared!: boolean;

  @Field(() => [SafetyScreenQuestionType], { description: 'The questions to ask, in order.' })
  questions!: SafetyScreenQuestionType[];

  @Field(() => String, {
    nullable: true,
    description: 'Why sessions may not be made, in words for the person; null when cleared.',
  })
  reason!: string | null;

  @Field(() => String, { description: 'Version of the questions.' })
  version!: string;
}
