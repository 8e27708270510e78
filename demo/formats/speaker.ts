/** Who is speaking, by the names that transcripts use. */

/** Who said something, as the graph writes it. */
export type Author = 'GUIDE' | 'USER';

/** One turn of a conversation. */
export interface Turn {
  readonly author: Author;
  readonly text: string;
}

const NAMES: Readonly<Record<Author, readonly string[]>> = {
  GUIDE: [
    'guide',
    'coach',
    'therapist',
    'counsellor',
    'counselor',
    'interviewer',
    'nurse',
    'practitioner',
    'assistant',
  ],
  USER: ['me', 'user', 'client', 'person', 'patient', 'i'],
};

/** The names one may use, for messages about a name that is none of them. */
export const SPEAKER_NAMES = 'Guide (or coach, therapist, nurse) and Me (or user, client, patient)';

/** The author that a name such as `Guide`, `Me` or `therapist` stands for; null when it is not known. */
export function authorNamed(name: string): Author | null {
  const wanted = name.trim().toLowerCase();
  if (NAMES.GUIDE.includes(wanted)) return 'GUIDE';
  return NAMES.USER.includes(wanted) ? 'USER' : null;
}
