/** The yes/no questions that come before hypnosis: what they are, and what the answers allow. */
import { invalid } from '../platform/errors.ts';

/** One question of the screen. Every question is put so that "yes" speaks against hypnosis. */
export interface SafetyScreenQuestion {
  /** Stable; never used again for another question. */
  readonly key: string;
  readonly text: string;
}

/** Whether a question applies to the person. */
export interface SafetyScreenAnswer {
  readonly key: string;
  readonly applies: boolean;
}

/** What the answers allow, and until when. */
export interface ScreenResult {
  readonly isCleared: boolean;
  /** Why sessions may not be made, in words for the person; null when cleared. */
  readonly reason: string | null;
  readonly expiresAt: Date;
}

/** How long answers count. */
const VALID_DAYS = 90;
const DAY_MS = 86_400_000;

/** The present questions. A change of wording is a new version, and asks everybody again. */
export const SAFETY_SCREEN: {
  readonly version: string;
  readonly questions: readonly SafetyScreenQuestion[];
} = {
  version: '2026-11',
  questions: [
    {
      key: 'psychosis',
      text: 'Have you ever had psychosis or schizophrenia, or heard or seen things that others did not?',
    },
    { key: 'seizures', text: 'Do you have epilepsy, or have you ever had a seizure?' },
    {
      key: 'dissociation',
      text: 'Do you sometimes lose stretches of time, or feel cut off from yourself or unreal?',
    },
    {
      key: 'trauma',
      text: 'Do flashbacks or memories of something terrible come up when you relax, or did it happen recently?',
    },
    {
      key: 'mood',
      text: 'Do you live with bipolar disorder, severe depression or another mental illness that is not well settled at present?',
    },
    { key: 'self_harm', text: 'Have you lately thought of ending your life or of hurting yourself?' },
    { key: 'intoxication', text: 'Do you often drink or take drugs to get through the day?' },
    {
      key: 'body',
      text: 'Do you have dementia, or a heart or lung condition that is not under control?',
    },
    { key: 'pregnancy', text: 'Are you pregnant?' },
    { key: 'minor', text: 'Are you under 18?' },
  ],
};

/**
 * Judges answered questions. One "yes" is enough to make no hypnosis.
 *
 * @throws Refusal when the version is not the present one, or a question is unknown, left out or answered twice
 */
export function screenResult(
  { version, answers }: { version: string; answers: readonly SafetyScreenAnswer[] },
  now: Date,
): ScreenResult {
  if (version !== SAFETY_SCREEN.version) {
    throw invalid(
      ['input', 'version'],
      `The questions have changed: their version is ${SAFETY_SCREEN.version}. Read \`safetyScreen\` and ask them anew.`,
    );
  }
  checkAnswers(answers);
  const isCleared = answers.every(({ applies }) => !applies);
  return {
    isCleared,
    reason: isCleared ? null : reasonFor(answers),
    expiresAt: new Date(now.getTime() + VALID_DAYS * DAY_MS),
  };
}

function checkAnswers(answers: readonly SafetyScreenAnswer[]): void {
  const keys = SAFETY_SCREEN.questions.map(({ key }) => key);
  const seen = new Set<string>();
  for (const [index, { key }] of answers.entries()) {
    const field = ['input', 'answers', String(index), 'key'];
    if (!keys.includes(key)) throw invalid(field, `There is no question "${key}".`);
    if (seen.has(key)) throw invalid(field, `"${key}" is answered twice. Answer each question once.`);
    seen.add(key);
  }
  const missing = keys.filter((key) => !seen.has(key));
  if (missing.length === 0) return;
  throw invalid(['input', 'answers'], `Not answered yet: ${missing.join(', ')}. Answer every question.`, {
    code: 'BLANK',
  });
}

function reasonFor(answers: readonly SafetyScreenAnswer[]): string {
  const isInDanger = answers.some(({ key, applies }) => applies && key === 'self_harm');
  const reason =
    'With what you answered, hypnosis may do more harm than good, so we make none for you. ' +
    'Breathing, practices and affirmations stay with you; a doctor can tell you more.';
  return isInDanger ? `${reason} If you think of hurting yourself, please talk to someone today.` : reason;
}
