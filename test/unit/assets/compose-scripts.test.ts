import { describe, expect, test } from 'vitest';
import { composeScripts } from '../../../src/assets/composer/scripts.ts';
import { TONE_SUGGESTIONS } from '../../../src/assets/composer/session-suggestion-words.ts';
import { checkScript, spokenText } from '../../../src/assets/hypnosis-script.ts';
import { silentShare, totalSeconds } from '../../../src/assets/script-timing.ts';
import { scriptBrief, scriptBriefs } from './script-briefs.ts';

const broken = (brief: (typeof scriptBriefs)[number]) =>
  composeScripts(brief).flatMap((script) =>
    checkScript(script, brief).flatMap(({ rule, isPassed, detail }) =>
      isPassed ? [] : [`${rule}: ${detail}`],
    ),
  );

const firstWords = (text: string): string => text.split(' ').slice(0, 4).join(' ');

const numbered = scriptBriefs.map((brief, number) => [number, brief] as const);

test('whom something weighs on gets no deep change', () => {
  const kinds = composeScripts({ ...scriptBrief(1), isDistressed: true }).map(
    ({ sessionKind }) => sessionKind,
  );
  expect(kinds).toEqual(['anxiety_relief', 'confidence_building']);
});

describe('three sessions for anybody', () => {
  test.each(numbered)('keep every rule, for person %i', (_, brief) => {
    expect(broken(brief)).toEqual([]);
    expect(
      composeScripts(brief)
        .map(({ sessionKind }) => sessionKind)
        .toSorted(),
    ).toEqual(['anxiety_relief', 'confidence_building', 'deep_change']);
  });

  test.each(numbered)(
    'last exactly as long as they say, with silence in each phase, for person %i',
    (_, brief) => {
      for (const { phases, durationSeconds } of composeScripts(brief)) {
        expect(durationSeconds).toBe(1200);
        expect(phases.map((phase) => phase.durationSeconds)).toEqual([300, 180, 600, 120]);
        for (const phase of phases) {
          expect(totalSeconds(phase.segments)).toBeCloseTo(phase.durationSeconds, 0);
          expect(silentShare([phase])).toBeGreaterThan(0.3);
          expect(silentShare([phase])).toBeLessThan(0.46);
        }
      }
    },
  );

  test.each(numbered)('are whole English sentences said to "you", for person %i', (_, brief) => {
    for (const { content, title } of composeScripts(brief)) {
      expect(content).not.toMatch(/undefined|null|\[|\]|<|>| {2}| [.,;!?]|[.,;!?]{2}|\bto to\b|\ba [aeiou]/u);
      expect(content.replaceAll(/“[^”]*”/gu, '')).not.toMatch(/\b(?:my|me|myself|our|us)\b/iu);
      expect(content.split('\n\n').every((paragraph) => /^\p{Lu}/u.test(paragraph))).toBe(true);
      expect(content.split('\n\n').every((paragraph) => /[.?!][”"]?$/u.test(paragraph))).toBe(true);
      expect(title.length).toBeLessThanOrEqual(80);
    }
  });

  test('are the same for the same brief, and others for another seed', () => {
    const brief = scriptBrief(13);
    expect(composeScripts(brief)).toEqual(composeScripts(structuredClone(brief)));
    const [mine] = composeScripts(brief);
    const [others] = composeScripts({ ...brief, seed: 'another' });
    expect(mine?.content).not.toBe(others?.content);
  });

  test('go to three places, and repeat no suggestion', () => {
    for (const brief of scriptBriefs.filter(({ topicsToAvoid }) => topicsToAvoid.length === 0)) {
      const sessions = composeScripts(brief);
      expect(new Set(sessions.map(({ title }) => title)).size).toBe(3);
      const said = sessions.flatMap(({ phases }) =>
        phases
          .filter(({ kind }) => kind === 'suggestion')
          .flatMap(({ segments }) => [...new Set(segments.map(({ text }) => text))])
          .filter((text) => text.length > 60),
      );
      expect(said.length - new Set(said).size).toBeLessThanOrEqual(2 * 4);
    }
  });

  test('take up beliefs in a way of their own, and speak in their manner in other words', () => {
    for (const brief of scriptBriefs.filter(({ topicsToAvoid }) => topicsToAvoid.length === 0)) {
      const said = composeScripts(brief).flatMap(({ phases }) => phases.flatMap(({ segments }) => segments));
      const passages = said.flatMap(({ kind, text }) => (kind === 'reframe' ? [firstWords(text)] : []));
      expect(new Set(passages).size).toBe(passages.length);
      const inManner = said.filter(({ text }) =>
        TONE_SUGGESTIONS[brief.tone].some((words) => words.startsWith(text)),
      );
      expect(new Set(inManner.map(({ text }) => text)).size).toBe(3);
    }
  });
});

describe("a person's own words", () => {
  const spoken = { ...scriptBrief(0), beliefs: [], topicsToAvoid: [] };
  const wishing = (statement: string, topicsToAvoid: string[] = []): string => {
    const goals = spoken.goals.slice(0, 1).map((goal) => ({ ...goal, statement, category: 'confidence' }));
    return composeScripts({ ...spoken, goals, topicsToAvoid })
      .map(({ content }) => content)
      .join('\n');
  };

  test('are used where they are fit', () => {
    expect(wishing('I want to speak up in our meetings')).toContain('to speak up in your meetings');
  });

  test.each([
    'I want to come off my pills',
    "I don't want to panic",
    'I want to obey my boss',
    'I want to do what I should do',
  ])('are left out where they are unsafe or negative: %s', (statement) => {
    expect(wishing(statement)).not.toMatch(/pills|panic|obey|you should/);
  });

  test('are left out where they touch a topic to avoid', () => {
    expect(wishing('I want to call my sister on Sundays')).toContain('call your sister');
    expect(wishing('I want to call my sister on Sundays', ['My sister'])).not.toContain('sister');
  });

  test('are heard again in the reframe of a belief, and the old sentence is not', () => {
    const brief = scriptBrief(1);
    const [belief] = brief.beliefs;
    if (!belief) throw new Error('a belief is needed');
    const old = { ...belief, kind: 'limiting' as const, statement: 'I am too old for all of this' };
    const beliefs = [{ ...old, reframe: 'I can start from where I am' }];
    for (const script of composeScripts({ ...brief, beliefs })) {
      expect(script.beliefIds).toEqual([belief.id]);
      const reframes = script.phases.flatMap(({ segments }) =>
        segments.filter(({ kind }) => kind === 'reframe'),
      );
      expect(spokenText([{ kind: 'suggestion', durationSeconds: 1, segments: reframes }])).toContain(
        '“I can start from where I am.”',
      );
      expect(script.content).not.toContain('too old');
    }
  });
});

describe('beliefs', () => {
  const brief = scriptBrief(8);
  const limiting = Array.from({ length: 8 }, (_, index) => ({
    id: `belief-${index}`,
    kind: 'limiting' as const,
    statement: 'I am slow',
    strength: 0.5,
    reframe: null,
    tension: index,
    goalIds: ['goal-1'],
    quotes: [],
  }));
  const dealt = (count: number): string[][] =>
    composeScripts({ ...brief, beliefs: limiting.slice(0, count) }).map(({ beliefIds }) => [...beliefIds]);

  test('are dealt out to the sessions, the one with the most tension to the deep change', () => {
    expect(dealt(3)).toEqual([['belief-2'], ['belief-1'], ['belief-0']]);
    expect(dealt(8).map(({ length }) => length)).toEqual([3, 2, 1]);
  });

  test('that are alone come in each session', () => {
    expect(dealt(1)).toEqual([['belief-0'], ['belief-0'], ['belief-0']]);
  });

  test('bring their goal with them into the deep change', () => {
    const [deep] = composeScripts({ ...brief, beliefs: limiting });
    expect(deep).toMatchObject({ sessionKind: 'deep_change', goalId: 'goal-1' });
  });
});
