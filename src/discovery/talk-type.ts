/**
 * Whether something said speaks for a change, against it, or neither: the client language of motivational
 * interviewing (desire, ability, reason, need, commitment, activation, taking steps, and their opposites).
 *
 * Cues in plain sight, no model and nothing learnt from data. Experts agree among themselves on about two
 * turns of three, so this is a soft signal: which words to quote, when to plan. Never a verdict.
 */

/** How a turn bears on change. */
export type TalkType = 'change' | 'neutral' | 'sustain';

/** What a turn shows of either side. */
export interface TalkWeight {
  /** Points for change, 0 or more. */
  readonly change: number;
  /** Points against it, 0 or more. */
  readonly sustain: number;
}

interface Cue {
  readonly points: number;
  readonly pattern: RegExp;
}

/** Words that may stand between a verb and what belongs to it. */
const SOFT =
  '(?:(?:really|just|actually|definitely|probably|maybe|still|also|even|honestly|obviously|certainly|i think|i guess|i suppose|at least|only|already|always|absolutely|do|kinda|sorta|quite|totally) )*';

/** What people do when they change. */
const CHANGING =
  '(?:quit|stop|cut|reduce|change|try|start|give (?:it|that|this|them|up)|get (?:better|healthy|healthier|help|back|on|rid|into|in shape|fit|it|out|through|my|there|a|some|up)|lose (?:\\w+ )?(?:weight|pounds)|lower|improve|avoid|exercise|walk|run|eat|talk|ask|look|find|make|take|keep|work|go|do|be|feel|have|limit|switch|replace|learn|join|set|save|see|drink (?:less|water)|call|use|live|spend|focus|stick|plan|remember|check|help|show|sign|track|write|wear|bring|come|sleep|put|pay|deal|handle|turn|move|stay|tell|let|leave|hang|read|think|consider|build|prevent|control|manage|count|slow|sit|watch|buy|play|meet|prove|fix|finish|share|follow|wait|fight|say)';

const HABIT =
  '(?:smok\\w{1,3}|drink\\w{0,3}|drugs?|cigarettes?|alcohol|weed|beers?|wine|sugar|junk|juice|soda|fast food|pot|pills|coke|gambling)';

