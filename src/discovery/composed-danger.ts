/**
 * Danger put together from parts. People who do not say "die" still say two things at once: that they are not
 * there later and that somebody must manage; that they weigh on others and that the weight should go; that a
 * thing can hurt and that it calms. Each part alone is everyday talk; what counts is both, a few words apart.
 * Patterns read text as `comparable` leaves it: lower case, without apostrophes, accents and punctuation.
 */

/** The parts, at most so many words apart, in either order. */
function near(one: string, other: string, words: number): string {
  const between = `(?: [\\p{L}\\d]{1,15}){0,${words}} `;
  return `(?:\\b${one}${between}${other}\\b|\\b${other}${between}${one}\\b)`;
}

/** The parts in this order. */
function then(one: string, other: string, words: number): string {
  return `\\b${one}(?: [\\p{L}\\d]{1,15}){0,${words}} ${other}\\b`;
}

/** A while that one comes back from. */
const A_WHILE =
  '(?! (?:\\w{1,10} )?(?:for (?:a|an|the|one|two|three|some) (?:\\w{1,8} )?(?:hours?|days?|weeks?|months?|moment|bit|while|morning|evening|weekend|meeting)|at (?:work|the)|on (?:\\w{1,9}days?|holiday)|to (?:help|do|answer|check|see|ask|explain|run)|next (?:week|month)))';
const OTHERS =
  '(?:they|theyd|theyll|them|everyone|everybody|everyones|everybodys|people|others|my (?:\\w{1,8} )?(?:wife|husband|partner|family|kids|boys|girls|children|son|daughter|parents|mum|mom|mother|dad|father|sister|brother|friends?|team|ex)|the (?:family|kids|boys|girls|children|team|house|house ?hold|world|planet|others))';
const EASED =
  '(?:better|best|easier|happier|lighter|free|freer|freed|relie\\w{1,4}|peace|at rest|breathe|kinder|kindest|simpler|calmer|good for|a favou?r|a kindness|a mercy|a gift|a blessing|spared?|less trouble|less worry|less work)';
/** Oneself gone, in an if, a when or a wish. */
const ME_GONE =
  '(?:without me|if i (?:just |simply |only |suddenly )?(?:wasnt|werent|was not|were not|was no longer|were no longer|left for good|went away for good|took my ?self out|removed my ?self|stepped out of (?:it|life)|stopped existing|vanished|disappeared|faded away|died|never came back)|(?:if|once|when|after|as soon as|the (?:day|moment|minute|second|hour|week)) (?:i am|im|i was|i were|ive|i have) (?:\\w{1,6} )?(?:gone|dead|out of (?:it|the way|the picture|their (?:lives|way|hair))|no more|not (?:around|here|there)|buried|left this))';
const HURTFUL =
  '(?:pills?|tablets?|meds|medications?|painkillers?|insulin|paracetamol|tylenol|blades?|razors?|razor blades?|scalpel|knife|knives|guns?|pistol|rifle|revolver|shotgun|bullets?|rope|noose|cord|belt|bleach|antifreeze|helium|hose|exhaust)';
const CALMED =
  '(?:calm\\w{0,3}|comfort\\w{0,4}|peace\\w{0,4}|relax\\w{0,4}|sooth\\w{1,4}|relie\\w{1,4}|reassur\\w{1,4}|restful|settles? me|tempt\\w{0,4}|quieten\\w{0,3})';
const HEIGHT =
  '(?:bridges?|roofs?|rooftop|ledge|cliffs?|balcony|railings?|parapet|viaduct|overpass|tower|(?:\\w{2,10}th|\\w{2,6}st|third|second|top|\\d{1,2}th) (?:floor|storey|story)|platform|tracks|quarry)';
const DEADLY = '(?:lethal|fatal|deadly|too many|too much|certain|enough|instant|painless|quickest|fastest)';
const DISTRESS =
  '(?:nothing (?:helps|works|matters|is left)|cant (?:bear|take|stand|cope|go on|do this|see it ending|any ?more)|cannot (?:bear|take|stand|cope|go on|do this|see)|so tired|exhausted|at my limit|had enough|no way out|in a (?:really |very )?(?:bad|dark) place|horrible year|done|hopeless|alone|hurts (?:so|too) much|for me|nobody (?:cares|home|would))';
const WOUNDED =
  '(?:skin (?:breaks|broke|splits|opens|tears|came off)|bleed\\w{0,3}|bled|blood|raw|bruis\\w{1,3}|scars?|i (?:can )?feel (?:it|something|nothing)|it (?:burns|stings))';
