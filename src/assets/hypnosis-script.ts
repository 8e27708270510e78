/** Hypnosis scripts: what they are checked against, how they read, how long they take. */
import type { AssetCheck, PersonBrief, ScriptContent, ScriptPhase } from './content.ts';
import { h8Paced } from './script-pacing.ts';
import { h7Purposeful } from './script-purpose.ts';
import { checkScriptSafety } from './script-safety.ts';

export { ssml } from './script-ssml.ts';
export { type TimedPhase, timeline } from './script-timeline.ts';
export { segmentSeconds } from './script-timing.ts';

/** A paragraph ends at a longer silence than this, or when it has grown this long. */
const PARAGRAPH = { pauseMs: 6000, characters: 220 } as const;

/** Checks a script by the rules H1 to H8, H10 and H11; H9, whether there may be one, is asked before. */
export function checkScript(script: ScriptContent, brief: PersonBrief): AssetCheck[] {
  const checks = [...checkScriptSafety(script), h7Purposeful(script, brief), h8Paced(script)];
  return checks.toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** The script as it is read, without markers: in paragraphs of what is said without a longer silence. */
export function spokenText(phases: readonly ScriptPhase[]): string {
  return phases.flatMap(paragraphs).join('\n\n');
}

function paragraphs({ segments }: ScriptPhase): string[] {
  const done: string[] = [];
  let paragraph = '';
  for (const { text, pauseAfterMs } of segments) {
    paragraph = [paragraph, text].filter((part) => part !== '').join(' ');
    if (pauseAfterMs <= PARAGRAPH.pauseMs && paragraph.length < PARAGRAPH.characters) continue;
    done.push(paragraph);
    paragraph = '';
  }
  return [...done, paragraph].filter((each) => each !== '');
}

const numberOf = ({ rule }: AssetCheck): number => Number(rule.slice(1));
