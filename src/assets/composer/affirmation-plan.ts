/** Which affirmations a person gets: how many of each kind, about which goal, resting on which belief. */
import { coveredGoals, firmestStrengths } from '../affirmation-set.ts';
import { allowance, type Standing, standingOf } from '../calibration.ts';
import { type AffirmationKind, ASSET_COUNTS, type BeliefBrief, type PersonBrief } from '../content.ts';
import { type Aim, aimsOf } from './aim.ts';

/** What one affirmation is about, before it has words. */
export interface AffirmationPlan {
  readonly kind: AffirmationKind;
  /** The goal it serves; null for none in particular. */
  readonly aim: Aim | null;
  /** The limiting belief it answers. */
  readonly answers: BeliefBrief | null;
  /** The helpful belief it rests on. */
  readonly restsOn: BeliefBrief | null;
}

/** Limiting beliefs that are answered; with more, goals would go short. */
const MOST_ANSWERS = 5;

type Shares = Readonly<Record<AffirmationKind, number>>;

/** Shares of the kinds: for most people, and for those who already hold the helpful side. */
const USUAL: Shares = { process: 7, action: 6, gratitude: 4, identity: 4 };
const ASSURED: Shares = { process: 5, action: 6, gratitude: 4, identity: 6 };

/**
 * Plans the set, each kind spread over the three weeks. Limiting beliefs are answered first, helpful ones
 * thanked for; the rest goes to the goals, always to the one that has had least.
 */
export function planAffirmations(
  brief: PersonBrief,
  aims: readonly [Aim, ...Aim[]] = aimsOf(brief),
): AffirmationPlan[] {
  const shares = sharesFor(aims[0], brief);
  const answers = answeredBeliefs(brief).map((answers): AffirmationPlan => {
    return { kind: 'process', aim: aimOfBelief(answers, aims), answers, restsOn: null };
  });
  const thanks = firmestStrengths(brief).map((restsOn): AffirmationPlan => {
    return { kind: 'gratitude', aim: thankableAim(restsOn, aims, brief), answers: null, restsOn };
  });
  const planned = [...answers, ...thanks];
  const open = kindsOf(shares).filter((kind, index, kinds) => {
    const before = kinds.slice(0, index).filter((other) => other === kind).length;
    return before >= planned.filter((plan) => plan.kind === kind).length;
  });
  for (const kind of open) planned.push(planForGoal(kind, { planned, aims, brief }));
  return spread(planned, shares);
}

function sharesFor({ goalId }: Aim, brief: PersonBrief): Shares {
  const standing: Standing = standingOf({ goalId, beliefIds: [], countersBeliefId: null }, brief);
  const isAssured = standing.level >= 0 && standing.endorsement > 0.65;
  return isAssured ? ASSURED : USUAL;
}

const answeredBeliefs = ({ beliefs }: PersonBrief): BeliefBrief[] =>
  beliefs
    .filter(({ kind }) => kind === 'limiting')
    .toSorted((one, other) => other.tension - one.tension || other.strength - one.strength)
    .slice(0, MOST_ANSWERS);

const aimOfBelief = ({ goalIds }: BeliefBrief, aims: readonly Aim[]): Aim | null =>
  aims.find(({ goalId }) => goalId !== null && goalIds.includes(goalId)) ?? null;

/** The goal a helpful belief belongs to, unless it stands so low that thanks for it would ring hollow. */
function thankableAim(belief: BeliefBrief, aims: readonly Aim[], brief: PersonBrief): Aim | null {
  const aim = aimOfBelief(belief, aims);
  const subject = { goalId: aim?.goalId ?? null, beliefIds: [belief.id], countersBeliefId: null };
  return allowance(standingOf(subject, brief)).isGratitudeAllowed ? aim : null;
}

/** Actions first, because they suit every goal at any level. */
const kindsOf = ({ action, identity, process, gratitude }: Shares): AffirmationKind[] => [
  ...Array<AffirmationKind>(action).fill('action'),
  ...Array<AffirmationKind>(process).fill('process'),
  ...Array<AffirmationKind>(identity).fill('identity'),
  ...Array<AffirmationKind>(gratitude).fill('gratitude'),
];

function planForGoal(
  kind: AffirmationKind,
  { planned, aims, brief }: { planned: readonly AffirmationPlan[]; aims: readonly Aim[]; brief: PersonBrief },
): AffirmationPlan {
  const had = (aim: Aim): number => planned.filter((plan) => plan.aim === aim).length;
  const open = aims.slice(0, Math.max(1, coveredGoals(brief).length)).filter((aim) => {
    const subject = { goalId: aim.goalId, beliefIds: [], countersBeliefId: null };
    return kind !== 'gratitude' || allowance(standingOf(subject, brief)).isGratitudeAllowed;
  });
  const [aim = null] = open.toSorted((one, other) => had(one) - had(other));
  return { kind, aim, answers: null, restsOn: null };
}

/** The kinds in turns, so that no week is of one kind. */
function spread(planned: readonly AffirmationPlan[], shares: Shares): AffirmationPlan[] {
  const waiting = [...planned];
  const days: AffirmationPlan[] = [];
  const due = (kind: AffirmationKind): number => {
    const had = days.filter((plan) => plan.kind === kind).length;
    return (had + 0.5) / shares[kind];
  };
  while (waiting.length > 0 && days.length < ASSET_COUNTS.affirmation) {
    const next = waiting.toSorted((one, other) => due(one.kind) - due(other.kind))[0];
    if (!next) break;
    waiting.splice(waiting.indexOf(next), 1);
    days.push(next);
  }
  return days;
}
