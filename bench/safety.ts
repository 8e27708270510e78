/** How well the safety rules hear danger, and how often they hear it where there is none. */
import { readFile } from 'node:fs/promises';
import { safetyTier } from '../src/discovery/safety.ts';
import { share } from './agreement.ts';

interface Case {
  readonly label: string;
  readonly kind: string;
  readonly text: string;
}

/**
 * @param path - JSON lines with `label` (`crisis`, `elevated`, `contra`, `none`), `kind` and `text`
 * @returns the misses when asked for, and the three shares
 */
export async function measureSafety(path: string, isVerbose = false): Promise<string[]> {
  const cases = (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case);
  const misses = cases.filter((each) => !isRight(each));
  const rightOf = (label: string): number => {
    const all = cases.filter((each) => each.label === label);
    return share(all.filter(isRight).length, all.length);
  };
  const of = (label: string): number => cases.filter((each) => each.label === label).length;
  const falseAlarms = of('none') === 0 ? 0 : 1 - rightOf('none');
  return [
    ...(isVerbose ? misses.map(({ label, kind, text }) => `missed ${label}/${kind}: ${text}`) : []),
    `${cases.length} cases: ${of('crisis')} crisis, ${of('elevated')} elevated, ${of('contra')} contra, ${of('none')} none; elevated-recall ${rightOf('elevated').toFixed(2)}`,
    `crisis-recall ${rightOf('crisis').toFixed(2)} false-alarms ${falseAlarms.toFixed(2)} contra-recall ${rightOf('contra').toFixed(2)}`,
  ];
}

/** A stricter answer than asked for is right, except where there is nothing to hear. */
function isRight({ label, text }: Case): boolean {
  const { tier, isHypnosisCaution } = safetyTier(text);
  if (label === 'crisis') return tier === 'critical';
  if (label === 'elevated') return tier !== 'none';
  if (label === 'contra') return tier !== 'none' || isHypnosisCaution;
  return tier === 'none';
}
