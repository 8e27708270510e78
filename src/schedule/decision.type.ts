import { Field, ObjectType } from 'type-graphql';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, UnitInterval } from '../platform/scalars.ts';

@ObjectType('DecisionCandidate', { description: 'One thing that could have been chosen.' })
export class DecisionCandidateType {
  @Field(() => Boolean, { description: 'Whether it was.' })
  isChosen!: boolean;

  @Field(() => Boolean, { description: 'Whether it was allowed, for example outside quiet hours.' })
  isEligible!: boolean;

  @Field(() => String, { description: 'What it is, for example `07:30` or the title of an asset.' })
  label!: string;

  @Field(() => UnitInterval, {
    description: 'Probability with which it was to be chosen; 0 when not eligible.',
  })
  probability!: number;

  @Field(() => String, { nullable: true, description: 'Why it was not eligible; null when it was.' })
  reason!: string | null;
}

@ObjectType('Decision', {
  implements: NodeInterface,
  description:
    'Why something was chosen for a person: a time, an asset, a channel. Stored with every choice, also with those made by a fixed rule.',
})
export class DecisionType {
  @Field(() => DateTime, { description: 'When it was made.' })
  decidedAt!: Date;

  @Field(() => String, { description: 'One sentence for the person.' })
  explanation!: string;

  @Field(() => String, { description: 'Name and version of the policy that chose.' })
  policyVersion!: string;
}
