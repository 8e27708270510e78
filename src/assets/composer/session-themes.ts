/** Which session works on what: goals, beliefs and places dealt out to the three kinds of session. */
import type { BeliefBrief, GoalBrief, HypnosisSessionKind, PersonBrief } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
import type { Chance } from './seeded.ts';
import type { Place } from './session-place.ts';
import { PLACES } from './session-places.ts';
import { SUGGESTION_WORDS } from './session-suggestion-words.ts';

/** What a session is made for. */
export interface SessionTheme {
  readonly kind: HypnosisSessionKind;
  readonly goal: GoalBrief | null;
  readonly beliefs: readonly BeliefBrief[];
  readonly place: Place;
  /** What it is called, before the name of the place. */
  readonly title: string;
  /** Which of the sessions it is, from 0: those of one goal differ by it. */
  readonly turn: number;
  /** How many beliefs the sessions before it take up. */
  readonly before: number;
}

/** The kinds in the order in which they get their share, with the limiting beliefs each can hold. */
const KINDS: readonly (readonly [HypnosisSessionKind, number])[] = [
  ['deep_change', 3],
  ['anxiety_relief', 2],
  ['confidence_building', 1],
];

/**
 * Deals out what there is. The strongest belief goes to the deep change, with its goal; each session gets
 * another goal and another place as long as there are some, and at least one belief if there is any.
 */
export function themes(brief: PersonBrief, chance: Chance): SessionTheme[] {
  const goals = brief.goals.toSorted((one, other) => one.priority - other.priority);
  const limiting = byPull(brief.beliefs.filter(({ kind }) => kind === 'limiting'));
  const strengths = brief.beliefs
    .filter(({ kind }) => kind === 'empowering')
    .toSorted((one, other) => other.strength - one.strength);
  const places = placesFor(brief, chance);

  let dealt = 0;
  let before = 0;
  const served: GoalBrief[] = [];
  return KINDS.map(([kind, room], index) => {
    const fresh = limiting.slice(dealt, dealt + shareOf(limiting.length, index, room));
    dealt += fresh.length;
    const strength = kind === 'confidence_building' ? strengths.slice(0, 1) : [];
    const beliefs =
      fresh.length + strength.length > 0 ? [...fresh, ...strength] : [...limiting, ...strengths].slice(0, 1);
    const place = places[index % places.length] ?? PLACES[0];
    if (!place) throw new RangeError('there is no place to go to');
    const goal = goalFor(goals, beliefs, { served, index });
    if (goal) served.push(goal);
    const title = chance.pick(SUGGESTION_WORDS[kind].titles);
    const theme = { kind, goal, beliefs, place, title, turn: index, before };
    before += beliefs.length;
    return theme;
  });
}

/** How many of the limiting beliefs a session takes: a third of them, the first ones more, as many as fit. */
const shareOf = (all: number, index: number, room: number): number =>
  Math.min(room, Math.ceil((all - index) / KINDS.length));

const byPull = (beliefs: readonly BeliefBrief[]): BeliefBrief[] =>
  beliefs.toSorted((one, other) => other.tension - one.tension || other.strength - one.strength);

/** A session serves its belief's goal, or the first one that has had none; when all have had one, they take turns. */
function goalFor(
  goals: readonly GoalBrief[],
  [first]: readonly BeliefBrief[],
  { served, index }: { served: readonly GoalBrief[]; index: number },
): GoalBrief | null {
  const open = goals.filter((goal) => !served.includes(goal));
  const ofBelief = open.find(({ id }) => first?.goalIds.includes(id));
  return ofBelief ?? open[0] ?? goals[index % Math.max(goals.length, 1)] ?? null;
}

/** Places that mention nothing the person would rather avoid, in the person's own order, new ones first. */
function placesFor({ topicsToAvoid, earlierTexts = [] }: PersonBrief, chance: Chance): Place[] {
  const welcome = PLACES.filter(
    (place) => checkAvoided(Object.values(place).join(' '), topicsToAvoid).isPassed,
  );
  const places = chance.shuffle(welcome.length > 0 ? welcome : PLACES);
  const isKnown = ({ where }: Place): boolean => earlierTexts.some((text) => text.endsWith(where));
  return [...places.filter((place) => !isKnown(place)), ...places.filter(isKnown)];
}
