/** What makes an inner picture more than a daydream, each rule by itself: senses, an obstacle, an answer, real speed. */
import type { AssetCheck, PersonBrief, VisualizationContent } from './content.ts';
import { check, checkLink, unless } from './rule.ts';
import { promiseIn } from './unhelpful-words.ts';

/** Shortest and longest, in minutes. */
const MINUTES = { least: 5, most: 15 };

/** Most words a minute that leave time to see what is said. */
const FASTEST = 110;

const FEWEST_SENSES = 2;
const SENSES: readonly RegExp[] = [
  /\b(?:see|look|light|colou?rs?|bright|watch|shadow|face)\w*\b/iu,
  /\b(?:hear|sounds?|voices?|listen|murmur|quiet|silence)\w*\b/iu,
  /\b(?:feel|warm|cool|touch|weight|ground|hands?|feet|breath|skin)\w*\b/iu,
  /\b(?:smell|scent|taste|fragran)\w*\b/iu,
];

const OBSTACLE =
  /\b(?:gets? in (?:the|my) way|in my way|obstacle|hard(?:er)?|difficult|hesitat\w+|hurdle|heavy|tight|stiff|urge|distract\w+|old (?:thought|habit|sentence)|pulls? me|give up)\b/iu;
const RESPONSE =
  /\bI (?:\w+ )?(?:answer|begin again|breathe|choose|come back|feel both|go on|let|look|notice|open|pause|put|return|say|stay|step|still|take|try|turn)\b/iu;

/** Checks a visualization by the rules V1 to V7. */
export const checkVisualization = (item: VisualizationContent, brief: PersonBrief): AssetCheck[] => [
  v1Senses(item),
  v2FirstPerson(item),
  v3Obstacle(item),
  v4Time(item),
  v5Goal(item, brief),
  v6NothingPromised(item),
  v7RealSpeed(item),
];

/** V1: it can be sensed in two ways or more, as what happens can. */
export function v1Senses(item: VisualizationContent): AssetCheck {
  const senses = SENSES.filter((sense) => sense.test(toldIn(item))).length;
  return check('V1', unless(senses >= FEWEST_SENSES, `names ${senses} of the senses; two are the fewest`));
}

/** V2: it is seen from within, in the first person. */
export const v2FirstPerson = (item: VisualizationContent): AssetCheck => check('V2', personOf(toldIn(item)));

/**
 * V3: there is an obstacle in it, and the answer to it. Imagining only the happy end lowers effort.
 *
 * @see Wang, Wang & Gai (2021), Frontiers in Psychology 12, 565202, on mental contrasting
 */
export function v3Obstacle(item: VisualizationContent): AssetCheck {
  const told = toldIn(item);
  return check(
    'V3',
    unless(OBSTACLE.test(told) && RESPONSE.test(told), 'lacks an obstacle or the answer to it'),
  );
}

/** V4: it takes five to fifteen minutes, all of which its scenes fill. */
export const v4Time = (item: VisualizationContent): AssetCheck => check('V4', timeOf(item));

/** V5: it serves a goal of the person, where there is one. */
export const v5Goal = ({ goalId }: VisualizationContent, { goals }: PersonBrief): AssetCheck =>
  checkLink(
    'V5',
    goals.length > 0,
    goals.some(({ id }) => id === goalId),
  );

/** V6: nothing is promised that is in nobody's hand. */
export const v6NothingPromised = (item: VisualizationContent): AssetCheck =>
  check('V6', promiseIn(`${item.title} ${toldIn(item)}`));

/**
 * V7, recommended: it is told slowly enough to be seen at its real speed.
 *
 * @see Holmes & Collins (2001), Journal of Applied Sport Psychology 13(1), 60–83, on timing among what makes
 *   imagery work
 */
export const v7RealSpeed = (item: VisualizationContent): AssetCheck =>
  check('V7', unless(wordsPerMinute(item) <= FASTEST, `has more than ${FASTEST} words a minute`));

const toldIn = ({ scenes }: VisualizationContent): string => scenes.map(({ guidance }) => guidance).join(' ');

function personOf(told: string): string | null {
  const unquoted = told.replace(/"[^"]*"/gu, '');
  if (/\byou(?:r|rs|rself)?\b/iu.test(unquoted)) return 'speaks to somebody instead of as oneself';
  return unless(/\bI\b/u.test(unquoted), 'says "I" nowhere');
}

function timeOf({ durationSeconds, scenes }: VisualizationContent): string | null {
  const minutes = durationSeconds / 60;
  if (minutes < MINUTES.least || minutes > MINUTES.most) return `takes ${minutes} minutes`;
  const filled = scenes.reduce((sum, scene) => sum + scene.durationSeconds, 0);
  return unless(filled === durationSeconds, `its scenes take ${filled} of ${durationSeconds} seconds`);
}

function wordsPerMinute({ durationSeconds, scenes }: VisualizationContent): number {
  const words = scenes.reduce((sum, { guidance }) => sum + guidance.split(/\s+/u).length, 0);
  return words / (durationSeconds / 60);
}
