/** The rules that keep a listener safe, each by itself: what is said before, after, and never. */
import type { AssetCheck, AssetType, ScriptContent, ScriptPhaseKind, TimeOfDay } from './content.ts';
import { check, unless } from './rule.ts';
import { harmIn, isPermissive, medicalClaimIn, orderIn, sleepIn } from './script-language.ts';
import { suggestionsOf } from './script-purpose.ts';

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

const SLEEP_ENDING: Parts = [
  ['staying where one lies', /\bstay (?:lying|where you are)\b/iu],
  ['leave to sleep', /\byou (?:may|might|can) [^.]*\bsleep\b/iu],
  ['waking by oneself', /\bwake by yourself\b/iu],
  ['eyes may open at any time', /\bopen your eyes\b[^.]*\bany time\b/iu],
];

const AFTER_CARE: Parts = [
  ['a minute', /\bminute\b/iu],
  ['before standing up or driving', /\bbefore you (?:stand up|get up)[^.]*\bdriv(?:e|ing)\b/iu],
];

const STATEMENT: Parts = [
  ['relaxation and habit support', /\brelaxation and habit support\b/iu],
  ['no treatment', /\bnot (?:a )?medical or psychological treatment\b/iu],
];

/** What may be known of somebody's safety screen. */
export interface Clearance {
  readonly isCleared: boolean;
  /** Why not, in words for the person. */
  readonly reason: string | null;
}

/** What does somebody good for whom hypnosis is not. */
export const INSTEAD_OF_HYPNOSIS = 'Until then a breathing or grounding practice does you good.';

/** Checks a script by the rules that keep its listener safe: H1 to H6, H10 and H11. */
export const checkScriptSafety = (script: ScriptContent): AssetCheck[] => [
  h1SafetySentence(script),
  h2WayBack(script),
  h3SleepAsChosen(script),
  h4NoHarm(script),
  h5NoMedicalClaim(script),
  h6Permissive(script),
  h10AfterCare(script),
  h11NoTreatment(script),
];

/**
 * H1: before anything else it is said not to listen while driving or at machines, to sit or lie safely, and that
 * the eyes may open at any time.
 */
export function h1SafetySentence(script: ScriptContent): AssetCheck {
  const lacking = lackingIn(`${script.safetyNote} ${saidIn(script)}`, SAFETY_SENTENCE);
  if (lacking !== null) return check('H1', lacking);
  const atFirst = lackingIn(script.phases[0]?.segments[0]?.text ?? '', SAFETY_SENTENCE);
  return check('H1', atFirst && `the first segment ${atFirst}`);
}

/** Whether a session leads into sleep: somebody chose it for the time just before. */
export const endsInSleep = ({
  type,
  optimalTimeOfDay,
}: {
  readonly type: AssetType;
  readonly optimalTimeOfDay: TimeOfDay;
}): boolean => type === 'script' && optimalTimeOfDay === 'night';

/**
 * H2: it ends with the way back: counting up, body and room felt again, heaviness gone, eyes open, fully awake and
 * alert. One that leads into sleep may say instead that somebody can stay lying, sleep, and wake by themselves.
 */
export function h2WayBack(script: ScriptContent): AssetCheck {
  const end = saidIn(script, 'emergence');
  const isAsleep = endsInSleep(script) && lackingIn(end, SLEEP_ENDING) === null;
  const lacking = isAsleep ? null : lackingIn(end, EMERGENCE);
  const isLast = script.phases.at(-1)?.kind === 'emergence';
  return check('H2', lacking ?? unless(isLast, 'the emergence is not the last phase'));
}

/**
 * H3: it sends nobody to sleep, who may be on a train or expected somewhere, unless they chose it for the night;
 * then it has a place in the evening and at no other time.
 */
export const h3SleepAsChosen = (script: ScriptContent): AssetCheck =>
  endsInSleep(script)
    ? { rule: 'H3', isPassed: true, detail: 'for sleep, as chosen; it has its place in the evening only' }
    : check('H3', objectionTo(sleepIn(saidIn(script)), 'sends the listener to sleep'));

/** H4: no going back to childhood or a shock, no memories recovered, nothing to forget or obey, no control lost. */
export const h4NoHarm = (script: ScriptContent): AssetCheck =>
  check('H4', objectionTo(harmIn(saidIn(script)), 'regression, forgetting, command or loss of control'));

/** H5: no healing is promised, no medication changed, no pain or symptom ignored. */
export const h5NoMedicalClaim = (script: ScriptContent): AssetCheck =>
  check('H5', objectionTo(medicalClaimIn(saidIn(script)), 'medical claim or advice'));

/** H6: suggestions leave the listener free: no orders, no predictions, and a third or more say so in words. */
export function h6Permissive(script: ScriptContent): AssetCheck {
  const said = suggestionsOf(script).filter(({ text }) => text !== '');
  const order = said.map(({ text }) => orderIn(text)).find((each) => each !== null);
  if (order) return check('H6', objectionTo(order, 'order or prediction'));
  const permissive = said.filter(({ text }) => isPermissive(text)).length;
  return check(
    'H6',
    unless(
      permissive >= said.length * LEAST_PERMISSIVE,
      `only ${permissive} of ${said.length} suggestions are permissive`,
    ),
  );
}

/**
 * H9: there is one only for whom the safety screen clears it. What is not cleared is not written; the reason is
 * kept, with what does good instead.
 */
export const h9Cleared = ({ isCleared, reason }: Clearance): AssetCheck =>
  check('H9', unless(isCleared, `${reason ?? 'Hypnosis is not for you now.'} ${INSTEAD_OF_HYPNOSIS}`));

/** H10: at the end it is said to take a minute before standing up, and longer before driving. */
export const h10AfterCare = (script: ScriptContent): AssetCheck =>
  check('H10', lackingIn(saidIn(script, 'emergence'), AFTER_CARE));

/** H11: it says plainly that it is relaxation and habit support, and no treatment. */
export const h11NoTreatment = (script: ScriptContent): AssetCheck =>
  check('H11', lackingIn(`${script.safetyNote} ${saidIn(script)}`, STATEMENT));

/** At least this share of the suggestions must leave the listener free in so many words. */
const LEAST_PERMISSIVE = 1 / 3;

/** The parts that a text lacks, as an objection. */
function lackingIn(text: string, parts: Parts): string | null {
  const lacking = parts.filter(([, sign]) => !sign.test(text)).map(([name]) => name);
  return lacking.length === 0 ? null : `lacks: ${lacking.join(', ')}`;
}

const objectionTo = (found: string | null, what: string): string | null =>
  found === null ? null : `${what}: “${found}”`;

/** What is said in a session, or in one of its phases. */
const saidIn = ({ phases }: ScriptContent, kind?: ScriptPhaseKind): string =>
  phases
    .filter((phase) => kind === undefined || phase.kind === kind)
    .flatMap(({ segments }) => segments.map(({ text }) => text))
    .join(' ');
