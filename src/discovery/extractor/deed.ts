/** Deeds people name: which of them change something, and which only pass the time. */
import { coreOfVerbPhrase } from './verb-phrase.ts';

/** What people "want to" within the conversation itself. */
const TALK =
  'say(?! no\\b)|thank|ask(?! (?:\\w+ ){0,3}for\\b)|tell|mention|know|hear|apologi[sz]e|admit|point|add|emphasi[sz]e|check|clarify|explain|discuss|show(?! up)|answer|think|remember|guess|assume|suggest|believe(?! in myself)|see(?! (?:my (?:kids|children|grandkids|grandchildren|daughter|son)|the kids|more of))|talk(?! to (?:people|new|strangers|my)| to \\w+ in (?:english|french|german|spanish|italian|dutch|polish|arabic|chinese)| in front| more|ing)|speak to you|call|text|email|contact|reply|respond|realise|realize|argue|count my';

/** Errands, movements and passing needs. */
const ERRANDS =
  'come(?! (?:off|out to|to terms))|wait|sit|use|pick|drop(?! (?:weight|\\w+ (?:pounds|kilos)))|bring|sign|fill|hand|turn(?! (?:my|things|it around))|watch|wear|order|hang|rush|mess|buy(?! (?:a|my|our) (?:\\w+ )?(?:house|home|flat|place))|stay (?:here|home|in (?:bed|my)|out|there)|look(?! (?:after|better|good|nice|healthier))|make sure|figure|follow (?:you|up)|borrow|pay (?:for|attention to what)|play well|go(?! (?:down to (?:\\d|zero|one|two|three|four|five|six|half|a )|to (?:the gym|bed|sleep|school|college|church|meetings|therapy|university|exercise)|back to (?:school|college|uni\\w*|the gym|exercis\\w+|yoga|church|studying)|for (?:a )?(?:run|walk|swim)s?|running|swimming|walking|jogging|without|dancing|outside more|vegan|vegetarian|out more))|leave(?! (?:my|the) (?:job|work|marriage|relationship|house|company))|work (?:tomorrow|today|on (?:monday|saturday|sunday))|get (?:out of here|it\\b|this|that|home|up and|back to (?:you|work|the office|class)|through (?:it|this|that)|one|some|the|to (?:know|the|that|this)|what|going|away with|there(?! .*\\b(?:times|days)\\b))|take (?:him|her|them|it|that|this|off|the (?:bus|kids|car)|a (?:minute|second|moment|break|look|nap|shower|drag|hit|shot))|give (?:you|him|her|them|that|this|me)|let(?! (?:go|myself|people in))|put(?! (?:my|less|more|myself))|start (?:by|with|off|from)|keep (?:doing|telling|that|it(?! up)|them|him|her|saying|coming)|have (?:one|it|that|this|to|them|some|him|her|fun)';

/** Impulses and harm; nothing to plan for. */
const IMPULSES =
  'die|kill|hurt|punch|hit|beat|smash|fight|end (?:it|up|my)|smoke|vape|drink(?! (?:less|more water|water|fewer|only|in moderation|responsibly|enough|no))|party|get (?:drunk|high|wasted)|have (?:a (?:drink|cigarette|smoke|beer|glass|coffee|laugh|talk|chat|few|look|couple|bit)|sex)|relax(?! more| better| without| my)|scream|cry|sleep (?:in|all day)|eat (?:a|the|that|what|cake|chocolate)|ruin|spoil|do (?:it|that|this|something|anything|what|so|all|a lot|my|the|everything|these|those|some|for|too|such)|try (?:it|that|this|these|some|something|anything|one|the|out)|be (?:honest\\b(?! with myself)|clear|fair|frank|here|like|at|home(?! (?:for|by|before|in time|earlier|on time))|able|in here|careful|taking|doing|going|asked|sure|by)|feel (?:like (?!myself)|it|that)|worry about (?:it|that|you)|live with (?:it|that)|lose (?:my|him|her|them|it|that|this)\\b(?! temper less)|not (?:do|be|have|get) (?:it|this|that|here)';

