/** What a place in the imagination brings to a session. Each text is whole sentences. */
export interface Place {
  /** Follows a title: `in the old garden`. */
  readonly where: string;
  /** The top of ten steps that lead there. */
  readonly threshold: string;
  /** On the way: under the feet, in the ear, in the air. */
  readonly underfoot: string;
  readonly sound: string;
  readonly scent: string;
  /** Having arrived. */
  readonly arrival: string;
  /** Where to sit down. */
  readonly rest: string;
  /** More to see, for whoever has time. */
  readonly sight: string;
  /** Something to lay things on; follows "on". */
  readonly table: string;
  /** An image to think with, among the suggestions. */
  readonly image: string;
}
