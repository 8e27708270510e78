import { describe, expect, test } from 'vitest';
import { checkAffirmation } from '../../../src/assets/affirmation.ts';
import { strengthSentences } from '../../../src/assets/composer/affirmation-words.ts';
import { areaOf } from '../../../src/assets/composer/area.ts';
import {
  composeAffirmations,
  composePractices,
  composeScripts,
  composeVisualizations,
} from '../../../src/assets/composer/index.ts';
import type { PersonBrief } from '../../../src/assets/content.ts';
import { aBelief, aBrief, aGoal } from './asset-factory.ts';

const SEEDS = Array.from({ length: 12 }, (_, number) => `seed ${number}`);

/** Everything a person reads or hears, over several seeds. */
function textsFor(override: Partial<PersonBrief>): string {
  const texts = SEEDS.flatMap((seed) => {
    const brief = aBrief({ ...override, seed });
    return [
      ...composeAffirmations(brief),
      ...composePractices(brief),
      ...composeScripts(brief),
      ...composeVisualizations(brief),
    ].map(({ content }) => content);
  });
  return texts.join('\n');
}

const sentencesFor = (override: Partial<PersonBrief>): string[] =>
  SEEDS.flatMap((seed) => composeAffirmations(aBrief({ ...override, seed })).map(({ content }) => content));

