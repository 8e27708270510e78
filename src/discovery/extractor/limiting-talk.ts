/** What people say when they hold themselves back: the wordings of limiting beliefs. */

/** Which sort of limit a sentence sets; it decides how the belief can be put helpfully. */
export type LimitKind =
  | 'identity'
  | 'lack'
  | 'inability'
  | 'failing'
  | 'never'
  | 'fear'
  | 'judgement'
  | 'unworthy'
  | 'futility'
  | 'too_late'
  | 'resources'
  | 'not_ready'
  | 'rule'
  | 'consequence';

/** One wording of a belief. */
export interface LimitWording {
  readonly pattern: RegExp;
  readonly kind: LimitKind;
  /** True when it speaks of the whole person rather than of one thing they do. */
  readonly isGlobal: boolean;
}

const ADVERB =
  '(?:(?:just|really|still|simply|always|probably|totally|completely|kind of|definitely|actually|so|such|also|a bit|pretty|quite|honestly|even|obviously|clearly|too|very|constantly|often|sometimes|usually|somehow|maybe|basically|never|ever|ever going to be|going to be) )*';
const I_AM = `(?:I(?:'m| am)|I feel|I(?:'ve| have) always been|I(?:'ll| will) always be|I think I'm) ${ADVERB}(?:like )?(?:I'm )?`;
const ABLE_TO =
  'stop|quit|sleep|fall asleep|focus|concentrate|cope|handle|manage|control|speak|talk (?:to|in|about my)|say no|stand up|ask|express|trust|relax|switch off|let go|forgive|love|get (?:over|out of bed|out of my|up|back|started|through|past|rid of (?:this|the|my)|anything|it right|it done|a (?:job|date|grip)|my|ahead|better|motivated|fit|going)|be (?:myself|happy|alone|assertive|honest|calm|around|a good|on my own|confident|bothered|the (?:mother|father|parent|person)|in|trusted|successful|perfect|strong|home any)|do (?:it|this|anything|my job|maths?|things|well|enough|that (?:any|without|on)|a (?:single|push))|change|lose (?:weight|the|any)|keep|stick|finish|start|find (?:the|a|any|time|someone|anyone|my way)|make (?:friends|decisions|it (?:work|without|through)|myself|ends meet|any(?:one|thing)|a (?:decision|difference))|face|breathe|think (?:straight|clearly|of myself)|eat|exercise|run|walk|work|study|learn|live|save|afford|commit|resist|give (?:up|it up)|break|move on|open up|connect|see myself|imagine (?:myself|a|my|life|being|not)|picture myself|go (?:out|on|without|back|anywhere|a (?:day|week|night)|to (?:sleep|bed|the gym|parties))|deal|compete|perform|present|write|sing|read|drive|fly|leave the house|meet|enjoy|feel|accept|take (?:compliments?|criticism|care|a compliment|it any)|help (?:myself|it)|quiet|calm|stay|remember (?:names|anything)|hold|reach|succeed|win|please|satisfy|earn|rely|count on|tell (?:people|anyone|my|him|her)|show (?:people|my|anyone|weakness)|look (?:at myself|people|in the mirror)|put (?:myself|down|it down)|wake|turn (?:my|it) (?:mind|brain|off)|shut|pass|function|decide|bear|tolerate|have (?:a (?:normal|conversation|relationship)|fun|children)|do without|survive';
