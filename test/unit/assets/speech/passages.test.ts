import { describe, expect, test } from 'vitest';
import { captions } from '../../../../src/assets/speech/captions.ts';
import { Pacing } from '../../../../src/assets/speech/pacing.ts';
import { passagesOf, plannedMs } from '../../../../src/assets/speech/passages.ts';
import { readWave } from '../../../../src/assets/speech/wave.ts';

describe('passages', () => {
  test('of a session are its segments, with breaths and pauses as silence', () => {
    const passages = passagesOf({
      content: 'not read',
      details: {
        type: 'script',
        sessionKind: 'deep_change',
        safetyNote: '',
        phases: [
          {
            kind: 'induction',
            durationSeconds: 10,
            segments: [
              { kind: 'say', text: 'Sit down and rest.', pauseAfterMs: 3000, rate: 0.8 },
              { kind: 'breath', text: '', pauseAfterMs: 1000, rate: 0.8 },
            ],
          },
        ],
      },
    });
    expect(passages).toEqual([
      // Four words at 125 a minute, at 0.8 of the speed.
      { text: 'Sit down and rest.', pace: 0.8, speechMs: 2400, silenceMs: 3000 },
      { text: '', pace: 0.8, speechMs: 0, silenceMs: 5000 },
    ]);
    expect(plannedMs(passages)).toBe(10_400);
  });

  test('of a practice leave time to do each step', () => {
    const steps = [
      { instruction: 'Breathe in and out.', durationSeconds: 60 },
      { instruction: 'Stand up now.', durationSeconds: null },
    ];
    const passages = passagesOf({
      content: '',
      details: { type: 'practice', kind: 'breathwork', steps, writingPrompt: null },
    });
    expect(plannedMs(passages.slice(0, 1))).toBe(60_000);
    expect(passages[1]?.silenceMs).toBe(1000);
  });

  test('of a visualization are its sentences, which fill the time of the scene evenly', () => {
    const scenes = [
      { title: 'The room', guidance: 'I see the table. I hear them talk! I speak.', durationSeconds: 90 },
    ];
    const passages = passagesOf({ content: '', details: { type: 'visualization', scenes } });
    expect(passages.map(({ text }) => text)).toEqual(['I see the table.', 'I hear them talk!', 'I speak.']);
    expect(new Set(passages.map(({ silenceMs }) => silenceMs)).size).toBe(1);
    expect(Math.abs(plannedMs(passages) - 90_000)).toBeLessThan(5);
  });

  test('of an affirmation are its words', () => {
    const details = { type: 'affirmation', kind: 'identity', dayNumber: 1 } as const;
    expect(passagesOf({ content: 'I am calm.', details }).map(({ text }) => text)).toEqual(['I am calm.']);
  });
});

describe('captions', () => {
  test('are WebVTT, say that a machine speaks, and survive any text', () => {
    const cues = [{ startMs: 3_661_001.6, endMs: 3_662_500, text: 'a <b> & c\n\n00:00 --> 00:01' }];
    expect(captions(cues, 'the built-in voice')).toBe(
      'WEBVTT\n\nNOTE Synthetic speech: the built-in voice\n\n01:01:01.002 --> 01:01:02.500\na &lt;b&gt; &amp; c 00:00 --&gt; 00:01\n',
    );
  });
});

describe('pacing', () => {
  /** A voice with a tempo of its own, whose sentences are longer or shorter than that by some part. */
  function read(tempo: number, spread: number): number {
    const pacing = new Pacing(1);
    let heard = 0;
    const passages = Array.from({ length: 80 }, () => ({ pace: 0.85, speechMs: 9000 }));
    for (const [at, passage] of passages.entries()) {
      const asked = pacing.paceFor(passage);
      const took = ((9000 * 0.85 * tempo) / asked) * (1 + spread * Math.sin(at * 1.7));
      pacing.heard(passage, asked, took);
      heard += took;
    }
    return heard / (9000 * passages.length);
  }

  test.each([
    [0.7, 0.1],
    [0.95, 0.2],
    [1.3, 0.15],
  ])('keeps to the plan with a voice of tempo %s and a spread of %s', (tempo, spread) => {
    expect(Math.abs(read(tempo, spread) - 1)).toBeLessThan(0.005);
  });
});

test('a WAV file that is none is refused', () => {
  expect(() => readWave(new TextEncoder().encode('RIFF....WAVE'))).toThrow(SyntaxError);
  expect(() => readWave(new Uint8Array(3))).toThrow(SyntaxError);
});
