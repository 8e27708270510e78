/**
 * How alarming something said is by the rules, and what is shown then. They work without a model, give the
 * same answer every time, and are the floor that no model's answer may fall below.
 */

import { COMPOSED_DANGER } from './composed-danger.ts';
import type { SafetyTier } from './conversation.entity.ts';
import { CRITICAL_SIGNALS } from './critical-signal.ts';
import { isDistressed } from './elevated-signal.ts';
import { FORETOLD_DANGER } from './foretold-danger.ts';
import { speaksAgainstHypnosis } from './hypnosis-caution.ts';
import { INDIRECT_SIGNALS } from './indirect-signal.ts';
import { resourcesFor, type SafetyResource } from './safety-resource.ts';
import { comparable } from './safety-text.ts';
import { SPOKEN_DANGER } from './spoken-danger.ts';

/** What the rules find in one text. */
export interface SafetyFinding {
  readonly tier: SafetyTier;
  /** Whether it names something that speaks against hypnosis, such as epilepsy. */
  readonly isHypnosisCaution: boolean;
}

/** What must be shown beside something alarming. */
export interface SafetyNotice {
  readonly tier: Exclude<SafetyTier, 'none'>;
  readonly message: string;
  readonly resources: readonly SafetyResource[];
}

/** Said outright, around the corner, heard by its shape, or put together from parts. */
const DANGER: readonly RegExp[] = [
  ...CRITICAL_SIGNALS,
  ...INDIRECT_SIGNALS,
  ...SPOKEN_DANGER,
  ...COMPOSED_DANGER,
  ...FORETOLD_DANGER,
];

/** Judges one text in any language; some fifteen languages are known for the plainest words. */
export function safetyTier(text: string): SafetyFinding {
  const said = comparable(text);
  const isHypnosisCaution = speaksAgainstHypnosis(said);
  if (DANGER.some((signal) => signal.test(said))) return { tier: 'critical', isHypnosisCaution };
  return { tier: isDistressed(said) ? 'elevated' : 'none', isHypnosisCaution };
}

/** From the most alarming on. */
const TIERS: readonly SafetyTier[] = ['critical', 'elevated'];

/** The most alarming of some tiers; `none` of none. */
export function strictestTier(tiers: readonly SafetyTier[]): SafetyTier {
  return TIERS.find((tier) => tiers.includes(tier)) ?? 'none';
}

const CRITICAL_MESSAGE =
  'Thank you for saying this. It sounds as if you, or someone near you, may be in danger, and that matters ' +
  'more than any plan. This is a computer program, not a person, and it cannot keep you safe, but people can, ' +
  'at any hour. Please call one of these now, or ask someone to stay with you, and put some distance between ' +
  'you and anything you could be hurt with. If it is happening right now, call the emergency services.';

const ELEVATED_MESSAGE =
  'That sounds like a lot to carry. This is a computer program, not a person; if it gets too heavy, there are ' +
  'people who listen at any hour, and talking to a doctor or to someone you trust can help as well. ' +
  'There is no hurry with anything here.';

/**
 * What to show with a message that touched on danger. Fixed words, written by people.
 *
 * @param country - ISO 3166-1 alpha-2 code of where the person lives; null when unknown
 */
export function safetyNotice(tier: Exclude<SafetyTier, 'none'>, country: string | null): SafetyNotice {
  return {
    tier,
    message: tier === 'critical' ? CRITICAL_MESSAGE : ELEVATED_MESSAGE,
    resources: resourcesFor(country),
  };
}
