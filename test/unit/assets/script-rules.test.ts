import { describe, expect, test } from 'vitest';
import { composeScripts } from '../../../src/assets/composer/scripts.ts';
import { withEnding } from '../../../src/assets/composer/session-ending.ts';
import type { ScriptContent, ScriptSegment } from '../../../src/assets/content.ts';
import { checkScript } from '../../../src/assets/hypnosis-script.ts';
import {
  h8Paced,
  pauseTooLong,
  phasesOutOfOrder,
  phasesOverBudget,
  rateOutOfBounds,
  silenceOutOfBounds,
} from '../../../src/assets/script-pacing.ts';
import { h7Purposeful } from '../../../src/assets/script-purpose.ts';
import {
  h1SafetySentence,
  h2WayBack,
  h3SleepAsChosen,
  h4NoHarm,
  h5NoMedicalClaim,
  h6Permissive,
  h9Cleared,
  h10AfterCare,
  h11NoTreatment,
} from '../../../src/assets/script-safety.ts';
import { paced } from '../../../src/assets/script-timing.ts';
import { scriptBrief, withPhase } from './script-briefs.ts';

const brief = scriptBrief(8);
const [good] = composeScripts(brief);
if (!good) throw new Error('a script is needed');

const broken = (script: ScriptContent): string[] =>
  checkScript(script, brief)
    .filter(({ isPassed }) => !isPassed)
    .map(({ rule }) => rule);

/** The script with a sentence said in a phase instead of another of about the same length. */
const saying = (text: string, kind: ScriptContent['phases'][number]['kind'] = 'suggestion'): ScriptContent =>
  withPhase(good, kind, (segments) =>
    segments.map((segment, index) => (index === 1 ? { ...segment, kind: 'say', text } : segment)),
  );

const reworded = (from: RegExp, to: string): ScriptContent => ({
  ...good,
  safetyNote: good.safetyNote.replaceAll(from, to),
  phases: good.phases.map((phase) => ({
    ...phase,
    segments: phase.segments.map((segment) => ({ ...segment, text: segment.text.replaceAll(from, to) })),
  })),
});

const paused = (pauseAfterMs: number) => (segments: readonly ScriptSegment[]) =>
  segments.map((segment) => ({ ...segment, pauseAfterMs }));

test('a good script passes each rule, named once and in order', () => {
  const rules = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H10', 'H11'];
  expect(checkScript(good, brief)).toEqual(rules.map((rule) => ({ rule, isPassed: true, detail: null })));
});

describe('a script breaks', () => {
  test.each([
    ['H1', reworded(/\bdriving\b/g, 'walking')],
    ['H1', reworded(/machinery/g, 'a bicycle')],
    ['H1', reworded(/at any time/g, 'at the end')],
    ['H1', reworded(/safely/g, 'somewhere')],
    [
      'H1',
      withPhase(good, 'induction', ([first, second, ...rest]) =>
        first && second ? [second, first, ...rest] : [],
      ),
    ],
    ['H2', reworded(/\bThree\./g, 'Good.')],
    ['H2', reworded(/fully awake and alert/g, 'here')],
    ['H2', reworded(/heaviness/g, 'lightness')],
    ['H2', reworded(/[Ee]yes open/g, 'Look')],
    ['H3', saying('And now you may drift off to sleep.')],
    ['H4', saying('You may go back in time to the day it began.')],
    ['H4', saying('Perhaps a forgotten memory comes.')],
    ['H4', saying('You may forget everything I say.', 'deepening')],
    ['H4', saying('Your arms are too heavy to lift.', 'induction')],
    ['H4', saying('You may obey this voice.')],
    ['H5', saying('You may leave your pills in the drawer: reduce your dose.')],
    ['H5', saying('This heals whatever you bring.')],
    ['H5', saying('You may ignore the pain.')],
    ['H6', saying('You must relax.')],
    ['H6', saying('You will feel strong.')],
    [
      'H6',
      withPhase(good, 'suggestion', (segments) =>
        segments.map((each) => ({
          ...each,
          text: each.text.replaceAll(/\b(?:may|might|can|could|perhaps|choose)\b/gi, 'now'),
        })),
      ),
    ],
    ['H7', saying('You may see that you are not afraid.')],
    [
      'H7',
      withPhase(good, 'suggestion', (segments) =>
        segments.map((each) => (each.kind === 'reframe' ? { ...each, kind: 'say' } : each)),
      ),
    ],
    [
      'H7',
      withPhase(good, 'suggestion', (segments) =>
        segments.map((each) => (each.kind === 'imagery' ? { ...each, kind: 'say' } : each)),
      ),
    ],
    ['H7', { ...good, goalId: null, beliefIds: [] }],
    ['H7', { ...good, goalId: 'somebody else' }],
    ['H8', { ...good, phases: good.phases.toReversed() }],
    ['H8', { ...good, phases: good.phases.slice(0, 3) }],
    ['H8', { ...good, durationSeconds: 600 }],
    ['H8', { ...good, durationSeconds: 1500 }],
    ['H8', withPhase(good, 'deepening', paused(100))],
    [
      'H8',
      withPhase(good, 'induction', ([first, ...rest]) =>
        first ? [{ ...first, pauseAfterMs: 30_001 }, ...rest] : [],
      ),
    ],
    ['H8', { ...good, phases: good.phases.map((phase) => ({ ...phase, durationSeconds: 60 })) }],
    ['H10', reworded(/before you stand up/g, 'before anything else')],
    ['H11', reworded(/relaxation and habit support/g, 'something good')],
    ['H11', reworded(/not medical or psychological treatment/g, 'a treatment')],
  ] satisfies [string, ScriptContent][])('%s, and says so (%#)', (rule, script) => {
    expect(broken(script)).toContain(rule);
    expect(checkScript(script, brief).find((check) => check.rule === rule)?.detail).toMatch(/\S/);
  });
});

