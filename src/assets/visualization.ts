/** What makes an inner picture more than a daydream: senses, an obstacle, an answer, real speed. */
import type { AssetCheck, PersonBrief, VisualizationContent } from './content.ts';
import { check, checkLink, unless } from './rule.ts';
import { promiseIn } from './unhelpful-words.ts';

/** Shortest and longest, in minutes. */
const MINUTES = { least: 5, most: 15 };

/** Most words a minute that leave time to see what is said. */
const FASTEST = 110;

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

/**
 * Checks a visualization: two senses or more (V1), in the first person (V2), an obstacle and the answer to it
 * (V3), time that its scenes fill (V4), a goal it serves (V5), nothing promised (V6), at real speed (V7).
 *
 * Imagining only the happy end lowers effort; so the obstacle is part of the picture.
 *
 * @see Wang, Wang & Gai (2021), Frontiers in Psychology 12, 565202, on mental contrasting
 */
export function checkVisualization(item: VisualizationContent, brief: PersonBrief): AssetCheck[] {
  const told = item.scenes.map(({ guidance }) => guidance).join(' ');
  const senses = SENSES.filter((sense) => sense.test(told)).length;
  const isLinked = brief.goals.some(({ id }) => id === item.goalId);
  return [
    check('V1', unless(senses >= 2, `names ${senses} of the senses; two are the fewest`)),
    check('V2', personOf(told)),
    check('V3', unless(OBSTACLE.test(told) && RESPONSE.test(told), 'lacks an obstacle or the answer to it')),
    check('V4', timeOf(item)),
    checkLink('V5', brief.goals.length > 0, isLinked),
    check('V6', promiseIn(`${item.title} ${told}`)),
    check('V7', unless(wordsPerMinute(item) <= FASTEST, `has more than ${FASTEST} words a minute`)),
  ];
}

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