const CHANGE: readonly Cue[] = cues([
  // Desire
  [
    2,
    `i ${SOFT}(?:want|wanted|wanna|d like|would like|d love|would love|wish|hope|d prefer|d rather) ${SOFT}(?:to|i could|i can|it to|that to|this to|things to|my|more|a better|her to|him to|them to)(?! (?:drink|smoke|eat|unwind|relax|know if|hear|see what|ask))`,
  ],
  [
    2,
    `i ${SOFT}wanna ${SOFT}${CHANGING}|(?:been )?(?:wanting|hoping) to|im (?:hoping|looking) (?:to|for|that)|(?:thats |its )?what i (?:really )?want`,
  ],
  [
    2,
    `i ${SOFT}(?:dont|do not|didnt|wouldnt|never) ${SOFT}(?:want|wanna|like) ${SOFT}(?:to )?(?:be|end|die|lose|have|feel|see|risk|wind|turn|become|hurt|wreck|ruin|waste|put|the way|the amount|how|it when|that|looking|being|feeling|any)`,
  ],
  [
    2,
    'sick (?:and tired )?of|tired of|fed up|ashamed|embarrass\\w+|(?:scared|worried|concerned|nervous) (?:of|about|that|by|for)|not (?:\\w+ )?(?:proud|happy|comfortable)|unhappy|uncomfortable|guilty|disappointed',
  ],
  [
    1,
    '(?:worries|scares|scaring|bothers|bothering|concerns|frightens|upsets|annoys) me|i (?:\\w+ )?(?:worry|regret)|(?:concerning|frightening)',
  ],
  [
    2,
    'i (?:\\w+ )?(?:like|love|liked) (?:the|that|this) (?:idea|sound|feeling)|(?:good|great|not a bad|an|nice) idea|bad idea|sounds? (?:\\w+ )?(?:good|great|like a (?:good )?plan|reasonable|doable|helpful|fair)|(?:thatd|that would|itd|it would|that might|thatll|itll|that will) (?:\\w+ )?(?:be (?:\\w+ )?(?:great|good|nice|cool|helpful|better|easier|awesome|fine|something|ideal)|help|work|make|solve)',
  ],
  // Ability
  [2, `i ${SOFT}(?:could|can|might|may) ${SOFT}(?:be able to )?${CHANGING}(?! (?:of|remember))`],
  [
    2,
    '(?:be|am|im) able to (?!see|hear|get drunk)|(?:its|thats|it is|be|was) (?:\\w+ )?(?:possible|doable|manageable)|i (?:know|believe|think) (?:that )?i (?:can|could|will)|(?:capable|confident) (?:of|that|i|enough)|i can do (?:it|that|this)',
  ],
  // Reason
  [
    1,
    `(?:my|the) (?:health|kids|children|lungs|liver|heart|teeth|skin|license|future|baby|grades|asthma|cholesterol|blood pressure|weight|clothes|relationship|marriage)|(?:asthma|bronchitis|emphysema|cancer|stroke|heart attack|liver)`,
  ],
  [
    1,
    'save (?:\\w+ )?money|(?:waste|wasting) (?:of )?(?:\\w+ )?(?:money|time)|costs? (?:me|a lot|so|too)|(?:so|too|really|its|is) expensive|healthier|(?:more|have|got) energy|live longer|role model|good example|feel (?:\\w+ )?(?:better|healthier|good about|proud)|breath\\w*|cough\\w*|hangovers?|hungover|sluggish|out of breath|(?:age|aging|wrinkles|younger)|smell\\w?|stink\\w?',
  ],
  [
    1,
    '(?:would|will|might|could|ll|d) (?:\\w+ )?(?:help|be (?:\\w+ )?(?:better|healthier|easier|happier|helpful)|make me (?:feel )?(?:\\w+ )?better|benefit|improve)|benefits?|advantages?',
  ],
  [
    2,
    '(?:isnt|not|wasnt|cant be|aint|doing me any|no) (?:\\w+ )?(?:good for|good|healthy|worth it|right|safe|cool|smart)(?! at)|bad for (?:me|my|you|her|him|them)|(?:hurts?|hurting|ruin\\w*|affect\\w*|damag\\w*|kill\\w*|harm\\w*|wreck\\w*|destroy\\w*) (?:\\w+ )?(?:my|me|his|him|her|their|us|them)',
  ],
  [
    1,
    '(?:be|become|becoming|becomes|is|was|got|getting|gets|its) (?:\\w+ )?(?:a (?:\\w+ )?wake up call|out of (?:control|hand)|too many|dangerous)|wake up call|the reason',
  ],
  // Need
  [
    2,
    `i ${SOFT}(?:need|have|ve got|got|gotta|must|should|ought|m gonna have|m going to have|d have)(?: to)? ${SOFT}${CHANGING}`,
  ],
  [
    2,
    `(?:something|things?) (?:\\w+ )?(?:has|have|needs?|got) to|time (?:for|to) (?:me )?(?:to )?(?:change|do something|stop|quit|start|get|make)|i ${SOFT}need (?:\\w+ )?(?:help|support)|important (?:to|for) me|(?:its|is) (?:\\w+ )?important(?! thing)`,
  ],
  // Commitment and activation
  [
    3,
    `i(?:ll|m gonna|m going to| will| am going to| am gonna) ${SOFT}(?:to )?${SOFT}${CHANGING}|i (?:promise|intend|plan) to`,
  ],
  [
    2,
    `(?:id|i would|wed) ${SOFT}(?:have to|like to|be|start|try|go|talk|do|need to|make|ask|get|take|feel|put|write|keep)`,
  ],
  [
    3,
    `(?:im|i am|id be|i would be|i feel|was|be) ${SOFT}(?:ready|willing|prepared|committed|determined|motivated|open to|up for|interested in|excited|looking forward)|not saying (?:that )?im not willing`,
  ],
  [
    2,
    'give (?:it|that|this|her|him) a (?:try|go|shot)|(?:try|work on) (?:it|that|this)|my (?:plan|goal)|(?:first|next) step|(?:one|two|three|five|a few|couple|more than \\w+) (?:\\w+ )?(?:day|night|time|drink|cigarette|glass\\w*)s? (?:a|per|at a|at) (?:week|day|night|time)|by (?:the end of|next)',
  ],
  // Taking steps
  [
    2,
    '(?:i|ive|we|weve) (?:\\w+ )?(?:started|stopped|quit|reduced|joined|signed|switched|managed|decided|began|begun|gave up|given up|been (?:\\w+ )?(?:trying|working|walking|exercising|eating|going|doing|thinking (?:about|of)|cutting|taking|making|looking|clean|sober|better)|thought about|substituted|replaced|lost (?:\\w+ )?(?:weight|pounds))',
  ],
  [
    1,
    `(?:havent|didnt) (?:\\w+ )?(?:smoked?|drunk|drink|used?|had (?:a|any)|have (?:a|any))|(?:im|been|keep) (?:\\w+ )?(?:trying|working on)|trying to|cut(?:ting)? (?:\\w+ )?(?:down|back|out)|down (?:to )?(?:\\w+ )?(?:cigarettes|drinks|to)|thinking (?:about|of)|(?:less|fewer|no|without|stop|quit\\w*|stopping|cut\\w*|off) (?:\\w+ )?${HABIT}|(?:non|never) ?smok\\w+|used to`,
  ],
  // Seeing it
  [
    2,
    '(?:never|hadnt|havent|didnt) (?:\\w+ )?(?:realized|realised|noticed|considered|looked at)|i (?:\\w+ )?(?:realize|realise|realized|realised|recogni[sz]ed?)|when i think about it|now that (?:i|you)|probably (?:too much|should)|i (?:know|guess|think) (?:that )?(?:i|its|it is|im) (?:\\w+ )?(?:should|need|bad|too|not good|wrong|better)|makes (?:\\w+ )?sense',
  ],
  [
    1,
    'maybe(?! (?:one|two|three|a couple|not))|if i (?:could|can|had|just|was|do|keep|dont|quit|stop)|instead|on the other hand|perhaps',
  ],
  // A ruler from 0 to 10 answered in its upper half
  [
    2,
    '^(?:\\w+ ){0,5}an? (?:\\w+ )?(?:five|six|seven|eight|nine|ten|[5-9]|10)(?: (?:out of ten|out of 10))?(?: (?:or|to|and a half|out|maybe|i|probably|for|and|or so)\\b.{0,30})?$',
  ],
]);

