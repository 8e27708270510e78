/** The built-in daily practices: five short ones that a day of any commitment can be filled with. */
import type { EnergyLevel, PersonBrief, PracticeContent, TimeOfDay } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
import { type Aim, aimAt, aimsOf } from './aim.ts';
import { bearingBeliefs } from './bearing-beliefs.ts';
import { choices } from './choice.ts';
import { textsFor } from './language.ts';
import type { PracticeOutline, PracticeWriter } from './practice-outline.ts';
import { PRACTICE_TEXTS, type WrittenKind } from './practice-texts.ts';
import { seeded } from './seeded.ts';

interface PracticeForm {
  readonly kind: WrittenKind;
  readonly time: TimeOfDay;
  readonly energy: EnergyLevel;
  /** Minutes by commitment. */
  readonly minutes: Readonly<Record<PersonBrief['commitmentLevel'], number>>;
}

const MORNING = { time: 'morning', energy: 'energizing' } as const;
const EVENING = { time: 'evening', energy: 'calm' } as const;

const STILLNESS = { light: 8, moderate: 10, intensive: 12 };

const INTENTION: PracticeForm = {
  ...MORNING,
  kind: 'intention_setting',
  minutes: { light: 6, moderate: 7, intensive: 8 },
};
const REFLECTION: PracticeForm = {
  ...EVENING,
  kind: 'reflection',
  minutes: { light: 7, moderate: 8, intensive: 9 },
};
const GRATITUDE: PracticeForm = {
  ...EVENING,
  kind: 'gratitude',
  minutes: { light: 5, moderate: 6, intensive: 7 },
};
const MICRO: PracticeForm = {
  kind: 'micro_practice',
  time: 'afternoon',
  energy: 'neutral',
  minutes: { light: 5, moderate: 5, intensive: 5 },
};
const MEDITATION: PracticeForm = {
  kind: 'meditation',
  time: 'morning',
  energy: 'calm',
  minutes: STILLNESS,
};
const BREATHWORK: PracticeForm = { ...MEDITATION, kind: 'breathwork' };
const BODY_SCAN: PracticeForm = { ...EVENING, kind: 'body_scan', minutes: STILLNESS };

/** Areas in which the body, and those in which the breath, is the nearer way to stillness. */
const BY_BODY: ReadonlySet<string> = new Set(['sleep', 'pain', 'exercise', 'health', 'weight']);
const BY_BREATH: ReadonlySet<string> = new Set([
  'anxiety',
  'anger',
  'smoking',
  'alcohol',
  'drugs',
  'public_speaking',
]);

/** What steadies, before anything else: breath, body, a small step, what is good, and no dwelling on the day. */
const STEADYING: readonly PracticeForm[] = [BREATHWORK, BODY_SCAN, MICRO, GRATITUDE, INTENTION];

/**
 * Five practices, one of each kind a day needs; the goals take turns. Whom something weighs on is steadied first.
 *
 * @param had - texts of practices that are to be another way now
 */
export function composePractices(
  brief: PersonBrief,
  had: readonly string[] = [],
  byLanguage = PRACTICE_TEXTS,
): PracticeContent[] {
  const { encouragement, writers } = textsFor(byLanguage, brief.locale);
  const aims = aimsOf(brief);
  const usual = [INTENTION, REFLECTION, GRATITUDE, stillnessFor(aims[0]), MICRO];
  const forms = brief.isDistressed ? STEADYING : usual;
  const encouragements = choices(brief, 'encouragement').shuffle(encouragement[brief.tone]);
  return forms.map((form, turn) => {
    const aim = aimAt(aims, turn);
    const outline = outlineOf(form.kind, aim, { writers: writers[form.kind], brief, had });
    return practice({ form, aim, outline, encouragement: encouragements[turn] ?? '' }, brief);
  });
}

/** Written in a way that the person has not had yet, and that spares them what they do not want to hear. */
function outlineOf(
  kind: WrittenKind,
  aim: Aim,
  { writers, brief, had }: { writers: readonly PracticeWriter[]; brief: PersonBrief; had: readonly string[] },
): PracticeOutline {
  const chance = choices(brief, kind);
  const [first, ...others] =
    kind === 'micro_practice' ? writers : seeded(brief.seed, `way of ${kind}`).shuffle(writers);
  const outlines = [first, ...others].flatMap((write) => (write ? [write(aim, chance)] : []));
  const titles = new Set(brief.earlierTexts);
  const isKnown = ({ title, purpose }: PracticeOutline): boolean =>
    titles.has(title) || had.some((text) => text.startsWith(purpose));
  const spared = outlines.filter((each) => checkAvoided(JSON.stringify(each), brief.topicsToAvoid).isPassed);
  const chosen = spared.find((each) => !isKnown(each)) ?? spared[0] ?? outlines[0];
  if (!chosen) throw new RangeError(`there is no way to write a practice of the kind ${kind}`);
  return chosen;
}

function stillnessFor({ category }: Aim): PracticeForm {
  if (BY_BODY.has(category)) return BODY_SCAN;
  return BY_BREATH.has(category) ? BREATHWORK : MEDITATION;
}

/** A practice that has its words but not yet its times. */
interface Worded {
  readonly form: PracticeForm;
  readonly aim: Aim;
  readonly outline: PracticeOutline;
  /** One sentence in the manner the person likes. */
  readonly encouragement: string;
}

function practice({ form, aim, outline, encouragement }: Worded, brief: PersonBrief): PracticeContent {
  const { title, purpose, steps, writingPrompt } = outline;
  const durationSeconds = form.minutes[brief.commitmentLevel] * 60;
  const times = shared(
    steps.map(([, share]) => share),
    durationSeconds,
  );
  const numbered = steps.map(([instruction], index) => `${index + 1}. ${instruction}`);
  return {
    type: 'practice',
    kind: form.kind,
    title,
    content: [
      `${purpose} ${encouragement}`,
      numbered.join('\n'),
      ...(writingPrompt === null ? [] : [writingPrompt]),
    ].join('\n\n'),
    goalId: aim.goalId,
    beliefIds: bearingBeliefs(brief, aim.goalId),
    durationSeconds,
    optimalTimeOfDay: form.time,
    energyLevel: form.energy,
    steps: steps.map(([instruction], index) => ({ instruction, durationSeconds: times[index] || null })),
    writingPrompt,
  };
}

/** Time in proportion to the shares, in steps of ten seconds; the last step that has a share takes the rest. */
function shared(shares: readonly number[], seconds: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const times = shares.map((share) => Math.floor(((share / sum) * seconds) / 10) * 10);
  const last = shares.findLastIndex((share) => share > 0);
  const rest = seconds - times.reduce((all, time) => all + time, 0);
  return times.map((time, index) => (index === last ? time + rest : time));
}