describe('what is composed suits the person', () => {
  test('a medicine is left to them and their doctor, in whatever words they name it', () => {
    const goals = [
      aGoal({ category: 'health', statement: 'I want to take my pills at my own pace', currentLevel: -1 }),
    ];
    expect(sentencesFor({ goals }).join('\n')).not.toMatch(/\bpills\b/u);
  });

  test('somebody without work hears of no colleague, desk or meeting', () => {
    const goals = [
      aGoal({ statement: 'I need to have a job', currentLevel: -1 }),
      aGoal({ id: 'later', statement: 'I want to become a nurse one day', currentLevel: -1, priority: 2 }),
    ];
    const texts = textsFor({ goals });
    expect(texts).not.toMatch(/\b(?:colleagues?|desk|meetings?)\b/iu);
    expect(texts).toContain('find a job');
    expect(texts).not.toContain('finding my own way of finding');
  });

  test('somebody who feels that nobody cares is not told to be thankful for others', () => {
    const thanksOf = (statement: string): string =>
      sentencesFor({ goals: [aGoal({ category: 'life_change' })], beliefs: [aBelief({ statement })] })
        .filter((sentence) => /grateful|thankful|appreciate/u.test(sentence))
        .slice(0, 3 * SEEDS.length)
        .join('\n');
    expect(thanksOf('I never finish things')).toMatch(/\bpeople who stay close\b/u);
    expect(thanksOf('Nobody cares about me')).not.toMatch(/\bpeople who stay close\b/u);
  });

  test('somebody without a goal who doubts themselves is not called brave', () => {
    const beliefs = [aBelief({ statement: "I'm an idiot", strength: 0.9 })];
    const brief = aBrief({ goals: [], beliefs });
    for (const item of composeAffirmations(brief).filter(({ kind }) => kind === 'identity')) {
      expect(item.content).toMatch(/learning|beginning/u);
    }
    const bold = {
      ...composeAffirmations(brief)[0],
      kind: 'identity',
      content: 'I am a person with courage.',
    };
    expect(checkAffirmation(bold as never, brief).find(({ rule }) => rule === 'A10')?.isPassed).toBe(false);
  });

  test('nothing is praised as growth that is a kettle put on, and nobody is hurried to be ready', () => {
    const texts = textsFor({ goals: [aGoal({ category: 'alcohol', statement: '', currentLevel: -1 })] });
    expect(texts).not.toMatch(/I grow a little when I|before I feel ready/u);
    expect(texts).toMatch(/When I come home in the evening, I put the kettle on first\./u);
  });

  test('no time of their day is given to what is left off', () => {
    const goals = [
      aGoal({ category: 'alcohol', statement: 'I want to cut down to one beer', currentLevel: -1 }),
    ];
    expect(textsFor({ goals })).not.toMatch(/(?:time to|at ease with) cutting down/u);
  });

  test('the step that names what the goal names is found', () => {
    const goals = [aGoal({ statement: 'I want to speak up in our team meetings', currentLevel: -1 })];
    for (const seed of SEEDS) {
      const actions = composeAffirmations(aBrief({ goals, seed })).filter(({ kind }) => kind === 'action');
      expect(actions.slice(0, 3).map(({ content }) => content)).toContain(
        'When a meeting begins, I say one thing in the first ten minutes.',
      );
    }
  });

  test('three sessions serve three goals, and those of one goal meet different moments', () => {
    const ids = ['one', 'two', 'three'];
    const goals = ids.map((id, at) => aGoal({ id, priority: at + 1 }));
    const beliefs = [aBelief({ goalIds: ['two'] })];
    const served = composeScripts(aBrief({ goals, beliefs })).map(({ goalId }) => goalId);
    expect(served.toSorted()).toEqual(ids.toSorted());

    const { hurdles } = areaOf('career');
    const told = composeScripts(aBrief()).map(({ content }) =>
      hurdles.findIndex(({ response }) =>
        content.includes(`Then you might ${response.replace(/\bmy\b/gu, 'your')}`),
      ),
    );
    expect(new Set(told).size).toBe(3);
  });

  test('what a session is said to leave with the listener has been said in it', () => {
    for (const seed of SEEDS) {
      for (const { content } of composeScripts(aBrief({ seed }))) {
        const closing = /So you may [^.]*\./u.exec(content)?.[0] ?? '';
        const before = content.slice(0, content.indexOf(closing));
        const left = ['bag', 'ground', 'window', 'wish', 'compass', 'fingers', 'moment that went well'];
        const named = left.filter((thing) => closing.includes(thing));
        expect(named.length).toBeGreaterThan(1);
        expect(named.filter((thing) => !before.includes(thing))).toEqual([]);
      }
    }
  });

  test('a pause can be made in bed, and clothes are laid out at any hour', () => {
    const goals = [
      aGoal({ category: 'sleep', statement: 'I want to sleep better' }),
      aGoal({ id: 'move', category: 'exercise', statement: 'I want to exercise more', priority: 2 }),
    ];
    const texts = textsFor({ goals });
    expect(texts).not.toMatch(/your head touches the pillow[\s\S]{0,80}both feet on the floor/u);
    expect(texts).not.toContain('the night before');
    expect(textsFor({ goals: [aGoal({ statement: '' })] })).not.toMatch(
      /step towards taking|learning to learn/u,
    );
  });

  test('a day that is imagined keeps the order of its hours', () => {
    const goals = [aGoal({ category: 'sleep', statement: 'I want to sleep better' })];
    expect(textsFor({ goals })).not.toMatch(
      /Later, I am (?:in bed|in my bedroom|at my desk in the morning)/u,
    );
  });
});

describe('thanks for what carries somebody', () => {
  test.each([
    ['I know I can do it', 'I appreciate knowing that I can do it.'],
    ["I'm confident that I can wait", 'I appreciate knowing that I can wait.'],
    ['My family means everything to me', 'I appreciate how much my family matters to me.'],
    ['My kids mean the world to me', 'I appreciate how much my kids matter to me.'],
    ['I love my daughter dearly', "I'm grateful for my daughter."],
    ["I never give up once I've begun", "I'm grateful that I keep going once I've begun."],
    ['My sister believes in me', "I'm grateful that my sister believes in me."],
  ])('%s', (statement, sentence) => {
    expect(strengthSentences(aBelief({ kind: 'empowering', statement }), (all) => all)[0]).toBe(sentence);
  });

  test('a strength said with a doubt is not overstated', () => {
    const sentences = strengthSentences(
      aBelief({ kind: 'empowering', statement: 'I could probably manage a week' }),
      (all) => all,
    );
    expect(sentences.join('\n')).not.toContain('probably');
    expect(sentences.length).toBeGreaterThan(0);
  });
});
