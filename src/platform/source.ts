/** Something that can be read forward, and when to look. */
export interface Source<Place, News> {
  /** Whoever names the same source shares its reads; so it names all that decides what is read. */
  readonly name: string;
  readonly topics: readonly string[];
  /** The place behind everything until now. */
  readonly present: () => Promise<Place>;
  /** Reads on from a place: up to another place, or to now. */
  readonly read: (from: Place, through: Place | null) => Promise<Step<Place, News>>;
}

/** What one read found. */
export interface Step<Place, News> {
  /** Oldest first. Everybody is handed the same objects. */
  readonly news: readonly News[];
  readonly next: Place;
  /** Whether there is more already. */
  readonly isMore: boolean;
}
