import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScriptPhase, ScriptSegment } from '../../../src/assets/content.ts';
import { ssml } from '../../../src/assets/hypnosis-script.ts';
import { markedText, readMarkers } from '../../../src/assets/script-markers.ts';
import { BREATH_MS, LONGEST_PAUSE_MS } from '../../../src/assets/script-timing.ts';

/** Whatever can be said in one line: any letters and signs, but no brackets, which are for the markers. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) =>
    text
      .toWellFormed()
      .replaceAll(/[[\]\p{Cc}\uFFFE\uFFFF]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const pace = {
  pauseAfterMs: fc.integer({ min: 0, max: LONGEST_PAUSE_MS }),
  rate: fc.integer({ min: 70, max: 110 }).map((hundredths) => hundredths / 100),
};
const segment: fc.Arbitrary<ScriptSegment> = fc.oneof(
  fc.record({ kind: fc.constantFrom('say', 'count', 'reframe', 'imagery'), text: words, ...pace }),
  fc.record({ kind: fc.constant('breath' as const), text: fc.option(words, { nil: '' }), ...pace }),
);
const segments = fc.array(segment, { minLength: 1, maxLength: 12 });
const phases: fc.Arbitrary<ScriptPhase[]> = fc.tuple(segments, segments, segments, segments).map((four) =>
  (['induction', 'deepening', 'suggestion', 'emergence'] as const).map((kind, index) => ({
    kind,
    durationSeconds: 60,
    segments: four[index] ?? [],
  })),
);

test('any script written with pacing markers is read back as it was', () => {
  fc.assert(
    fc.property(segments, (script) => {
      expect(readMarkers(markedText(script))).toEqual(script);
    }),
    { numRuns: 500 },
  );
});

test('any script written as SSML is heard as it was: the same words, speeds and silences, in their phases', () => {
  fc.assert(
    fc.property(phases, (script) => {
      expect(heard(ssml({ phases: script }))).toEqual(
        script.flatMap(({ kind, segments }) => [kind, ...told(segments)]),
      );
    }),
    { numRuns: 200 },
  );
});

/** What is told apart by ear: words with their speed, and how long it is silent. */
type Heard = string | number | readonly [text: string, rate: number];

/** Without words, breath and pause are one silence. */
const told = (segments: readonly ScriptSegment[]): Heard[] =>
  joined(
    segments.flatMap(({ kind, text, rate, pauseAfterMs }): Heard[] => [
      ...(text === '' ? [] : [[text, rate] as const]),
      pauseAfterMs + (kind === 'breath' ? BREATH_MS : 0),
    ]),
  );

function heard(xml: string): Heard[] {
  const found: Heard[] = [];
  const tags = /<mark name="(\w+)"\/>|<prosody rate="(\d+)%">([^<]*)<\/prosody>|<break time="(\d+)ms"\/>/gu;
  for (const [, mark, rate, text = '', silence] of xml.matchAll(tags)) {
    if (mark) found.push(mark);
    else if (silence) found.push(Number(silence));
    else found.push([plain(text), Number(rate) / 100]);
  }
  return joined(found);
}

/** Silences that follow each other as one; none where there is none. */
function joined(parts: readonly Heard[]): Heard[] {
  const all: Heard[] = [];
  for (const part of parts.filter((each) => each !== 0)) {
    const last = all.at(-1);
    if (typeof part === 'number' && typeof last === 'number') all.splice(-1, 1, last + part);
    else all.push(part);
  }
  return all;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string =>
  text.replaceAll(/&(\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