const SUSTAIN: readonly Cue[] = cues([
  // Desire to stay
  [
    3,
    `i ${SOFT}(?:dont|do not|didnt|aint) ${SOFT}(?:want|wanna|feel like|care|need|see|plan|intend|mind|buy|believe|get why)(?! (?:to |that |it )?${SOFT}(?:be|end|die|lose|have|feel|see|risk|wind|turn|become|hurt|wreck|ruin|waste|put|look|keep|let|drink|smoke|him|her|them|my|any|you|people|anyone)\\b)`,
  ],
  [
    2,
    `i ${SOFT}(?:like|love|enjoy|enjoyed) ${SOFT}(?:it|to (?:drink|smoke|eat|party|relax|have)|the (?:taste|buzz)|my (?:\\w+ )?${HABIT}|smoking|drinking|eating|having|them|something i)|(?:enjoy|relax) (?:it|my ?self|and)|something i enjoy|love to (?:smoke|drink|eat)`,
  ],
  [
    2,
    '(?:helps?|relaxes|calms|lets|makes|gets|gives|help) me (?:to )?(?:\\w+ )?(?:relax\\w*|unwind|calm|down|sleep|cope|escape|forget|focus|concentrate|happy|energy|through)|(?:to|i can|way to|me) (?:\\w+ )?(?:relax|unwind|wind down|de ?stress|blow off)|edge off|me time|best friend|(?:its|was|were|be) (?:\\w+ )?(?:enjoyable|comforting)|reward|treat my ?self',
  ],
  // Inability
  [
    2,
    `i ${SOFT}(?:cant|cannot|couldnt|wont|could never|wasnt able|am not able|m not able)(?! (?:wait|be|remember|think|say|avoid|afford|imagine|tell|really (?:say|remember)))|dont know (?:how|if i can|if i could|if im|what else)|dont think i(?: can|m| could| would| need| have|ll| really)|not (?:\\w+ )?sure (?:i can|if i|about|that)|no choice|i dont see how`,
  ],
  [
    2,
    '(?:its|it is|thats|that is|was|be|so|too|very|pretty|kinda|really|a|have|had) (?:\\w+ )?(?:hard|harder|difficult|tough|impossible|tricky|tempting|overwhelming|scary)(?! (?:work|drug|worker|liquor|for (?:her|him|them)))|struggl\\w*|crav\\w*|temptation|addict(?:ed|ive|ion)|overwhelm\\w*',
  ],
  [
    2,
    '(?:didnt|doesnt|dont|never|wont|not going to|not gonna|isnt|not) (?:\\w+ )?(?:work(?:ed)?|help(?:ed|ing)?|last(?:ed)?|make a difference|change anything|stick|stop me)|nothing (?:\\w+ )?(?:works|helps|helped|worked|happen\\w*)|tried (?:\\w+ )?(?:before|everything|them|a couple)|went (?:right )?back to|back to (?:smoking|drinking|my old)|relapse\\w*|gave in|fail(?:ed|ing)?|gained it|(?:no|dont have(?: \\w+)?|havent got|not enough|find the|lack of|lacking) (?:\\w+ )?(?:time|energy|motivation|willpower|support|patience)|too (?:busy|tired|old|much trouble|much for me)|busy schedule|follow through|(?:no|not much|see the|whats the|what is the) (?:use|point) (?:in|of|to|trying|even)|nothing (?:i|ive) (?:\\w+ )?(?:do|try|did|tried|say)',
  ],
  // No need
  [
    3,
    '(?:its|thats|is|was|isnt|not) (?:\\w+ )?(?:not|isnt|no|that) (?:\\w+ )?(?:a problem|an issue|a big deal|that bad|too bad|that much|that big|so bad|a habit|serious|affecting)|(?:isnt|not|dont have|aint|wasnt|dont think its|dont think i have|seem like) (?:\\w+ ){0,2}a (?:\\w+ )?(?:problem|issue|big deal|pattern|habit)|(?:whats|what is|what) the (?:big deal|problem|point|issue)|nothing wrong|anything wrong',
  ],
  [
    2,
    '(?:not an?|consider (?:my ?self )?an?|consider my ?self) (?:\\w+ )?(?:alcoholic|addict)|(?:i feel|i think im|i am|i) (?:\\w+ )?(?:absolutely |perfectly |totally )?(?:fine|well|healthy)(?: now)?$|feel (?:absolutely|perfectly|totally) (?:fine|well)|under control|not (?:overweight|unhealthy|sick|that bad|an addict)|feel unhealthy|i (?:\\w+ )?dont (?:\\w+ )?(?:drink|smoke|use|eat) (?:\\w+ )?(?:much|more|often|every|that)|(?:its|just|its just|kinda) normal|normal (?:for|to)|(?:everyone|everybody|all my friends|my friends|they all) (?:\\w+ )?(?:does|do|drinks?|smokes?|love|uses?)|i can (?:stop|quit|handle|control) (?:\\w+ )?(?:anytime|any time|whenever|it)|(?:could|can) (?:stop|quit) (?:if|any)|more than (?:that|me|i do)|fit in',
  ],
  // Not ready, and others' business
  [
    3,
    'not (?:\\w+ )?(?:ready|interested|willing|going to (?:quit|stop|change|give|happen)|gonna (?:quit|stop|change|give|happen|just)|worried|concerned|motivated)|(?:none of|not) (?:your|their|her|his|my) business|leave me alone|off my back|overreact\\w*|making (?:a|such a) big|nagging|lectur\\w+|(?:made|make|making|forced?|forcing) me (?:come|to come|be here|do this)|(?:told me|said) i (?:had|have) to|wants? me to|waste of (?:my )?time|ridiculous|i (?:\\w+ )?dont care|not my (?:fault|problem)|not for me|absolutely not|no way|i doubt|dont feel like',
  ],
  [
    2,
    '^(?:\\w+ ){0,4}an? (?:\\w+ )?(?:zero|one|two|three|four|[0-4])(?: (?:or|to|and a half|out|maybe|probably)\\b.{0,30})?$',
  ],
]);

