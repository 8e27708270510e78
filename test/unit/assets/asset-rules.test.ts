import { describe, expect, test } from 'vitest';
import {
  c1EveryGoal,
  c2StrongestBeliefs,
  c3LookingBack,
  c4OwnKeys,
  c5Readable,
  c6NoJudgement,
  checkCheckpoint,
} from '../../../src/assets/checkpoint.ts';
import {
  composeCheckpoints,
  composePractices,
  composeVisualizations,
} from '../../../src/assets/composer/index.ts';
import type {
  AssetCheck,
  CheckpointContent,
  PracticeContent,
  VisualizationContent,
} from '../../../src/assets/content.ts';
import {
  checkPractice,
  p1Time,
  p2Cue,
  p3ShortVersion,
  p4Goal,
  p5IfThen,
  p6NothingPromised,
  p7EasySteps,
} from '../../../src/assets/practice.ts';
import {
  checkVisualization,
  v1Senses,
  v2FirstPerson,
  v3Obstacle,
  v4Time,
  v5Goal,
  v6NothingPromised,
  v7RealSpeed,
} from '../../../src/assets/visualization.ts';
import { aBelief, aBrief, aGoal } from './asset-factory.ts';

const brief = aBrief({ beliefs: [aBelief({ id: 'small' })] });

function the<Item>(items: readonly Item[], at = 0): Item {
  const item = items[at];
  if (item === undefined) throw new RangeError(`nothing was composed at ${at}`);
  return item;
}

const brokenBy = (checks: readonly AssetCheck[]): string[] =>
  checks.filter(({ isPassed }) => !isPassed).map(({ rule }) => rule);

describe('a practice', () => {
  const practice = the(composePractices(brief));
  const withSteps = (change: (instruction: string) => string): PracticeContent => ({
    ...practice,
    steps: practice.steps.map((step) => ({ ...step, instruction: change(step.instruction) })),
  });

  test('keeps every rule as composed', () => {
    expect(brokenBy(checkPractice(practice, brief))).toEqual([]);
  });

  test.each<[rule: string, what: string, broken: PracticeContent]>([
    ['P1', 'under five minutes', { ...practice, durationSeconds: 299 }],
    ['P1', 'over fifteen minutes', { ...practice, durationSeconds: 901 }],
    [
      'P1',
      'with more time in its steps than it has',
      { ...practice, durationSeconds: practice.durationSeconds - 60 },
    ],
    ['P1', 'of two steps', { ...practice, steps: practice.steps.slice(0, 2) }],
    [
      'P2',
      'without a moment to begin at',
      withSteps((text) => text.replace(/\b(?:when|after|before)\b/giu, 'at')),
    ],
    ['P3', 'without a short version', withSteps((text) => text.replace('two-minute', 'short'))],
    ['P4', "for nobody's goal", { ...practice, goalId: 'another' }],
    [
      'P5',
      'setting an intention without an if-then plan',
      withSteps((text) => text.replace(/\bif\b/giu, 'as')),
    ],
    ['P6', 'that promises to heal', withSteps((text) => `${text} It heals you.`)],
    ['P7', 'with endless steps', withSteps((text) => `${text} ${'and then some more '.repeat(20)}`)],
  ])('breaks %s %s', (rule, _, broken) => {
    expect(brokenBy(checkPractice(broken, brief))).toContain(rule);
  });
});

describe('each rule of a practice by itself is kept and broken', () => {
  const practice = the(composePractices(brief));
  const told = (instruction: string): PracticeContent => ({
    ...practice,
    steps: practice.steps.map((step) => ({ ...step, instruction })),
  });

  test.each([
    ['P1', p1Time, { ...practice, durationSeconds: 299 }],
    ['P2', p2Cue, told('Breathe.')],
    ['P3', p3ShortVersion, told('Breathe.')],
    ['P4', p4Goal, { ...practice, goalId: null }],
    ['P5', p5IfThen, told('Breathe.')],
    ['P6', p6NothingPromised, told('Breathe, and it heals you.')],
    ['P7', p7EasySteps, told('and again '.repeat(31))],
  ] as const)('%s', (id, rule, broken) => {
    expect(rule(practice, brief)).toEqual({ rule: id, isPassed: true, detail: null });
    expect(rule(broken, brief)).toMatchObject({ rule: id, isPassed: false, detail: expect.any(String) });
  });

  test('but without a goal to serve none is missed, and that is said', () => {
    const detail = 'part of a general starter plan: no goal was named';
    expect(p4Goal({ ...practice, goalId: null }, aBrief({ goals: [] }))).toMatchObject({
      isPassed: true,
      detail,
    });
  });
});

