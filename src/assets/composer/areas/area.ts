/**
 * The material of one area of life. Everything is in the first person, in lower case and without closing
 * punctuation. All but `hurdles` keeps the rules of an affirmation: it names what is there and wanted.
 */
export interface AreaTexts {
  /** Stands for a goal whose own words cannot be used; follows "to". */
  readonly deed: string;
  /** The same as a noun; follows "about" or "with". */
  readonly topic: string;
  /** Small acts, each follows "I" or "to"; at most eight words. */
  readonly steps: readonly string[];
  /** Moments of a day, each follows "when"; at most seven words. The step at the same place suits it. */
  readonly cues: readonly string[];
  /** Things most people in this situation already have, each follows "grateful for". */
  readonly thanks: readonly string[];
  /** Each follows "with". */
  readonly qualities: readonly string[];
  /** Where a scene can take place; each follows "I am". */
  readonly settings: readonly string[];
  /** What is seen in the setting at the same place; each follows "I see". */
  readonly sights: readonly string[];
  /** What is heard around, then what is heard while the step is done; each follows "I hear". */
  readonly sounds: readonly string[];
  /** What is felt in the setting at the same place; each follows "I feel". */
  readonly touches: readonly string[];
  readonly hurdles: readonly Hurdle[];
}

/** What gets in the way, and what helps in that moment. */
export interface Hurdle {
  /** What happens inside; a clause such as `my voice wants to go quiet`. */
  readonly obstacle: string;
  /** What the person does then; follows "I" or "to", such as `breathe out and say one short sentence`. */
  readonly response: string;
  /** Which of the settings it happens in. */
  readonly place: 0 | 1;
  /** Which of the steps is taken there. */
  readonly step: 0 | 1 | 2 | 3;
}
