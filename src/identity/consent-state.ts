import type { Consent, ConsentPurpose } from './consent.entity.ts';

/** How things stand with one purpose. */
export interface ConsentState {
  readonly purpose: ConsentPurpose;
  /** When it was given; null when it was refused or never asked. */
  readonly grantedAt: Date | null;
  readonly textVersion: string | null;
  readonly withdrawnAt: Date | null;
}

/**
 * Sums up a person's answers about one purpose.
 *
 * @param answers - all answers of the person, oldest first
 */
export function consentState(purpose: ConsentPurpose, answers: readonly Consent[]): ConsentState {
  const own = answers.filter((answer) => answer.purpose === purpose);
  const newest = own.at(-1);
  const granted = own.findLast(({ isGranted }) => isGranted);
  return {
    purpose,
    grantedAt: granted?.recordedAt ?? null,
    textVersion: newest?.textVersion ?? null,
    withdrawnAt: newest && !newest.isGranted && granted ? newest.recordedAt : null,
  };
}
