import { describe, expect, test } from 'vitest';
import { checkAsset } from '../../../src/assets/asset-rules.ts';
import {
  composeAffirmations,
  composePractices,
  composeScripts,
  composeVisualizations,
} from '../../../src/assets/composer/index.ts';
import type { AssetContent } from '../../../src/assets/content.ts';
import { draftAnew, isCopy } from '../../../src/assets/draft-anew.ts';
import { brokenMustRules } from '../../../src/assets/rule.ts';
import { withWish } from '../../../src/assets/wish.ts';
import { anyBrief } from './any-brief.ts';

const texts = (items: readonly AssetContent[], but: AssetContent): string[] =>
  items.filter((item) => item !== but).map(({ content }) => content);

describe('an asset written anew by the composer', () => {
  test('keeps its rules and its kind, serves the same, and is no copy of what it or others said', async () => {
    for (const number of [1, 4, 9]) {
      const brief = anyBrief(number);
      const affirmations = composeAffirmations(brief);
      const sets = [
        affirmations,
        composePractices(brief),
        composeVisualizations(brief),
        composeScripts(brief),
      ];
      for (const set of sets) {
        for (const old of set.slice(0, 3)) {
          const others = texts(set, old);
          const draft = await draftAnew(old, { brief, others, before: [] });
          if (!draft) throw new Error(`There is no other ${old.type} for ${number}: ${old.content}`);
          expect(brokenMustRules(checkAsset(draft, brief))).toEqual([]);
          expect(isCopy(draft.content, [old.content, ...others])).toBe(false);
          expect(draft).toMatchObject({ type: old.type, ...('kind' in old && { kind: old.kind }) });
          if (old.type === 'affirmation') expect(draft).toMatchObject({ dayNumber: old.dayNumber });
        }
      }
      const answer = affirmations.find(({ countersBeliefId }) => countersBeliefId !== null);
      if (!answer) continue;
      expect(
        await draftAnew(answer, { brief, others: texts(affirmations, answer), before: [] }),
      ).toMatchObject({
        countersBeliefId: answer.countersBeliefId,
      });
    }
  });

  test('says something new each time it is asked for', async () => {
    const brief = anyBrief(2);
    const [first, ...rest] = composeAffirmations(brief);
    if (!first) throw new Error('There is none.');
    const said: string[] = [];
    let old: AssetContent = first;
    for (let time = 0; time < 4; time += 1) {
      const draft: AssetContent | null = await draftAnew(old, {
        brief,
        others: rest.map(({ content }) => content),
        before: said,
      });
      if (!draft) throw new Error('There is nothing else to say.');
      said.unshift(old.content);
      expect(said).not.toContain(draft.content);
      old = draft;
    }
  });

  test('is told in another way: a practice or picture shares a third of its sentences at most', async () => {
    const sentences = (text: string): string[] =>
      text.split(/(?<=[.?!])\s+|\n+/u).filter((each) => each.length > 3);
    for (const number of [1, 4, 9]) {
      const brief = anyBrief(number);
      for (const old of [...composePractices(brief), ...composeVisualizations(brief)]) {
        const draft = await draftAnew(old, { brief, others: [], before: [] });
        const was = new Set(sentences(old.content));
        const now = sentences(draft?.content ?? old.content);
        const share = now.filter((each) => was.has(each)).length / now.length;
        expect(share, `${old.title} → ${draft?.title}`).toBeLessThanOrEqual(0.34);
      }
    }
  });

  test('speaks one rung lower where that is asked for', async () => {
    const brief = anyBrief(1);
    const set = composeAffirmations(brief);
    const bold = set.find(({ kind }) => kind === 'identity');
    if (!bold) throw new Error('There is none.');
    const draft = await draftAnew(bold, { brief, others: texts(set, bold), before: [], kind: 'process' });
    expect(draft).toMatchObject({ kind: 'process', goalId: bold.goalId, dayNumber: bold.dayNumber });
  });
});

describe('a wish', () => {
  const brief = anyBrief(1);
  test.each([
    ['Make it softer and shorter, please', { tone: 'direct' }],
    ['a gentler voice', { tone: 'warm' }],
    ['more energy!', { tone: 'energetic' }],
    [
      'without my boss, and do not mention the garden',
      { topicsToAvoid: [...brief.topicsToAvoid, 'boss', 'garden'] },
    ],
    ['Something with the sea', { tone: brief.tone, topicsToAvoid: brief.topicsToAvoid }],
  ])('is read for a manner and for what to leave out: %s', (wish, understood) => {
    expect(withWish({ ...brief, change: { was: '', wish } })).toMatchObject(understood);
  });
});
