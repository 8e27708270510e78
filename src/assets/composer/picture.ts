/** The material of an inner picture, and its scenes. */
import type { Aim } from './aim.ts';
import type { Moment } from './moment.ts';

/** What one picture is made of. */
export interface Picture extends Moment {
  readonly aim: Aim;
  /** What is heard around, and what is heard while the step is done. */
  readonly sounds: { readonly around: string; readonly during: string };
}

/** A scene with its share of the time. */
export type Scene = readonly [title: string, guidance: string, share: number];
