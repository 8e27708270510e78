/** What stars say about an asset, with as much doubt as there are few of them. */

/** Stars that somebody gave an asset. */
export interface Stars {
  readonly count: number;
  readonly sum: number;
}

/** An asset that nobody has rated is taken for a little better than the middle of one to five stars… */
const ASSUMED_MEAN = 3.5;
/** …as firmly as this many votes. */
const ASSUMED_VOTES = 5;
/** Fewest votes that say how well something works. */
const ENOUGH_VOTES = 3;

/** Mean of the stars, drawn towards the assumed one while they are few. */
export const shrunkMean = ({ count, sum }: Stars): number =>
  (ASSUMED_VOTES * ASSUMED_MEAN + sum) / (ASSUMED_VOTES + count);

/** The same from 0 to 1; null while there is too little to go by. */
export const effectiveness = (stars: Stars): number | null =>
  stars.count < ENOUGH_VOTES ? null : (shrunkMean(stars) - 1) / 4;

/** Nobody wants an asset whose stars come to less, after so many votes. */
const TOO_LOW = { mean: 2.5, votes: 4 };

/** Whether an asset is rated so low, and so often, that it is put away. */
export const isUnwanted = (stars: Stars): boolean =>
  stars.count >= TOO_LOW.votes && shrunkMean(stars) < TOO_LOW.mean;

/** Most stars for something that is hard to believe: 3 of 7 on the scale of believability. */
export const HARD_TO_BELIEVE = 2;
