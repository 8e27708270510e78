import type {
  AffirmationContent,
  AssetBase,
  CheckpointContent,
  PracticeContent,
  ScriptContent,
  VisualizationContent,
} from './content.ts';

type Own<Content extends AssetBase> = Omit<Content, keyof AssetBase | 'countersBeliefId'>;

/** What an asset has beyond what all assets have, as stored. */
export type AssetDetails =
  | Own<AffirmationContent>
  | Own<ScriptContent>
  | Own<PracticeContent>
  | Own<VisualizationContent>
  | Omit<CheckpointContent, 'title'>;

/** The details of one type of asset. */
export type DetailsOf<Type extends AssetDetails['type']> = Extract<AssetDetails, { type: Type }>;
