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
  '(?:(?:really|just|actually|definitely|probably|maybe|kind of|sort of|still|also|even|honestly|obviously|certainly|um|uh|i think|i guess|at least|only|already|always|absolutely) )*';

/** What people do when they change. */
const CHANGING =
  '(?:quit|stop|cut|reduce|change|try|start|give (?:it|that|this|them|up)|get (?:better|healthy|healthier|help|back|on|rid|into|in shape|fit|it|out|through|my|there|a|some|up)|lose (?:\\w+ )?(?:weight|pounds)|lower|improve|avoid|exercise|walk|run|eat|talk|ask|look|find|make|take|keep|work|go|do|be|feel|have|limit|switch|replace|learn|join|set|save|see|drink (?:less|water)|call|use|live|spend|focus|stick|plan|remember|check|help|show|sign|track|write|wear|bring|come|sleep|put|pay|deal|handle|turn|move|stay|tell|let|leave|hang|read|think|consider|build|prevent|control|manage)';

const CHANGE: readonly Cue[] = cues([
  // Desire
  [
    2,
    `i ${SOFT}(?:want|wanna|d like|would like|d love|would love|wish|hope|hoping|d rather) ${SOFT}(?:to |i could |i can |id )?${SOFT}${CHANGING}`,
  ],
  [
    2,
    `i ${SOFT}(?:dont|do not|didnt|wouldnt|never) ${SOFT}(?:want|wanna|like) ${SOFT}(?:to )?(?:be|end|die|get|lose|keep|have|feel|see|go|risk|wind|turn|let|hurt|become|put|the way|how|it when|that|looking|being|feeling|any)`,
  ],
  [
    2,
    '(?:sick|tired|fed up|ashamed|embarrassed|scared|worried|afraid|not proud|not happy|unhappy|concerned) (?:and tired )?(?:of|about|with|that|by)',
  ],
  [
    1,
    '(?:it|that|which|this)s? (?:\\w+ )?(?:worries|scares|bothers|concerns|frightens|upsets|annoys|hurts) me|i (?:\\w+ )?(?:worry|regret|miss)',
  ],
  [
    1,
    `i (?:\\w+ )?(?:like|love) (?:the|that) (?:idea|sound)|(?:good|great) idea|sounds? (?:\\w+ )?(?:good|great|like a (?:good )?plan|reasonable|doable|helpful)`,
  ],
  // Ability
  [2, `i ${SOFT}(?:could|can|might|m able to|will be able to|would be able to|may) ${SOFT}(?:${CHANGING})`],
  [
    1,
    '(?:its|thats|it is|be|was) (?:\\w+ )?(?:possible|doable|manageable|easy enough)|i think i (?:can|could)|i know i can|i believe i can|im (?:\\w+ )?(?:confident|capable)',
  ],
  // Reason
  [
    1,
    '(?:my|the) (?:health|kids|children|family|son|daughter|wife|husband|lungs|liver|heart|teeth|skin|license|job|future|baby|grades|doctor)|(?:save|saving|waste of|wasting|costs?|expensive) (?:\\w+ )?(?:money)?|healthier|(?:more|have) energy|live longer|role model|good example|feel (?:\\w+ )?better|breathe|coughing|hangovers?|hungover',
  ],
  [
    1,
    '(?:would|will|might|could|ll|d) (?:\\w+ )?(?:help|be (?:\\w+ )?(?:better|good|nice|great|healthier|easier|happier|helpful)|make me (?:feel )?(?:\\w+ )?better|benefit|improve)',
  ],
  [
    1,
    '(?:isnt|not|wasnt|cant be|aint) (?:\\w+ )?(?:good|healthy|helping|worth it|right|safe|fair|cool|smart)|bad for (?:me|my|you)|(?:hurts?|hurting|ruin\\w*|affect\\w*|damag\\w*|kill\\w*|harm\\w*|wreck\\w*) (?:\\w+ )?(?:my|me|his|her|their|us)',
  ],
  [
    1,
    '(?:its|it is|thats|been|becoming|become|is|got|getting) (?:\\w+ )?(?:a (?:\\w+ )?(?:problem|issue|concern|wake up call|struggle)|out of (?:control|hand)|too much|worse|dangerous|serious)',
  ],
  // Need
  [
    2,
    `i ${SOFT}(?:need|have|ve got|got|gotta|must|should|ought|m gonna have|m going to have)(?: to| a| some)? ${SOFT}(?:${CHANGING})`,
  ],
  [
    2,
    `(?:something|things?) (?:\\w+ )?(?:has|have|needs?|got) to (?:change|be done|give)|time (?:for|to) (?:me )?(?:to )?(?:change|do something|stop|quit|start|get|make)|i need (?:help|support|to)|(?:its|is) (?:\\w+ )?important (?:to|for|that)`,
  ],
  // Commitment and activation
  [
    3,
    `i(?:ll|m gonna|m going to| will| am going to| am gonna| promise| intend| plan) ${SOFT}(?:to )?${SOFT}(?:${CHANGING})`,
  ],
  [
    3,
    `(?:im|i am|id be|i would be|i feel) ${SOFT}(?:ready|willing|prepared|committed|determined|motivated|open to|up for|interested|excited|looking forward)`,
  ],
  [
    2,
    'give (?:it|that|this) a (?:try|go|shot)|(?:try|work on) (?:it|that|this)|my (?:plan|goal|first step)|(?:one|two|a few|couple) (?:day|night|time|drink|cigarette)s? (?:a|per|at a) (?:week|day|night|time)',
  ],
  // Taking steps
  [
    2,
    '(?:i|ive|we|weve) (?:\\w+ )?(?:started|stopped|quit|tried|cut|reduced|joined|signed|switched|managed|decided|began|begun|lost|gave up|been (?:\\w+ )?(?:trying|working|walking|exercising|eating|going|doing|thinking about|cutting|taking|making|looking|clean|sober|better)|thought about|thinking (?:about|of))',
  ],
  [
    1,
    'i (?:havent|didnt|havent had|didnt have) (?:\\w+ )?(?:smoked?|drunk|drink|used?|had (?:a|any)|have (?:a|any))|(?:im|been) (?:\\w+ )?(?:trying|working on)|cut(?:ting)? (?:\\w+ )?(?:down|back|out)',
  ],
  // Seeing it
  [
    2,
    '(?:never|hadnt|havent|didnt) (?:\\w+ )?(?:thought|realized|realised|noticed|considered|looked at) (?:of |about )?(?:it|that|this)|i (?:\\w+ )?(?:realize|realise|realized|realised|recogni[sz]ed?)|when i think about it|now that (?:i|you)|probably (?:\\w+ )?(?:too much|should|right)|(?:youre|you are) (?:\\w+ )?right',
  ],
  [
    1,
    'maybe (?:if )?(?:i|its|that|we|some|a|just)|if i (?:could|can|had|just|was|were|did|do|keep|dont|quit|stop)|instead of|on the other hand',
  ],
]);

