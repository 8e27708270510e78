/**
 * Signs of distress that call for care, though not for alarm; and what a text may say that speaks against
 * hypnosis. Patterns read text as `comparable` leaves it: lower case, without apostrophes and accents.
 */

/** A sign that counts only when the text also shows that it weighs on the person now. */
const WEIGHING =
  /\b(?:cant|cannot|can t|couldnt|dont know how|unbearable|crying|cry|cries|numb|empty|alone|lost without|without (?:him|her|them)|no point|stopped (?:eating|sleeping)|not (?:eating|sleeping)|every (?:single )?night|hardly|barely|broken|nothing (?:helps|matters|left)|never be|too much|haunts?|guilt\w{0,2}|blame|my fault|drown\w{0,3}|swallow\w{0,3}|fall\w{0,3} apart|only (?:see|stare|sit|lie|sleep)|stare at the|ever since|so much pain|hurts so)\b/u;

const LOSS =
  /\b(?:died|passed away|death of|buried|funeral|miscarr\w{2,8}|stillb\w{2,6}|widow\w{0,3}|grief|grieving|(?:lost|losing) (?:my|our|a|the) (?:\w{1,10} )?(?:wife|husband|partner|mother|mum|mom|father|dad|son|daughter|child|baby|brother|sister|friend|grandmother|grandfather|dog|cat))\b/u;