describe('each rule by itself is kept, and broken by one thing', () => {
  test.each([
    ['H1', h1SafetySentence, reworded(/machinery/g, 'a bicycle')],
    ['H2', h2WayBack, reworded(/heaviness/g, 'lightness')],
    ['H3', h3SleepAsChosen, saying('And now you may drift off to sleep.')],
    ['H4', h4NoHarm, saying('You may obey this voice.')],
    ['H5', h5NoMedicalClaim, saying('You may ignore the pain.')],
    ['H6', h6Permissive, saying('You must relax.')],
    ['H7', h7Purposeful, { ...good, goalId: null, beliefIds: [] }],
    ['H8', h8Paced, { ...good, phases: good.phases.slice(0, 3) }],
    ['H10', h10AfterCare, reworded(/before you stand up/g, 'before anything else')],
    ['H11', h11NoTreatment, reworded(/relaxation and habit support/g, 'something good')],
  ] as const)('%s', (id, rule, script) => {
    expect(rule(good, brief)).toEqual({ rule: id, isPassed: true, detail: null });
    expect(rule(script, brief)).toMatchObject({ rule: id, isPassed: false, detail: expect.any(String) });
  });

  test('H2 and H3 where somebody chose it for the night, and only there', () => {
    const asleep = withEnding({ ...good, optimalTimeOfDay: 'night' }, brief.tone);
    expect(checkScript(asleep, brief).filter(({ isPassed }) => !isPassed)).toEqual([]);
    expect(asleep.content).toMatch(/drift off to sleep.*Good night\.$/s);
    expect(asleep.content).not.toMatch(/Five\. Eyes open/);
    expect(asleep.phases[3]?.durationSeconds).toBe(120);
    expect(asleep.safetyNote).toMatch(/^This session ends in sleep/);
    expect(h3SleepAsChosen(asleep).detail).toContain('evening only');

    const atNoon: ScriptContent = { ...asleep, optimalTimeOfDay: 'afternoon' };
    expect(broken(atNoon)).toEqual(['H2', 'H3']);
    expect(withEnding(atNoon, brief.tone)).toEqual({ ...good, optimalTimeOfDay: 'afternoon' });
  });

  test('H9', () => {
    expect(h9Cleared({ isCleared: true, reason: null })).toEqual({
      rule: 'H9',
      isPassed: true,
      detail: null,
    });
    expect(h9Cleared({ isCleared: false, reason: 'You named epilepsy.' })).toEqual({
      rule: 'H9',
      isPassed: false,
      detail: 'You named epilepsy. Until then a breathing or grounding practice does you good.',
    });
  });

  const { phases, durationSeconds } = good;
  const each = (change: Partial<ScriptSegment>): ScriptContent['phases'] =>
    phases.map((phase) => ({ ...phase, segments: phase.segments.map((said) => ({ ...said, ...change })) }));

  test.each([
    ['the order of the phases', phasesOutOfOrder, phases.toReversed()],
    ['the longest pause', pauseTooLong, each({ pauseAfterMs: 30_001 })],
    ['the slowest speech', rateOutOfBounds, each({ rate: 0.69 })],
    ['the fastest speech', rateOutOfBounds, each({ rate: 1.11 })],
    ['the least silence', silenceOutOfBounds, each({ pauseAfterMs: 0 })],
    ['the most silence', silenceOutOfBounds, each({ pauseAfterMs: 30_000 })],
  ] as const)('H8: %s', (_, part, changed) => {
    expect(part(phases, durationSeconds)).toBeNull();
    expect(part(changed, durationSeconds)).toMatch(/\S/);
  });

  test('H8: the budget of each phase', () => {
    expect(phasesOverBudget(phases, durationSeconds)).toEqual([null, null, null, null]);
    expect(phasesOverBudget(phases, 1500)).toEqual([
      'induction takes 300 s of 375 s',
      'deepening takes 180 s of 225 s',
      'suggestion takes 600 s of 750 s',
      'emergence takes 120 s of 150 s',
    ]);
  });
});

