/** Words on the clock of a recording. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/**
 * Writes captions as WebVTT.
 *
 * @param cues - in the order they are heard
 * @param origin - who made the sound; people are told that a machine speaks
 * @see https://www.w3.org/TR/webvtt1/
 */
export function captions(cues: readonly Cue[], origin: string): string {
  const blocks = cues.map(
    ({ startMs, endMs, text }) => `${time(startMs)} --> ${time(endMs)}\n${escaped(text)}`,
  );
  return `${['WEBVTT', `NOTE Synthetic speech: ${escaped(origin)}`, ...blocks].join('\n\n')}\n`;
}

function time(ms: number): string {
  const whole = Math.round(ms);
  const part = (size: number, of: number): number => Math.floor(whole / size) % of;
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3_600_000);
  const milliseconds = String(whole % 1000).padStart(3, '0');
  return `${two(hours)}:${two(part(60_000, 60))}:${two(part(1000, 60))}.${milliseconds}`;
}

/** An empty line would end the cue, and an arrow would begin another. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
