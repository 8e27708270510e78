/**
 * Signs that someone may be in danger, as a floor: a list of phrases finds many who say it plainly and
 * misses many who do not. Written after the published rubric VERA-MH (explicit and veiled thoughts, coded
 * words, methods asked about, disguises, recent self-injury, voices, danger to others).
 *
 * Every pattern reads text as `comparable` leaves it: lower case, without apostrophes and accents.
 */

const SOON =
  '(?:tonight|tonite|today|tomorrow|soon|now|by then|this week|anyway|any more|anymore|any longer)';
const INTENT =
  '(?:want|wants|wanted|wanna|wish|need|ready|going|gonna|plan|planning|planned|decided|think|thinking|thought|thoughts|imagine|imagining|picture|urge|urges|fantasi[sz]\\w{1,5}|feel like|tempted|keep|hope|hoping|considering|will|ill|should|might|ought|deserve|meant|supposed)';
const WORDS = (most: number): string => `(?: [\\p{L}]{1,15}){0,${most}}`;
const PERSON =
  '(?:him|her|them|someone|somebody|people|everyone|everybody|you all|(?:my|the|that|our) (?:\\w{1,10} )?(?:boss|manager|wife|husband|partner|boyfriend|girlfriend|ex|father|dad|mother|mum|mom|brother|sister|son|daughter|kid|kids|child|children|baby|neighbou?rs?|colleagues?|coworkers?|teacher|family|parents|friend|landlord|roommate|flatmate|uncle|aunt|guy|man|woman|bastard|bitch))';
const PILLS =
  '(?:pills?|tablets?|meds|medications?|medicines?|paracetamol|tylenol|aspirin|ibuprofen|insulin|sleeping pills?|sleeping tablets?|xanax|valium|antidepressants?|painkillers?|opioids?|fentanyl|heroin)';
const SELF = '(?:my ?self|me self|my own life|my life|meself)';

