import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, EmailAddress, Locale, TimeZone } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';

export const RoleEnum = { ADMIN: 'admin', CLIENT: 'client', COACH: 'coach' } as const;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may do in a tenant.',
  valuesConfig: {
    ADMIN: { description: 'Manages people, guides, keys and settings.' },
    CLIENT: { description: 'Follows the plan of one or more guides.' },
    COACH: { description: 'Sees and supports clients assigned to them.' },
  },
});

export const ToneEnum = { CALM: 'calm', DIRECT: 'direct', ENERGETIC: 'energetic', WARM: 'warm' } as const;
registerEnumType(ToneEnum, {
  name: 'Tone',
  description: 'A manner of speaking.',
  valuesConfig: {
    CALM: { description: 'Calm and unhurried.' },
    DIRECT: { description: 'Plain and to the point.' },
    ENERGETIC: { description: 'Lively and encouraging.' },
    WARM: { description: 'Gentle and caring.' },
  },
});

export const ConsentPurposeEnum = {
  AI_PROCESSING: 'ai_processing',
  COACH_ACCESS: 'coach_access',
  HEALTH_DATA: 'health_data',
  RESEARCH: 'research',
  SOCIAL: 'social',
} as const;
registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: 'A purpose that needs consent of its own.',
  valuesConfig: {
    AI_PROCESSING: { description: 'Sending conversation text to an outside language model.' },
    COACH_ACCESS: { description: 'Letting coaches of the tenant see progress.' },
    HEALTH_DATA: { description: 'Processing what the user tells about health and beliefs.' },
    RESEARCH: { description: 'Use of anonymised data to improve the product.' },
    SOCIAL: { description: 'Appearing in challenges and to accountability partners.' },
  },
});

@ObjectType('Consent', { description: 'What a user has agreed to, and which text.' })
export class ConsentType {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was given; null when it was refused or never asked.',
  })
  grantedAt!: Date | null;

  @Field(() => ConsentPurposeEnum, { description: 'What it is about.' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Version of the text the user saw.' })
  textVersion!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: Date | null;
}

@ObjectType('Tenant', {
  implements: NodeInterface,
  description: 'An organisation. Nothing crosses from one tenant to another.',
})
export class TenantType {
  @Field(() => DateTime, { description: 'When the tenant was created.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Display name.' })
  name!: string;
}

@ObjectType('Guide', { implements: NodeInterface, description: 'An AI coach with a focus and a voice.' })
export class GuideType {
  @Field(() => String, { nullable: true, description: 'What the guide is for, in a sentence or two.' })
  description!: string | null;

  @Field(() => [String], { description: 'Topics the guide works on, such as `confidence`.' })
  focusAreas!: string[];

  @Field(() => String, { description: 'Name shown to clients.' })
  name!: string;

  @Field(() => ToneEnum, { description: 'Manner of speaking.' })
  tone!: string;
}

@ObjectType('User', {
  implements: NodeInterface,
  description:
    'A person. Clients see themselves; coaches see their clients; admins see everyone in the tenant.',
})
export class UserType {
  @Field(() => DateTime, { description: 'When the user was created.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Display name.' })
  displayName!: string;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Verified email address. Visible to the user, their coaches and admins.',
  })
  email!: string | null;

  @Field(() => Locale, { description: 'Language for interface texts, notifications and generated content.' })
  locale!: string;

  @Field(() => [RoleEnum], { description: 'What the user may do.' })
  roles!: string[];

  @Field(() => TimeZone, {
    description: 'Home time zone. Days begin and end here, and wall-clock times mean this zone.',
  })
  timeZone!: string;
}

@InputType('RecordConsentInput', { description: 'Input of `recordConsent`.' })
export class RecordConsentInput {
  @Field(() => ConsentPurposeEnum, { description: 'What it is about.' })
  purpose!: string;

  @Field(() => Boolean, { description: 'Whether it is given.' })
  isGranted!: boolean;

  @Field(() => String, { description: 'Version of the text the user saw.' })
  textVersion!: string;
}

@ObjectType('RecordConsentPayload', { description: 'Result of `recordConsent`.' })
export class RecordConsentPayload {
  @Field(() => UserType, { nullable: true, description: 'The user with their consents.' })
  user!: UserType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@InputType('UpdateProfileInput', { description: 'Input of `updateProfile`.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'Display name.' })
  displayName?: string | null;

  @Field(() => Locale, { nullable: true, description: 'Language.' })
  locale?: string | null;

  @Field(() => TimeZone, {
    nullable: true,
    description: 'Home time zone. Open deliveries keep their wall-clock time and move with it.',
  })
  timeZone?: string | null;
}

@ObjectType('UpdateProfilePayload', { description: 'Result of `updateProfile`.' })
export class UpdateProfilePayload {
  @Field(() => UserType, { nullable: true, description: 'The user as they are now.' })
  user!: UserType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

export const GuideConnection = connectionOf('Guide', () => GuideType, { many: 'guides', one: 'a guide' });
