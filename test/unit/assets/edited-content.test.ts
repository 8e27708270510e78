import { describe, expect, test } from 'vitest';
import { brokenSafetyRules } from '../../../src/assets/asset-rules.ts';
import {
  composePractices,
  composeScripts,
  composeVisualizations,
} from '../../../src/assets/composer/index.ts';
import type { ScriptContent } from '../../../src/assets/content.ts';
import { withText } from '../../../src/assets/edited-content.ts';
import { markedText } from '../../../src/assets/script-markers.ts';
import { totalSeconds } from '../../../src/assets/script-timing.ts';
import { anyBrief } from './any-brief.ts';
import { scriptBriefs } from './script-briefs.ts';

const briefs = scriptBriefs.slice(0, 6);
const scripts = briefs.flatMap((brief) => composeScripts(brief));

function edited(script: ScriptContent, text: string): ScriptContent {
  const content = withText(script, text);
  if (content.type !== 'script') throw new Error('A session stays one.');
  return content;
}

describe('a session with another text', () => {
  test('keeps its words, its pacing and its time when one sentence is put in', () => {
    for (const script of scripts) {
      const [first = ''] = script.phases[2]?.segments.slice(3).map(({ text }) => text) ?? [];
      const text = script.content.replace(first, `${first} I hear the rain on my own roof.`);
      const after = edited(script, text);

      expect(after.content.replaceAll(/\s+/gu, ' ')).toBe(text.replaceAll(/\s+/gu, ' '));
      expect(after.phases.map(({ kind }) => kind)).toEqual(script.phases.map(({ kind }) => kind));
      expect(after.phases.map(({ segments }) => Math.round(totalSeconds(segments)))).toEqual(
        script.phases.map(({ segments }) => Math.round(totalSeconds(segments))),
      );
      expect(after.phases[2]?.segments).toHaveLength((script.phases[2]?.segments.length ?? 0) + 1);
      for (const phase of [0, 1, 3])
        expect(after.phases[phase]?.segments.length).toBe(script.phases[phase]?.segments.length);
      expect(brokenSafetyRules(after)).toEqual([]);
    }
  });

  test('keeps its phases and every pause where the text is marked', () => {
    for (const script of scripts) {
      const after = edited(
        script,
        script.phases.map(({ segments }) => markedText(segments)).join('\n[rate 1]\n'),
      );
      expect(after.content).toBe(script.content);
      expect(after.phases.map(({ kind, segments }) => [kind, segments.length])).toEqual(
        script.phases.map(({ kind, segments }) => [kind, segments.length]),
      );
      expect(Math.abs(after.durationSeconds - script.durationSeconds)).toBeLessThan(30);
    }
  });

  test('is known to be unsafe without its safety words, its way back, or with what harms', () => {
    const [script] = scripts;
    if (!script) throw new Error('There is no session.');
    const broken = (text: string): string[] =>
      brokenSafetyRules(edited(script, text)).map(({ rule }) => rule);
    const paragraphs = script.content.split('\n\n');
    expect(broken(script.content)).toEqual([]);
    expect(broken(paragraphs.slice(1).join('\n\n'))).toContain('H1');
    expect(broken(paragraphs.slice(0, -3).join('\n\n'))).toContain('H2');
    expect(broken(script.content.replace('\n\n', '\n\nGo back to when you were a child. '))).toContain('H4');
    expect(broken(script.content.replace('\n\n', '\n\nYou can stop taking your medication. '))).toContain(
      'H5',
    );
    expect(broken('Only this.')).toEqual(['H1', 'H2', 'H10']);
  });
});

describe('a practice with another text', () => {
  const [practice] = composePractices(anyBrief(3));
  if (!practice) throw new Error('There is no practice.');

  test('reads its steps from numbered lines, with their times while their number stays', () => {
    const changed = withText(practice, practice.content.replace('1. ', '1. Gently: '));
    expect(changed).toMatchObject({
      steps: practice.steps.map((step, index) =>
        index === 0 ? { ...step, instruction: `Gently: ${step.instruction}` } : step,
      ),
      writingPrompt: practice.writingPrompt,
      durationSeconds: practice.durationSeconds,
    });
  });

  test('takes each paragraph for a step where no line is numbered, and shares the time', () => {
    const changed = withText(practice, 'Sit down.\n\nBreathe.');
    expect(changed).toMatchObject({
      steps: [
        { instruction: 'Sit down.', durationSeconds: practice.durationSeconds / 2 },
        { instruction: 'Breathe.', durationSeconds: practice.durationSeconds / 2 },
      ],
      writingPrompt: null,
    });
  });
});

test('a visualization with another text has a scene for each paragraph, in the time it had', () => {
  const [picture] = composeVisualizations(anyBrief(3));
  if (!picture) throw new Error('There is no picture.');
  const changed = withText(picture, `${picture.content}\n\nI walk home.`);
  if (changed.type !== 'visualization') throw new Error('It stays a picture.');
  expect(changed.scenes).toHaveLength(picture.scenes.length + 1);
  expect(changed.scenes.slice(0, -1).map(({ title }) => title)).toEqual(
    picture.scenes.map(({ title }) => title),
  );
  expect(changed.scenes.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0)).toBe(
    picture.durationSeconds,
  );
});
