/** Areas of life a goal or a belief can belong to, recognised by the words people use for them. */

/** The areas, `general` last: it holds what fits no other. */
export const GOAL_CATEGORIES = [
  'smoking',
  'alcohol',
  'drugs',
  'public_speaking',
  'assertiveness',
  'sleep',
  'exercise',
  'weight',
  'nutrition',
  'anxiety',
  'anger',
  'grief',
  'pain',
  'loneliness',
  'parenting',
  'relationships',
  'self_compassion',
  'confidence',
  'study',
  'career',
  'money',
  'creativity',
  'focus',
  'spirituality',
  'health',
  'life_change',
  'general',
] as const;

export type GoalCategory = (typeof GOAL_CATEGORIES)[number];

/** What points at an area; earlier areas win a tie, so the specific ones come first. */
const SIGNS: readonly (readonly [GoalCategory, RegExp])[] = [
  [
    'smoking',
    /\b(?:smok(?:e|es|ed|ing|er)|cigarettes?|cigs?|vap(?:e|es|ing)|nicotine|tobacco|chantix|a pack(?: a day)?)\b/gi,
  ],
  [
    'alcohol',
    /\b(?:alcohol\w*|beers?|wine|vodka|whisk(?:e)?y|drunk|hangovers?|booz\w+|sober|(?<!(?:more|enough|my) )drink(?:ing|s)?(?! (?:more |enough )?(?:water|coffee|tea|juice|soda|milk))(?! and driv)|binge drink\w*|drank|party(?:ing)?)\b/gi,
  ],
  [
    'drugs',
    /\b(?:drugs?|weed|marijuana|cannabis|pot|cocaine|heroin|meth|opioids?|(?<!\b(?:my|regular|take|taking|the|these|those|daily) )pills|get(?:ting)? high|using again|relaps\w+|clean)\b/gi,
  ],
  [
    'public_speaking',
    /\b(?:public(?:ly)? speak\w*|speak(?:ing)? in public|presentations?|present(?:ing)? (?:to|in front|at)|speech(?:es)?|audience|on stage|in front of (?:people|a room|a group|others|the class|everyone|a crowd)|toasts?)\b/gi,
  ],
  [
    'assertiveness',
    /\b(?:assertive\w*|say(?:ing)? no|stand(?:ing)? up for|boundar(?:y|ies)|people[- ]pleas\w+|speak(?:ing)? up|push(?:ed|ing)? around|walk(?:ed)? all over|doormat|confront\w*|ask(?:ing)? for what I (?:need|want))\b/gi,
  ],
  [
    'sleep',
    /\b(?:sleep(?:ing|s|y)?|asleep|slept|insomnia|wake up|waking up|wide awake|go(?:ing)? to bed|in bed|bedtime|nights? without rest|rested|nap)\b/gi,
  ],
  [
    'exercise',
    /\b(?:exercis\w*|gym|work(?:ing)? out|workouts?|run(?:ning)?(?! (?:out|away|late|a|my|the|into))|run a|jog\w*|walk(?:ing)?s?(?! (?:away|out|in|into))|swim\w*|bike|cycling|yoga|fit(?:ness|ter)?|physical(?:ly)? activ\w*|more active|active|marathon|5k|10k|training|push-ups?|sports?|soccer|football|basketball|tennis|hockey|volleyball)\b/gi,
  ],
  ['weight', /\b(?:weight|overweight|pounds|kilos?|kg|lbs|obes\w+|slim\w*|fat|bmi|diet(?:s|ing)?)\b/gi],
  [
    'nutrition',
    /\b(?:eat(?:ing|s)?|food|meals?|nutrition|vegetables|veggies|fruit|sugar|snack\w*|junk|cook(?:ing)?|breakfast|salads?|soda|water|coffee|caffeine|candy|chocolate|juice|takeaways?|fast food)\b/gi,
  ],
  [
    'anxiety',
    /\b(?:anxi\w+|worr(?:y|ies|ied|ying)|panic\w*|nervous\w*|stress\w*|overwhelm\w*|overthink\w*|fear\w*|calm(?:er|ly)?|tense|on edge|relax\w*)\b/gi,
  ],
  [
    'anger',
    /\b(?:ang(?:er|ry)|temper|yell(?:ing|ed)?|snap(?:ping|ped)?(?: at)?|rage|los(?:e|ing) it with|shout(?:ing|ed)?|blow(?:ing)? up|fight(?:s|ing)?|furious|hothead\w*)\b/gi,
  ],
  [
    'grief',
    /\b(?:grie(?:f|ve|ving)|passed away|died|death|funeral|mourn\w*|loss of|since (?:he|she) died|miss (?:him|her))\b/gi,
  ],
  [
    'pain',
    /\b(?:pain(?:ful|s)?|hurts?|ache\w*|migraines?|headaches?|back problem|sore|arthritis|fibromyalgia)\b/gi,
  ],
  [
    'loneliness',
    /\b(?:lonel\w+|alone|isolat\w+|make (?:new |some |more )?friends|no friends|nobody to talk|meet (?:new )?people|left out|social life)\b/gi,
  ],
  [
    'parenting',
    /\b(?:parent(?:s|ing)?|kids?|child(?:ren|care| care)?|sons?|daughters?|baby|toddler|(?:better|good|great) (?:mother|father|mom|mum|dad)|school run)\b/gi,
  ],
  [
    'relationships',
    /\b(?:relationships?|marriage|married|husband|wife|partner|girlfriend|boyfriend|dating|divorce\w*|break-?up|trust|friends?(?:hips?)?|family|mother|father|mom|mum|dad|spend(?:ing)? (?:more )?time with|sister|brother|flatmates?|roommates?|communicat\w+|argu(?:e|ing|ments?)|love life)\b/gi,
  ],
  [
    'self_compassion',
    /\b(?:hard on myself|self[- ](?:compassion|care|love|esteem|worth|critic\w*)|kind(?:er)? to myself|forgive myself|inner critic|beat(?:ing)? myself up|blam(?:e|ing) myself|perfect(?:ion\w*)?|deserve|love myself|like myself|worthless|myself first|guilt\w*|ashamed|shame)\b/gi,
  ],
  [
    'confidence',
    /\b(?:confiden\w+|self-confidence|insecur\w+|believe in myself|doubt(?:s|ing)? myself|self-doubt|shy(?:ness)?|imposter|impostor|good enough|not enough|courage|brave|trust myself|fraud|smart enough)\b/gi,
  ],
  [
    'study',
    /\b(?:stud(?:y|ies|ying)|exams?|school|college|universit\w+|uni|degree|class(?:es)?|grades?|homework|thesis|dissertation|graduat\w+|course|essay|learn (?:spanish|french|german|english|a language))\b/gi,
  ],
  [
    'career',
    /\b(?:career|(?:be|become|becoming|being) an? (?:\w+ )?(?:doctor|nurse|teacher|lawyer|engineer|therapist|counsell?or|worker|officer|chef|pilot|electrician|mechanic|designer|programmer|vet)|jobs?|work(?:ing)?(?! (?:out|on|through|for me|it|up))|promot\w+|boss|manager|colleagues?|interviews?|business|company|office|team|leader(?:ship)?|profession\w*|employ\w+|clients?|meetings?|salary|raise|resume)\b/gi,
  ],
  [
    'money',
    /\b(?:money|debts?|sav(?:e|ing|ings)(?! (?:my|the|our) (?:life|marriage))|budget\w*|spend(?:ing)?(?! (?:more |less )?time)|financ\w+|rent|bills|mortgage|afford|credit card|paycheck|invest\w*)\b/gi,
  ],
  [
    'creativity',
    /\b(?:creativ\w+|writ(?:e|ing|er)|novel|paint(?:ing|er)?|draw(?:ing)?|music|guitar|piano|sing(?:ing)?|songs?|art(?:ist)?|photograph\w*|poe(?:m|ms|try)|dance|dancing|blog|podcast)\b/gi,
  ],
  [
    'focus',
    /\b(?:focus(?:ed|ing)?|concentrat\w+|distract\w+|procrastinat\w+|put(?:ting)? (?:things|it|everything) off|productiv\w+|organi[sz]ed?|organi[sz]ation|on time|time management|phone|scroll\w*|screen time|social media|attention|to-do|deadlines?|priorit\w+|disciplin\w+|games?|gaming)\b/gi,
  ],
  [
    'spirituality',
    /\b(?:spiritual\w*|god|faith|pray(?:er|ing)?|church|meditat\w+|mindful\w*|soul|inner peace|inner harmony|purpose|meaning)\b/gi,
  ],
  [
    'health',
    /\b(?:health\w*|doctor|medicin\w+|medication|meds|pills|tablets|insulin|diabet\w+|blood (?:sugar|pressure)|cholesterol|asthma|inhaler|energy|tired|sick|hospital|dentist|teeth|floss\w*|disease|immune|hand ?wash\w*|birth control|checkups?)\b/gi,
  ],
  [
    'life_change',
    /\b(?:mov(?:e|ing) (?:out|abroad|to|away|house|in)|change my life|fresh start|new life|turn my life|retir\w+|settl(?:e|ing) (?:in|down)|big change|start over|new chapter|probation|jail|prison|court|trouble|(?:right|straight) path|straight and narrow|law|parole|independent|on my own)\b/gi,
  ],
];

/** How much each area is spoken of in a text, counted in signs. */
export function categorySigns(text: string): ReadonlyMap<GoalCategory, number> {
  const counts = new Map<GoalCategory, number>();
  for (const [category, sign] of SIGNS) {
    const count = text.match(sign)?.length ?? 0;
    if (count > 0) counts.set(category, count);
  }
  return counts;
}

/** The area a text speaks of most; the more specific area wins a tie; `general` without any sign. */
export function categoryOf(text: string): GoalCategory {
  let best: GoalCategory = 'general';
  let most = 0;
  for (const [category, count] of categorySigns(text)) {
    if (count <= most) continue;
    best = category;
    most = count;
  }
  return best;
}

/** The first of several texts that names an area decides, so that near words outweigh far ones. */
export function nearestCategory(texts: readonly string[]): GoalCategory {
  return texts.map(categoryOf).find((category) => category !== 'general') ?? 'general';
}
