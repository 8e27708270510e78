/** Whether something goal-shaped is a goal: directed at change, the person's own, and with content. */
import { categoryOf, type GoalCategory } from './category.ts';
import type { GoalPhrase } from './goal-talk.ts';
import { coreOfVerbPhrase } from './verb-phrase.ts';
import { contentWords } from './word.ts';

/** Verbs of the conversation itself, of errands and of passing needs. */
const IDLE =
  /^(?:say|thank|ask|tell|mention|know|hear|apologi[sz]e|admit|point|add|emphasi[sz]e|check|clarify|explain|discuss|show|share|come (?:back|here|in|up|to|over|off)?|answer|think|wait|sit|use the|pick|drop (?!out)|take (?:him|her|them|it|that|this|off|a (?:minute|second|moment|break|look|nap|shower|drag|hit))|give (?:you|him|her|them|it a|that|this|me)|let|bring|look(?! (?:after|better|good|forward|healthier))|do (?:it|that|this|something|anything|what|so|all|a lot|my|the|everything|these|those|some)\b|try (?:it|that|this|these|some|something|anything|one|the|out)|make sure|figure|die|kill|hurt (?!less)|punch|hit|beat|smash|fight|end (?:it|up|my)|believe (?:that|you|it|me)|remember|guess|assume|suggest|see|talk(?! to people| in front| more|ing)|speak to you|call|text|email|sign|fill|hand|put|turn|pay attention to what|be (?:honest|clear|fair|frank|there (?:at|by|in)|here|like|at|home|able|in here|careful|taking|doing|going|asked)\b|feel (?:like|it|that)\b|get (?:out of here|it|this|that|home|up and|back to (?:you|work)|in(?! (?:shape|touch))|through (?:it|this|that)|one|some|there|to (?:know|the|that|this)|what|going|drunk|high|wasted|away with)|have (?:a (?:drink|cigarette|smoke|beer|glass|coffee|laugh|talk|chat|few|look|couple|bit)|one|it|that|this|to|them|some|sex|fun|him|her)|smoke|vape|use\b|drink(?! (?:less|more water|water|fewer|only|in moderation|responsibly|enough|no))|party|go(?! (?:to (?:the gym|bed|sleep|school|college|church|meetings|therapy|university|exercise)|back to (?:school|college|uni\w*|the gym|exercis\w+|yoga|church|studying)|for (?:a )?(?:run|walk|swim)s?|running|swimming|walking|jogging|without|dancing|outside more|vegan|vegetarian|out more))|leave(?! (?:my|the) (?:job|work|marriage|relationship|house|company))|stay (?:here|home|in (?:bed|my)|out)|play(?! (?:the|guitar|piano|less|more|better))|watch|wear|buy (?!a house|a home|a flat|less)|order|hang|mess|rush|wake up tomorrow|work (?:tomorrow|today|on (?:monday|saturday|sunday))|start (?:by|with|off|from|over again tomorrow)|follow (?:you|up)|go on about|keep (?:doing|telling|that|it|them|him|her|saying)\b|reply|respond|be (?:a )?(?:dick|jerk)|worry about (?:it|that|you)|live with (?:it|that)|ruin|spoil|lose (?:my|him|her|them|it|that|this)\b(?! (?:weight|temper less)))/i;

/** Verbs of change, effort, learning and keeping up. */
const CHANGE =
  /^(?:stop|quit|give up|cut (?:down|back|out|my|it down|the)|reduce|lower|lose(?= (?:weight|some|the|a few|\w+ (?:pounds|kilos|kg|lbs)|pounds|fat))|start|begin|get (?:better|fit|fitter|healthy|healthier|back (?:in|on|to|into)|over|out of|rid|more|less|into|in shape|in touch|clean|sober|off|an?|my|on top|organi[sz]ed|along|control|through|enough|active|stronger|past|help|help with|better at|used to)|learn|become|be (?:more|less|better|as|so|confident|calm|calmer|healthy|healthier|happy|happier|a (?:better|good|great|more|calmer|stronger)|sober|free|present|kind|kinder|proud|in control|independent|financially|active|fit|fitter|able|there for|around|stronger|patient|honest with|myself|assertive|open|comfortable|at peace|done with|a role|successful|productive|good|normal|responsible|off|well|mindful|gentle|friends)|feel (?:more|less|better|confident|calm|calmer|good|proud|safe|at|comfortable|in control|happy|happier|free|healthy|healthier|like myself|strong|normal|rested|alive|connected)|improve|change|build|grow|find|overcome|face|handle|manage|control|deal|cope|work (?:on|towards?|less|out|for myself|as|in)|focus|take (?:care|control|better|my|up|charge|part|more|less|better|responsibility|regular|the (?:medic\w+|time|first|stairs|lead)|time|steps?|on)|exercise|run|walk|swim|train|jog|sleep|fall asleep|wake up|go to bed|eat|drink (?:less|more water|water|fewer|only|in moderation|responsibly|enough)|save|pay off|finish|complete|write|publish|graduate|pass|apply|move|leave|set|say no|stand up|speak|express|trust|forgive|let go|accept|connect|reconnect|meet (?:new|more|some|people|someone)|make (?:friends|more|new|time|a (?:change|plan|living|difference|career|habit|decision|fresh)|changes|peace|progress|better|healthier|it (?:through|to)|my|up for)|spend (?:more|less|time|quality)|practi[sc]e|stick|keep (?:my|up|going|off|at|fit|active|on|calm|the|moving)|keep it up|stay|maintain|prevent|avoid|meditate|relax more|enjoy|live|have (?:more|less|better|a (?:better|healthier|healthy|good|normal|family|clear|career)|my (?:own|life|confidence)|control|energy|confidence|enough)|launch|open|create|paint|draw|join|volunteer|switch|go (?:to (?:the gym|bed|school|college|church|meetings|therapy|university)|back to|for (?:a )?(?:run|walk|swim)s?|without|running|swimming|out more)|gain|cook|plan|prioriti[sz]e|balance|rebuild|repair|fix|heal|recover|break|prepare|present|perform|lead|travel|be able|limit|control|ask for|open up|communicate|listen|look after|put myself|turn (?:my|things)|own|earn|play (?:the|guitar|piano|less|more|better)|read more|sing|drive (?:again|on|without)|talk to people|talk in front|talk more|see (?:my|the kids)|calm|slow down|wean|kick|not |hold (?:a|my|down)|concentrate|study|do (?:well|better|more|less|good|well in|my best|the right)|raise|rely less|tackle|show (?:up|people)|negotiate|stretch|declutter|tidy|train|return to|try (?:to|and|going|cutting|meditat\w+|exercis\w+)|turn my|worry less|love|like myself|discover|achieve|succeed|develop|increase|strengthen|restore|regain|return|let (?:myself|people in)|put (?:my|less|more))\b/i;