describe('a visualization', () => {
  const picture = the(composeVisualizations(brief));
  const withGuidance = (guidance: string): VisualizationContent => ({
    ...picture,
    scenes: picture.scenes.map((scene) => ({ ...scene, guidance })),
  });
  const WHOLE = 'I see the table. I hear a voice. Then something gets in the way, and I breathe out.';

  test('keeps every rule as composed', () => {
    expect(brokenBy(checkVisualization(picture, brief))).toEqual([]);
    expect(brokenBy(checkVisualization(withGuidance(WHOLE), brief))).toEqual([]);
  });

  test.each<[rule: string, what: string, broken: VisualizationContent]>([
    ['V1', 'with one sense', withGuidance('I see the table. Something gets in the way. I go on.')],
    ['V2', 'that speaks to somebody', withGuidance(`${WHOLE} You feel the floor.`)],
    ['V2', 'in which nobody is', withGuidance('A table is seen, a voice is heard, an obstacle is met.')],
    ['V3', 'of the happy end alone', withGuidance('I see the table, I hear a voice, and I breathe out.')],
    ['V3', 'without an answer to the obstacle', withGuidance('I see the table. I hear a voice. It is hard.')],
    ['V4', 'with scenes that leave time over', { ...picture, durationSeconds: picture.durationSeconds + 10 }],
    ['V4', 'of a minute', { ...picture, durationSeconds: 60 }],
    ['V5', "for nobody's goal", { ...picture, goalId: null }],
    ['V6', 'that promises wealth', withGuidance(`${WHOLE} Wealth flows to me.`)],
    ['V7', 'told in a rush', withGuidance(WHOLE.repeat(30))],
  ])('breaks %s %s', (rule, _, broken) => {
    expect(brokenBy(checkVisualization(broken, brief))).toContain(rule);
  });
});

describe('each rule of a visualization by itself is kept and broken', () => {
  const picture = the(composeVisualizations(brief));
  const told = (guidance: string): VisualizationContent => ({
    ...picture,
    scenes: picture.scenes.map((scene) => ({ ...scene, guidance })),
  });

  test.each([
    ['V1', v1Senses, told('I see.')],
    ['V2', v2FirstPerson, told('You see.')],
    ['V3', v3Obstacle, told('I see.')],
    ['V4', v4Time, { ...picture, durationSeconds: 901 }],
    ['V5', v5Goal, { ...picture, goalId: null }],
    ['V6', v6NothingPromised, told('I see my wealth.')],
    ['V7', v7RealSpeed, told('I see '.repeat(500))],
  ] as const)('%s', (id, rule, broken) => {
    expect(rule(picture, brief)).toEqual({ rule: id, isPassed: true, detail: null });
    expect(rule(broken, brief)).toMatchObject({ rule: id, isPassed: false, detail: expect.any(String) });
  });
});

describe('each rule of a checkpoint by itself is kept and broken', () => {
  const { prompts } = the(composeCheckpoints(brief));
  const asking = (question: string) => prompts.map((prompt) => ({ ...prompt, question }));

  test.each([
    ['C1', c1EveryGoal, prompts.filter(({ goalId }) => goalId === null)],
    ['C2', c2StrongestBeliefs, asking('How true is it?')],
    ['C3', c3LookingBack, prompts.slice(0, -1)],
    ['C4', c4OwnKeys, [...prompts, ...prompts]],
    ['C5', c5Readable, asking('?'.repeat(401))],
    ['C6', c6NoJudgement, asking('Great job! What helped?')],
  ] as const)('%s', (id, rule, broken) => {
    expect(rule(prompts, brief)).toEqual({ rule: id, isPassed: true, detail: null });
    expect(rule(broken, brief)).toMatchObject({ rule: id, isPassed: false, detail: expect.any(String) });
  });
});

describe('a checkpoint', () => {
  const checkpoint = the(composeCheckpoints(brief));
  const without = (key: string): CheckpointContent => ({
    ...checkpoint,
    prompts: checkpoint.prompts.filter((prompt) => prompt.key !== key),
  });
  const asking = (change: (question: string) => string): CheckpointContent => ({
    ...checkpoint,
    prompts: checkpoint.prompts.map((prompt) => ({ ...prompt, question: change(prompt.question) })),
  });

  test('keeps every rule as composed', () => {
    expect(brokenBy(checkCheckpoint(checkpoint, brief))).toEqual([]);
  });

  test.each<[rule: string, what: string, broken: CheckpointContent]>([
    ['C1', 'that forgets a goal', without('goal:goal')],
    ['C2', 'that forgets a limiting belief', without('belief:small')],
    ['C2', 'without the scale', asking((question) => question.replace('from 0', 'a little'))],
    ['C3', 'that does not ask what helped', without('helped')],
    ['C3', 'without room for more', without('note')],
    ['C4', 'with a key twice', { ...checkpoint, prompts: [...checkpoint.prompts, ...checkpoint.prompts] }],
    ['C5', 'with an empty question', asking(() => ' ')],
    ['C6', 'that praises', asking((question) => `Well done! ${question}`)],
  ])('breaks %s %s', (rule, _, broken) => {
    expect(brokenBy(checkCheckpoint(broken, brief))).toContain(rule);
  });

  test('may quote what the person says about failing', () => {
    const failing = aBrief({ goals: [aGoal({ statement: 'I failed my exam and want to pass it' })] });
    expect(brokenBy(checkCheckpoint(the(composeCheckpoints(failing)), failing))).toEqual([]);
  });

  test('asks differently at the beginning and at the end', () => {
    const weeks = composeCheckpoints(brief);
    const helped = weeks.map(({ prompts }) => prompts.find(({ key }) => key === 'helped')?.question);
    expect(weeks).toHaveLength(5);
    expect(new Set([helped[0], helped[1], helped[4]]).size).toBe(3);
  });
});
