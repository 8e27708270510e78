import { extractFindings } from '../../../../src/discovery/extractor/index.ts';
import type { Findings, GoalFinding, Utterance } from '../../../../src/discovery/findings.ts';

/** A conversation written down as lines: "G:" for the guide, everything else is the person. */
export function talk(...lines: readonly string[]): Utterance[] {
  return lines.map((line, at) => ({
    id: `m${at}`,
    author: line.startsWith('G: ') ? 'guide' : 'user',
    text: line.replace(/^G: /, ''),
  }));
}

/** What a conversation read on 2 March 2026 yields. */
export function findingsIn(...lines: readonly string[]): Findings {
  return extractFindings(talk(...lines), { today: '2026-03-02' });
}

/** The goals' statements, most important first. */
export function goalsIn(...lines: readonly string[]): readonly string[] {
  return findingsIn(...lines).goals.map(({ statement }) => statement);
}

/** The only goal of a conversation. */
export function goalIn(...lines: readonly string[]): GoalFinding {
  const { goals } = findingsIn(...lines);
  const [goal] = goals;
  if (!goal || goals.length > 1) throw new Error(`expected one goal, found ${goals.length}`);
  return goal;
}

/** A goal's five steps, from −2 to 2. */
export function stepsIn(...lines: readonly string[]): readonly string[] {
  return goalIn(...lines).levels.map(({ description }) => description);
}
