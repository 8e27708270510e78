/** What a generation made, as lines to read. */
import type { AssetType } from './gql/graphql.ts';
import { oneLine, paragraph } from './paragraph.ts';
import type { Affirmation, GenerationResult, Progress } from './results.ts';
import { bar, type Terminal, tinted } from './terminal.ts';

const PROGRESS_CELLS = 24;
const AFFIRMATIONS_SHOWN = 3;

const TYPE_NAMES: Readonly<Record<AssetType, readonly [one: string, many: string]>> = {
  AFFIRMATION: ['affirmation', 'affirmations'],
  HYPNOSIS_SCRIPT: ['hypnosis script', 'hypnosis scripts'],
  DAILY_PRACTICE: ['daily practice', 'daily practices'],
  VISUALIZATION: ['visualization', 'visualizations'],
};

/** A kind of asset in words, one of it. */
export function assetTypeName(type: AssetType): string {
  return TYPE_NAMES[type][0];
}

/** How far a generation is: a bar where it can be drawn over, otherwise the percentage alone. */
export function progressLine({ run, message }: Progress, terminal: Terminal): string {
  const percentage = `${Math.round(run.progress * 100)}%`.padStart(4);
  const stage = run.stage === null ? '' : ` ${run.stage.toLowerCase().replaceAll('_', ' ')}:`;
  const words = `${percentage}${stage} ${message}`;
  if (!terminal.isLive) return `  ${words}`;
  const drawn = bar(run.progress, PROGRESS_CELLS);
  // A line that wraps cannot be drawn over.
  return `  ${tinted(terminal, 'good', drawn)}${oneLineKeepingStart(words, terminal.width - PROGRESS_CELLS - 3)}`;
}

function oneLineKeepingStart(words: string, columns: number): string {
  return ` ${oneLine(words, columns - 1)}`;
}

/** How many of each kind there are, and some affirmations with what they rest on. */
export function assetLines({ everything, assets }: GenerationResult, terminal: Terminal): string[] {
  const counts = everything.countsByType
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count} ${TYPE_NAMES[type][count === 1 ? 0 : 1]}`);
  return [
    ...paragraph(`${everything.totalCount} pieces: ${counts.join(', ')}.`, {
      width: terminal.width,
      lead: '  ',
    }),
    '',
    ...mostTelling(assets.nodes).flatMap((affirmation) => affirmationLines(affirmation, terminal)),
  ];
}

/** The affirmations that rest on most, before all those that answer a belief; else the earlier ones. */
function mostTelling(affirmations: readonly Affirmation[]): Affirmation[] {
  const grounds = (affirmation: Affirmation): number =>
    restsOn(affirmation).length + (answeredBelief(affirmation) ? affirmations.length : 0);
  return [...affirmations].sort((one, other) => grounds(other) - grounds(one)).slice(0, AFFIRMATIONS_SHOWN);
}

function answeredBelief(affirmation: Affirmation) {
  return 'countersBelief' in affirmation ? affirmation.countersBelief : null;
}

function affirmationLines(affirmation: Affirmation, terminal: Terminal): string[] {
  const { width } = terminal;
  return [
    ...paragraph(affirmation.content, { width, lead: '  * ' }).map((line) => tinted(terminal, 'good', line)),
    ...restsOn(affirmation).flatMap((ground) =>
      paragraph(ground, { width, lead: '    ', hang: '      ' }).map((line) =>
        tinted(terminal, 'quiet', line),
      ),
    ),
  ];
}

function restsOn(affirmation: Affirmation): string[] {
  const answered = answeredBelief(affirmation);
  const quotes = (answered?.evidence ?? []).map(({ quote }) => `“${quote}”`);
  const strengthened = affirmation.beliefs.filter(({ id }) => id !== answered?.id);
  return [
    ...(answered ? [`answers: ${quotes.length > 0 ? quotes.join(' … ') : answered.statement}`] : []),
    ...strengthened.map(({ statement }) => `rests on: ${statement}`),
    ...(affirmation.goal ? [`serves: ${affirmation.goal.statement}`] : []),
  ];
}
