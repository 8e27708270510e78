/** The material of an inner picture, and its scenes. */
import type { Aim } from './aim.ts';
import type { Hurdle } from './area.ts';

/** What one picture is made of. */
export interface Picture {
  readonly aim: Aim;
  readonly hurdle: Hurdle;
  readonly step: string;
  readonly setting: string;
  readonly sight: string;
  /** What is heard around, and what is heard while the step is done. */
  readonly sounds: { readonly around: string; readonly during: string };
  readonly touch: string;
}

/** A scene with its share of the time. */
export type Scene = readonly [title: string, guidance: string, share: number];
