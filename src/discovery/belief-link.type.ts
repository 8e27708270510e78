import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { UnitInterval } from '../platform/scalars.ts';
import { BeliefType } from './discovery.type.ts';

export const BeliefRelationEnum = {
  BLOCKS: 'blocks',
  CAUSES: 'causes',
  CONTRADICTS: 'contradicts',
  SUPPORTS: 'supports',
} as const;
registerEnumType(BeliefRelationEnum, {
  name: 'BeliefRelation',
  description: 'How one belief bears on another.',
  valuesConfig: {
    BLOCKS: { description: 'The source stands in the way of the target.' },
    CAUSES: { description: 'The source brings about the target.' },
    CONTRADICTS: { description: 'Both cannot hold.' },
    SUPPORTS: { description: 'The source speaks for the target.' },
  },
});

@ObjectType('BeliefLink', { description: 'A link from one belief to another.' })
export class BeliefLinkType {
  @Field(() => BeliefRelationEnum, { description: 'How it bears on the target.' })
  relation!: string;

  @Field(() => UnitInterval, { description: 'How strongly, from 0 to 1.' })
  weight!: number;
}

@ObjectType('BeliefConflict', { description: 'Two beliefs that pull against each other.' })
export class BeliefConflictType {
  @Field(() => [BeliefType], { description: 'The two beliefs.' })
  beliefs!: BeliefType[];

  @Field(() => String, { description: 'Why they conflict, in a sentence.' })
  explanation!: string;

  @Field(() => UnitInterval, { description: 'How strongly, from 0 to 1.' })
  intensity!: number;
}

@ObjectType('BeliefTension', { description: 'A belief, and how much of the conflict hangs on it.' })
export class BeliefTensionType {
  @Field(() => BeliefType, { description: 'The belief.' })
  belief!: BeliefType;

  @Field(() => UnitInterval, { description: 'How far the conflict score would fall without it.' })
  relief!: number;

  @Field(() => Float, {
    description: 'Summed weight of its conflicting links, each weighted by how strongly both ends are held.',
  })
  tension!: number;
}
