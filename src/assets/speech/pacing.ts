import type { Passage } from './passages.ts';

type Planned = Pick<Passage, 'pace' | 'speechMs'>;

/** A passage makes up for at most this part of its own time, so that nobody hears the speed change. */
const MOST_MADE_UP = 0.12;

/**
 * Chooses speeds so that speech takes as long as was planned. Voices differ in what they take for ordinary speed,
 * and one voice differs from sentence to sentence: what one passage was too long, the next ones make up for.
 */
export class Pacing {
  private planned = 0;
  private heardMs = 0;
  /** How long everything heard would have taken at the speed planned. */
  private atPlannedPace = 0;

  /** @param tempo - time that the voice's ordinary speech takes, relative to what is planned; a first guess */
  constructor(private readonly tempo: number) {}

  /** The speed to ask the voice for. */
  paceFor({ pace, speechMs }: Planned): number {
    const tempo = this.planned > 0 ? this.atPlannedPace / this.planned : this.tempo;
    const behind = this.heardMs - this.planned;
    const most = speechMs * MOST_MADE_UP;
    const wantedMs = speechMs - Math.min(most, Math.max(-most, behind));
    return (pace * tempo * speechMs) / wantedMs;
  }

  /** Notes how long a passage took at the speed that was asked for. */
  heard({ pace, speechMs }: Planned, asked: number, tookMs: number): void {
    this.planned += speechMs;
    this.heardMs += tookMs;
    this.atPlannedPace += (tookMs * asked) / pace;
  }
}
