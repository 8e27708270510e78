/** Which kinds of affirmation a person can take in now: claims stay near what is believed already. */
import type { GasLevel } from '../discovery/index.ts';
import type { AffirmationContent, AffirmationKind, BeliefBrief, PersonBrief } from './content.ts';

/** How a person may be told who they are: plainly, as someone who practises, or as someone who is learning. */
export type IdentityForm = 'plain' | 'practising' | 'learning';

/** What one standing allows. Action and process fit everybody. */
export interface Allowance {
  readonly isGratitudeAllowed: boolean;
  readonly identity: IdentityForm;
}

/** Where somebody stands with what an affirmation is about. */
export interface Standing {
  /** Attainment of its goal; 0 when it serves none. */
  readonly level: GasLevel;
  /** How far the person believes the helpful side, from 0 to 1; 0.5 when nothing is known. */
  readonly endorsement: number;
}

/** Bounds of the table's three columns. */
const LOW = 0.35;
const HIGH = 0.65;

/**
 * The calibration table. Strangers' praise harms those who believe it least, so a claim about oneself needs
 * a belief that already carries it.
 *
 * @see Wood, Perunovic & Lee (2009), Psychological Science 20(7), 860–866
 */
export function allowance({ level, endorsement }: Standing): Allowance {
  if (endorsement < LOW) return { isGratitudeAllowed: level > -2, identity: 'learning' };
  if (level === -2) return { isGratitudeAllowed: true, identity: 'learning' };
  const isBetween = level === -1 && endorsement <= HIGH;
  return { isGratitudeAllowed: true, identity: isBetween ? 'practising' : 'plain' };
}

/** What an affirmation is about, as far as its standing depends on it. */
export type Subject = Pick<AffirmationContent, 'beliefIds' | 'countersBeliefId' | 'goalId'>;

/**
 * Where the person stands with the subject of an affirmation: by the belief it answers, else by the firmest
 * helpful belief it rests on, else by the firmest limiting belief about its goal, or of all without one.
 */
export function standingOf({ goalId, beliefIds, countersBeliefId }: Subject, brief: PersonBrief): Standing {
  const goal = brief.goals.find(({ id }) => id === goalId);
  const ofKind = (kind: BeliefBrief['kind']): BeliefBrief[] =>
    brief.beliefs.filter((belief) => belief.kind === kind);
  const firmest = (beliefs: readonly BeliefBrief[]): number | null =>
    beliefs.length === 0 ? null : Math.max(...beliefs.map(({ strength }) => strength));
  const answered = firmest(ofKind('limiting').filter(({ id }) => id === countersBeliefId));
  const carrying = firmest(ofKind('empowering').filter(({ id }) => beliefIds.includes(id)));
  const about = ({ goalIds }: BeliefBrief): boolean => goal === undefined || goalIds.includes(goal.id);
  const blocking = firmest(ofKind('limiting').filter(about));
  const limiting = answered ?? (carrying === null ? blocking : null);
  return {
    level: goal?.currentLevel ?? 0,
    endorsement: limiting === null ? (carrying ?? 0.5) : 1 - limiting,
  };
}

const TENTATIVE: Readonly<Record<Exclude<IdentityForm, 'plain'>, RegExp>> = {
  learning: /\b(?:learning|beginning)\b/iu,
  practising:
    /\b(?:learning|beginning|practi[sc](?:ing|es?)|tr(?:ying|ies)|growing|tak(?:ing|es) (?:small )?steps)\b/iu,
};

/** Whether a text says who the person is in no bolder form than the given one. */
export const keepsForm = (text: string, form: IdentityForm): boolean =>
  form === 'plain' || TENTATIVE[form].test(text);

/** Whether the table allows an affirmation of this kind in these words. */
export function isCalibrated(
  { kind, content }: { readonly kind: AffirmationKind; readonly content: string },
  { isGratitudeAllowed, identity }: Allowance,
): boolean {
  if (kind === 'gratitude') return isGratitudeAllowed;
  return kind !== 'identity' || keepsForm(content, identity);
}