function cues(list: readonly (readonly [number, string])[]): readonly Cue[] {
  return list.map(([points, source]) => ({ points, pattern: new RegExp(`(?<!\\w)(?:${source})(?!\\w)`) }));
}

/** Points that a side needs before a turn counts as its. */
const ENOUGH = 1;

/**
 * How one turn of the person bears on change. English; anything else is neutral.
 *
 * @param text - one turn as it was said
 */
export function talkType(text: string): TalkType {
  const { change, sustain } = talkWeight(text);
  if (Math.max(change, sustain) < ENOUGH) return 'neutral';
  return sustain >= change ? 'sustain' : 'change';
}

/** What speaks for change and what against it in one turn. */
export function talkWeight(text: string): TalkWeight {
  const said = spoken(text);
  return { change: pointsOf(CHANGE, said.replace(DENIED_ABILITY, ' ')), sustain: pointsOf(SUSTAIN, said) };
}

/** "I don't think I can do this" speaks of ability only to deny it, and of nothing else up to the next clause. */
const DENIED_ABILITY = new RegExp(
  `(?<!\\w)i ${SOFT}(?:(?:dont|do not|didnt|cant|cannot) ${SOFT}(?:think|believe|see|feel|know (?:if|how|whether)|imagine|expect)|doubt|am not sure|m not sure|im not sure)(?: like| how| that| if| whether)* (?:i ${SOFT}|im |id |ill )(?:can|could|will|would|able to|capable of|have it in me|ready|be able to)(?: (?!but|and|because|so|unless|without)\\w+){0,4}`,
  'g',
);

function pointsOf(side: readonly Cue[], said: string): number {
  return side.reduce((sum, { points, pattern }) => sum + (pattern.test(said) ? points : 0), 0);
}

/** Lower case without marks, fillers and stutters, so that one cue fits all ways of saying it. */
function spoken(text: string): string {
  return text
    .toLowerCase()
    .replace(/\[[^\]]{0,60}\]/g, ' ')
    .replace(/['’‘]/g, '')
    .replace(/\b(\w+)-+\s*(?=\1)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:um|uh|you know|i mean|like i said|kind of|sort of) /g, '')
    .replace(/\b(\w+(?: \w+)?) (?=\1 )/g, '')
    .trim();
}