const ENGLISH: readonly string[] = [
  // Said outright.
  `\\b(?:kill|killing|end|ending|hang|hanging|shoot|shooting|drown|drowning|poison|poisoning|strangle|off|offing|unalive|unaliving|delete) ${SELF}\\b`,
  '\\b(?:kms|ctb|unalive|unaliving)\\b',
  `\\b(?:take|taking|took|lose) my (?:own )?life\\b(?! (?:back|in|into|to|seriously|for|as))`,
  '\\b(?:i am|im|feel|feeling|felt|been|being|so|are|getting) (?:\\w{1,12} )?suicidal\\b',
  '\\b(?:commit|committing|attempt|attempting|contemplat\\w{1,5}|consider\\w{0,3}|think\\w{0,3} (?:about|of)|thoughts? (?:about|of)|plan\\w{0,5}) (?:\\w{1,10} )?suicide\\b',
  '\\bsuicidal (?:thoughts?|ideas?|ideation|feelings?|plans?|urges?)\\b|\\bsuicide (?:note|plan|letter|attempt|is (?:the|my|an))\\b',
  `\\b${INTENT}${WORDS(3)} (?:die|dying|be dead|being dead|death to come|end it all|ending it all|disappear (?:forever|for good|and never|from this world)|never wake up|not wake up|not waking up|sleep forever|stop (?:existing|living|being alive)|cease to exist|not exist|not be alive)\\b(?! (?:of|for|from|to|with|laughing|young|rich|happy|old|peacefully|my hair|her hair|it)\\b)`,
  `\\b(?:dont|do not|doesnt|does not|didnt|not|no longer|never) (?:\\w{1,10} )?(?:want|wants|wanna|wish|care|feel like|wanting) (?:to |about )?(?:be alive|being alive|exist|existing|wake up|waking up|keep living|go on living|continue living|be in this world|live|living)\\b(?! (?:in|with|at|like|here|there|near|on|alone|together|up|off|by|under|a|my|for|off|early|so|at|before|too|every|as|without the|next|tired)\\b)`,
  '\\b(?:dont|do not|didnt|not|no longer) (?:\\w{1,10} )?(?:want|wanna) to be (?:here|around|on this earth|on this planet) (?:any ?more|any longer)\\b',
  '\\bend(?:ing)? (?:it all|everything tonight|it (?:tonight|today|tomorrow|now|soon|for good)|my (?:suffering|misery|pain) (?:for good|forever|once|tonight|now))\\b',
  '\\b(?:wish|wished) (?:that )?i (?:was|were|am|d been|had) (?:\\w{1,8} )?(?:dead|never born|never been born|not alive|not born)\\b|\\bwish i (?:could|would|d|had) (?:just |simply )?(?:die|died|not wake up|never wake up|fall asleep forever|sleep forever|stop existing)\\b',
  // Veiled.
  '\\bbetter off dead\\b|\\b(?:better off|better|happier|easier|glad|relieved|fine|freer) (?:without me|(?:if|when|once) (?:i|id|im) (?:\\w{1,6} )?(?:dead|gone|wasnt|werent|died|die|disappear\\w{0,2}|vanish\\w{0,2}|didnt exist|not (?:here|around|alive)))\\b|\\blife (?:\\w{1,8} )?(?:isnt|is not|not|no longer) worth (?:living|it)\\b|\\bnot worth living\\b|\\bmy life is over\\b',
  '\\b(?:no|any|see a|see the|what s the|whats the|is the|lost the) (?:reason|point|purpose|will)(?: (?:for me|left|anymore|any more))? (?:to|in|of) (?:live|living|go on|going on|going|be alive|being alive|being here|carry on|carrying on|exist|existing|wake up|waking up|continuing)\\b(?! (?:to|in (?!this world)|at|there|home|out|back|early|late|abroad|before))',
  `\\b(?:wont|will not|not going to|not gonna|dont plan to|dont expect to|wouldnt|might not) (?:even )?(?:be|live to be|live) (?:around|here|alive|there)(?: ${SOON}| (?:for|when|to|by|after|next|much|then|long|in|come))`,
  '\\b(?:nobody|no one|noone|none of them|they|who) (?:would|will|d|ll|is going to) (?:even |really |ever )?(?:miss|notice|care|mind|cry)(?: me)?(?: (?:if|when|once|that))? ?i?(?:m| am| was| were| d)? ?(?:just )?(?:gone|dead|died|die|disappear\\w{0,2}|vanish\\w{0,2}|not here)\\b',
  '\\b(?:nobody|no one) (?:would|will) (?:even )?miss me\\b(?! (?:at|in|on|during|there|for (?:an?|one|the) (?:hour|day|evening|weekend)))',
  '\\b(?:no point|pointless|why bother|no need|dont bother|doesnt matter|wont matter|no use|dont plan|goals?|plans?)\\b.{0,80}\\b(?:wont|will not|not going to|not gonna) be (?:here|around|there|alive)\\b',
  '\\b(?:sleep|asleep|gone) for ?ever\\b(?<!could sleep for ?ever)(?! (?:on|in|this|after|next|haha|lol)\\b)',
  '\\b(?:delete|deleted|no|no more|ran out of|run out of|running out of|out of|lost|last|cant find|cannot find|without|few|fewer|burned|tore up|crossed out|threw away)\\b.{0,40}\\breasons? (?:to|for) (?:stay|staying|live|living|be here|being here|keep going|go on|not die)\\b|\\breasons? (?:to|for) (?:stay|staying|live|living|be here|keep going|go on)\\b.{0,40}\\b(?:deleted?|none|gone|nothing|empty|ran out|run out|over|left|tore|burned)\\b',
  '\\bw(?:ont|ill not|ill no longer|ouldnt) need (?:it|them|anything|any of (?:it|this|that|them)|my \\w{1,10}|this|that)? ?(?:where i|any ?more|any longer|after (?:this|tonight|friday|sunday)|much longer)\\b',
  '\\btell (?:my|the) (?:kids|children|wife|husband|mum|mom|dad|family|parents|son|daughter|girls|boys|sister|brother|dog|cat|partner|friends)(?: \\w{1,8}){0,3} (?:love|loved|sorry)\\b',
  '\\b(?:goodbye|good bye|farewell|suicide) (?:letters?|notes?|messages? to|forever|to everyone|everyone|world)\\b|\\bmy last (?:letters?|notes?|words|will)\\b',
  '\\b(?:giv(?:e|en|ing)|gave|sold|selling|rehomed|found a home for)(?: away)? (?:all |of )*my (?:\\w{1,12} )?(?:things|stuff|belongings|possessions|pets?|dog|cat|everything)\\b.{0,80}\\b(?:peace|peaceful|at ease|relieved|calm|calmer|ready now|lighter|over soon|goodbye)\\b',
  '\\b(?:giv(?:e|en|ing)|gave) away (?:all )?(?:of )?my (?:\\w{1,12} )?(?:things|stuff|belongings|possessions|pets?|dog|cat|savings)\\b',
  '\\b(?:i am|im|so|just) (?:\\w{1,8} )?(?:done|finished|through) with (?:life|living|this life|this world|being alive|existing|existence|it all)\\b|\\bdone with life\\b',
  '\\b(?:this|it) (?:is|ll be|will be|s) (?:my last|the last) (?:day|night|message|goodbye|time you)\\b|\\bsoon (?:it|this|everything|all of (?:it|this)) (?:will|ll) (?:all )?be over\\b|\\b(?:everything|it all) (?:will|ll) be over soon\\b',
  '\\b(?:sleep|fall asleep|go to sleep|go to bed) and (?:never|not|dont|to never|dont ever) (?:\\w{1,6} )?(?:wake|waking|get up)\\b',
  '\\b(?:join|be with|see|follow) (?:him|her|them|my (?:late )?(?:\\w{1,10})) (?:in heaven|in death|on the other side|in the grave)\\b',
  // No reason to live, and passive wishes to be dead.
  '\\b(?:nothing|no one|nobody|noone|not much|little) (?:\\w{1,6} )?(?:left )?to live for\\b|\\bwhat (?:am i|do i|have i) (?:even )?(?:living|left to live|live) for\\b|\\bwhy (?:should|do|would|am) i (?:even |still )?(?:keep |go on )?(?:living|live|alive|exist|here at all)\\b(?! (?:in|with|like|at|so|on|near))',
  '\\b(?:rather be dead|rather not (?:be alive|exist|wake up)|wish i was dead|want to be dead|better dead)\\b',
  '\\b(?:hope|hoping|hoped|wish|wishing|pray|praying|prayed|wouldnt mind if|wouldnt care if|dont care if|wouldnt be sad if|want) (?:that |for )?(?:god |i |id |a \\w{1,8} |the \\w{1,8} |some(?:one|thing) |cancer |it )(?:\\w{1,8} ){0,4}(?:(?:get|got|gets) (?:hit|run over|shot|cancer)|hits? me|ran me over|runs me over|crash|crashes|crashed|die|dies|died|dont wake|didnt wake|not wake|never wake|never woke|kills? me|killed me|take me away|takes me|end me)\\b(?! (?:of|for|from|to|young|peacefully|happy)\\b)',
  '\\b(?:close|shut|closing) my eyes(?: \\w{1,8}){0,4} (?:never|not|forever|for good|last time)\\b',
  '\\b(?:tired|sick|weary|had enough|fed up) (?:of|with) (?:living|life|being alive|existing|my life|this life|being here)\\b(?! (?:in|with|like|at|out|on|from|under|off|style)\\b)',
  '\\b(?:dont|do not|didnt|not) deserve to (?:live|be alive|exist|breathe|be here)\\b|\\b(?:shouldnt|should not|should never) (?:exist|be alive|have been born|have survived)\\b|\\b(?:not|wasnt|never) meant to (?:live|be alive|exist|be here)\\b',
  '\\b(?:nobody|no one|who) (?:would )?cares? (?:if|whether) i (?:live|die|am alive|am dead|exist)\\b|\\b(?:dont|do not) care (?:if|whether) i (?:live|die|wake up|make it)\\b',
  '\\bif i (?:just )?(?:die|died|disappeared|disappear|vanished|killed|were gone|was gone|am gone|wasnt here|werent here|were dead|was dead)\\b.{0,60}\\b(?:nobody|no one|relieved|better off|better for|notice|happier|miss me|easier for)\\b|\\bwhat if i (?:just )?(?:died|disappeared|ended it|wasnt here|didnt wake up|jumped|let go of the wheel|drove off)\\b',
  '\\b(?:only|easiest|best|no other) way out(?: of (?:this|it|here|life|my pain))?(?: (?:is|would be|for me))?\\b(?! (?:of (?:the|town|debt)|of (?:my|this) (?:job|contract|marriage)))|\\b(?:leave|leaving|depart|exit) this (?:world|life|earth|planet)\\b|\\bsay(?:ing)? (?:my )?goodbyes?\\b(?= (?:for good|forever|to everyone|to the world|to life|before i|tonight))',
  `\\b(?:cant|cannot|can not|dont|wont|couldnt) (?:promise|guarantee|say|know) (?:you )?(?:that |if |whether )?(?:ill|i will|id|i would|i) (?:still |even )?(?:be (?:here|alive|around)|make it (?:to|through|past)|stay alive|survive)\\b|\\b(?:wont|will not|might not|may not|not going to|dont think ill|doubt ill) (?:be able to )?(?:make it|survive|last|live) (?:to|through|past|until|till|the) (?:the )?(?:night|week|weekend|month|year|christmas|new year|tomorrow|morning|my birthday|spring|summer|winter|next|end)\\b`,
  '\\b(?:better|easier|best|fairer|happier|wish|wished|rather)\\b.{0,40}\\b(?:(?:never|not) (?:been |be )?born|stopped existing|stop existing|stopped being alive|wasnt alive|werent alive|didnt exist)\\b',
  '\\b(?:cant|cannot|dont|couldnt|never) (?:\\w{1,8} )?(?:see|picture|imagine) my ?self (?:\\w{1,8} )?(?:alive|living|existing|around|here) (?:next|in|past|after|by|much|for|when|beyond|at)\\b(?! (?:the|this|a) (?:office|country|city|company|house|job))',
  '\\b(?:letters?|notes?|messages?|videos?|will|instructions|passwords?)\\b.{0,40}\\b(?:when|after|once|for when) (?:im|i am|ive) (?:gone|dead|not here)\\b|\\b(?:when|after|once) (?:im|i am) (?:gone|dead)\\b.{0,60}\\b(?:look after|take care of|please|dont blame|sorry|miss|forget)\\b',
  '\\bmight as well (?:die|be dead|end it|kill)\\b|\\bdeath (?:\\w{1,6} )?(?:feels|seems|looks|is|sounds|would be) (?:like )?(?:the |my |a )?(?:\\w{1,4} )?(?:only|best|better|easier|peaceful|relief|release|answer|comfort\\w{0,4})\\b|\\b(?:thoughts?|thinking|think|dream\\w{0,3}|fantasi\\w{2,5}) (?:of|about) (?:ending (?:it|things|everything|it all)|dying|being dead|my own death|not being (?:here|alive))\\b',
  '\\b(?:easy|easier|simple|tempting) (?:it would be )?to (?:just )?(?:jump|let go|end it|die|disappear for good|swerve|step off|take (?:them|the pills) all|not wake up|stop living)\\b|\\blet (?:the|my) (?:car|bike|truck) (?:\\w{1,6} )?(?:drift|go|roll|run|crash|veer) (?:into|off|over)\\b',
  '\\bcut (?:\\w{1,8} )?(?:deep|deeper|too deep)\\b|\\b(?:wouldnt|wont|didnt) stop bleeding\\b.{0,40}\\b(?:cut|razor|blade)\\b',
  '\\b(?:cant|cannot|can not|dont|do not|not)(?: \\w{1,8}){0,4} (?:keep|go on|continue|carry on) (?:living|being alive|existing)\\b(?! (?:in|with|like|at|here|on|together)\\b)|\\b(?:better|happier) (?:place |world |life )?(?:off )?without me\\b(?= |$)(?! (?:in|on|at|there)\\b)',
  '\\b(?:is|hes|shes|theyre|was|are|feels?|feeling|being) (?:\\w{1,8} )?suicidal\\b|\\b(?:wish|wished|hope) (?:\\w{1,8} ){1,4}(?:had|would have) (?:taken|killed|finished) me\\b|\\bnever (?:going to |gonna )?(?:see|reach|make it to) my (?:\\w{1,10} )?birthday\\b|\\b(?:be|reunited?|together) (?:again )?with my (?:dead|late|deceased)\\b',
  // A plan.
  '\\b(?:picked|chosen|chose|set|decided on|know|have|got|fixed) (?:a|the|my|out a) (?:\\w{1,8} )?(?:date|day|place|spot|method|way)\\b(?= (?:to (?:die|end|do it|kill|go)|for (?:it|my death|my suicide|dying)|and (?:a|the|my) (?:method|plan|date|place|rope|note|letter)))|\\b(?:have|got|made|there is) a plan (?:to (?:die|end (?:it|things|my life|everything)|kill|do it)|and (?:a|the|my) (?:date|day|method|means|note))\\b|\\b(?:plan|planning|going|decided|ready|time|day)\\b.{0,30}\\b(?:do it|go through with it)\\b.{0,60}\\b(?:wont matter|doesnt matter|over|goodbye|after that|at peace|be free|no more)\\b',
  `\\b(?:tried|attempted|trying|nearly managed) to (?:end (?:it|things|my life|it all)|take my (?:own )?life|die|overdose|od|hang|jump off)\\b`,
  '\\bways? (?:to|of) (?:die|dying|end (?:it|my life|your life|a life)|kill (?:my|your|one) ?self|commit suicide|killing (?:my|your|one) ?self)\\b|\\b(?:how (?:long|much|do|does|to|can|could|would|fast|painful|high)|is it|does it|painful|hurt|quick|peaceful)\\b.{0,50}\\b(?:hang|hanging|kill|killing|drown|drowning|shoot|shooting|suffocate|poison) (?:your|one|some ?one ?s?|my) ?self\\b|\\bhow (?:to|do (?:i|you|people)|can i|could i|would (?:i|you)) (?:\\w{1,8} )?(?:die|overdose|bleed out|suffocate|tie a noose|get a gun to)\\b',
  `\\b(?:took|taken|swallowed|ate|downed|take|swallow|taking) (?:all |about |like |around |over |more than |at least )*(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|hundred|dozens?|a dozen|[1-9]\\d{1,2}|every one|half the|the rest) (?:of )?(?:the |my |his |her |these |those )?(?:\\w{1,12} )?${PILLS}\\b`,
  '\\b(?:stood|standing|stand|sat|sitting|sit|was|went|am|im) (?:\\w{1,6} )?(?:on|at|by|to|up on) (?:the |a |my )(?:\\w{1,10} )?(?:edge|bridge|roof|rooftop|ledge|tracks|railing|platform|cliff|balcony|window)\\b.{0,60}\\b(?:jump\\w{0,3}|for an hour|for hours|looking down|wonder\\w{0,3}|thinking (?:about|of)|let go|fall|over the edge|didnt do it|almost|nearly|drop)\\b',
  '\\b(?:bridge|roof|rooftop|ledge|tracks|balcony)\\b.{0,25}\\b(?:for an hour|for hours|almost jumped|nearly jumped|wanted to jump|about to jump|ready to jump)\\b',
  '\\b(?:keep|kept|hide|hid|hidden|have|bought|stashed|found|hold|holding|held) (?:a |the |my |some )(?:\\w{1,10} )?(?:rope|noose|razor|razors|blade|blades|gun|pistol|knife)\\b.{0,40}\\b(?:for when|in case|just in case|to my|against my|under my (?:bed|pillow)|when it gets|too much|one day ill|wrist|head|throat)\\b|\\b(?:gun|pistol|knife|blade|rope|razor) (?:to|against|around|on) my (?:head|throat|wrists?|neck|temple|mouth|arm|skin)\\b',
  `\\b${INTENT}${WORDS(3)} (?:swallow|swallowing|take|taking|down|downing) (?:all|every|the whole|the entire|every last|every single)(?: of)?(?: one of)? (?:the|my|these|those|his|her)? ?(?:\\w{1,10} )?${PILLS}\\b(?! (?:on time|every|as|daily|regularly|correctly|in the (?:morning|evening)|with|at|like|i am|prescribed|without))`,
  '\\bhow (?:much|many)\\b.{0,40}\\b(?:would|will|does it take to|takes to|can|could|needed to|enough to|to) (?:kill|be lethal|be fatal|overdose|end) ?(?:a person|me|someone|somebody|you|my ?self|a human|an adult|it)?\\b(?! (?:time|cravings|the mood|bacteria|weeds))',
  '\\b(?:cut|cuts|cutting|slit|hurt|hurting|harm|harming|burn|burns) (?:her|his|their) ?(?:wrists?|arms?|sel(?:f|ves)|thighs?)\\b(?! (?:at|while|playing|shaving|cooking|running|in the gym))|\\b(?:she|he|they|friend|daughter|son|sister|brother|mother|father|wife|husband|partner) (?:\\w{1,8} )?overdosed\\b',
  '\\b(?:drink|drank|drinking|swallow|swallowed) (?:some |a bottle of |the )?(?:bleach|antifreeze|poison|drain cleaner)\\b|\\brat poison\\b|\\bcarbon monoxide\\b(?! (?:alarm|detector|sensor))',
  '\\b(?:started|been|keep|kept|went back to|going back to|back to|want to start) cutting\\b(?! (?:out|down|back|off|on|the|it|my (?:hours|hair|spending|calories|costs|sugar)|calories|carbs|sugar|corners|weight|costs|hair|grass|meat|alcohol|wood|vegetables|sweets|snacks|cigarettes|coffee|short|people)\\b)',
  '\\b(?:scratch|scratching|pick|picking|bite|biting|rub|hit|hitting|punch|punching|bang|banging|burn|dig|digging|slap|pinch)(?: at| into)? (?:my|my own) (?:\\w{1,8} ){1,2}(?:till|until) (?:it|i|they) (?:\\w{1,6} )?(?:bleeds?|bleeding|hurts?|bruises?|bruised|black|blue|numb|pass out)\\b|\\b(?:make|made|making) my ?self bleed\\b|\\burges? to (?:jump|swerve|crash|end|disappear|bleed)\\b',
  '\\b(?:bring|bringing|take|taking) (?:a|my|the) (?:gun|knife|rifle) (?:to|into) (?:school|work|the office|class|his|her|their)\\b|\\b(?:want|wish|see|like) (?:him|her|them) dead\\b|\\b(?:burn|blow) (?:down |up )?(?:his|her|their|the) (?:house|school|office|car|place)(?: down| up)?\\b|\\b(?:put|putting) (?:something|poison|pills) in (?:his|her|their) (?:food|drink|coffee|tea)\\b',
  // A method, asked about or thought of.
  `\\b${INTENT}${WORDS(5)} (?:jump|jumping|throw myself|throwing myself|step|stepping|walk|walking|drive|driving|crash|crashing|swerve|swerving|run|running)${WORDS(3)} (?:off (?:a|the|that|this|my) (?:\\w{1,10} )?(?:bridge|roof|building|cliff|balcony|road|edge|tower)|(?:in front of|under|into|before) (?:a |an |the |that |oncoming )?(?:moving |oncoming )?(?:train|traffic|truck|lorry|bus|car|tree|wall|river|tube|subway|tram|pole))`,
  `\\bhow many (?:of (?:my|these|those|the) )?(?:\\w{1,14} )?${PILLS}(?: \\w{1,10}){0,3} (?:(?:would|does|will|could|d) it take|kill|die|dead|end|overdose|enough|needed|lethal|fatal|too many)\\b`,
  '\\b(?:lethal|fatal|deadly) (?:dose|amount|combination|quantity)\\b|\\b(?:painless|quick|quickest|easiest|easy|least painful|best|peaceful|fastest|surest) ways? (?:to|of) (?:die|dying|go out|end (?:it|my|your)|kill\\w{0,3}|suicide)\\b',
  `\\b(?:what happens|what would happen|happens|is it enough|dangerous|die|kill) (?:if|when) (?:someone|somebody|you|i|a person|one|she|he|they) (?:\\w{1,8} )?(?:takes?|took|swallows?|swallowed|eats?|drinks?) (?:a |an |the |all |my |of |whole |entire |full |twenty |thirty |fifty |hundred |\\d{2,3} ){1,4}(?:bottle|box|pack|packet|strip|${PILLS})`,
  `\\b(?:saved|saving|stashed|stockpil\\w{2,4}|collected|collecting|hoard\\w{0,3}|counted|counting|bought|got|have|prepared|laid out) (?:\\w{1,8} ){0,3}(?:${PILLS}|rope|noose|razor|blade|gun)(?: \\w{1,10}){0,4} (?:for it|to (?:do it|end|die|kill|hang)|ready for|in case i|just in case i|for tonight|enough)\\b`,
  `\\b(?:${PILLS}|gun|pistol|rifle|rope|noose|blade|razor|knife|razor blade|bottle of \\w{1,12}) (?:is |are |lying |sitting |right |all |laid out |ready )*(?:in front of me|next to me|beside me|in my (?:hand|hands|lap|bag|drawer|pocket)|right here|on the (?:table|bed|desk|nightstand)|with me (?:now|right now)|ready)\\b`,
  '\\buse it on (?:my ?self|him ?self|her ?self|them ?sel\\w{1,3})\\b',
  '\\bbought (?:a |some |the )?(?:\\w{1,8} )?(?:rope|noose|razor ?blades?|helium)\\b|\\b(?:tie|tied|tying|make|made|hang|bought) (?:a |the )?noose\\b|\\bslit(?:ting)? my (?:wrists?|throat)\\b',
  `\\b(?:take|taking|swallow|swallowing|took|taken|swallowed|down|downed) (?:a |an |the |all |whole |entire |full |way |far ){0,4}(?:bottle|box|pack|packet|handful|bunch|load|lot|overdose|too much|too many)(?: of)?(?: my| the| these| those)?(?: \\w{1,12})? ?(?:${PILLS})?\\b(?<=${PILLS}|overdose)`,
  `\\b(?:i|ive|have|just|think i) (?:\\w{1,8} )?(?:overdosed|od d|oded|od)\\b|\\b${INTENT}${WORDS(3)} (?:overdose|overdosing|od)\\b`,
  // Hurting oneself, now or lately.
  `\\b(?:cut|cutting|hurt|hurting|harm|harming|punish|punishing|injure|injuring|burn|burning|burned|burnt|mutilat\\w{1,3}|starv\\w{1,3} to death) my ?self\\b`,
  '\\b(?:cut|cutting|burn|burned|burnt|burning|slash|slashed|carve|carved|scratch|scratched|bite|bit|hit|punched|bruise|bruised) (?:up )?my (?:own )?(?:arms?|wrists?|legs?|skin|thighs?|body|stomach|hands?|face|head)(?: \\w{1,8}){0,2} (?:on purpose|deliberately|intentionally|again|to feel|because|until|so i)\\b|\\b(?:cut|cutting|slash\\w{0,3}) my (?:arms?|wrists?|thighs?)\\b',
  '\\bself (?:harm|harming|harmed|injur\\w{1,5}|mutilat\\w{1,5})\\b|\\bselfharm\\w{0,3}\\b|\\burges? to (?:cut|hurt|harm)\\b|\\b(?:started|been|keep|back to) cutting again\\b',
  // Voices that order it, and danger to others.
  '\\bvoices?(?: \\w{1,10}){0,4} (?:tell|tells|telling|told|say|says|saying|order\\w{0,3}|command\\w{0,3}|want\\w{0,2}) (?:\\w{1,6} )?(?:me|i)\\b',
  `\\b(?:going|gonna|want|wanna|plan\\w{0,5}|have|decided|ready|ill|will|swear i|urge|urges|thoughts? of|thinking (?:of|about)|fantasi\\w{2,5} (?:of|about)) (?:to |about |that )?(?:just |really )?(?:kill|killing|murder|murdering|shoot|shooting|stab|stabbing|strangle|strangling|hurt|hurting|poison|poisoning) ${PERSON}\\b`,
  `\\bbought (?:a|the) (?:knife|gun|rifle|weapon)\\b`,
  // Somebody else in danger now.
  '\\b(?:wants?|wanted|wanting|will|ll|would|might|may|gonna|going|plans?|planning|threatens?|threatened|threatening|thinking (?:of|about)|talks? (?:of|about)|talking (?:of|about)|tries|trying|tried) (?:to )?(?:kill|killing|hurt|hurting|harm|harming|hang|hanging) (?:him|her|them|their) ?sel(?:f|ves)\\b|\\b(?:she|he|they|who|\\w{2,12}) (?:\\w{1,6} )?(?:says?|said|told me|texted|wrote|keeps saying)(?: that)? (?:she|he|they) (?:\\w{1,5} )?(?:wants?|wanted|is going|was going|will|would rather) (?:to )?(?:die|be dead|end (?:it|her life|his life|their life))\\b',
  '\\basking for (?:a|my) friend\\b(?=.{0,160}\\b(?:pills|tablets|overdose|paracetamol|dose|die|dead|rope|suicide|kill|wrists|bridge|sleep forever)\\b)',
];