function wording(source: string, kind: LimitKind, isGlobal = false): LimitWording {
  return { pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w'])`, 'i'), kind, isGlobal };
}

const FLAW =
  'failure|loser|doormat|pushover|weakling|wimp|softie|joke|fraud|burden|mess|coward|idiot|bad (?:mother|father|mom|mum|dad|parent|person|friend|wife|husband|partner)|waste of space|disappointment|quitter|nobody|terrible (?:mother|father|mom|mum|dad|parent|person)|fake|impostor|imposter|addict|screw[- ]?up|wreck|lost cause|hopeless case';

/** Tried in this order; the first that fits decides. */
export const LIMIT_WORDINGS: readonly LimitWording[] = [
  wording(
    `I ${ADVERB}don't (?:really |honestly |even )?(?:think|feel|believe|know) (?:like |that |if |whether )?I (?:can|could|will|'ll|would|am able to|have (?:it in me|what it takes|the))(?: ever| really| even| be able to)* (?:${ABLE_TO}|(?:quit|it in me|what it takes|amount|be able|willpower|strength|courage|discipline|talent|confidence))|I don't (?:think|feel|believe) (?:like |that )?(?:I deserve|(?:I'm|I am) ${ADVERB}(?:good|smart|strong|able|capable|worth\\w*|cut out|the (?:type|kind|right)|a (?:good|strong|creative|confident|natural)|enough|cap|qualified|brave|interesting|likeable|going to (?:make|be able|manage|get|succeed|find)))|I doubt (?:that )?I (?:can|could|will)|I'm not (?:sure|confident|certain) (?:that |if |whether )?I(?: can|'m able| could|'ll be able| will be able| have)(?: ever| really| even)* (?:${ABLE_TO}|to|what it takes|it in me)`,
    'inability',
  ),
  wording(
    `${I_AM}(?:(?:an? )?${ADVERB}(?:${FLAW})|worthless|useless|hopeless|broken|unlovable|incompetent|inadequate|pathetic|weak(?:-willed)?|lazy|stupid|dumb|ugly|boring|annoying|unlikeable|no (?:\\w+ )?(?:person|expert|leader|writer|runner|artist|athlete|cook|good|genius|talent)|forgettable|an? (?:messy|lazy|negative|weak|difficult|boring|chaotic|bad|cold|selfish) person|not lovable|not worth \\w+|not worthy)`,
    'identity',
    true,
  ),
  wording(
    `${I_AM}not (?:\\w+ )?(?:good enough|enough)|I(?:'m| am) never good enough|I never feel good enough`,
    'identity',
    true,
  ),
  wording(
    `${I_AM}not (?:good|smart|strong|clever|disciplined|brave|confident|interesting|attractive|talented|qualified|organi[sz]ed|creative|capable|motivated|assertive|outgoing|patient|cut out|able|sporty|fit|a (?:\\w+ )?(?:person|kind|type|runner|writer|leader|speaker|natural|morning|people)|the (?:type|kind|sort|person|one who)|that (?:type|kind|sort)|very (?:good|confident|strong|disciplined|smart|brave|assertive)|really (?:good|confident|strong))`,
    'lack',
  ),
  wording(
    `my \\w+(?: \\w+)? (?:is|are) too (?:old|weak|slow|small|ugly|stiff|bad)(?! (?:for you|to eat))|my \\w+(?: \\w+)? (?:isn't|is not|aren't|are not) (?:good|strong|smart|quick|fast|interesting|pretty) enough|${I_AM}(?:no good|terrible|bad|awful|rubbish|hopeless|useless|horrible|the worst) (?:at|with)`,
    'lack',
  ),
  wording(
    `${I_AM}(?:too (?:old|late|young)|past it|past my)|it(?:'s| is) ${ADVERB}too late|I(?:'ve| have) left it too late|my best years`,
    'too_late',
  ),
  wording(
    `${I_AM}too (?:shy|soft|slow|clumsy|weak|lazy|sensitive|fat|stupid|quiet|nervous|anxious|scared|emotional|broken|damaged|soft|set in my ways)`,
    'lack',
  ),
  wording(
    `${I_AM}too (?:busy|tired|stressed|exhausted)|I(?:'ve| have)? (?:got )?no (?:time|energy|willpower|self-control|discipline|motivation|talent|self-discipline|confidence|patience)|I ${ADVERB}(?:don't|do not) ${ADVERB}have (?:the |any |enough |much |that )*(?:time|energy|willpower|will power|self-control|discipline|motivation|strength|courage|confidence|talent|money|support|patience|guts|will|drive|skills?|ability)`,
    'resources',
  ),
  wording(
    `${I_AM}not ${ADVERB}ready|I don't (?:think|feel|believe) (?:like |that )?I(?:'m| am) ${ADVERB}ready`,
    'not_ready',
  ),
  wording(
    `I(?:'m| am) (?:just |always |one of those |the (?:kind|sort|type) of )*(?:someone|somebody|a person|people|person) who (?:can't|never|always|doesn't|isn't|gives up|fails|freezes|worries|needs|hates|avoids|struggles)|that's (?:just )?(?:who|how|the way) I am|it's (?:just )?(?:who|how|the way) I am`,
    'identity',
    true,
  ),
  wording(
    `I(?:'m| am| get|'m always| feel) ${ADVERB}(?:scared|afraid|terrified|frightened|petrified) (?:of|to|that|I'll|I will|I'd|they|people|it)|I(?:'m| am) ${ADVERB}worried (?:that )?I(?:'ll| will| might|'m| won't| can't)|I(?:'m| am) ${ADVERB}(?:ashamed|embarrassed) (?:of|about|to)|I fear (?:that )?\\w+|what scares me is|my (?:biggest |greatest )?fear is`,
    'fear',
  ),
  wording(
    `(?:people|they|everyone|everybody|others|my (?:colleagues|team|boss|family|friends|parents)|he|she)(?:'ll| will|'re| are going to| would|'d| all| always| just| must| probably)* (?:laugh at|judge|think (?:that )?I'm|think less of|look down on|reject|leave|hate|find out|see through|make fun of|get bored of|talk over|walk all over|be disappointed|not like|won't like|never listen|ignore|think I am|realise|realize)|(?:no ?one|nobody|not one person)(?:'s| is| will|'ll| would| ever| really| wants?| going)* (?:to )?(?:likes?|loves?|listens?|cares?|wants?|respects?|takes? me|notices?|understands?|needs?|believes?|hire|hires)|everyone else(?:'s)? (?:is |seems |can |has |does |looks )?(?:${ADVERB})(?:better|fine|ahead|smarter|normal|doing|thinner|together|so|managing|more|knows|figured|got)`,
    'judgement',
  ),
  wording(
    `I ${ADVERB}(?:don't|do not|didn't) ${ADVERB}deserve|I don't (?:belong|fit in|matter)|I ${ADVERB}don't (?:like|love|trust|believe in|value|respect) myself|I hate (?:myself|my body|how I look|the way I)|I don't have what it takes|I don't have it in me`,
    'unworthy',
  ),
  wording(
    `nothing (?:ever |I do |I try |really |seems to |will |is going to |has |that I do )*(?:works?|helps?|helped|worked|changes?|changed|matters|makes (?:a|any) difference|good enough)|it (?:never|won't|doesn't|will never|'ll never|isn't going to|'s not going to|'s never going to) ${ADVERB}(?:works?|last|change|changes|get better|help|happen|make (?:a|any) difference)|it's ${ADVERB}(?:hopeless|impossible|pointless|no use|useless|a waste of time)|there(?:'s| is) no (?:point|way I|hope|use)|what's the (?:point|use)|things (?:never|won't|will never) (?:change|get better)|there's nothing I can do`,
    'futility',
  ),
  wording(
    `I ${ADVERB}(?:always|keep|constantly|keep on|end up|ended up|inevitably|tend to) ${ADVERB}(?:fail(?:ing)?|mess(?:ing)? (?:it|things|everything)? ?up|giv(?:e|ing) up|end(?:ing)? up|freez(?:e|ing)|panic(?:king)?|screw(?:ing)? (?:it|things|everything)? ?up|go(?:ing)? back|quit(?:ting)?|let(?:ting)? \\w+ down|put(?:ting)? (?:myself|it|things|everything|everyone)|say(?:ing)? (?:the wrong|yes)|go(?:ing)? blank|ruin|blow|slip(?:ping)?|fall(?:ing)? (?:off|back|apart|short)|los(?:e|ing)|leave (?:it|things|everything) (?:to|until|till) the last|start(?:ing)? (?:and|things|over)|choke|doubt|compare|make (?:the same|mistakes)|beat|second-guess|back down|cave|choose the wrong|relaps\\w+|forget|get it wrong|worry|sabotag\\w+)`,
    'failing',
  ),
  wording(
    `I (?:just )?(?:panic|freeze|choke|go blank|shut down|fall apart)(?: (?:as soon as|when|whenever|every time|the moment|under)\\b|$)`,
    'failing',
  ),
  wording(
    `I(?:'ve| have)? ${ADVERB}(?:failed|tried (?:everything|it all|so many|a (?:million|hundred|thousand|dozen)|many times|before and))(?! to (?:tell|say))|I(?:'ve| have)? tried (?:and|but)[^.]{0,30}(?:fail|can't|couldn't|didn't work|never)`,
    'failing',
  ),
  wording(
    `I(?:'ve|'ll| have| will| would|'d)? ${ADVERB}never ${ADVERB}(?:finish|stick|stuck|follow|get (?:anything|it|things|better|over|past|there|through|a |any|enough|to do|the (?:job|chance))|manage|managed|succeed|succeeded|keep|kept|have (?:the |enough |any )?(?:time|energy|luck|money)|learn|learned|win|won|feel|felt|be able|been able|been (?:good|any|able|confident|one|a|very|disciplined|much|brave)|be (?:good|happy|able|free|the|a|as|normal|enough|confident|like)|change|make it|amount|find (?:a|the|anyone|someone|love|time)|quit|stop|lose|say (?:no|what)|speak up|stand up|ask for|put myself|lasted?|had (?:the|any)|do anything|go anywhere|live up|recover|trust|sleep)`,
    'never',
  ),
  wording(
    `I ${ADVERB}(?:can't|could never|can never|couldn't ever|couldn't (?=live without|cope|handle|bear|face|stop myself|do it without|imagine)|won't be able to|wouldn't be able to|am unable to|(?:am|'m) not able to|haven't been able to|don't know how to|wouldn't know how to|don't know if I can|struggle to|find it (?:really |so |very )?(?:hard|difficult|impossible) to|have (?:a )?(?:hard|difficult|tough) time) (?:(?:seem to|even|really|just|ever|actually|possibly|quite|do) )*(?:${ABLE_TO})`,
    'inability',
  ),
  wording(
    `I (?:have to|must|need to|should|'ve got to) (?:always )?be (?:perfect|strong|the best|in control|liked|nice to everyone|there for everyone)|I (?:can't|must not|mustn't|shouldn't) (?:make|afford) (?:any |a )?mistakes?|if it's not perfect|I'm responsible for every(?:one|thing)|I (?:have to|must|should) (?:manage|cope|do (?:it|this|everything)|handle (?:it|this|everything)|carry (?:it|this|everything)) (?:it |this |everything )?(?:alone|by myself|on my own)|I (?:feel like I )?always (?:have to|must|need to) (?:win|please|prove|perform|smile|help|fix|carry|control|justify|apologi[sz]e|function|say yes|be (?:strong|perfect|nice|there|the))|I have to (?:please|do everything)`,
    'rule',
    true,
  ),
  wording(
    `it(?:'s| is) ${ADVERB}(?:too|so) (?:hard|difficult|much)(?: for me)?(?: to \\w+.*)?$|I don't (?:see|know) how I(?:'ll| will|'m going to| could| can| would)(?: ever)? \\w+|I(?:'m| am) (?:just |so |completely )*stuck`,
    'inability',
  ),
];

/** "If I speak up, they will laugh": a feared consequence. */
export const FEARED_CONSEQUENCE =
  /(?<![\w'])(?:if|when|whenever|as soon as|every time|once) I (?!(?:may|could|might)\b)([^,.?!]{3,60}?),? (?:then )?((?:I(?:'ll|'d| will| would| might| am going to|'m going to| always| just| get| feel)|they(?:'ll|'d| will| would|'re going to)?|people(?: will| would|'ll)?|I lose|everyone(?: will| would|'ll)?|it(?:'ll|'s| will| would|'s going to)?|he(?:'ll| will)?|she(?:'ll| will)?|no ?one(?: will|'ll| would)?|nobody(?: will|'ll)?|something bad)\b[^.?!]*\b(?:fail|laugh|judge|reject|leave|hate|angry|fall apart|lose|die|hurt|stupid|weak|selfish|wrong|terrible|disaster|alone|disappoint\w*|worse|panic|freeze|blank|choke|crazy|mad|fired|embarrass\w*|humiliat\w*|ruin\w*|mess|worthless|think (?:I'm|less)|nobody|never|guilty|let \w+ down|bored|relapse|gain weight|put on weight|never stop)\b[^.?!]*)/i;

/** A limit as it stands in a sentence. */
export interface Limit {
  readonly kind: LimitKind;
  readonly isGlobal: boolean;
  readonly start: number;
}

/** The limits that a sentence may set, the likeliest reading first; what stands before one may take it back. */
export function limitsIn(text: string): readonly Limit[] {
  return LIMIT_WORDINGS.flatMap(({ pattern, kind, isGlobal }) => {
    const match = pattern.exec(text);
    return match ? [{ kind, isGlobal, start: match.index }] : [];
  });
}
