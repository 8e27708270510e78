import { describe, expect, test } from 'vitest';
import { composeScripts } from '../../../src/assets/composer/scripts.ts';
import type { ScriptPhase, ScriptSegment } from '../../../src/assets/content.ts';
import { silentShare, totalSeconds } from '../../../src/assets/script-timing.ts';
import { weave } from '../../../src/assets/suggestion-phase.ts';
import { scriptBriefs } from './script-briefs.ts';

const passage = (words: number, kind: ScriptSegment['kind'] = 'say'): ScriptSegment => ({
  kind,
  text: `You may rest ${'here '.repeat(words - 3).trim()}.`,
  pauseAfterMs: 0,
  rate: 0.82,
});

const drafts: ScriptPhase[] = scriptBriefs
  .flatMap(composeScripts)
  .flatMap(({ phases }) => phases.filter(({ kind }) => kind === 'suggestion'));

describe('passages woven into suggestions', () => {
  test.each([[1], [4], [9], [40]])(
    'leave the length and the silence as they are, for %d of them',
    (count) => {
      for (const draft of drafts) {
        const woven = weave(draft, Array(count).fill(passage(35)));
        if (!woven) throw new Error('it must fit');
        expect(Math.abs(totalSeconds(woven.segments) - totalSeconds(draft.segments))).toBeLessThan(0.1);
        expect(woven.durationSeconds).toBe(draft.durationSeconds);
        expect(silentShare([woven])).toBeGreaterThanOrEqual(0.29);
        expect(silentShare([woven])).toBeLessThan(0.45);
        expect(Math.max(...woven.segments.map(({ pauseAfterMs }) => pauseAfterMs))).toBeLessThanOrEqual(
          30_000,
        );
      }
    },
  );

  test('stand between the opening and the closing, in their order', () => {
    const [draft] = drafts;
    if (!draft) throw new Error('a draft is needed');
    const texts = weave(draft, [passage(30), passage(31), passage(32)])?.segments.map(({ text }) => text);
    expect(texts?.slice(0, 4)).toEqual([
      draft.segments[0]?.text,
      passage(30).text,
      passage(31).text,
      passage(32).text,
    ]);
    expect(texts?.at(-1)).toBe(draft.segments.at(-1)?.text);
  });

  test('leave out what does not fit, but no reframe', () => {
    const [draft] = drafts;
    if (!draft) throw new Error('a draft is needed');
    const woven = weave(draft, [...Array(30).fill(passage(40)), passage(41, 'reframe')]);
    expect(woven?.segments.filter(({ kind }) => kind === 'reframe')).toHaveLength(1);
    expect(woven?.segments.length).toBeLessThan(30);
  });

  test('are refused when the reframes alone do not fit', () => {
    const [draft] = drafts;
    if (!draft) throw new Error('a draft is needed');
    expect(weave(draft, Array(30).fill(passage(40, 'reframe')))).toBeNull();
  });
});
