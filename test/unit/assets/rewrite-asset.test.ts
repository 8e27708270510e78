import { expect, test } from 'vitest';
import { Asset } from '../../../src/assets/asset.entity.ts';
import { composePractices } from '../../../src/assets/composer/index.ts';
import { personData } from '../../../src/assets/prompts/person-data.ts';
import { writeAnew } from '../../../src/assets/rewrite-asset.ts';
import type { AssetWriter, WritingWork } from '../../../src/assets/write-assets.ts';
import { anyBrief } from './any-brief.ts';

const brief = { ...anyBrief(3), change: { was: '', wish: 'with <b>the sea</b> in it' } };
const [content] = composePractices(brief);
if (!content) throw new Error('There is no practice.');
const old = new Asset();
old.checks = [];
const source = { old, content, brief, others: [], before: [] };

/** A model that says one thing, and keeps what it was asked. */
function saying(text: (draft: string) => string): AssetWriter & { readonly works: WritingWork[] } {
  const works: WritingWork[] = [];
  return {
    works,
    write: async (_, work) => {
      works.push(work);
      const [draft] = work.drafts ?? [];
      if (draft?.type !== 'practice') throw new Error('There is nothing to word.');
      const spoken = { ...draft, content: text(draft.content) };
      await work.save([
        {
          position: 0,
          asset: { content: spoken, checks: [], locale: 'en', model: 'a-model', promptVersion: 'p-1' },
        },
      ]);
    },
  };
}

test('a model words one asset anew, with the wish among the data', async () => {
  const model = saying((draft) => `${draft} Hear the sea.`);
  const written = await writeAnew(source, model);
  expect(written).toMatchObject({ model: 'a-model', content: { type: 'practice', kind: content.kind } });
  expect(written?.checks).toEqual(
    expect.arrayContaining(['P1', 'W1', 'W2'].map((rule) => ({ rule, isPassed: true, detail: null }))),
  );
  expect(model.works).toHaveLength(1);

  const prompt = personData({
    task: 'affirmations',
    brief: model.works[0]?.brief ?? brief,
    items: [],
    corrections: [],
  });
  expect(prompt).toContain('\\u003cb\\u003ethe sea\\u003c/b\\u003e');
});

test('a model that gives back what was is not believed: the composer’s words take its place', async () => {
  const written = await writeAnew(
    source,
    saying(() => content.content),
  );
  expect(written).toMatchObject({ model: 'built-in' });
  expect(written?.content.type === 'practice' && written.content.content).not.toBe(content.content);
  expect(written?.checks).toContainEqual({ rule: 'W2', isPassed: false, detail: expect.any(String) });
});
