/** A manner of speaking. */
export const TONES = ['calm', 'direct', 'energetic', 'warm'] as const;

export type Tone = (typeof TONES)[number];