describe('a broken rule tells', () => {
  const found = (rule: string, script: ScriptContent): string | null | undefined =>
    checkScript(script, brief).find((check) => check.rule === rule)?.detail;

  test('that the way back is not the end', () => {
    expect(found('H2', { ...good, phases: good.phases.toReversed() })).toContain('not the last phase');
  });

  test('that a pause is too long', () => {
    const script = withPhase(good, 'induction', ([first, ...rest]) =>
      first ? [{ ...first, pauseAfterMs: 30_001 }, ...rest] : [],
    );
    expect(found('H8', script)).toContain('a pause of more than 30 s');
  });

  test.each([[899], [1801]])('that a session of %d s is none', (durationSeconds) => {
    expect(found('H8', { ...good, durationSeconds })).toContain('not 15 to 30 minutes');
  });

  test('that there is too much silence, or too little', () => {
    const spokenAt = (rate: number): ScriptContent => ({
      ...good,
      phases: good.phases.map((phase) => {
        const segments = phase.segments.map((segment) => ({ ...segment, rate }));
        return { ...phase, segments: paced(segments, phase.durationSeconds) ?? segments };
      }),
    });
    expect(found('H8', spokenAt(0.7))).toMatch(/^2\d % silence$/);
    expect(found('H8', spokenAt(0.85))).toBeNull();
    expect(found('H8', spokenAt(1.1))).toMatch(/^[45]\d % silence$/);
  });
});

describe('a script may', () => {
  test.each([
    'You may let the body be as heavy as it likes.',
    'You may take your medication with a glass of water, as you do each day.',
    'Perhaps you can hear a healthy laugh.',
    'You might notice quite a lot.',
    'You may be a kind parent to your child.',
    'You may go to bed at ten, and rest.',
  ])('say: %s', (text) => {
    expect(broken(saying(text)).filter((rule) => rule !== 'H8')).toEqual([]);
  });

  test('take up to a tenth less to come back, and no less', () => {
    const back = (seconds: number): string[] =>
      broken(withPhase(good, 'emergence', (segments) => paced(segments, seconds) ?? segments));
    expect([back(109), back(107)]).toEqual([[], ['H8']]);
  });

  test('be five per cent longer or shorter in a phase, and no more', () => {
    const stretched = (factor: number): string[] => {
      const script = withPhase(good, 'suggestion', (segments) => {
        const pauses = segments.reduce((sum, { pauseAfterMs }) => sum + pauseAfterMs, 0);
        const share = 1 + (600_000 * (factor - 1)) / pauses;
        return segments.map((each) => ({ ...each, pauseAfterMs: each.pauseAfterMs * share }));
      });
      return broken(script);
    };
    expect([stretched(0.955), stretched(1.045)]).toEqual([[], []]);
    expect([stretched(0.945), stretched(1.055)]).toEqual([['H8'], ['H8']]);
  });
});
