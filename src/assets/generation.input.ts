import { Field, ID, InputType } from 'type-graphql';
import { PlanPreferencesInput } from '../discovery/preferences.type.ts';

@InputType('GenerateAssetsInput', { description: 'Input of `generateAssets`.' })
export class GenerateAssetsInput {
  @Field(() => ID, { description: 'The completed session.' })
  discoverySessionId!: string;

  @Field(() => PlanPreferencesInput, {
    nullable: true,
    description: 'Preferences that override those stated in the conversation.',
  })
  preferences?: PlanPreferencesInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@InputType('CompleteDiscoveryInput', { description: 'Input of `completeDiscovery`.' })
export class CompleteDiscoveryInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => PlanPreferencesInput, {
    nullable: true,
    description: 'Preferences that override those stated in the conversation.',
  })
  preferences?: PlanPreferencesInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@InputType('CancelGenerationInput', { description: 'Input of `cancelGeneration`.' })
export class CancelGenerationInput {
  @Field(() => ID, { description: 'The run.' })
  generationRunId!: string;
}