const COMPARATIVE = /\b(?:more|less|fewer|better|earlier|healthier|calmer|stronger|fitter|happier)\b/i;

/** True when a verb phrase names a change and not an errand or a remark. */
export function isChangeVerbPhrase(phrase: string): boolean {
  const core = coreOfVerbPhrase(phrase);
  return !IDLE.test(core) && (CHANGE.test(core) || CHANGE.test(phrase));
}

/** What a goal-shaped phrase is worth, and the area its own words name. */
export interface GoalWorth {
  /** From 0 to about 1.3; higher means more surely a goal. */
  readonly score: number;
  readonly category: GoalCategory;
}

/** Openings that plan or oblige; alone they do not tell a goal from a chore. */
const WEAK_OPENING = /^(?:I need to|I have to|I should|I am going to|I will|I am trying to)$/;

/**
 * Judges a goal-shaped phrase.
 *
 * @param isAsked - whether the guide had just asked for a goal
 * @returns null when it is no goal: idle, about someone else, or empty of content
 */
export function goalWorth(phrase: GoalPhrase, isAsked: boolean): GoalWorth | null {
  const { content, form, opening } = phrase;
  const category = categoryOf(content);
  const hasTheme = category !== 'general';
  const hasContent = contentWords(content).size > 0;
  if (
    /\b(?:you|your|yours)\b/i.test(content) ||
    (/^\w+$/.test(content) && !hasTheme && !CHANGE.test(content))
  )
    return null;

  if (form === 'deed') {
    const isChange = isChangeVerbPhrase(content);
    if (!isChange && (IDLE.test(coreOfVerbPhrase(content)) || !hasTheme || WEAK_OPENING.test(opening)))
      return null;
    if (!hasContent && !isChange) return null;
    if (
      /^(?:I will|I am going to|I should|I have to)$/.test(opening) &&
      ((!hasTheme && !COMPARATIVE.test(content)) || isPassing(content))
    )
      return null;
    if (/\b(?:it|that|this|these|them)$/i.test(content) && !hasTheme) return null;
  }
  if (form !== 'deed' && !hasContent) return null;
  return { category, score: phrase.plainness + bonus(phrase, { hasTheme, hasContent, isAsked }) };
}

/** Words that tie a plan to one moment, as chores are. */
function isPassing(content: string): boolean {
  return /\b(?:today|tonight|tomorrow|right now|in a minute|after this|this afternoon|later|yesterday|on (?:monday|tuesday|wednesday|thursday|friday))\b/i.test(
    content,
  );
}

function bonus(
  { content, clause, form }: GoalPhrase,
  { hasTheme, hasContent, isAsked }: { hasTheme: boolean; hasContent: boolean; isAsked: boolean },
): number {
  let extra = 0;
  if (hasTheme) extra += 0.1;
  if (form === 'deed' && isChangeVerbPhrase(content)) extra += 0.1;
  if (COMPARATIVE.test(content) || /\d/.test(content)) extra += 0.05;
  if (isAsked) extra += 0.1;
  if (/\b(?:really|definitely|so much|more than anything|badly)\b/i.test(clause.text)) extra += 0.05;
  if (/\b(?:I guess|maybe|probably|I suppose|might)\b/i.test(clause.text)) extra -= 0.1;
  if (!hasContent) extra -= 0.25;
  if (/\b(?:it|that|this|there|them|one)\b/i.test(content) && contentWords(content).size < 2) extra -= 0.15;
  if (content.split(' ').length > 16) extra -= 0.1;
  return extra;
}
