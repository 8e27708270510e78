import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeScripts } from '../../../src/assets/composer/scripts.ts';
import type { ScriptSegment } from '../../../src/assets/content.ts';
import { segmentSeconds, spokenText, ssml, timeline } from '../../../src/assets/hypnosis-script.ts';
import { paced, phaseBudgets, totalSeconds } from '../../../src/assets/script-timing.ts';
import { scriptBrief } from './script-briefs.ts';

const said = (text: string, override: Partial<ScriptSegment> = {}): ScriptSegment => ({
  kind: 'say',
  text,
  pauseAfterMs: 0,
  rate: 1,
  ...override,
});

const WORDS = Array(25).fill('calm').join(' ');

describe('the time of a segment', () => {
  test.each([
    [12, said(WORDS)],
    [15, said(WORDS, { rate: 0.8 })],
    [15.5, said(WORDS, { pauseAfterMs: 3500 })],
    [4, said('', { kind: 'breath' })],
    [17, said(WORDS, { kind: 'breath', pauseAfterMs: 1000 })],
    [2.4, said("It's half-past five – now, today.")],
  ])('is %d s', (seconds, segment) => {
    expect(segmentSeconds(segment)).toBeCloseTo(seconds, 6);
  });
});

describe('the budgets of the phases', () => {
  test.each([
    [1200, [300, 180, 600, 120]],
    [1800, [450, 270, 900, 180]],
    [300, [120, 45, 75, 60]],
  ])('of %d s are %j', (seconds, budgets) => {
    expect([...phaseBudgets(seconds).values()]).toEqual(budgets);
  });
});

test('the budgets of a session of any length add up to it, and leave time to settle in and to come back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15 * 60, max: 30 * 60 }), (seconds) => {
      const budgets = [...phaseBudgets(seconds)];
      expect(budgets.map(([kind]) => kind)).toEqual(['induction', 'deepening', 'suggestion', 'emergence']);
      expect(budgets.reduce((sum, [, each]) => sum + each, 0)).toBeCloseTo(seconds, 6);
      expect(budgets[0]?.[1]).toBeGreaterThanOrEqual(120);
      expect(budgets[3]?.[1]).toBeGreaterThanOrEqual(60);
    }),
  );
});

describe('pacing', () => {
  test('fills the time in the proportions of the pauses', () => {
    const segments = paced([said(WORDS, { pauseAfterMs: 1000 }), said(WORDS, { pauseAfterMs: 3000 })], 44);
    expect(segments?.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([5000, 15_000]);
  });

  test('makes no pause longer than half a minute', () => {
    const segments = paced([said(WORDS, { pauseAfterMs: 1000 }), said(WORDS, { pauseAfterMs: 9000 })], 74);
    expect(segments?.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([20_000, 30_000]);
  });

  test.each([[25], [85]])('is impossible in %d s', (seconds) => {
    expect(paced([said(WORDS), said(WORDS)], seconds)).toBeNull();
  });
});

describe('the timeline', () => {
  test('tells words, breath and silence apart', () => {
    const segments = [said(WORDS, { rate: 0.8, pauseAfterMs: 2000 }), said('', { kind: 'breath' })];
    const [phase] = timeline([{ kind: 'induction', durationSeconds: 21, segments }]);
    expect(phase).toEqual({
      kind: 'induction',
      durationSeconds: 21,
      segments: [
        { kind: 'speech', startMs: 0, durationMs: 15_000, pace: 0.8, text: WORDS },
        { kind: 'pause', startMs: 15_000, durationMs: 2000, pace: 0.8, text: '' },
        { kind: 'breath', startMs: 17_000, durationMs: 4000, pace: 1, text: '' },
      ],
    });
  });

  test('runs through a whole script without gap or overlap', () => {
    for (const { phases } of composeScripts(scriptBrief(4))) {
      const segments = timeline(phases).flatMap((phase) => phase.segments);
      let clock = 0;
      for (const { startMs, durationMs } of segments) {
        expect(startMs).toBe(clock);
        clock += durationMs;
      }
      const exact = totalSeconds(phases.flatMap((phase) => phase.segments)) * 1000;
      expect(Math.abs(clock - exact)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the text to read', () => {
  test('begins a paragraph after a longer silence and at each phase, and leaves breaths without words out', () => {
    const text = spokenText([
      {
        kind: 'induction',
        durationSeconds: 1,
        segments: [
          said('One.', { pauseAfterMs: 6000 }),
          said('', { kind: 'breath' }),
          said('Two.', { pauseAfterMs: 6001 }),
          said('Three.'),
        ],
      },
      { kind: 'deepening', durationSeconds: 1, segments: [said('Four.')] },
    ]);
    expect(text).toBe('One. Two.\n\nThree.\n\nFour.');
  });
});

describe('SSML', () => {
  const text = ssml({
    phases: [
      {
        kind: 'suggestion',
        durationSeconds: 1,
        segments: [
          said('Tea & <rest> "now"\u0000\ud800', { rate: 0.85, pauseAfterMs: 12_500 }),
          said('', { kind: 'breath' }),
        ],
      },
    ],
  });

  test('has the speed as prosody, with text that is safe in XML', () => {
    expect(text).toContain('<prosody rate="85%">Tea &amp; &lt;rest&gt; &quot;now&quot;\ufffd</prosody>');
  });

  test('splits long silences, because engines cut them', () => {
    expect(text).toContain(
      '<break time="5000ms"/><break time="5000ms"/><break time="2500ms"/>\n<break time="4000ms"/>',
    );
  });

  test('closes what it opens', () => {
    for (const script of composeScripts(scriptBrief(7))) {
      const open: string[] = [];
      for (const [, slash, name = '', rest = ''] of ssml(script).matchAll(/<(\/?)([a-z]+)([^>]*)>/g)) {
        if (slash) expect(open.pop()).toBe(name);
        else if (!rest.endsWith('/')) open.push(name);
      }
      expect(open).toEqual([]);
    }
  });
});