const ELEVATED: readonly string[] = [
  // Hopelessness, being a burden, depression that does not stop.
  '\\b(?:hopeless\\w{0,4}|no hope(?: left)?|lost (?:all )?hope|despair\\w{0,3}|desperate(?:ly)? (?:sad|alone|lonely)|worthless|(?:i )?hate my ?self|hate being me|(?:disgusted|disgust) (?:with|by|at) my ?self)\\b',
  '\\b(?:a|such a|just a|only a|nothing but a) burden\\b',
  '\\b(?:everything|it all|life|all of it|nothing) (?:\\w{1,6} )?(?:is|feels|seems|s|has become|makes) (?:\\w{1,8} )?(?:pointless|meaningless|empty|black|dark|sense any ?more|too much|unbearable|falling apart)\\b',
  '\\b(?:cant|cannot|can not|couldnt|dont think i can) (?:\\w{1,8} )?(?:go on(?! (?:a|an|the|my|holiday|vacation|trips?|dates?|walks?|stage|about|with (?:the|my) (?:project|work))\\b)|cope|take (?:it|this|any more|much more)|do (?:this|it|life) any ?more|keep going|live like this|bear (?:it|this)|stop crying|get out of bed|face (?:another day|tomorrow|anyone))\\b',
  '\\b(?:so|severely|deeply|very|clinically|really|horribly|badly) depressed\\b|\\b(?:my )?depression (?:\\w{1,8} )?(?:is|has|wont|keeps|never|doesnt|does not|got|gets|just|came|comes)\\b',
  '\\b(?:want|wish|need) (?:it|everything|this|the pain|the noise|my head|my thoughts|all of (?:it|this))(?: \\w{1,6}){0,2} (?:stop|end|be over|go away)\\b|\\b(?:want|wish|need) (?:to|i could)(?: \\w{1,6})? (?:disappear|vanish|(?:escape|run away) from everything)\\b',
  '\\b(?:numb|empty|dead) inside\\b|\\bfeel (?:nothing|completely empty|so empty|totally alone)\\b|\\b(?:dont|do not) (?:want|wanna) to live like this\\b|\\bgiv(?:e|ing|en) up on (?:life|everything|myself)\\b',
  '\\bsuicid\\w{1,4}\\b',
  '\\b(?:nothing|things?|it) (?:\\w{1,8} ){0,3}(?:will|ll|wont|never|ever|going to) (?:\\w{1,8} ){0,2}(?:get|getting|be|become) (?:any )?better\\b(?! (?:than|if|once|when|at|with practice))|\\bnothing will ever (?:change|work|help)\\b.{0,40}\\b(?:given|giving|give) up\\b|\\b(?:dragging|weighing|pulling|bringing)(?: \\w{1,8})? (?:everyone|everybody|them|my \\w{1,10}|people)(?: all)? down\\b|\\bweigh(?:ing|s)? (?:down )?on (?:my|everyone|everybody|them)\\b|\\b(?:been|am|im|feel|feeling) (?:so |really |very )?depressed (?:for|since|every|again|all)\\b|\\bcry(?:ing)? (?:my ?self to sleep|every (?:single )?(?:day|night|morning|evening)|all (?:day|night|the time)|for hours)\\b|\\b(?:hate|despise|loathe|cant stand) (?:my ?self|who i am|what i am|being me)\\b|^(?:so )?whats the point(?: of (?:anything|it all|life|everything|trying))?$|\\bwhat is the point of (?:anything|life|it all|everything)\\b|\\b(?:nobody|no one) (?:would|will|d) (?:even )?(?:notice|care|mind) if i\\b',
  '\\b(?:see|theres|there is|cant see|can see) no (?:light|future|hope|way forward|end to)\\b|\\b(?:cant|cannot|dont) see (?:a|any|the) (?:light|future|hope|way (?:forward|out of this))\\b|\\b(?:every|each) day (?:is|feels|gets|seems) (?:\\w{1,6} )?(?:heavier|darker|worse|a fight|a battle|hell|torture)\\b',
  // Panic.
  '\\bpanic (?:attacks?|set in|comes)\\b|\\bpanick\\w{2,3}\\b|\\b(?:cant|cannot|couldnt) (?:breathe|catch my breath)\\b|\\b(?:heart|chest) (?:\\w{1,8} )?(?:pounding|racing|explod\\w{2,3}|tight)(?: \\w{1,8}){0,6} (?:die|dying|faint|control|stop|breathe|breath|shaking)\\b|\\b(?:think|thought|feel like|feels like) i(?:m| am| was) (?:dying|going crazy|losing my mind|having a heart attack)\\b|\\bshaking (?:all over|uncontrollably|so (?:hard|bad|much))\\b',
  // Mania.
  '\\b(?:havent|have not|hardly|barely|not|without|no) (?:\\w{1,8} )?(?:slept|sleep|sleeping) (?:in|for|since|at all) ?(?:\\w{1,8} )?(?:days|nights|week|weeks|two|three|four|five|\\d)?|\\b(?:dont|no longer|do not) need (?:any )?sleep\\b|\\b(?:slept|sleep|sleeping) (?:only )?(?:one|two|1|2) hours?(?: \\w{1,8}){0,5} (?:energy|ideas|great|amazing|unstoppable|week|days|nights)\\b|\\b(?:invincible|manic|mania|hypomani\\w{1,2}|like (?:a )?god|racing thoughts|thoughts (?:are )?racing)\\b|\\b(?:spent|gave away|gambled|withdrew) (?:all )?(?:of )?(?:my|our) (?:whole |entire |life )?(?:savings|money)\\b',
  '\\b(?:awake|up|going|slept) (?:for |since )?(?:\\w{1,8} )?(?:48|60|72|96|two days|three days|four days|five days|\\d days)(?: hours| straight| in a row)?\\b(?=.{0,80}\\b(?:power\\w{0,3}|invincible|energy|ideas|unstoppable|genius|god|chosen|alive|never felt)\\b)',
  // Eating.
  '\\b(?:purg(?:e|ed|ing)|bing(?:e|ed|ing|eing)|laxatives?|anorexi\\w{1,2}|bulimi\\w{1,2}|eating disorder|starv(?:e|ed|ing) my ?self)\\b|\\b(?:make|made|making) my ?self (?:sick|throw up|vomit|puke)\\b|\\b(?:throw|threw|throwing) up (?:after|what|my|every|so|on purpose|to)\\b|\\bvomit\\w{0,3} (?:after|on purpose|to lose)\\b|\\b(?:havent|have not|not) eaten (?:\\w{1,8} )?(?:in|for|since) (?:\\w{1,6} )?days?\\b|\\b(?:\\d{2,3}|two hundred|three hundred|four hundred|five hundred|six hundred) (?:kcal|calories)\\b|\\bdont deserve (?:to eat|food)\\b|\\bstop(?:ped)? eating (?:until|completely|altogether|so (?:i|that)|to (?:lose|punish|be)|for)\\b|\\bskip(?:ping|ped)? (?:all )?(?:my )?(?:meals|dinner|lunch|breakfast|food|eating)(?: \\w{1,8}){0,3} (?:until|to (?:lose|weigh|be thin)|for (?:days|a week)|so)\\b|\\bweigh (?:only |just |less than |under |below )?(?:[34]\\d (?:kg|kilos?)|[6-9]\\d (?:pounds|lbs?))\\b|\\bfeel(?:ing)? fat (?:\\w{1,8} ){0,4}(?:eat|starv|only|kg|skin)\\w{0,3}\\b',
  // Drink and drugs that have the upper hand.
  '\\b(?:relapsed?|relapsing|blacked out|blackouts?|withdrawals?|the shakes|using again|drinking again|shooting up)\\b|\\b(?:cant|cannot|couldnt) stop (?:drinking|using|taking|smoking (?:weed|crack|meth))\\b|\\b(?:drink|drinking|drank|drunk|wine|vodka|whisky|whiskey|beer|pills?|weed)(?! (?:\\w{1,10} ){0,2}(?:coffees?|teas?|water|juice|smoothies?|milk))(?: \\w{1,12}){0,6} (?:to (?:cope|forget|numb|get through|function|fall asleep|stop shaking)|in the morning|before work|just to (?:sleep|feel|get))\\b|\\b(?:whole|entire|two|three) bottles? of (?:wine|vodka|whisky|whiskey|gin|rum)\\b|\\b(?:need|needing) (?:a |my )?(?:drink|fix|dose|hit) (?:to|before|every|just)\\b',
  '\\b(?:bottle|litre|liter|fifth|six ?pack|crate) of (?:\\w{1,8} )?(?:gin|vodka|whisky|whiskey|rum|wine|beer|schnapps|spirits) (?:a|every|each|per) (?:day|night|evening)\\b|\\botherwise i (?:shake|tremble|sweat)\\b',
  // Violence.
  '\\b(?:grabs?|grabbed|holds?|held|throws?|threw|drags?|dragged|shoves?|shoved|pins?|pinned|burns?|burned|spits?|spat) me (?:by|down|against|with|into|at|on) (?:the|my|a|his|her)\\b(?=.{0,40}\\b(?:throat|neck|hair|wall|floor|arms?|stairs|cigarette|drinks?|drunk|angry|rage)\\b)',
  '\\b(?:husband|wife|partner|boyfriend|girlfriend|father|dad|mother|mum|mom|stepfather|brother|ex|he|she) (?:\\w{1,8} )?(?:slap(?:s|ped)|hit|hits|beat|beats|choked|kick(?:s|ed)|punch(?:es|ed)|push(?:es|ed) me (?:down|against|into)|threatens?|threatened|rapes?|raped|forces?|forced|locks?|locked|stalks?) ?(?:me(?! with (?:an?|the|his|her) (?:\\w{1,10} )?(?:idea|question|ball|pillow))|up)\\b|\\b(?:locks?|locked) me (?:in|up|out|inside)\\b|\\b(?:controls?|takes?|keeps?) (?:all )?my (?:money|phone|passport|papers)\\b|\\b(?:scared|afraid|frightened|terrified) to (?:go|be|come) home\\b|\\bmarks? (?:he|she) left\\b|\\b(?:was|got|been) (?:slapped|choked|beaten up|groped|drugged)\\b',
  '\\b(?:hits?|beats?|beating|chok(?:es?|ed|ing)|threaten(?:s|ed|ing)?|rap(?:es?|ed|ing)|abus(?:es?|ed|ing)|molest(?:s|ed|ing)|assault(?:s|ed|ing)|kicks?|punch(?:es|ed)) me\\b(?! (?:at|in (?:chess|tennis|a race)|by|to (?:it|the)|up (?:for|when)))|\\b(?:being|was|am|im|were|been) (?:\\w{1,10} )?(?:abused|raped|molested|beaten|assaulted|stalked)\\b|\\b(?:afraid|scared|terrified) (?:of|to go home to) (?:him|her|my (?:husband|wife|partner|boyfriend|girlfriend|father|dad|mother|stepfather|ex))\\b|\\bdomestic violence\\b',
  // Young people.
  '\\b(?:im|i am|i just turned|just turned|i turned|i turn) (?:only )?(?:[89]|1[0-7]|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\\b(?! (?:minutes?|mins?|days?|weeks?|months?|hours?|kg|kilos?|pounds?|lbs?|percent|times|years? (?:into|sober|clean|married|in|younger|older)|stone|steps|cigarettes|points?))|\\b(?:[89]|1[0-7]) years? old(?: girl| boy)? (?:and i|here)\\b|\\bin (?:the )?(?:6th|7th|8th|9th|10th|11th|sixth|seventh|eighth|ninth|tenth|eleventh) grade\\b',
  // German, French, Spanish, Portuguese
  '\\b(?:kann nicht mehr|halte es nicht mehr aus|hoffnungslos|panikattacken?|keinen sinn mehr|nen? puis plus|nen? peux plus|jen peux plus|desespere[es]?|crises? de panique|no puedo mas|ataques? de panico|sin esperanza|nao aguento mais|crises? de panico|sem esperanca)\\b',
];

/** Whether something said shows distress that calls for care. */
export function isDistressed(comparableText: string): boolean {
  return (
    ELEVATED_SIGNALS.some((signal) => signal.test(comparableText)) ||
    (LOSS.test(comparableText) && WEIGHING.test(comparableText))
  );
}

const ELEVATED_SIGNALS = ELEVATED.map((pattern) => new RegExp(pattern, 'u'));
