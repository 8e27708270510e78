/** What one kind of session suggests. Each text stands by itself and leaves the listener free. */
export interface SuggestionWords {
  /** Each stands before the name of the place. */
  readonly titles: readonly string[];
  /** @param deed - what the person wants; follows "to" */
  readonly opening: (deed: string) => string;
  /** What may be said, each by itself; the later texts of one take up what its first one says. */
  readonly suggestions: readonly (readonly string[])[];
  /** @param doing - what the person wants, as a gerund */
  readonly picture: (doing: string) => string;
  /** How the small step feels. */
  readonly step: string;
  /** How it is afterwards. */
  readonly after: string;
  readonly closing: string;
}
