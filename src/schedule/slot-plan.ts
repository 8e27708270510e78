/** Placeholder for types; filled below. */
export interface ChosenSlot {
  readonly dayPart: 'evening' | 'midday' | 'morning';
  readonly startsAt: string;
  readonly assetIds: readonly string[];
}