/** Other languages, as a floor for the languages spoken most; a bilingual model reads further. */
const ELSEWHERE: readonly string[] = [
  // German
  '\\b(?:umbringen|umzubringen|bringe? mich um|suizid\\w{0,10}|selbstmord\\w{0,10}|lebensmude|selbst ?verletz\\w{0,6})\\b',
  '\\b(?:mich|mir) (?:selbst |nur noch )?(?:zu )?(?:toten|das leben (?:zu )?nehmen|ritzen|verletzen|erhangen|erschiessen|was antun|etwas antun)\\b',
  '\\b(?:will|mochte|wollte|wunschte) (?:\\w{1,10} ){0,3}(?:sterben|tot sein|nicht mehr leben|nicht mehr da sein|nicht mehr aufwachen|tot)\\b|\\b(?:nicht|nie) mehr (?:leben|aufwachen|weiterleben)\\b',
  '\\b(?:dem|allem|meinem leben)(?: \\w{1,8})? (?:ein ende (?:setzen|machen|bereiten))\\b|\\bohne mich besser\\b|\\bbesser (?:dran )?ohne mich\\b',
  // French
  '\\b(?:veux|voudrais|vais|envie|prefererais|pense|penser|songe|decide) (?:[a-z]{1,8} ){0,3}(?:mourir|me tuer|me suicider|en finir|me pendre|me faire du mal|me jeter|disparaitre pour toujours)\\b',
  '\\bsuicid\\w{2,6}\\b(?<!suicidal|suicide|suicided)|\\b(?:plus envie de|ne veux plus|veux plus) (?:vivre|etre la|exister)\\b|\\bmettre fin a (?:mes jours|ma vie)\\b|\\bmieux sans moi\\b',
  // Spanish
  '\\b(?:quiero|quisiera|voy a|ganas de|pienso en|pensando en|deseo|prefiero|intente) (?:[a-z]{1,8} ){0,2}(?:morir|morirme|matarme|suicidarme|quitarme la vida|desaparecer para siempre|hacerme dano|cortarme|acabar con (?:todo|mi vida)|estar muert[oa])\\b',
  '\\bno quiero (?:seguir viviendo|vivir|despertar)(?: mas)?\\b(?! (?:en|con|asi|sol[oa]|aqui|temprano))|\\bmejor (?:muert[oa]|sin mi)\\b|\\bsuicidio\\b',
  // Portuguese
  '\\b(?:quero|queria|vou|vontade de|penso em|pensando em|pensado em|prefiro) (?:[a-z]{1,8} ){0,2}(?:morrer|me matar|matar me|me suicidar|suicidar|tirar (?:a )?minha vida|acabar com (?:tudo|minha vida|a minha vida)|me cortar|me machucar|estar mort[oa])\\b',
  '\\b(?:nao quero|nao quero mais|nao queria) (?:mais )?(?:viver|existir|acordar|estar vivo|estar viva)\\b(?! (?:em|com|assim|cedo|aqui))|\\bmelhor sem mim\\b',
  // Italian
  '\\b(?:voglio|vorrei|penso di|penso a|voglia di|pensando di) (?:[a-z]{1,8} ){0,2}(?:morire|uccidermi|ammazzarmi|suicidarmi|farla finita|farmi del male|togliermi la vita|essere mort[oa])\\b|\\bnon voglio piu vivere\\b|\\btogliermi la vita\\b|\\bmeglio senza di me\\b',
  // Dutch, Polish, Turkish
  '\\b(?:wil|wilde|ga|wou|zou) (?:\\w{1,10} ){0,3}(?:dood|sterven|niet meer leven|mezelf (?:doden|van kant maken|pijn doen|snijden))\\b|\\bzelfmoord\\w{0,8}\\b|\\bniet meer leven\\b',
  '\\b(?:chce|chcialbym|chcialabym) (?:\\w{1,8} )?(?:umrzec|sie zabic|zabic sie|nie zyc)\\b|\\bnie chce (?:mi sie )?(?:juz )?zyc\\b|\\bzabije sie\\b|\\bsamobojst\\w{1,6}\\b',
  '\\b(?:olmek istiyorum|intihar\\w{0,8}|kendimi oldur\\w{0,8}|yasamak istemiyorum)',
  // Russian, Ukrainian
  '(?:хочу|хочется|лучше) (?:\\p{L}{1,8} )?(?:умереть|сдохнуть|убить себя|повеситься|покончить)|покончить с собой|не хочу (?:больше )?жить|самоуби\\p{L}{1,6}|хочу померти|вбити себе|не хочу (?:більше )?жити|самогуб',
  // Chinese, Japanese, Korean, Arabic, Hindi
  '想死|自杀|自殺|不想活|活不下去|结束(?:我的|自己的)?生命|結束(?:我的|自己的)?生命|割腕|死にたい|消えてしまいたい|生きていたくない|죽고 ?싶|자살|살기 ?싫|자해',
  'اريد ان اموت|أريد أن أموت|الانتحار|انتحر|أقتل نفسي|اقتل نفسي|मरना चाहत|आत्महत्या|जीना नहीं चाहत|खुदकुशी',
];

/** Any of these is critical. */
export const CRITICAL_SIGNALS: readonly RegExp[] = [...ENGLISH, ...ELSEWHERE].map(
  (pattern) => new RegExp(pattern, 'u'),
);