const IDLE = new RegExp(
  `^(?:(?:${TALK}|${ERRANDS}|${IMPULSES})(?![\\w'])|(?:do|be|have|get|make|go|try|take|meet|limit|find|keep|start|give|put|feel|become|cut|improve|handle|reduce|avoid|break|reach|see)$)`,
  'i',
);

/** Leaving off and cutting down. */
const LEAVING =
  'stop|quit|give up|cut (?:down|back|out|my|it down|the)|reduce|lower|limit|avoid|wean|kick|slow down|(?:go|get) down to (?:\\d|zero|one|two|three|four|five|six|half|a )|not |try not to|break|prevent|let go|get (?:rid|off|out of|over|clean|sober)|worry less|rely less|drink (?:less|fewer|only|in moderation|responsibly|no)|come off';

/** Becoming and feeling. */
const BECOMING =
  'become|change|grow|be (?:(?:a (?:little|bit|lot)|a little bit|much|really|very|so|as|truly) )*(?:more|less|better|good|confident|calm|calmer|healthy|healthier|happy|happier|sober|free|present|kind|kinder|proud|independent|active|fit|fitter|patient|stronger|strong|assertive|open|comfortable|successful|productive|normal|responsible|mindful|gentle|financially|honest with myself|in control|at peace|done with|there for|around for|myself|off|well|safe|able to|friends|a (?:better|good|great|calmer|stronger|happier|healthier|confident|role|present|supportive|happy|healthy|patient|\\w+ (?:mother|father|mom|mum|dad|parent|partner|leader))|an? (?:example|writer|doctor|nurse|teacher|artist|leader|manager)|in (?:a|shape|better))|feel (?:more|less|better|confident|calm|calmer|good|proud|safe|at|comfortable|in control|happy|happier|free|healthy|healthier|like myself|strong|normal|rested|alive|connected|okay|worthy)|love|like myself|accept|trust|forgive|enjoy|live|heal|recover|look (?:better|good|nice|healthier)';

/** Doing, learning, building. */
const DOING =
  'start|begin|learn|improve|build|find|overcome|face|handle|manage|control|deal|cope|work (?:on|towards?|less|out|for myself|as|in|through)|focus|take (?:control|care|better|my|up|charge|part|more|less|regular|responsibility|the (?:medic\\w+|time|first|stairs|lead)|time|steps?|on|this medic\\w+)|exercise|run|walk|swim|train|jog|sleep|fall asleep|wake up|get up|go (?:to (?:bed|the gym|school|college|church|meetings|therapy|university)|back to|for (?:a )?(?:run|walk|swim)s?|without|running|swimming|out more|vegan|vegetarian)|eat (?:more|less|better|health\\w+|regular\\w*|fewer|enough|well|breakfast|properly|right|three)|save|pay off|finish|complete|write|publish|graduate|pass|apply|move|set|say no|stand up|speak|express|connect|reconnect|meet (?:new|more|some|other|people|someone)|make (?:friends|more|new|time|changes|peace|progress|better|healthier|it (?:through|to)|my|up for|a (?:change|plan|living|difference|career|habit|decision|fresh))|spend (?:more|less|time|quality)|practi[sc]e|stick|stay|keep (?:my|up|going|off|at|fit|active|on|calm|the|moving|it up|track)|maintain|meditate|relax (?:more|better|without)|floss|brush|gain|cook|plan|prioriti[sz]e|balance|rebuild|repair|fix|prepare|present|perform|lead|travel|ask for|open up|communicate|listen|look after|put (?:myself|my|less|more)|turn (?:my|things|it around)|own|earn|play (?:the|guitar|piano|less|more|better)|read more|sing|drive (?:again|on|without)|talk (?:to (?:people|new|strangers|my)|in front|more)|see (?:my|the kids|more of)|calm|hold (?:a|my|down)|concentrate|study|do (?:well|better|more|less|good|the right)|raise|tackle|show up|negotiate|stretch|declutter|tidy|return|lose (?:weight|some|the|a few|a bit|\\w+ (?:pounds|kilos|kg|lbs)|\\d|pounds|fat)|get (?:better|fit|fitter|healthy|healthier|back (?:in|on|to|into|at)|more|less|into|in shape|in touch|my|an?|on top|organi[sz]ed|along|control|through|enough|active|stronger|past|help|used to|there)|have (?:more|less|better|a (?:better|healthier|healthy|good|normal|family|clear|career|job|routine)|my (?:own|life|confidence)|control|energy|confidence|enough)|launch|open|create|paint|draw|join|volunteer|switch|discover|achieve|succeed|develop|increase|strengthen|restore|regain|let (?:myself|people in)|leave|buy|drink (?:more water|water|enough)|continue|seek|attend|enrol|enroll|try (?:to|and|going|cutting|meditat\\w+|exercis\\w+)';

