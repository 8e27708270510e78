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
  '(?:want|wants|wanted|wanna|wish|need|ready|going|gonna|plan|planning|planned|decided|think|thinking|thought|thoughts|imagine|imagining|picture|urge|urges|fantasi[sz]\\w{1,5}|feel like|tempted|keep|hope|hoping|considering|will|ill)';
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
  `\\b${INTENT}${WORDS(3)} (?:die|dying|be dead|being dead|death to come|end it all|ending it all|disappear (?:forever|for good|and never|from this world)|never wake up|not wake up|not waking up|sleep forever|stop (?:existing|living|being alive)|cease to exist|not exist|not be alive)\\b(?! (?:of|for|from|to|with|laughing|young|rich|happy|old|peacefully)\\b)`,
  `\\b(?:dont|do not|didnt|not|no longer|never) (?:\\w{1,10} )?(?:want|wanna|wish|care|feel like|wanting) (?:to |about )?(?:be alive|being alive|exist|existing|wake up|waking up|keep living|go on living|continue living|be in this world|live|living)\\b(?! (?:in|with|at|like|here|there|near|on|alone|together|up|off|by|under|a|my|for|off|early|so|at|before|too|every|as|without the|next|tired)\\b)`,
  '\\b(?:dont|do not|didnt|not|no longer) (?:\\w{1,10} )?(?:want|wanna) to be (?:here|around|on this earth|on this planet) (?:any ?more|any longer)\\b',
  '\\bend(?:ing)? (?:it all|everything tonight|it (?:tonight|today|tomorrow|now|soon|for good)|my (?:suffering|misery|pain) (?:for good|forever|once|tonight|now))\\b',
  '\\b(?:wish|wished) (?:that )?i (?:was|were|am|d been|had) (?:\\w{1,8} )?(?:dead|never born|never been born|not alive|not born)\\b|\\bwish i (?:could|would|d|had) (?:just |simply )?(?:die|died|not wake up|never wake up|fall asleep forever|sleep forever|stop existing)\\b',
  // Veiled.
  '\\bbetter off dead\\b|\\b(?:better off|better|happier|easier|glad|relieved|fine|freer) (?:without me|(?:if|when|once) (?:i|id|im) (?:\\w{1,6} )?(?:dead|gone|wasnt|werent|died|die|disappear\\w{0,2}|vanish\\w{0,2}|didnt exist|not (?:here|around|alive)))\\b|\\blife (?:\\w{1,8} )?(?:isnt|is not|not|no longer) worth (?:living|it)\\b|\\bnot worth living\\b|\\bmy life is over\\b',
  '\\b(?:no|any|see a|see the|what s the|whats the|is the|lost the) (?:reason|point|purpose|will)(?: (?:for me|left|anymore|any more))? (?:to|in|of) (?:live|living|go on|going on|going|be alive|being alive|being here|carry on|carrying on|exist|existing|wake up|waking up|continuing)\\b',
  `\\b(?:wont|will not|not going to|not gonna|dont plan to|dont expect to|wouldnt|might not) (?:even )?(?:be|live to be|live) (?:around|here|alive|there)(?: ${SOON}| (?:for|when|to|by|after|next|much|then|long|in|come))`,
  '\\b(?:nobody|no one|noone|none of them|they|who) (?:would|will|d|ll|is going to) (?:even |really |ever )?(?:miss|notice|care|mind|cry)(?: me)?(?: (?:if|when|once|that))? ?i?(?:m| am| was| were| d)? ?(?:just )?(?:gone|dead|died|die|disappear\\w{0,2}|vanish\\w{0,2}|not here)\\b',
  '\\b(?:nobody|no one) (?:would|will) (?:even )?miss me\\b',
  '\\b(?:no point|pointless|why bother|no need|dont bother|doesnt matter|wont matter|no use|dont plan|goals?|plans?)\\b.{0,80}\\b(?:wont|will not|not going to|not gonna) be (?:here|around|there|alive)\\b',
  '\\b(?:sleep|asleep|gone) for ?ever\\b(?<!could sleep for ?ever)',
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
  // A method, asked about or thought of.
  `\\b${INTENT}${WORDS(5)} (?:jump|jumping|throw myself|throwing myself|step|stepping|walk|walking|drive|driving|crash|crashing|swerve|swerving|run|running)${WORDS(3)} (?:off (?:a|the|that|this|my) (?:\\w{1,10} )?(?:bridge|roof|building|cliff|balcony|road|edge|tower)|(?:in front of|under|into|before) (?:a |an |the |that |oncoming )?(?:moving |oncoming )?(?:train|traffic|truck|lorry|bus|car|tree|wall|river|tube|subway|tram|pole))`,
  `\\bhow many (?:of (?:my|these|those|the) )?(?:\\w{1,14} )?${PILLS}(?: \\w{1,10}){0,3} (?:(?:would|does|will|could|d) it take|kill|die|dead|end|overdose|enough|needed|lethal|fatal|too many)\\b`,
  '\\b(?:lethal|fatal|deadly) (?:dose|amount|combination|quantity)\\b|\\b(?:painless|quick|quickest|easiest|easy|least painful|best|peaceful|fastest|surest) ways? (?:to|of) (?:die|dying|go out|end (?:it|my|your)|kill\\w{0,3}|suicide)\\b',
  `\\b(?:what happens|what would happen|happens|is it enough|dangerous|die|kill) (?:if|when) (?:someone|somebody|you|i|a person|one|she|he|they) (?:\\w{1,8} )?(?:takes?|took|swallows?|swallowed|eats?|drinks?) (?:a |an |the |all |my |of |whole |entire |full |twenty |thirty |fifty |hundred |\\d{2,3} ){1,4}(?:bottle|box|pack|packet|strip|${PILLS})`,
  `\\b(?:saved|saving|stashed|stockpil\\w{2,4}|collected|collecting|hoard\\w{0,3}|counted|counting|bought|got|have|prepared|laid out) (?:\\w{1,8} ){0,3}(?:${PILLS}|rope|noose|razor|blade|gun)(?: \\w{1,10}){0,4} (?:for it|to (?:do it|end|die|kill|hang)|ready for|in case i|just in case i|for tonight|enough)\\b`,
  `\\b(?:${PILLS}|gun|pistol|rifle|rope|noose|blade|razor|knife|razor blade|bottle of \\w{1,12}) (?:is |are |lying |sitting |right |all |laid out |ready )*(?:in front of me|next to me|beside me|in my (?:hand|hands|lap|bag|drawer|pocket)|right here|on the (?:table|bed|desk|nightstand)|with me (?:now|right now)|ready)\\b`,
  '\\buse it on (?:my ?self|him ?self|her ?self|them ?sel\\w{1,3})\\b',
  '\\b(?:tie|tied|tying|make|made|hang|bought) (?:a |the )?noose\\b|\\bslit(?:ting)? my (?:wrists?|throat)\\b',
  `\\b(?:take|taking|swallow|swallowing|took|taken|swallowed|down|downed) (?:a |an |the |all |whole |entire |full |way |far ){0,4}(?:bottle|box|pack|packet|handful|overdose|too much|too many)(?: of)?(?: my| the| these| those)?(?: \\w{1,12})? ?(?:${PILLS})?\\b(?<=${PILLS}|overdose)`,
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
  '\\b(?:wants?|wanted|wanting|going|plans?|planning|threatens?|threatened|threatening|thinking (?:of|about)|talks? (?:of|about)|talking (?:of|about)|tries|trying|tried) (?:to )?(?:kill|killing|hurt|hurting|harm|harming|hang|hanging) (?:him|her|them|their) ?sel(?:f|ves)\\b|\\b(?:she|he|they|who|\\w{2,12}) (?:\\w{1,6} )?(?:says?|said|told me|texted|wrote|keeps saying)(?: that)? (?:she|he|they) (?:\\w{1,5} )?(?:wants?|wanted|is going|was going|will|would rather) (?:to )?(?:die|be dead|end (?:it|her life|his life|their life))\\b',
  '\\basking for (?:a|my) friend\\b(?=.{0,160}\\b(?:pills|tablets|overdose|paracetamol|dose|die|dead|rope|suicide|kill|wrists|bridge|sleep forever)\\b)',
];

/** Other languages, as a floor for the languages spoken most; a bilingual model reads further. */
const ELSEWHERE: readonly string[] = [
  // German
  '\\b(?:umbringen|suizid\\w{0,10}|selbstmord\\w{0,10}|lebensmude|selbst ?verletz\\w{0,6})\\b',
  '\\b(?:mich|mir) (?:selbst |nur noch )?(?:toten|das leben nehmen|ritzen|verletzen|erhangen|erschiessen|was antun|etwas antun)\\b',
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
