import { describe, expect, test } from 'vitest';
import { composeScripts } from '../../../src/assets/composer/scripts.ts';
import type { ScriptSegment } from '../../../src/assets/content.ts';
import { markedText, readMarkers } from '../../../src/assets/script-markers.ts';
import { scriptBriefs } from './script-briefs.ts';

const said = (text: string, override: Partial<ScriptSegment> = {}): ScriptSegment => ({
  kind: 'say',
  text,
  pauseAfterMs: 0,
  rate: 1,
  ...override,
});

describe('pacing markers', () => {
  test.each<[string, ScriptSegment[]]>([
    ['Rest here. [pause 3s]', [said('Rest here.', { pauseAfterMs: 3000 })]],
    ['Rest. [PAUSE 1.5s] [Pause 2S]', [said('Rest.', { pauseAfterMs: 3500 })]],
    ['Rest. [pause 0s]', [said('Rest.')]],
    ['Rest.\n[pause 2s]\nGo on.', [said('Rest.', { pauseAfterMs: 2000 }), said('Go on.')]],
    ['Rest. [pause 2s] Go on.', [said('Rest.', { pauseAfterMs: 2000 }), said('Go on.')]],
    ['[breath] [pause 1s]', [said('', { kind: 'breath', pauseAfterMs: 1000 })]],
    ['In. [breath]', [said('In.', { kind: 'breath' })]],
    ['[rate 0.85] Slow. [rate 1] Fast.', [said('Slow.', { rate: 0.85 }), said('Fast.')]],
    ['[imagery] A tree.\nA word.', [said('A tree.', { kind: 'imagery' }), said('A word.')]],
    ['[pause 2s] Begin.', [said('', { pauseAfterMs: 2000 }), said('Begin.')]],
    ['  Rest   here. ', [said('Rest here.')]],
    ['', []],
  ])('%j are read', (text, segments) => {
    expect(readMarkers(text)).toEqual(segments);
  });

  test.each(['[pause]', '[pause 3]', '[rate]', '[rate 2s]', '[shout]', '[breath 4s]'])(
    '%s is refused',
    (marker) => {
      expect(() => readMarkers(`Rest. ${marker}`)).toThrow(marker);
    },
  );

  test('are written a line for each segment, with the speed only where it changes', () => {
    const segments = [
      said('Rest.', { rate: 0.8, pauseAfterMs: 2500 }),
      said('In.', { kind: 'breath', rate: 0.8 }),
      said('A tree.', { kind: 'imagery', pauseAfterMs: 1000 }),
    ];
    expect(markedText(segments)).toBe(
      '[rate 0.8] Rest. [pause 2.5s]\nIn. [breath]\n[rate 1] [imagery] A tree. [pause 1s]',
    );
  });

  test('bring every composed script back as it was', () => {
    for (const brief of scriptBriefs) {
      for (const { phases } of composeScripts(brief)) {
        const segments = phases.flatMap((phase) => phase.segments);
        expect(readMarkers(markedText(segments))).toEqual(segments);
      }
    }
  });
});
