/** How a text is made comparable before signals are looked for in it. */

/**
 * What only sounds alarming: idioms, sport, shaving, study and news, a denial, the past of somebody who
 * got over it. Each is taken out before signals are looked for, so that the rest of the text still counts.
 */
const HARMLESS: readonly RegExp[] = [
  /\b(?:is|are|was|were|s|re|been) (?:[a-z]{1,12} )?killing me\b/g,
  /\bkills me (?:to|how|that|when)\b/g,
  /\bkill (?:for an?|some time|time|it|the (?:engine|lights?|mood|vibe|time)|two birds)\b/g,
  /\b(?:dying|die|died|dies) (?:to|for|of|from|with) (?:a |an |my |the )?(?:laugh\w*|laughter|boredom|embarrassment|shame|curiosity|hunger|thirst|heat|cold|see|know|meet|try|hear|go|get|have|eat|coffee|chocolate|holiday)\b/g,
  /\bwhen i was pregnant\b/g,
  // Said of sport, sweets, exams and numbers.
  /\b(?:overdosed|overdose|od|overdosing) on (?:cake|sugar|chocolate|coffee|caffeine|sweets|cookies|pasta|cheese|series|netflix|news|memes|work|christmas|ice cream)\b/g,
  /\b(?:exam|interview|test|ride|commute|pitch|schedule|deadline|hill|climb) (?:is|was|would be) (?:pure |career |social )?suicide\b/g,
  /\b(?:rates?|numbers?|statistics|prevention|prevalence) of (?:suicide|self harm)\b/g,
  /\bpunish(?:ing)? my ?self with (?:an?|another|some) (?:extra |long |hard )?(?:lap|run|set|workout|session|push ups?|salad|cold shower)s?\b/g,
  /\b(?:coach|trainer|teacher|boss|mother|father|wife|husband|grandmother|mentor)s? voice\b/g,
  /\bwithout me in (?:this|the|that) (?:photo|picture|meeting|video|call|band|choir)\b/g,
  /\bburden on (?:the|our) (?:\w{1,10} )?(?:budget|printer|server|network|team s time|environment|system)\b/g,
  // Away for a while, and back again.
  /\b(?:wont|not going to|not gonna|will not) be (?:here|around|there) (?:\w{1,10} ){0,4}(?:because )?(?:we|im|i am|were|i|we are) (?:re |m |am |are |will be |ll be |be )?(?:flying|fly|travelling|traveling|travel|moving|visiting|driving to|skiing|camping|hiking|on (?:holiday|vacation|leave|a trip)|away|off to|at (?:a|the|my) \w{1,12})\b/g,
  /\b(?:a|the|this|that|my) burden (?:\w{1,8} )?(?:is|was|has been|got|being|of proof)? ?(?:lifted|gone|off|removed|lighter|of proof)\b/g,
  /\bgo on like (?:this|that) with (?:my|the|our)\b/g,
  /\bhit me with (?:an?|the|your|some)\b/g,
  /\b(?:game|level|boss fight|round|player|character|minecraft|souls)\b.{0,40}\b(?:dying|die|died|killed)\b/g,
  /\b(?:to die for|rather die than|die young|die trying|over my dead body)\b/g,
  /\bdying (?:laughing|inside laughing|here laughing)\b/g,
  /\b(?:laughed|bored|scared|worried|starved|frozen|tickled) to death\b/g,
  /\bdead (?:tired|serious|beat|line|set|end|ends|weight|phone|battery)\b/g,
  /\b(?:suicide|suicidal) (?:squad|mission|missions|sprints?|runs?|drills?|prevention|hotline|helpline|awareness|rates?|statistics|research|study|bomber)\b/g,
  /\b(?:book|novel|film|movie|series|documentary|paper|essay|article|lecture|podcast|course|thesis|news|report|training|talk|class) (?:[a-z]{1,12} )?(?:about|on) (?:suicide|self harm|death|dying)\b/g,
  /\bshoot me (?:an?|your|the|over)\b/g,
  /\bcut (?:my ?self|myself) (?:some slack|off|short|down|loose|a (?:slice|piece|break)|while|when|shaving|cooking|chopping|on (?:a|the|some))\b/g,
  /\b(?:hurt|hurting|injure|injured|injuring|harm) my ?self (?:at|while|when|playing|running|lifting|training|doing|during|in (?:the|a) (?:gym|game|match)|on the|if i|by (?:running|lifting|training|over\w*)|again (?:at|while|when|running|lifting|training)|skiing|climbing|exercising)\b/g,
  /\b(?:fall|fell|falling|slip|slipped|trip|tripped)(?: \w{1,6})? (?:and|or) (?:hurt|hurting|cut|injure) my ?self\b/g,
  /\bmak(?:e|es|ing) me (?:want to )?die (?:of|from|in|laughing|early|sooner)?/g,
  /\b(?:im|i am|i m|was|wasnt|never been|not been) (?:not|never|no longer) suicidal\b/g,
  /\b(?:no|not|never|dont have|havent had|without|not having)(?: [a-z]{1,12}){0,2} (?:thoughts?|plans?|intentions?|wish) (?:of|to|about) (?:[a-z]{1,12} ){0,2}(?:suicide|self harm|die|dying|kill\w*|hurt\w*|harm\w*)(?: my ?self)?\b/g,
  /\b(?:would|could|will|id|ill) never (?:ever |really |actually )?(?:kill|hurt|harm|cut|end) (?:my ?self|my life|it)\b/g,
  /\b(?:dont|do not|didnt|never) (?:ever |really |actually )?(?:want|wanna|wish|intend|plan) (?:to )?(?:die|kill my ?self|hurt my ?self|harm my ?self)\b(?! but)/g,
  /\b(?:used to|years ago i|as a teenager i) (?:[a-z]{1,12} )?(?:cut|hurt|harm|self harm|burn)(?: my ?self)?\b/g,
  /\b(?:sterbe|sterben) (?:vor|fast vor) [a-z]{1,15}\b/g,
  /\bmourir d(?:e |)(?:rire|faim|honte|soif|ennui|envie)\b/g,
  /\b(?:morir|morirme|muero|morrer|morro|morire|muoio) (?:de|di|dal|d) ?(?:risa|hambre|ganas|verguenza|sueno|calor|rir|fome|vergonha|tedio|ridere|fame|sonno|noia|caldo)\b/g,
];

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
};

