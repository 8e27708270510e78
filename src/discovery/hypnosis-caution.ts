/** What somebody may say that speaks against hypnosis, after the list that clinics and safety pages agree on. */

const HEARING =
  '(?:listen\\w{0,3}|play\\w{0,3}|hear\\w{0,3}|session\\w{0,1}|script\\w{0,1}|hypno\\w{0,6}|audio|meditat\\w{1,4}|affirmations?|visuali[sz]\\w{1,6}|relax\\w{0,6}|trance|practi[cs]es?)';
const MACHINE =
  '(?:driv(?:e|es|ing)|drove|behind the wheel|at the wheel|in (?:the|my) (?:car|truck|van|lorry|cab)|on (?:the|my) (?:motorbike|motorcycle|motorway|highway|bike|tractor)|forklift|crane|machine\\w{0,3}|saws?|chainsaw|lathe|drill\\w{0,3}|welding|ladder|scaffold\\w{0,3}|assembly line|conveyor|heavy equipment|cycling|(?:in|taking) (?:the|a) bath|swimming|pilot\\w{0,3}|commute by car)';

const CAUTIONS: readonly RegExp[] = [
  '\\b(?:epilep\\w{1,4}|seizures?|convulsions?)\\b',
  // Psychosis, said as a diagnosis or as an experience.
  '\\b(?:schizo\\w{1,10}|psychosis|psychotic|hallucinat\\w{1,4}|delusions?|antipsychotics?|clozapine|olanzapine|risperidone|quetiapine|haloperidol)\\b',
  '\\b(?:hear|hears|hearing|heard) (?:\\w{1,8} )?voices?\\b(?! (?:of|message|from the (?:street|next)|crack|break))|\\bvoices (?:in my head|that nobody|no one else|at night|talk|come back)\\b',
  '\\b(?:tv|television|radio|news|songs?|internet) (?:\\w{1,8} )?(?:is|are|was|were|keeps?)? ?(?:speak|talk|send|sends|sending|speaking|talking|giving) (?:\\w{1,10} )?(?:to|about|at)? ?me\\b|\\b(?:they|people|neighbou?rs?|government|police|cia|fbi|someone|agents?|cameras?) (?:\\w{1,8} )?(?:watch\\w{0,3}|follow\\w{0,3}|poison\\w{0,3}|track\\w{0,3}|spy\\w{0,3}|monitor\\w{0,3}|record\\w{0,3}) (?:on )?me (?:everywhere|through|with|at night|all the time|and|in)\\b|\\b(?:read|reads|reading|control|controls|controlling|steal|steals|stealing) my (?:mind|thoughts)\\b|\\bthoughts (?:\\w{1,6} )?(?:put|planted|inserted|broadcast\\w{0,3}) (?:in|into)?\\b|\\b(?:chosen by god|special mission|secret (?:messages?|signs?) (?:for|to) me)\\b|\\b(?:see|seeing|saw) (?:things|people|shadows|figures) (?:that |who )?(?:are not|arent|nobody|no one|werent|others)\\b',
  '\\b(?:bipolar|manic|mania|lithium|borderline|severe depression|personality disorder)\\b',
  '\\b(?:dissociat\\w{1,5}|depersonali[sz]\\w{1,6}|dereali[sz]\\w{1,6}|multiple personalit\\w{1,4}|alters)\\b|\\b(?:lose|losing|lost|missing) (?:\\w{1,8} )?(?:stretches|chunks|hours|whole (?:days|hours)) (?:of time)?|\\b(?:lose|losing|lost) time\\b(?! (?:on|in|with|for|to|at))|\\b(?:outside|out of|leave|leaving|left|watch\\w{0,3} (?:my ?self )?from outside) (?:of )?(?:my )?(?:own )?body\\b|\\b(?:nothing|i|world|everything|body|hands) (?:\\w{1,8} ){0,3}(?:dont|doesnt|does not|do not|not|un) ?(?:feel |feels |seem )?real\\b|\\bfeels? unreal\\b|\\b(?:come|came|coming) to (?:\\w{1,10} ){0,3}(?:dont|didnt|not|no) (?:know|knowing|remember|idea|memory)\\b',
  '\\b(?:ptsd|flashbacks?|traumati[sz]ed|post traumatic)\\b',
  '\\b(?:pregnan\\w{1,3}|expecting a baby|weeks along|dementia|alzheimers?|pacemaker|heart (?:failure|condition|disease|attack)|arrhythmia|copd|concussion|brain (?:injury|tumou?r|surgery))\\b',
  '\\b(?:my|a|the|another|last|first|epileptic|grand mal|absence) (?:\\w{1,8} )?(?:fit|fits) (?:was|were|came|come|happened|again|last|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\\b|\\b(?:had|having|get|have) (?:a |another |epileptic )?fits\\b|\\bneurologist\\b(?=.{0,80}\\b(?:fit|dose|seiz\\w{1,5}|attack|epilep\\w{1,4})\\b)',
  '\\b(?:saw|see|seeing|heard|hear) (?:\\w{1,10} )?(?:people|things|figures|faces|shadows|neighbou?rs|them|someone|somebody) (?:\\w{1,10} ){0,8}(?:werent there|arent there|not there|wasnt there|isnt there|moved out|through the walls?|nobody else|no one else|arent real|about me)\\b',
  '\\b(?:second|first|third) trimester\\b|\\b(?:im|i am|weeks|months) (?:\\d{1,2} (?:weeks|months) )?(?:pregnant|expecting)\\b|\\b(?:an hour|hours|days|time|minutes|afternoons?|evenings?) (?:is|are|was|were|just)? ?(?:gone|missing|vanished|disappears?)\\b.{0,50}\\b(?:dont (?:know|remember)|no (?:idea|memory))\\b|\\b(?:blacked out|woke up|came round|found my ?self) (?:\\w{1,8} ){0,4}(?:somewhere else|without knowing|not knowing|dont know how)\\b|\\b(?:not|dont|never|hardly) (?:\\w{1,8} ){0,4}in my (?:own )?body\\b',
  `\\b(?:joint|spliff|weed|edible|mushrooms|a few drinks|glass of wine|bottle of wine|beers?|whisky|vodka)\\b.{0,30}\\b(?:before|during|and then|while|with)\\b.{0,20}\\b${HEARING}\\b`,
  // Medicine changed on one's own.
  '\\b(?:stop|stopped|stopping|quit|quitting|come off|coming off|came off|go off|going off|went off|skip|skipping|skipped|halve|halved|replace|replacing|instead of|throw away|threw away|without|off|reduce|reducing|drop|lower) (?:\\w{1,8} ){0,2}(?:meds?|medications?|medicines?|antidepressants?|insulin|pills|tablets|ssris?|lithium|antipsychotics?|prescriptions?|beta blockers?|inhaler|anticoagulants?|blood thinners?)\\b',
  // Heard where attention is needed, or under the influence.
  `\\b${HEARING}(?: \\w{1,12}){0,8} (?:while|when|as|during|on|in|for|at|with)?(?: \\w{1,12}){0,4} ?${MACHINE}\\b|\\b${MACHINE}(?: \\w{1,12}){0,8} ${HEARING}\\b`,
  `\\b(?:drunk|stoned|high on|tripping|on (?:lsd|mushrooms|ketamine|acid|weed|mdma))\\b(?=.{0,120}\\b${HEARING}\\b)|\\b${HEARING}\\b(?=.{0,120}\\b(?:drunk|stoned|tripping|high on)\\b)`,
  '\\b(?:epilepsie|anfalle?|schwanger|stimmen (?:horen|im kopf)|hore stimmen|enceinte|entends des voix|embarazada|epilepsia|oigo voces|escucho voces|gravida|ouco vozes)\\b',
].map((pattern) => new RegExp(pattern, 'u'));

/** Whether something said speaks against hypnosis until the health questions are answered anew. */
export function speaksAgainstHypnosis(comparableText: string): boolean {
  return CAUTIONS.some((caution) => caution.test(comparableText));
}
