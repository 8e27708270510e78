import { expect, test } from 'vitest';
import { demoArguments } from '../../../demo/arguments.ts';
import { tokenIn } from '../../../demo/sign-in-link.ts';

test('without arguments the demo takes its example and stays up', () => {
  expect(demoArguments([])).toEqual({
    path: null,
    transcriptId: null,
    endsAfterwards: false,
    isHelpWanted: false,
  });
});

test('a path, a transcript and --once are taken in any order', () => {
  expect(demoArguments(['--once', 'talks.csv', '--id', '12'])).toEqual({
    path: 'talks.csv',
    transcriptId: '12',
    endsAfterwards: true,
    isHelpWanted: false,
  });
});

test.each([
  [['--onec'], 'There is no option "--onec"'],
  [['-x'], 'There is no option "-x"'],
  [['one.txt', 'two.txt'], 'what to do with "two.txt"'],
  [['--id'], "'--id <value>' argument missing"],
])('%j is a mistake that shows how the demo is called', (argv, words) => {
  expect(() => demoArguments(argv)).toThrowError(
    expect.objectContaining({ message: expect.stringContaining(words), exitCode: 2 }),
  );
  expect(() => demoArguments(argv)).toThrowError(/Usage: npm run demo/);
});

test('the token is what stands in the fragment of a sign-in link', () => {
  expect(tokenIn('http://127.0.0.1:4000/#token=ab.c-d_e')).toBe('ab.c-d_e');
  expect(tokenIn('http://127.0.0.1:4000/#token=')).toBeNull();
  expect(tokenIn('http://127.0.0.1:4000/')).toBeNull();
  expect(tokenIn(null)).toBeNull();
});
