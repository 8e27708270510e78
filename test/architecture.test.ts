import { describe, expect, test } from 'vitest';
import { circle, type SourceFile, sliceOf, sourceFiles } from './support/source.ts';

/** Which folders a folder may import, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  platform: [],
  identity: ['platform'],
  discovery: ['platform', 'identity'],
  assets: ['platform', 'identity', 'discovery'],
  schedule: ['platform', 'identity', 'discovery', 'assets'],
  delivery: ['platform', 'identity', 'discovery', 'assets', 'schedule'],
  calendar: ['platform', 'identity', 'discovery', 'assets', 'schedule', 'delivery'],
  notification: ['platform', 'identity', 'discovery', 'assets', 'schedule', 'delivery'],
  progress: ['platform', 'identity', 'discovery', 'assets', 'schedule', 'delivery'],
};

const LONGEST_FILE = 300;
/** Files that show GraphQL. */
const GRAPHQL_FILE = /\.(type|input|payload|resolver)\.ts$/;

const files = sourceFiles();

/** Every import, as `from → to`, that a rule does not allow. */
function breaches(isAllowed: (from: SourceFile, to: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((to) => !isAllowed(file, to)).map((to) => `${file.path} → ${to}`),
  );
}

describe('the source', () => {
  test('has no circles, type-only imports included', () => {
    expect(circle(files)).toBeNull();
  });

  test('flows one way, from stage to stage', () => {
    const wrong = breaches(({ path }, to) => {
      const [from, into] = [sliceOf(path), sliceOf(to)];
      if (from === 'top' || from === into) return true;
      return (MAY_IMPORT[from] ?? []).includes(into);
    });
    expect(wrong).toEqual([]);
  });

  test('enters another stage by its face, or by the types of its graph', () => {
    const wrong = breaches(({ path }, to) => {
      const [from, into] = [sliceOf(path), sliceOf(to)];
      if (from === into || into === 'platform' || into === 'top' || path === 'src/schema.ts') return true;
      if (!to.startsWith('src/')) return true;
      return to.endsWith('/index.ts') || /\.(type|input|payload)\.ts$/.test(to);
    });
    expect(wrong).toEqual([]);
  });

  test('never lets a stage import its own face', () => {
    expect(
      breaches(
        ({ path }, to) =>
          !(to.endsWith('/index.ts') && sliceOf(path) === sliceOf(to) && to.split('/').length === 3),
      ),
    ).toEqual([]);
  });

  test('keeps GraphQL out of rules, stored things and use cases', () => {
    const wrong = files.filter(
      ({ path, text }) =>
        !GRAPHQL_FILE.test(path) &&
        ![
          'src/schema.ts',
          'src/platform/node.ts',
          'src/platform/connection.ts',
          'src/platform/lean-resolvers.ts',
        ].includes(path) &&
        /from 'type-graphql'/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('takes resolvers from one list', () => {
    expect(breaches(({ path }, to) => !to.endsWith('.resolver.ts') || path === 'src/schema.ts')).toEqual([]);
  });

  test.each([
    ['the environment', /process\.env\b/, 'src/platform/config.ts'],
    ['real time', /new Date\(\)|Date\.now\(|DateTime\.(now|local)\(/, 'src/platform/clock.ts'],
  ])('reads %s in one place', (_, pattern, place) => {
    expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([place]);
  });

  test('has no file that is too long to read', () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('has no folder where nobody knows what is', () => {
    expect(files.filter(({ path }) => /\/(utils?|common|helpers|services|types)\//.test(path))).toEqual([]);
  });
});
