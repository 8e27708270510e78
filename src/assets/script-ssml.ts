import type { ScriptContent, ScriptSegment } from './content.ts';
import { BREATH_MS } from './script-timing.ts';

/** Longest silence in one tag. Engines cut or refuse longer ones: some at 5 seconds, others at 10. */
const LONGEST_BREAK_MS = 5000;

/** What XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The script in the Speech Synthesis Markup Language 1.1: a paragraph for each phase, the speed as prosody,
 * breaths and pauses as breaks.
 */
export function ssml({ phases }: Pick<ScriptContent, 'phases'>): string {
  const paragraphs = phases.map(
    ({ kind, segments }) => `<mark name="${kind}"/>\n<p>\n${segments.map(spoken).join('\n')}\n</p>`,
  );
  const root = '<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en">';
  return [root, ...paragraphs, '</speak>'].join('\n');
}

function spoken({ kind, text, rate, pauseAfterMs }: ScriptSegment): string {
  const words = text === '' ? '' : `<prosody rate="${Math.round(rate * 100)}%">${escaped(text)}</prosody>`;
  return words + breaks(pauseAfterMs + (kind === 'breath' ? BREATH_MS : 0));
}

function breaks(ms: number): string {
  const whole = Math.floor(ms / LONGEST_BREAK_MS);
  const rest = ms - whole * LONGEST_BREAK_MS;
  const tag = (time: number): string => `<break time="${time}ms"/>`;
  return tag(LONGEST_BREAK_MS).repeat(whole) + (rest > 0 ? tag(rest) : '');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