const SUSTAIN: readonly Cue[] = cues([
  // Desire to stay
  [
    3,
    `i ${SOFT}(?:dont|do not|didnt|wouldnt|aint|never) ${SOFT}(?:want|wanna|wish|feel like|care|need|see (?:why|how|what|the|a|any)|plan|intend|mind|buy) ${SOFT}(?:to |that |it )?${SOFT}(?:quit|stop|change|give|cut|go|do|talk|take|try|be here|come|get rid|exercise|have to|need to|it|the|any|a|why|how|what|i)?`,
  ],
  [
    2,
    `i ${SOFT}(?:like|love|enjoy) ${SOFT}(?:it|to (?:drink|smoke|eat|party|relax|have)|the (?:taste|feeling|way it|buzz)|my (?:\\w+ )?(?:wine|beer|cigarettes?|food|drinks?|coffee|dog|weed)|smoking|drinking|eating|having|being|them|that|this)`,
  ],
  [
    2,
    '(?:helps|relaxes|calms|lets|makes|gets) me (?:to )?(?:\\w+ )?(?:relax|unwind|calm|down|sleep|cope|escape|forget|feel (?:\\w+ )?(?:good|better|relaxed)|through|focus|concentrate|be|happy)|(?:to|i can|way to) (?:\\w+ )?(?:relax|unwind|wind down|de ?stress|have fun|blow off)|takes the edge|(?:its|was|were|be) (?:\\w+ )?(?:fun|enjoyable|relaxing|social|comforting)',
  ],
  // Inability
  [
    2,
    `i ${SOFT}(?:cant|cannot|couldnt|can not|wont|not able to|could never|dont know (?:how|if i can|if i could|if im)|dont think i (?:can|could|would|will|need|have)|m not sure (?:i can|if i|that i|about)) `,
  ],
  [
    1,
    '(?:its|it is|thats|that is|was|be|really|so|too|very|pretty|kinda) (?:\\w+ )?(?:hard|difficult|tough|impossible|tricky|scary|tempting|overwhelming)(?! work)|struggle|craving|crave|temptation|addict(?:ed|ive)',
  ],
  [
    2,
    '(?:didnt|doesnt|dont|never|wont|not going to|not gonna|isnt|not) (?:\\w+ )?(?:work(?:ed)?|help(?:ed|ing)?|last(?:ed)?|make a difference|change anything|stick)|ive tried|tried (?:\\w+ )?(?:before|everything|that|it|them)|went (?:right )?back|back to (?:smoking|drinking|it|my old)|relapse|gave in|failed?|(?:no|dont have(?: \\w+)?|havent got|not enough|find the) (?:\\w+ )?(?:time|money|energy|motivation|willpower|choice|support|patience)|too (?:busy|tired|old|late|expensive|much trouble)',
  ],
  // No need
  [
    3,
    '(?:its|thats|is|was|isnt|not) (?:\\w+ )?(?:not|isnt|no|that) (?:\\w+ )?(?:a problem|an issue|a big deal|that bad|too bad|that much|that big|so bad|a habit|serious|affecting)|(?:isnt|not|dont have|no|aint) (?:\\w+ )*?a (?:\\w+ )?(?:problem|issue|big deal)|no (?:big deal|problem with|reason|need|point)|whats the (?:big deal|problem|point)|what the big deal',
  ],
  [
    2,
    '(?:not an?|consider (?:my ?self )?an?) (?:\\w+ )?(?:alcoholic|addict)|(?:im|i am|i feel|feel|i think im|been) (?:\\w+ )?(?:fine|healthy|okay|ok|all right|in control|under control|not that)(?! with)|under control|i (?:\\w+ )?dont (?:\\w+ )?(?:drink|smoke|use|eat) (?:\\w+ )?(?:much|more|often|every)|(?:only|just|not even) (?:a |one |two |a couple|an? |once|on weekends|socially|have)|(?:everyone|everybody|all my friends|my friends|other people|people|they) (?:\\w+ )?(?:does|do|drinks?|smokes?)|(?:never|hasnt|havent|doesnt|dont) (?:\\w+ )?(?:had (?:a|any) (?:problem|trouble)|been a problem|affect\\w*|interfere\\w*|hurt\\w*|happened|bother\\w*)|i can (?:stop|quit|handle|control) (?:\\w+ )?(?:anytime|any time|whenever|it|my)|could (?:stop|quit) (?:if|any)',
  ],
  // Not ready, and others' business
  [
    3,
    'not (?:\\w+ )?(?:ready|interested|willing|going to (?:quit|stop|change|give|do|happen)|gonna (?:quit|stop|change|give|do|happen)|worried|concerned|motivated|going anywhere)|(?:none of|not) (?:your|their|her|his|my) business|leave me alone|get off my back|on my back|overreact\\w*|blown out|making (?:a|such a) big|nagging|lecture|(?:made|make|making|forced?|forcing) me (?:come|to come|be here|do this)|told me (?:i had|to come)|waste of (?:my )?time|ridiculous|whatever|i dont care|not my (?:fault|problem)',
  ],
  [1, '(?:but|yeah but|except|though|although|its just that|the problem is|the thing is)'],
]);

function cues(list: readonly (readonly [number, string])[]): readonly Cue[] {
  return list.map(([points, source]) => ({ points, pattern: new RegExp(`(?<!\\w)(?:${source})(?!\\w)`) }));
}

/** Points that a side needs before a turn counts as its. */
const ENOUGH = 2;

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
  return { change: pointsOf(CHANGE, said), sustain: pointsOf(SUSTAIN, said) };
}

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
