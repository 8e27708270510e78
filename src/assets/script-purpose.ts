import type { AssetCheck, PersonBrief, ScriptContent, ScriptSegment } from './content.ts';
import { checkAll, unless } from './rule.ts';
import { negationIn } from './script-language.ts';

/**
 * H7: suggestions are positive, serve a goal or belief of the person, reframe each belief that the session names,
 * and picture its goal.
 */
export function h7Purposeful(script: ScriptContent, brief: PersonBrief): AssetCheck {
  const said = suggestionsOf(script);
  const negation = said.map(({ text }) => negationIn(text)).find((each) => each !== null);
  const reframes = said.filter(({ kind }) => kind === 'reframe').length;
  const images = said.filter(({ kind }) => kind === 'imagery').length;
  return checkAll('H7', [
    negation ? `negation in a suggestion: “${negation}”` : null,
    unless(
      reframes >= script.beliefIds.length,
      `${reframes} reframes for ${script.beliefIds.length} beliefs`,
    ),
    unless(script.goalId === null || images > 0, 'no imagery for the goal'),
    ...strangersIn(script, brief),
  ]);
}

/** What a script serves that the person never named, and whether it serves nothing at all. */
function strangersIn({ goalId, beliefIds }: ScriptContent, { goals, beliefs }: PersonBrief) {
  const isLinked = goalId !== null || beliefIds.length > 0;
  const isKnown =
    (goalId === null || goals.some(({ id }) => id === goalId)) &&
    beliefIds.every((beliefId) => beliefs.some(({ id }) => id === beliefId));
  return [
    unless(isLinked || goals.length + beliefs.length === 0, 'serves no goal and no belief'),
    unless(isKnown, 'serves a goal or belief that is not among the findings'),
  ];
}

/** What is said in the phase of suggestions. */
export const suggestionsOf = ({ phases }: Pick<ScriptContent, 'phases'>): ScriptSegment[] =>
  phases.filter(({ kind }) => kind === 'suggestion').flatMap(({ segments }) => segments);
