/**
 * A script as text that people can read and edit, with its pacing in square brackets: `[rate 0.85]` sets the
 * speed from there on, `[pause 3s]` is silence, `[breath]` a guided breath of four seconds. `[imagery]`,
 * `[reframe]` and `[count]` say what the line after them is; a line without one is plain speech.
 */
import type { ScriptSegment } from './content.ts';

/** A marker, with its name and its figure. */
const MARKER = /\[\s*([a-z]+)(?:\s+(\d+(?:\.\d+)?)\s*(s?))?\s*\]/giu;
const ORDINARY_RATE = 1;

/** What a marker can say a line is. */
const KINDS = ['imagery', 'reframe', 'count', 'say'] as const;
type SpokenKind = (typeof KINDS)[number];

/**
 * Writes segments as text with markers, a line each. Reading it back gives the same segments, as long as
 * their texts are single lines without square brackets and without spaces at the ends.
 */
export function markedText(segments: readonly ScriptSegment[]): string {
  let rate = ORDINARY_RATE;
  const lines = segments.map((segment) => {
    const speed = segment.rate === rate ? '' : `[rate ${segment.rate}]`;
    rate = segment.rate;
    const { kind, text, pauseAfterMs } = segment;
    const label = kind === 'say' || kind === 'breath' ? '' : `[${kind}]`;
    const breath = kind === 'breath' ? '[breath]' : '';
    const pause = pauseAfterMs > 0 ? `[pause ${pauseAfterMs / 1000}s]` : '';
    return [speed, label, text, breath, pause].filter((part) => part !== '').join(' ');
  });
  return lines.join('\n');
}

/** What is being read: the segment so far, and what holds until it changes. */
class Reading {
  readonly segments: ScriptSegment[] = [];
  rate = ORDINARY_RATE;
  private kind: SpokenKind = 'say';
  private text = '';

  say(text: string): void {
    const trimmed = text.replaceAll(/\s+/g, ' ').trim();
    if (trimmed === '') return;
    this.end();
    this.text = trimmed;
  }

  is(kind: SpokenKind): void {
    this.end();
    this.kind = kind;
  }

  breathe(): void {
    this.push({ kind: 'breath', text: this.text, pauseAfterMs: 0, rate: this.rate });
  }

  /** Silence belongs to what came before it. Before anything else it is silence by itself. */
  pause(ms: number): void {
    this.end();
    const last = this.segments.at(-1);
    if (ms === 0) return;
    if (!last) this.push({ kind: 'say', text: '', pauseAfterMs: ms, rate: this.rate });
    else this.segments[this.segments.length - 1] = { ...last, pauseAfterMs: last.pauseAfterMs + ms };
  }

  /** Ends the segment that is being read. */
  end(): void {
    if (this.text !== '') {
      this.push({ kind: this.kind, text: this.text, pauseAfterMs: 0, rate: this.rate });
    }
  }

  private push(segment: ScriptSegment): void {
    this.segments.push(segment);
    this.text = '';
    this.kind = 'say';
  }
}

/**
 * Reads text with markers. Upper and lower case are the same, pauses in a row add up, a pause of 0 is none.
 *
 * @throws SyntaxError for a marker that does not exist, naming it
 */
export function readMarkers(text: string): ScriptSegment[] {
  const reading = new Reading();
  for (const line of text.split('\n')) {
    let at = 0;
    for (const match of line.matchAll(MARKER)) {
      reading.say(line.slice(at, match.index));
      obey(reading, match);
      at = match.index + match[0].length;
    }
    reading.say(line.slice(at));
    reading.end();
  }
  return reading.segments;
}

function obey(reading: Reading, [marker, name = '', figure, unit]: RegExpExecArray): void {
  const word = name.toLowerCase();
  const kind = KINDS.find((each) => each === word);
  if (kind && figure === undefined) reading.is(kind);
  else if (word === 'breath' && figure === undefined) reading.breathe();
  else if (word === 'pause' && figure !== undefined && unit !== '') {
    reading.pause(Math.round(Number(figure) * 1000));
  } else if (word === 'rate' && figure !== undefined && unit === '') {
    reading.end();
    reading.rate = Number(figure);
  } else throw new SyntaxError(`unknown pacing marker ${marker}`);
}
