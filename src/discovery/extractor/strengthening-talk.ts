/** What people say that carries them: ability, past success, support, and what matters to them. */

export type StrengthKind = 'ability' | 'success' | 'quality' | 'support' | 'value';

interface StrengthWording {
  readonly pattern: RegExp;
  readonly kind: StrengthKind;
}

const ADVERB =
  '(?:(?:just|really|still|definitely|actually|also|always|probably|very|pretty|quite|so|absolutely|certainly|totally|usually|finally|already|even|truly|generally|normally) )*';
const PEOPLE =
  '(?:wife|husband|mom|mum|dad|mother|father|boss|friends?|best friend|partner|girlfriend|boyfriend|kids?|children|son|daughter|sons|daughters|parents|sister|brother|sisters|brothers|family|team|colleagues?|coach|teacher|professor|mentor|trainer|therapist|neighbou?rs?|cousin|manager|doctor|roommate|grandmother|grandma|aunt|uncle|fianc[ée]e?)';
const IDLE_ABILITY =
  'see|say|tell|imagine|understand|remember|hear|recall|think of|be (?:wrong|late|sure|a (?:bit|little|dick|jerk|pain))|give you|show you|get (?:you|that|it|a |angry|mad|away)|ask|always (?:just )?(?:go|get)|go (?:now|home)|come back|count|barely|hardly|only (?:think|say|imagine)|never|not|drink|smoke|feel (?:it|the|that|my)|relate|just (?:go|leave|say|tell)|have (?:a |one|some|it)|do without you|look|help you|leave|explain|call|use|eat (?:what|a whole)|smell|sit here|guess|live with that|believe|lose|die|kill|hurt|become';

