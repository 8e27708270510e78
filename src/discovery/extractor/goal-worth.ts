/** Whether something goal-shaped is a goal: directed at change, the person's own, and with content. */
import type { GoalCategory } from './category.ts';
import { isBareStop, isChange, isIdle, isResolved } from './deed.ts';
import type { GoalPhrase } from './goal-talk.ts';
import { contentWords } from './word.ts';

/** What a phrase is judged by besides its words. */
export interface GoalSetting {
  /** Area its own words name; `general` when they name none. */
  readonly ownArea: GoalCategory;
  /** Area of the talk around it. */
  readonly area: GoalCategory;
  /** Whether the guide had just asked for a goal. */
  readonly isAsked: boolean;
}

/** Openings that plan or oblige; alone they do not tell a goal from a chore. */
const WEAK_OPENING: ReadonlySet<string> = new Set([
  'I will',
  'I am going to',
  'I should',
  'I have to',
  'I need to',
  'I am trying to',
]);
const WEAKEST_OPENING: ReadonlySet<string> = new Set(['I will', 'I am going to', 'I should', 'I have to']);

/** Words beyond which "I have to …" is a story and no goal. */
const LONGEST_DUTY = 16;

const COMPARATIVE = /\b(?:more|less|fewer|better|earlier|healthier|calmer|stronger|fitter|happier)\b/i;

/** Words that tie a plan to one moment, as chores are. */
const PASSING =
  /\b(?:today|tonight|tomorrow|right now|in a minute|after this|this afternoon|later|yesterday|on (?:monday|tuesday|wednesday|thursday|friday)|right before|over there)\b/i;

/**
 * How surely a goal-shaped phrase is a goal.
 *
 * @returns from about 0.2 to 1.3; null when it is idle, about someone else, or empty of content
 */
export function goalWorth(phrase: GoalPhrase, setting: GoalSetting): number | null {
  const { content, form } = phrase;
  if (
    /\b(?:you|your|yours)\b/i.test(content) ||
    /\b(?:this|that) thing\b|\bin (?:those|these) terms\b/i.test(content)
  )
    return null;
  const hasContent = contentWords(content).size > 0;
  const isWorth = form === 'deed' ? isDeedWorth(phrase, setting) : hasContent;
  return isWorth ? phrase.plainness + bonus(phrase, setting) : null;
}

function isDeedWorth({ content, opening }: GoalPhrase, { ownArea, area }: GoalSetting): boolean {
  const hasTheme = ownArea !== 'general';
  if (isBareStop(content)) return isHabit(area);
  if (isResolved(content) && (!WEAKEST_OPENING.has(opening) || !PASSING.test(content))) return true;
  if (isIdle(content)) return false;
  const changes = isChange(content);
  if (!changes && (!hasTheme || WEAK_OPENING.has(opening))) return false;
  if (WEAK_OPENING.has(opening) && content.split(' ').length > LONGEST_DUTY) return false;
  if (WEAKEST_OPENING.has(opening) && ((!hasTheme && !COMPARATIVE.test(content)) || PASSING.test(content)))
    return false;
  if (contentWords(content).size === 0) return !/^\w+$/.test(content) && COMPARATIVE.test(content);
  return hasTheme || !/\b(?:it|that|this|these|them)$/i.test(content);
}

/** Areas in which "I want to quit" says enough. */
export function isHabit(area: GoalCategory): boolean {
  return area === 'smoking' || area === 'alcohol' || area === 'drugs';
}

function bonus({ content, clause, form }: GoalPhrase, { ownArea, isAsked }: GoalSetting): number {
  const words = contentWords(content);
  let extra = 0;
  if (ownArea !== 'general') extra += 0.1;
  if (form === 'deed' && isChange(content)) extra += 0.1;
  if (COMPARATIVE.test(content) || /\d/.test(content)) extra += 0.05;
  if (isAsked) extra += 0.1;
  if (/\b(?:really|definitely|so much|more than anything|badly)\b/i.test(clause.text)) extra += 0.05;
  if (/\b(?:I guess|maybe|probably|I suppose|might)\b/i.test(clause.text)) extra -= 0.1;
  if (words.size === 0 || isBareStop(content)) extra -= 0.25;
  if (/\b(?:it|that|this|there|them|one|those)\b/i.test(content) && words.size < 3) extra -= 0.15;
  if (content.split(' ').length > 16) extra -= 0.1;
  return extra;
}