const INJURED =
  '(?:cut|cutting|scratch\\w{0,3}|pinch\\w{0,3}|burn\\w{0,3}|bit|bite|biting|pick\\w{0,3}|dig|dug|digging|hit|hitting|punch\\w{0,3}|bang\\w{0,3}|slam\\w{0,4}|carv\\w{1,3}|claw\\w{0,3}|rub\\w{0,4})';
const BODY =
  '(?:arms?|wrists?|legs?|thighs?|skin|stomach|belly|hands?|hips?|neck|head|face|chest|knuckles|forearms?|ankles?|my ?self)';
const MY_END = '(?:my (?:own )?(?:funeral|burial|grave|coffin|obituary|eulogy|headstone|death|wake))';
const PASSED = '(?:buried|funeral|died|passed|dead|grave|in heaven|up there|on the other side|years ago)';
const KIN =
  '(?:mum|mom|mother|dad|father|brother|sister|son|daughter|wife|husband|gran\\w{0,8}|nan|baby|twin|friend|him|her|them)';

const PARTS: readonly string[] = [
  // Others who must manage, or do better, without oneself.
  `${near(OTHERS, ME_GONE, 6)}(?=.{0,60}\\b${EASED}\\b)`,
  near(EASED, ME_GONE, 6) + A_WHILE,
  then(
    '(?:who|someone|somebody|anyone|anybody|my \\w{1,10})(?: (?:would|will|could|can|should|ll|d|to|knows))?',
    `${ME_GONE}(?: any ?more| any longer)?`,
    8,
  ) + A_WHILE,
  then('(?:take|feed|raise|keep|have|want|adopt|look after|inherit)', ME_GONE, 6) + A_WHILE,
  `\\b(?:one|a) (?:chair|mouth|plate|person|problem|bed|burden|soul|name|worry|place)s? (?:less|fewer)\\b(?=.{0,30}\\b(?:feed|table|family|world|house|easier|better|everyone|carry)\\b)|\\b(?:easier|better|lighter)\\b.{0,40}\\b(?:one|a) (?:chair|mouth|plate|person|problem) (?:less|fewer)\\b`,
  '\\bworth (?:\\w{1,8} ){0,5}dead\\b|\\b(?:life )?insurance\\b.{0,50}\\b(?:than i can|more than (?:i|me)|worth|after i|when i(?:m| am) (?:dead|gone)|dead|without me)\\b',
  `\\b(?:out of|off) (?:everyones|everybodys|their|your|his|her|my \\w{1,10}s) (?:hair|hands|backs?|shoulders|lives)\\b(?=.{0,40}\\b(?:by then|soon|for good|forever|finally)\\b)|\\b(?:not having one|wont have one|by then|soon|for good|forever|finally)\\b.{0,40}\\bout of (?:everyones|everybodys|their|your) (?:hair|way|lives)\\b`,
  '\\b(?:better|happier|easier) (?:off )?(?:as )?(?:a )?(?:widow|widower|widowed|orphans?|motherless|fatherless)\\b',
  `${then(
    '(?:thing|favou?r|kindness|gift|present) (?:that )?i (?:could|can|would|might)',
    '(?:disappear|vanish|not be here|be gone|go away|leave|die|stop being)',
    8,
  )}(?=.{0,20}$|.{0,30}\\b(?:for good|forever|permanently|all of it)\\b)`,
  // A weight on others that should go.
  `${near(
    '(?:burden|dead weight|weight (?:around|on|round)|parasite|waste of (?:space|air|oxygen)|problem|mistake|cost)',
    '(?:be (?:cut|undone|removed|corrected|erased|deleted|put down|gone)|remove the|get rid of (?:me|it)|stop costing|cut me (?:off|loose)|rid of me|free of me)',
    12,
  )}(?<=.*\\b(?:i|im|me|my)\\b.*)`,
  '\\b(?:i am|im|i was|was) (?:just |only |nothing but )?a (?:mistake|waste of (?:space|air|oxygen)|stain|disease)\\b(?=.{0,30}\\b(?:undone|gone|erased?|removed?|corrected|alive|born|living)\\b)|\\bdeserve to be (?:in the ground|buried|dead|gone|erased|put down)\\b|\\b(?:belong|belongs) (?:among the (?:dead|living)|in (?:a|the|my) (?:grave|ground|coffin|cemetery)|six feet)\\b',
  // An end that is wished for, and the means within reach.
  `\\b(?:want|wish|need) (?:it all|everything|it|all of (?:it|this)) (?:\\w{1,6} ){0,2}(?:be )?(?:over|end|ended|stop)\\b.{0,60}\\b(?:have|got|there (?:are|is)) (?:\\w{1,8} ){0,4}${HURTFUL} (?:\\w{1,8} )?(?:here|ready|with me|(?:in front of|next to|beside) me|in my (?:hands?|pocket|bag|drawer))\\b`,
  // No later.
  `\\b(?:dont think|doubt|not sure|dont (?:know if|expect)|wont|will not|probably wont)(?: that)? ?(?:ill|i will|im going to|id|i would|i)? ?(?:\\w{1,8} )?be (?:around|here|there|alive|with you)\\b(?= (?:for|at|by|to|when|in|come|any)\\b)${A_WHILE}(?! (?:for|at|to|when|in) (?:(?:the|your|our|my|that) )?(?:meeting|call|party|dinner|lunch|standup|lesson|class|office|time))`,
  `\\b(?:dont|do not|cant|cannot|cant even|couldnt) (?:\\w{1,8} )?(?:see|picture|imagine) (?:my ?self|me) (?:(?:being )?(?:at|past|beyond|after|reaching|turning|making it to) (?:\\w{1,8}|the age \\w{2})(?: \\w{1,8}){0,2}$|(?:at|past) (?:\\d{2}|twenty\\w{0,6}|thirty|forty|fifty)\\b|(?:alive|living)\\b(?! in))`,
  `\\b(?:no|not (?:a|any|one)) (?:single )?(?:version|picture|kind|sort) of (?:the|my|a) future\\b.{0,20}\\b(?:me|i|i m|im)\\b|\\bfuture (?:\\w{1,6} ){0,3}(?:without me|(?:im|i am) not (?:in|part))\\b|\\bi(?:m| am)? not in (?:the|my|that|any) future\\b`,
  `\\b(?:dont|do not|no point in|please dont|lets not|nobody should|stop) (?:\\w{1,6} )?(?:plan|planning|book|booking|schedule|scheduling|count|counting|make plans|making plans)(?: (?:on )?(?:me|anything|it|sessions?))? (?:past|beyond|after|on me (?:past|after|for)|in after) (?:\\w{1,9}day|tonight|tomorrow|this (?:week|month)|the (?:weekend|\\w{1,4}th)|christmas|new year|then|\\w{1,8}(?: with me| for me))(?: for me| with me)?$`,
  '\\b(?:dont|do not|not|never|no) (?:\\w{1,6} )?(?:intend|plan|planning|intention|expect|expecting|going|mean|meaning|want)(?: to| of| on)? (?:see|seeing|reach|reaching|live|living|be|being|make it|making it|grow|growing|get|getting) (?:to |past |until |long enough )?(?:old\\b(?=.{0,40}\\b(?:my ?self|see to|sure of|take care|before|anyway)\\b)|(?:day|thirty|forty|christmas|spring|summer|winter|the end of (?:this|the (?:week|month|year)))\\b(?=.{0,12}$))',
  '\\b(?:i wont|i will not|i no longer) matter\\b|\\bmy (?:time|days|hours?) (?:here |on earth )?(?:is|are|s) (?:nearly |almost )?(?:up|over|numbered|running out|coming to an end)\\b|\\b(?:not|dont have) (?:have )?much time left by choice\\b|\\b(?:last|final) wish (?:is|would be|of mine)\\b',
  '\\b(?:this|it|that) (?:is|ll be|will be|s|was going to be) my (?:very )?last (?:christmas|birthday|summer|winter|spring|autumn|year|week|new year)\\b(?! (?:at|of|in|as|with|before|here|on|as a))|\\b(?:after|by) (?:my|the|this|that)? ?(?:\\w{1,9}day|birthday|christmas|weekend|funeral|tonight|wedding|exams?)\\b.{0,30}\\b(?:ill|i will|i) (?:leave|go|be gone|be quiet)\\b.{0,20}\\b(?:dont mean|not mean|for good|forever|never)\\b',
  // Enough of being.
  '\\b(?:over|ended|finished|done|stop)\\b.{0,16}\\b(?:me included|including me|myself included|and me with it|me too)\\b|\\b(?:only way|it only|pain|this|hurting|hurt) (?:\\w{1,8} ){0,3}(?:stops?|ends?|ended|goes away) (?:hurting )?(?:is )?(?:if|when|once) i (?:do|stop|end|am gone|m gone|die|let go)\\b',
  `\\b(?:had it|had enough|fed up|finished|finished up|done|through|over and done|tired to death|sick) (?:with|of) (?:this |my |the |all this |the whole )?(?:world|life|planet|earth|existence|existing|being(?: (?:me|alive|here any ?more|around)|$)|living|breathing|waking up)\\b(?! (?:in|of|at|like|so|late|early|here|the|a|with|style|told|asked|up|before|to|cup|tour|on|alone|busy|\\w{2,9}ed)\\b)`,
  '\\blife and (?:me|i)\\b.{0,14}\\b(?:through|over|done|finished|quits)\\b|\\b(?:decided|know|think|feel) (?:that )?(?:ive|i have) (?:seen|lived|had|done) (?:quite )?enough\\b(?! (?:of (?:the|this|that|my)|for|to|about|films?|evidence|work|practice|training))|\\bi (?:just )?want out$|\\bwant out of (?:life|this life|this world|here for good|existence|everything)\\b',
  `\\b(?:cannot|cant|dont want to|wont|no strength (?:for|to)|couldnt) (?:do|face|live|survive|manage|stand|carry) (?:\\w{1,6} )?(?:another|one more|a single|this life|my life)(?: (?:day|week|hour|night|year|step|more|another|any))*(?: (?:on this (?:planet|earth)|of (?:this )?(?:life|living|being|existence)|in this (?:world|body|skin|life)|alive))\\b|\\b(?:carry|carrying|drag|dragging) this life\\b`,
  '\\b(?:strength|energy|will|courage|reason|need|wish|point|sense|motivation)(?: left| any ?more)? (?:for me )?(?:to|in|for) (?:stay|staying|remain|remaining|keep|keeping|be|being|go on|carry on) (?:\\w{1,5} )?(?:alive|breathing|living|in this world|on this (?:earth|planet)|with life|existing)\\b(?<=\\b(?:no|not|dont|lost|lack|without|ran out of|exhausted|havent|hardly|little|any|out of)\\b.{0,60})',
  '\\bnot be alive\\b(?<!\\b(?:would|might|may|would i|could) not be alive)|\\b(?:dont|do not) want to be (?:alive|a person|anything|anyone|conscious)\\b(?! (?:else|like))|\\b(?:just )?(?:tired|exhausted) (?:of|from) (?:existing|being (?:alive|me)|breathing)\\b|\\bif i stopped existing\\b',
  // Sleep, quiet, a switch: other words for the end.
  '\\b(?:switch|turn|shut|power) (?:me|my ?self|my life|everything) (?:off|down) (?:like|forever|for good|once and for all|permanently)\\b|\\b(?:somebody|someone|i could)(?: would| could| can)?(?: just)? (?:switch|turn|shut|unplug|put) (?:me|my ?self) ?(?:off|down|out of (?:it|my misery))?\\b(?<=\\b(?:wish|want|hope|if)\\b.{0,40})(?! (?:in|on|with|up|to|at|the|for|through|forward)\\b)|\\bunplug (?:me|my ?self|my life)\\b',
  '\\b(?:sleep|nap|rest|night)\\b.{0,16}\\b(?:nobody|no one|you dont|i dont|one doesnt|never|without)(?: \\w{1,5})? (?:wakes?|waking|wake up|comes? back|returns?|waking up)\\b|\\b(?:eternal|final|last|permanent|endless) (?:sleep|rest|peace|silence)\\b(?! (?:music|song|album|agreement|treaty|day))|\\b(?:fall asleep|sleep|disappear|go away|fade away) and never (?:have to|need to|\\w{1,6} to)? ?(?:come back|return|wake|face|be|get up)\\b',
  '\\b(?:tomorrow|the morning|the next day|monday|morning) (?:\\w{1,5} )?not (?:to )?come\\b|\\b(?:starv\\w{1,3}|fade|fading|waste|wasting|shrink\\w{0,3})\\b(?: \\w{1,6}){0,5} (?:fade (?:out|away)|disappear|waste away|until (?:there is nothing|im nothing|nothing|i am gone|im gone)|out of existence)\\b',
  `\\b(?:made|make|making) (?:my |our )?peace with (?:it|that|this|everything|everyone|them all)\\b(?=.{0,50}\\b(?:by (?:\\w{1,9}day|then|tonight|tomorrow)|soon|quiet|over|goodbye|it all ends|after that)\\b)`,
  `\\b(?:god|lord|jesus|allah|heaven|death|somebody|something|the universe)(?: \\w{1,5}){0,2} (?:takes?|took|calls?|fetch\\w{0,2}|collects?|comes? for|let me|would take) (?:me|go)(?: home| away| in my sleep| soon| already)?(?= |$)(?<=\\b(?:pray|praying|hope|wish|beg|begging|ask|asking|want|wait\\w{0,3})\\b.{0,50})(?! (?:on|to|by|for|into|seriously|there|out|through|with|back|in the|hand)\\b)`,
  `\\b(?:ready|want|time|turn|long\\w{0,3}|cant wait|soon|going|wish|like|allowed) (?:to |i (?:could |will |ll )?)?(?:\\w{1,5} )?(?:see|join|follow|be with|go to|hold|meet) (?:my (?:\\w{1,8} )?)?${KIN}\\b(?: again)?(?=.{0,50}\\b${PASSED}\\b)(?! (?:at|in|for|on|and|when|next|this|every|more|before) )|\\b(?:ready|my turn|time|want|wish) to (?:join|follow|go to|be with) (?:my )?(?:\\w{1,8} )?${KIN} (?:up there|in heaven|on the other side|there where)\\b`,
  // Leaving it to chance.
  `\\b(?:hope|hoping|wish|wishing|pray|praying|wouldnt mind|would not mind|kind of want|secretly want|dont care)\\b(?: \\w{1,10}){0,6} (?:crash\\w{0,2}|goes down|go down|went down|derails?|sinks?|explodes?|collapses?|hits? me|runs? me over|cancer|tumou?r|stroke|aneurysm|heart attack|lightning|accident)\\b(?=.{0,60}\\b(?:me|im|i am|i dont|my)\\b)(?! (?:course|of the server|test|diet|in price|well)\\b)(?<!\\b(?:not|never|doesnt|dont|wont|site|server|app|market|computer|laptop|prices?)(?: \\w{1,8}){0,3} (?:crash\\w{0,2}|go down|goes down))(?=.{0,70}\\b(?:in it|inside|walk away|survive|takes? me|on me|me in|over|gone|end|one who|get it|i do|dont wake)\\b)`,
  then(
    '(?:no|without|stopped wearing|dont wear|not wearing|didnt wear|skip)(?: a| my| the)? ?(?:seat ?belt|helmet|life ?jacket|looking|brakes?)',
    '(?:happens|happen|came|comes|so be it|dont care|wouldnt mind|idea|decide|fate|whatever)',
    14,
  ),
  '\\b(?:let|leave it to) (?:nature|fate|god|chance|the road|the sea|my body) (?:decide|take its course|do the rest|finish|sort it)\\b|\\b(?:wont|wouldnt|will not|would not|not going to|not gonna) (?:even )?(?:fight|treat|resist|get treatment|look left or right|swerve|brake|get out of the way|call for help|step back)\\b(?=.{0,60}\\b(?:cancer|if i (?:get|got|fell)|hope i|wouldnt mind|what came|car|train|bus|die|death)\\b)|\\b(?:cancer|truck|bus|train|car|illness)\\b.{0,40}\\b(?:wont|wouldnt|not) (?:fight|move|step aside|get out of the way)\\b',
  // Means: things, places, questions.
  near(HURTFUL, CALMED, 14) +
    '(?<=\\b(?:count\\w{0,3}|hold\\w{0,3}|held|look\\w{0,3}|touch\\w{0,3}|sat|sit\\w{0,4}|bought|kn[eo]w\\w{0,3}|having|keep\\w{0,3}|kept)\\b.{0,120})(?<!\\b(?:prescribed|doctor|blood pressure|heart|allergy|headache)\\b.{0,120})',
  `\\b(?:gun|pistol|rifle|revolver|shotgun|blade|razor|noose|rope|knife)\\b.{0,70}\\b(?:take it out|took it out|hold it|held it|look at it|load it|loaded it|in my (?:mouth|hands?|lap)|by my bed|next to (?:my|the) bed)\\b(?! (?:to (?:clean|cook|cut|shave|climb|hunt)))|\\b(?:sat|sit|sitting|stood|lay|lying) (?:\\w{1,7} ){0,5}(?:with|holding) (?:a|the|my) (?:razor )?(?:${HURTFUL})\\b(?! (?:and (?:a|some) (?:wood|apple|bread)|to (?:carve|cut|clean)))|\\btook the safety off\\b|\\bbought (?:a |some |the )?(?:rope|noose|razor blades?|helium|charcoal)\\b.{0,50}\\b(?:dont (?:own|have|need)|nothing|nobody|no reason|not for|only for me|just in case i)\\b`,
  `\\b(?:which|what|how|where|looking up|look up|googl\\w{1,3}|search\\w{0,3}|research\\w{0,3}|check\\w{0,3}|find out)\\b.{0,24}\\b${HEIGHT}\\b.{0,30}\\b(?:nets?|fences?|barriers?|unguarded|open at night|high enough|no (?:cameras?|fences?))\\b|\\b(?:height|how high|how far|what floor|which floor)\\b.{0,30}\\b(?:fall|jump|drop)\\b.{0,16}\\b${DEADLY}\\b`,
  `\\b(?:want|wanted|urge|going|thinking|think|thought|feel like|ready|tempted|could|would)(?: \\w{1,6}){0,3} (?:to )?(?:jump|jumping|let go|letting go|step off|stepping off|drop|climb over|climbing over)\\b.{0,34}\\b${HEIGHT}\\b(?! (?:with|in the (?:pool|water)|into the|for charity|bungee))|\\b(?:let(?:ting)? go of|climb(?:ed|ing)? over|other side of|step(?:ped|ping)? off|beyond) (?:the |this |that )?(?:railings?|ledge|wheel|parapet|edge|barrier|roof|platform)\\b(?=.{0,60}\\b(?:i|me|my)\\b)(?<=.*\\b(?:stop|end|over|pain|quiet|done|tempt\\w{0,3}|urge|if|want\\w{0,2}|wouldnt|would|thought|nobody)\\b.*)(?! (?:at|on) (?:the )?(?:number|next station))`,
  '\\b(?:standing|stood|stand|walk|walking|sit|sitting|sat)\\b.{0,30}\\b(?:platform|tracks|edge|balcony|railing|bridge|roof|cliff)\\b.{0,24}\\b(?:too close|a bit close|closer and closer|bit too|on purpose|longer than|for hours)\\b|\\b(?:cross|crossed|pass|passing|walk over|drive over)\\b.{0,20}\\b(?:bridge|tracks|viaduct)\\b.{0,30}\\bwonder\\w{0,3} (?:how long|how far|what it|whether it|if it)\\b(?! (?:is|was|took to build|would take to (?:build|walk|cross|drive)|walk)\\b)',
  '\\b(?:look|looks|seem|pass|pass off) like (?:an|it was an) accident\\b.{0,40}\\b(?:i|my|me)\\b|\\b(?:i|my|me)\\b.{0,40}\\b(?:look|seem|pass) (?:like|as|for) an accident\\b(?! (?:at|in the kitchen|when i (?:broke|dropped|spilt)))|\\b(?:drove|drive|driving|walk|walked|swim|swam) (?:\\w{1,8} )?(?:off|over|into) (?:the|a) (?:\\w{1,8} )?(?:coast|cliff|bridge|pier|edge|sea|river|coast road|quay)\\b(?=.{0,40}\\b(?:if|what if|accident|nobody|never|and not|keep going)\\b)',
  '(?<!\\b(?:see|know|sure|show me|understand|learn|wonder) )\\bhow (?:id|i would|i could|i might|i will|to) do it\\b(?=.{0,40}\\b(?:where|when|even|method|plan|know)\\b)|\\b(?:i have|ive|i) (?:got )?(?:\\w{1,5} )?(?:the|a|my) (?:date|day|place|method|spot|time) (?:picked|chosen|set|fixed|ready|planned|in mind)\\b(?=.{0,60}\\b(?:nobody|after that|no one|over|goodbye|end|gone|worry|free|quiet)\\b)|\\b(?:all|only thing) that keeps me (?:here|alive|going)\\b.{0,30}\\b(?:havent|not|no|coward|cat|dog|afraid|scared|mother|mum)\\b',
  '\\bonly (?:stay|here|alive|hanging on|holding on|keep going) (?:\\w{1,6} )?(?:because of|for) (?:my|the) \\w{2,12}\\b.{0,40}\\b(?:dies|die|dead|gone|grown|without (?:him|her|it|them)|im off|i m off|i go|me too)\\b|\\bif i had the (?:courage|guts|nerve|strength)\\b.{0,24}\\b(?:done it|do it|be gone|be dead|end it|ended it|jump\\w{0,2})\\b|\\b(?:too (?:much of a )?coward\\w{0,3}|not brave enough|dont have the (?:courage|guts)) to (?:do it|end|go through with it|die|jump)\\b|\\bwould (?:step|jump|go|drive|walk) (?:off|in front of|into|under) (?:\\w{1,10} ){1,3}(?:if|but)\\b.{0,40}\\b(?:mother|mum|mom|kids|children|dog|cat|son|daughter|wife|husband|alive|for)\\b',
  `\\b(?:hose|exhaust|charcoal|helium|gas)\\b.{0,20}\\b(?:car|garage|tent|room|bag|oven)\\b.{0,40}\\b(?:nobody|no one|home|alone|enough|need|ready)\\b|\\b(?:everything|all) i need\\b.{0,50}\\b(?:hose|rope|exhaust|helium|charcoal|pills|blade|gun)\\b`,
  near(
    `(?:${DEADLY} (?:\\w{1,10} ){0,3}(?:dose|amount|${HURTFUL}|caffeine|alcohol)|(?:dose|amount|height|fall|method|mixture|way)(?: \\w{1,6}){0,3} ${DEADLY}|mix(?:ed|ing)? \\w{1,10} with (?:my |the |some )?(?:sleeping )?${HURTFUL}|${HURTFUL}(?: \\w{1,6}){0,3} ${DEADLY}|${DEADLY} (?:way|method|out))`,
    DISTRESS,
    14,
  ),
  '\\b(?:painless|quick|easy|peaceful|clean|gentle) (?:way|method|means|exit)(?: out)?\\b(?! (?:of (?:cooking|learning|paying|moving|travel)|to (?:learn|cook|pay|start|save|clean|lose)))(?=.{0,50}\\b(?:limit|tired|done|bear|end|die|go|leave|for me|life|pain)\\b)|\\b(?:what|how long)\\b.{0,30}\\bmy body\\b.{0,20}\\b(?:stopped|stop|without) (?:eating and drinking|food and water|drinking and eating|water|breathing)\\b',
  // Preparations and goodbyes.
  `\\b(?:label\\w{0,5}|sort\\w{0,3}|pack\\w{0,3}|writ\\w{1,4}|wrote|list\\w{0,3}|decid\\w{1,3}|mark\\w{0,3})\\b.{0,40}\\b(?:who gets|who should get|what goes to whom|goes to whom|who inherits|afterwards|for afterwards|for after|when im gone|when i am gone|once im gone)\\b(?=.{0,40}$)(?<=.*\\b(?:boxes|things|belongings|letters?|jewel\\w{1,6}|my|passwords?|papers|note)\\b.*)(?<!\\b(?:meeting|party|lunch|school|training|dinner|class|office)\\b.*)`,
  `\\b(?:letters?|notes?|videos?|messages?)\\b.{0,40}\\b(?:people who matter|when im gone|for after|afterwards|after im gone|they will find|to be found|in my desk|on my desk|under my pillow|in the drawer|not to be opened)\\b(?<=\\b(?:i|ive|have|my)\\b.{0,100})`,
  '\\b(?:last time|one last time) (?:that )?(?:im|i am|ill|i will|i|you) (?:\\w{1,6} )?(?:going to |will |ll )?(?:bother|hear from|see|trouble|write|annoy|disturb|talk to)(?: \\w{1,6})? ?(?:you|me|from me)?\\b(?=.{0,60}\\b(?:thank|sorry|goodbye|bye|love|forgive|everything)\\b)|\\b(?:thank you|thanks|sorry) for everything\\b.{0,50}\\b(?:goodbye|last time|wont (?:bother|be)|you wont|no more|forgive me|take care of)\\b|\\bsay(?:ing)? (?:goodbye|bye|farewell)s? to (?:people|everyone|everybody|them all|my \\w{1,10})\\b.{0,40}\\b(?:without (?:telling|them)|they dont know|one by one|secretly|dont realise|dont realize)\\b',
  '\\b(?:promise|please|can you|make sure|will you)\\b.{0,20}\\btell (?:my|the) (?:\\w{1,8} )?(?:\\w{2,10}) (?:that )?i (?:always |really )?loved (?:him|her|them)\\b',
  `\\b(?:gave|given|give|giving|sold|donated|passed on|found a home for|rehomed|cancell?ed|closed|deleted|paid)\\b.{0,70}\\b(?:so this is it|wont (?:be )?need\\w{0,3} (?:it|them)?(?: \\w{1,6}){0,3} where|when im gone|when i am gone|after im gone|no trouble when|no trouble after|where im going|not need(?:ing)? them where|my time comes|that was it for me)\\b`,
  `\\b(?:gave|given|giving) (?:my|the|away my) (?:cat|dog|pets?|animals?|horse|rabbits?|birds?)\\b.{0,50}\\b(?:cancell?ed|closed|sold|deleted|this is it|goodbye|ready|wont need)\\b`,
  `${near(MY_END, '(?:peace\\w{0,4}|restful|calm\\w{0,3}|beautiful|comfort\\w{0,4}|relie\\w{1,4}|soon|look\\w{0,3} forward|keeps? showing|cant stop|plan\\w{0,5}|music|songs?)', 12)}(?<!\\b(?:exercise|workshop|course|homework|as a coach)\\b.*)|\\b(?:chosen|picked|choosing|selected) (?:the )?(?:music|songs?|flowers|photo|coffin|plot)\\b.{0,40}\\b(?:bury me|my funeral|my burial|when im (?:gone|dead)|my grave)\\b`,
  `\\b(?:making|make|made|writing|need) (?:a |my |out a )?(?:will|testament)\\b.{0,16}\\b(?:fast|quickly|today|urgent\\w{0,2}|before)\\b.{0,60}\\b(?:time left|by choice|when im gone|not long|soon)\\b|\\b(?:nobody|no one)(?: \\w{1,6}){0,2} (?:would|will|d|ll) (?:even )?(?:notice|find me|look for me|miss me)\\b.{0,10}\\b(?:until|till|for (?:days|weeks)|before) (?:the|my|days|weeks|monday|it|someone)\\b(?=.{0,24}\\b(?:rent|smell|days|weeks|bills?|post|neighbou?rs?|landlord|late|mail)\\b)`,
  // Taken back, but said.
  `${then('(?:dying|death|suicide|not wanting to (?:be here|live|wake up|be alive)|thinking (?:of|about) (?:it|ending|dying)|being dead|killing my ?self|ending it|not being here|hurting my ?self|wanting to die|not living)', '(?:forget (?:it|that|i)|ignore (?:it|that|me)|delete (?:it|that|this)|take (?:it|that) back|didnt mean|dont mean|was (?:just|only) (?:\\w{1,6} )?(?:joking|kidding|drunk|dramatic|tired|venting|being)|never ?mind|nvm|shouldnt have said|should not have said|scrap that|jk)', 12)}(?<!\\b(?:film|movie|book|novel|play)\\b.*)`,
  '\\b(?:told|said to|admitted to|confessed to) (?:my|the|a) (?:therapist|doctor|psychiatrist|counsell?or|nurse|gp|wife|husband|mum|mom|mother|friend)\\b.{0,24}\\b(?:thinking of it|going to do it|planning it|wanted to (?:end|die)|would do it)\\b.{0,50}\\b(?:forget|ignore|dramatic|joking|didnt mean|dont worry|fine now|nothing)\\b|\\b(?:tried|attempted) to (?:hang|drown|kill|gas|poison|shoot|end) (?:my ?self|my life|it)\\b|\\bi overdosed\\b(?! on (?:cake|sugar|chocolate|coffee|caffeine|series|tv|ice|sweets|cookies|pasta|news|christmas|memes|work))(?=.{0,80}\\b(?:again|on purpose|disappointed|wake|hospital|pills|ago)\\b)',
  // Wounds of one's own making.
  `\\b${INJURED}(?: (?:and|or) ${INJURED})?(?: \\w{1,6}){0,3} ${BODY}(?: \\w{1,7}){0,3} (?:until|till|so|to make|just to|because)(?: \\w{1,6}){0,4} ${WOUNDED}\\b(?! (?:donor|pressure|test))|\\b(?:burn(?:ed|t|ing)?|cut|cutting|stab\\w{0,4}|hit\\w{0,4}) my ?self with (?:a |the |my )?(?:cigarettes?|lighter|knife|blade|razor|belt|iron|needle|glass)\\b(?! (?:by (?:accident|mistake)|while (?:cook|iron|shav|chop)\\w{0,4}|again on the stove))|\\b(?:relaps\\w{1,3} (?:into|with|on)|went back to|back to|started|restarted|doing the) (?:the )?(?:cutting|self harm\\w{0,3}|burning my ?self|hurting my ?self)\\b(?! (?:down|back|carbs|sugar|out|costs|board|edge|grass|hedges?|hair))`,
  '\\b(?:razor|blade|knife|scissors|lighter|needle)\\b(?: \\w{1,6}){0,2} (?:on|to|against|into|across|at) my (?:\\w{1,6} )?(?:legs?|arms?|thighs?|wrists?|skin|belly|stomach|hips?)\\b(?! (?:to shave|for (?:the|my) (?:wax|tattoo|surgery|blood)|in the shower and shaved))',
  // Orders from inside.
  '\\b(?:voices?|man|woman|thing|someone|somebody|something|demon|shadow)\\b(?: \\w{1,7}){0,4} (?:says?|tells?|orders?|commands?|wants?|keeps? (?:saying|telling)|whispers?|screams?|insists?|urges?|told|ordered)(?: (?:me|that|to me|i))*(?: (?:should|must|have to|to|need to|ought to))? ?(?:to )?(?:\\w{1,5} )?(?:hurt|kill|harm|cut|jump|walk into|step into|run into|die|burn|stab|drown|smother|end|choke|finish my ?self)\\b(?! (?:the (?:price|budget|cost|call|meeting|rope|ribbon|grass|cake)|down on|back on|out|in at|costs?|corners|rates?|it short|my (?:hair|hours|spending|sugar)))(?<=\\b(?:head|voices?|inside|hear|demon|shadow)\\b.{0,100})',
  '\\b(?:they|everybody|everyone|people|i) (?:keep|keeps|kept) (?:saying|telling me)\\b.{0,50}\\b(?:so much ahead|to live for|whole life ahead)\\b.{0,40}\\b(?:but|decided|enough|dont (?:want|see))\\b|\\b(?:every|each) (?:road|path|future|way|ending|story|option)\\b.{0,34}\\b(?:ends?|finish\\w{0,2}|leads?) (?:\\w{1,8} )?(?:me dead|with me dead|in my death|my (?:death|grave)|me (?:being )?gone)\\b',
];

/** Any of these is critical. */
export const COMPOSED_DANGER: readonly RegExp[] = PARTS.map((pattern) => new RegExp(pattern, 'u'));