function wording(source: string, kind: StrengthKind): StrengthWording {
  return { pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w'])`, 'i'), kind };
}

const STRENGTH_WORDINGS: readonly StrengthWording[] = [
  wording(
    `(?:family|health|honesty|faith|friendship|freedom|creativity|kindness|learning|nature) ${ADVERB}(?:comes first|is everything)|(?:my|our) (?:\\w+ )?${PEOPLE}(?:'s health|'s future| and my ${PEOPLE})? ${ADVERB}(?:matters?|means?|is|are|comes?|come) ${ADVERB}(?:everything|the world|first|important|my priority|so much|a lot|the most important|(?:to|for) me)`,
    'value',
  ),
  wording(
    `(?!(?:it|that|what|there|this)\\b)(?:my |being |having |[a-z]+ing )?[a-z][\\w' ]{2,40}? (?:matters?|means?) ${ADVERB}(?:a lot|so much|everything|the world|more than anything|to me|most)|(?!(?:it|that|what|there|this)\\b)(?:my |being |having |the )[\\w' ]{2,40}? (?:is|are) ${ADVERB}(?:important|precious|sacred|essential|everything) (?:to|for) me|I ${ADVERB}(?:care|value|believe in being|believe in (?!myself|god)\\w+ing) [a-z]+|what matters (?:most )?to me is|I (?:want to be|need to be|have to be) (?:there|around|here|alive|a good (?:role model|example|mother|father|mom|mum|dad|parent)) (?:for|with) my|I ${ADVERB}love (?:my (?:job|work|family|kids?|children|son|daughter|wife|husband)|being (?:a|with|outdoors|around)|helping|teaching|writing|music|to (?:help|learn|create))`,
    'value',
  ),
  wording(
    `(?:my|our) (?:\\w+ )?${PEOPLE}(?: and my ${PEOPLE})?(?: who| has| have|'s| is| are| would|'ll| will|'ve)* ${ADVERB}(?:been )?(?:supports?|supporting|supportive|supported|helps?|helping|helped me|encourag\\w+|there for me|behind me|on my side|believes? in me|proud of me|cheer\\w+|(?:got|has|have) my back|backs me|understanding|with me on this)|I(?:'ve| have) ${ADVERB}(?:got )?(?:a |some |good |great |really |lots of |so much |plenty of )*(?:support(?:ive)?|people (?:who|around)|friends who|family who)|I(?:'ve got| have) (?:a )?(?:great|good|wonderful|supportive|loving|strong) (?:${PEOPLE}|support)`,
    'support',
  ),
  wording(
    `I(?:'ve| have)? ${ADVERB}(?:managed|succeeded|overcame|overcome|achieved|got through|gotten through|came through|come through|made it through|survived|pulled through|handled|conquered|built (?:my|a|the|this)|earned|passed (?:my|the|all)|graduated|completed)(?! to (?:piss|mess|screw|fail|lose|upset|forget|convince))|I was able to (?!(?:get (?:drunk|high)|see|hear|tell))\\w+|I(?:'ve| have) (?:done|did) (?:it|this|that|well|hard|harder|a lot|the|so)|I did (?:it|this|that)(?: before| once| last| for)|I did (?:pay off|finish|manage|pass|get through|keep|stick|quit|stop|lose)|I(?:'ve| have) come a long way|I(?:'ve| have)? ${ADVERB}(?:quit|stopped(?! (?:going|exercising|working|caring|running|sleeping|trying|seeing|talking))|gone (?:\\w+|\\d+) (?:days?|weeks?|months?|years?)|been (?:sober|clean|smoke[- ]?free|off|doing (?:really |very |pretty )?well)|cut (?:down|back)|lost (?:\\w+ )?(?:pounds|kilos|weight)|stuck (?:to|with)|kept (?:it|my|the|going|up)) ?(?:smoking|drinking|for|since|to|it|before|once|\\w+ (?:days|weeks|months|years)|\\w* ?(?:off|up|with)?)`,
    'success',
  ),
  wording(
    `I(?:'m| am) ${ADVERB}(?:good at|great at|proud (?:of|that|to)|capable|strong|determined|confident (?:that|in|about|I|enough|with)|stubborn|resilient|committed|motivated|able to|not (?:a quitter|someone who gives up|one to give up|giving up)|a (?:fighter|hard worker|good (?:\\w+ )?(?:person|friend|mother|father|mom|mum|dad|parent|listener|worker|student|teacher)|strong (?:person|woman|man)|quick learner|survivor|creative person|caring person)|hard-?working|disciplined|organi[sz]ed|patient|creative|smart|intelligent|brave|grateful|lucky to have|ready for (?:this|a change|change)|willing to|ready to|excited (?:about|to)|hopeful|optimistic|the kind of person who (?:finishes|gets|does|keeps|never gives))|I (?:never give up|don't give up|learn (?:fast|quickly)|work hard|always find a way|keep my (?:word|promises))|I ${ADVERB}(?:believe|trust) in myself|I ${ADVERB}trust my(?:self| (?:body|hands|instincts?|gut|judge?ment|head|voice))|I(?:'m| am) (?:actually|pretty|quite|really|very) (?:good|fast|quick|clever|thorough|careful|reliable|tough)|I feel (?:stronger|better about myself|proud|capable|hopeful|confident|more confident|good about|ready|in control)|once I (?:set|put) my mind|when I (?:set|put) my mind`,
    'quality',
  ),
  wording(
    `I ${ADVERB}(?:know|believe|think|feel|trust|am sure|'m sure|'m confident)(?: that| like)? (?:if I [^,]{3,40}, )?I (?:(?:can|could|will|'ll be able to) (?!(?:${IDLE_ABILITY})\\b)\\w+|have (?:it in me|what it takes|the strength)|'m (?:capable|able|strong|worth)|deserve)|I ${ADVERB}know how to (?!(?:get there|you|it feels))\\w+|I ${ADVERB}know (?:that )?I(?:'m| am) (?:able|capable|strong|good|worth|not alone|smart|an? (?:better|good|great) \\w+)`,
    'ability',
  ),
  wording(
    `I(?: think I| know I)? ${ADVERB}(?:could(?: probably| definitely)? (?=(?:do (?:it|this)|quit|stop|cut|manage|handle|change|get through|make it|reduce|learn)\\b)|(?:can|can probably|will be able to|'ll be able to) )${ADVERB}(?!(?:${IDLE_ABILITY})\\b)(?:do (?:it|this|that|better|well|more|hard|anything)|handle|manage|learn|change|control|quit|stop|cut|go (?:a|without|for|to the gym|longer)|make (?:it|this|time|changes|a)|get (?:through|better|there|back|help|it done|up early)|take (?:care|it|one|control|the|a walk|steps)|cope|find|start|talk to|ask for|say no|be (?:a better|a good|confident|calm|strong|patient|kind|the|good|happy|successful|honest|more|better)|run|swim|exercise|live|keep|stick|speak|stand|rely|count on|trust|help (?:people|others|myself)|overcome|achieve|focus|eat (?:better|healthier|less)|write|cook|teach|lead|give (?:it|up)|resist|fix|figure|build|improve|reach|finish|choose|commit|slow|calm|breathe|prepare|study)`,
    'ability',
  ),
  wording(
    `I deserve (?!(?:it|that|this|to be punished|what I|everything bad)\\b)\\w+|I(?:'ve| have) (?:got )?(?:a lot of|plenty of|good|strong|lots of|the) (?:strength|skills|experience|willpower|self-control|courage|discipline|determination|patience|ideas|knowledge)`,
    'quality',
  ),
];

/** The belief of a clause that carries the person; null when none of the wordings fits. */
export function strengthIn(text: string): { kind: StrengthKind; start: number } | null {
  for (const { pattern, kind } of STRENGTH_WORDINGS) {
    const match = pattern.exec(text);
    if (match) return { kind, start: match.index };
  }
  return null;
}