const CHANGE = new RegExp(`^(?:${LEAVING}|${BECOMING}|${DOING})(?![\\w'])`, 'i');
/** Words that make a plan of a deed: how often, how much, by when, instead of what. */
const RESOLVE =
  /\b(?:(?:every|each) (?:single )?(?:day|morning|evening|night|week|weekday|month|sunday)|(?:once|twice|\w+ (?:times|evenings|mornings|days|nights|hours|minutes)) (?:a|per|each|every) (?:day|week|month|year)|at least (?:once|twice|one|two|three)|less (?:with|often)|instead of|by (?:six|seven|eight|nine|ten|\d)|this (?:month|year)|by (?:the end of|my|christmas|summer|easter)|(?:by|in|until|before) (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;

/** What no plan makes a goal: harm, indulgence, and talk. */
const NEVER =
  /^(?:die|kill|hurt|punch|hit|beat|smash|end|smoke|vape|drink|party|get (?:drunk|high|wasted)|scream|cry|ruin|say|think|know|hear|come|wait|set every|mark)\b/i;

/** Everyday deeds that may stand alone as an answer: "call my brother once a week". */
const EVERYDAY =
  /^(?:call|visit|see|write|take|walk|cook|read|clean|clear|go|eat|leave|put|play|send|ring|have (?:dinner|lunch|breakfast))\b/i;

/** True when a verb phrase says how often, how much or by when, so that it is more than an errand. */
export function isResolved(phrase: string): boolean {
  const core = coreOfVerbPhrase(phrase);
  return RESOLVE.test(core) && !NEVER.test(core);
}

/** The same for words that stand alone, of which only plain deeds count. */
export function isResolvedDeed(phrase: string): boolean {
  return EVERYDAY.test(coreOfVerbPhrase(phrase)) && isResolved(phrase);
}

const NOT_AS_WELL = /^not (?!do\b|be here\b)\w+/i;

/** True when a verb phrase names a passing wish, an errand, a remark, or nothing in particular. */
export function isIdle(phrase: string): boolean {
  return IDLE.test(coreOfVerbPhrase(phrase));
}

/** True when a verb phrase names a change and not an errand or a remark. */
export function isChange(phrase: string): boolean {
  const core = coreOfVerbPhrase(phrase);
  return !IDLE.test(core) && (CHANGE.test(core) || NOT_AS_WELL.test(core));
}

/** True for "stop", "quit for good": a change whose object only the talk around it tells. */
export function isBareStop(phrase: string): boolean {
  return /^(?:stop|quit|cut (?:down|back)|give (?:it )?up|kick (?:it|the habit|this habit)|slow down)(?: (?:completely|for good|altogether|now|again|this time|soon|it))*$/i.test(
    coreOfVerbPhrase(phrase),
  );
}
