import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BeliefType } from '../discovery/discovery.type.ts';
import { type Belief, beliefLoader } from '../discovery/index.ts';
import type { Context } from '../platform/context.ts';
import { PositiveInt } from '../platform/scalars.ts';
import type { Asset } from './asset.entity.ts';
import {
  AffirmationKindEnum,
  AffirmationType,
  DailyPracticeType,
  HypnosisScriptType,
  HypnosisSessionKindEnum,
  PracticeKindEnum,
  PracticeStepType,
  ScriptPhaseType,
  VisualizationSceneType,
  VisualizationType,
} from './asset-kinds.type.ts';
import type { DetailsOf } from './details.ts';
import { ssml, type TimedPhase, timeline } from './hypnosis-script.ts';
import { beliefsOfAsset } from './loaders.ts';

/** What only this type of asset has. The row's type was checked when it was written. */
function details<Type extends Asset['type']>(asset: Asset, type: Type): DetailsOf<Type> {
  if (asset.details.type !== type) throw new Error(`asset ${asset.id} is no ${type}`);
  return asset.details as DetailsOf<Type>;
}

@Resolver(() => AffirmationType)
export class AffirmationResolver {
  @FieldResolver(() => AffirmationKindEnum, { description: 'How it speaks.' })
  kind(@Root() asset: Asset): string {
    return details(asset, 'affirmation').kind;
  }

  @FieldResolver(() => PositiveInt, {
    nullable: true,
    description: 'Its day in the three-week cycle, from 1 to 21.',
  })
  dayNumber(@Root() asset: Asset): number {
    return details(asset, 'affirmation').dayNumber;
  }

  @FieldResolver(() => BeliefType, { nullable: true, description: 'The limiting belief it answers.' })
  async countersBelief(@Root() asset: Asset, @Ctx() ctx: Context): Promise<Belief | null> {
    const countered = (await ctx.once(beliefsOfAsset).load(asset)).find(({ isCountered }) => isCountered);
    return countered ? ctx.once(beliefLoader).load({ userId: asset.userId, id: countered.beliefId }) : null;
  }
}

@Resolver(() => HypnosisScriptType)
export class HypnosisScriptResolver {
  @FieldResolver(() => [ScriptPhaseType], { description: 'Induction, deepening, suggestions, emergence.' })
  phases(@Root() asset: Asset): readonly TimedPhase[] {
    return timeline(details(asset, 'script').phases);
  }

  @FieldResolver(() => String, {
    description: 'What the user must read before the first time, such as not to listen while driving.',
  })
  safetyNote(@Root() asset: Asset): string {
    return details(asset, 'script').safetyNote;
  }

  @FieldResolver(() => HypnosisSessionKindEnum, { description: 'What the session is for.' })
  sessionKind(@Root() asset: Asset): string {
    return details(asset, 'script').sessionKind;
  }

  @FieldResolver(() => String, {
    description: 'The script as SSML, for partners with a speech engine of their own.',
  })
  ssml(@Root() asset: Asset): string {
    return ssml(details(asset, 'script'));
  }
}

@Resolver(() => DailyPracticeType)
export class DailyPracticeResolver {
  @FieldResolver(() => PracticeKindEnum, { description: 'What it consists of.' })
  kind(@Root() asset: Asset): string {
    return details(asset, 'practice').kind;
  }

  @FieldResolver(() => [PracticeStepType], { description: 'What to do, step by step.' })
  steps(@Root() asset: Asset): DetailsOf<'practice'>['steps'] {
    return details(asset, 'practice').steps;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Question to write about.' })
  writingPrompt(@Root() asset: Asset): string | null {
    return details(asset, 'practice').writingPrompt;
  }
}

@Resolver(() => VisualizationType)
export class VisualizationResolver {
  @FieldResolver(() => [VisualizationSceneType], { description: 'The scenes in order.' })
  scenes(@Root() asset: Asset): DetailsOf<'visualization'>['scenes'] {
    return details(asset, 'visualization').scenes;
  }
}