/**
 * Lower case, without accents, apostrophes and other marks, single spaces, digits written for letters
 * turned back, and what is harmless taken out.
 */
export function comparable(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/[\p{Cf}'’‘`´]/gu, '')
    .replace(/[a-z0-9$@]{2,20}/g, unleet)
    .replaceAll('💀', ' kill ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/\b[a-z](?: [a-z]\b){2,20}/g, joined)
    .replace(/[a-z]{3,12}/g, (word) => MISSPELT[word] ?? word)
    .trim();
  return HARMLESS.reduce((rest, harmless) => rest.replace(harmless, ' | '), plain);
}

/** "s u i c i d e" is a word spelt out. */
function joined(letters: string): string {
  return letters.replaceAll(' ', '');
}

/** Slips of the fingers in words that matter. */
const MISSPELT: Readonly<Record<string, string>> = {
  wnat: 'want',
  wnt: 'want',
  wana: 'wanna',
  wannna: 'wanna',
  wan: 'want',
  kil: 'kill',
  kll: 'kill',
  killl: 'kill',
  mysef: 'myself',
  myslef: 'myself',
  mysel: 'myself',
  meself: 'myself',
  sucide: 'suicide',
  suicde: 'suicide',
  sucidal: 'suicidal',
  suicial: 'suicidal',
  unalived: 'unalive',
  liv: 'live',
  anymor: 'anymore',
  anymroe: 'anymore',
  dnt: 'dont',
  suicidle: 'suicidal',
  overdoes: 'overdose',
};

/** "k1ll" is a word; "2026", "30mg" and "10k" are not. */
function unleet(word: string): string {
  if (!/[a-z]/.test(word) || !/[0-9$@]/.test(word) || /^\d+[a-z]{0,3}$/.test(word)) return word;
  return word.replace(/[013457$@]/g, (sign) => LEET[sign] ?? sign);
}
