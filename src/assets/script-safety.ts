/** The rules that keep a listener safe: what is said before, after, and never. */
import type { AssetCheck, ScriptContent, ScriptPhaseKind } from './content.ts';
import { check } from './rule.ts';
import { harmIn, isPermissive, medicalClaimIn, orderIn, sleepIn } from './script-language.ts';

/** Parts a text must have, each with its name. */
type Parts = readonly (readonly [name: string, sign: RegExp])[];

const SAFETY_SENTENCE: Parts = [
  ['driving', /\bdriv(?:e|ing)\b/iu],
  ['machinery', /\bmachine(?:s|ry)\b/iu],
  ['a safe place to sit or lie', /\b(?:sit|lie|sitting|lying)\b[^.]*\bsafely\b/iu],
  ['eyes may open at any time', /\bopen your eyes\b[^.]*\bany time\b|\bany time\b[^.]*\bopen your eyes\b/iu],
];

const EMERGENCE: Parts = [
  ['counting up', /\bone\b[\s\S]*\btwo\b[\s\S]*\bthree\b[\s\S]*\bfour\b[\s\S]*\bfive\b/iu],
  ['feeling of the body', /\b(?:body|arms|hands|feet|legs)\b/iu],
  ['feeling of the room', /\broom\b/iu],
  ['open eyes', /\beyes (?:are )?(?:now )?open\b|\bopen your eyes\b/iu],
  ['fully awake and alert', /\bfully awake and alert\b/iu],
  ['removal of heaviness', /\bheav(?:y|iness)\b[^.]*\b(?:lifts|leaves|gone|go|lift|leave)\b/iu],
];

const AFTER_CARE: Parts = [
  ['a minute', /\bminute\b/iu],
  ['before standing up or driving', /\bbefore you (?:stand up|get up)[^.]*\bdriv(?:e|ing)\b/iu],
];

const STATEMENT: Parts = [
  ['relaxation and habit support', /\brelaxation and habit support\b/iu],
  ['no treatment', /\bnot (?:a )?medical or psychological treatment\b/iu],
];

/** Rules H1 to H6, H10 and H11. */
export function checkScriptSafety(script: ScriptContent): AssetCheck[] {
  const said = script.phases.map(({ segments }) => segments.map(({ text }) => text).join(' ')).join(' ');
  const emergence = textOf(script, 'emergence');
  const isLast = script.phases.at(-1)?.kind === 'emergence';
  return [
    checkParts('H1', `${script.safetyNote} ${said}`, SAFETY_SENTENCE, startsSafely(script)),
    checkParts('H2', emergence, EMERGENCE, isLast ? null : 'the emergence is not the last phase'),
    checkAbsence('H3', sleepIn(said), 'sends the listener to sleep'),
    checkAbsence('H4', harmIn(said), 'regression, forgetting, command or loss of control'),
    checkAbsence('H5', medicalClaimIn(said), 'medical claim or advice'),
    checkPermission(script),
    checkParts('H10', emergence, AFTER_CARE, null),
    checkParts('H11', `${script.safetyNote} ${said}`, STATEMENT, null),
  ];
}

/** What is wrong with the beginning: the first words said must be the safety sentence. */
function startsSafely({ phases }: ScriptContent): string | null {
  const first = phases[0]?.segments[0]?.text ?? '';
  const lacking = lackingIn(first, SAFETY_SENTENCE);
  return lacking.length === 0 ? null : `the first segment lacks: ${lacking.join(', ')}`;
}

/** At least this share of the suggestions must leave the listener free in so many words. */
const LEAST_PERMISSIVE = 1 / 3;

function checkPermission(script: ScriptContent): AssetCheck {
  const suggestions = script.phases
    .filter(({ kind }) => kind === 'suggestion')
    .flatMap(({ segments }) => segments)
    .filter(({ text }) => text !== '');
  const order = suggestions.map(({ text }) => orderIn(text)).find((each) => each !== null);
  if (order) return check('H6', `order or prediction: “${order}”`);
  const permissive = suggestions.filter(({ text }) => isPermissive(text)).length;
  const isEnough = permissive >= suggestions.length * LEAST_PERMISSIVE;
  return check(
    'H6',
    isEnough ? null : `only ${permissive} of ${suggestions.length} suggestions are permissive`,
  );
}

function checkParts(rule: string, text: string, parts: Parts, otherwise: string | null): AssetCheck {
  const lacking = lackingIn(text, parts);
  return check(rule, lacking.length > 0 ? `lacks: ${lacking.join(', ')}` : otherwise);
}

const lackingIn = (text: string, parts: Parts): string[] =>
  parts.filter(([, sign]) => !sign.test(text)).map(([name]) => name);

const checkAbsence = (rule: string, found: string | null, what: string): AssetCheck =>
  check(rule, found === null ? null : `${what}: “${found}”`);

const textOf = ({ phases }: ScriptContent, kind: ScriptPhaseKind): string =>
  phases
    .filter((phase) => phase.kind === kind)
    .flatMap(({ segments }) => segments.map(({ text }) => text))
    .join(' ');
