/**
 * What a hypnosis script may not say. The patterns are a floor: they catch wording that is always wrong, and
 * the fixed phases leave little else to be wrong.
 */

/** Words that send the listener to sleep, which only a session made for sleep may do. */
const SLEEP =
  /\b(?:fall|drift|sink|slip|go|drop)(?:ing)? (?:off |away |down )?(?:in)?to (?:a |an )?(?:(?:deep|deeper|sound|peaceful|restful) )?sleep\b|\bsleep (?:now|deeply)\b|\byou (?:are|may|will) (?:now )?(?:be )?asleep\b/iu;

/** Going back in time, memories, forgetting. */
const REGRESSION =
  /\b(?:childhood|inner child|past li(?:fe|ves)|regress\w*|reliv(?:e|es|ing)|traumas?|traumatic|when you were (?:a (?:child|boy|girl)|young|little|small)|(?:go|going|travel|travell?ing|float|floating|drift|drifting) back (?:in time|through time|to (?:that|the) (?:time|day|moment|age))|(?:hidden|buried|repressed|forgotten|lost|suppressed) memor(?:y|ies)|(?:recover|uncover|retrieve)\w* (?:\w+ )?memor(?:y|ies)|amnesia|forget (?:everything|all|this|that|what)|(?:won't|will not|cannot|can't) remember|no memory of)\b/iu;

/** Commands to obey, and loss of control. */
const CONTROL =
  /\b(?:obey\w*|commands?|you must|no choice|powerless|helpless|surrender|without question|do as I say|(?:under|in) my (?:control|power|spell)|my (?:voice|words) controls?|(?:los(?:e|es|ing)|give up|giving up) (?:all )?control|unable to (?:move|open|resist|speak|wake|stop)|(?:cannot|can not|can't|couldn't) (?:move|open|resist|speak|wake|stop)|paraly[sz]\w*|eyes (?:are |stay )?(?:locked|glued|sealed)|too heavy to (?:move|lift|open)|sink\w* (?:without end|for ever|forever))\b/iu;

/** Healing, changes of medication, pain or symptoms to be ignored. */
const MEDICAL =
  /\b(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|pain-?free|painless|painlessly|(?:ignor|hid|block|suppress|overcom|forget|push)\w* (?:\w+ ){0,3}(?:pains?|symptoms?|illness)|(?:pains?|symptoms?|illness) (?:\w+ ){0,3}(?:go(?:es)? away|gone|disappears?|vanish(?:es)?|dissolves?|fades?|leaves?)|(?:stop|stopping|quit|quitting|skip|skipping|reduc\w+|halv\w+|chang\w+|leav\w+|come off|coming off|throw\w* away|without|instead of) (?:\w+ ){0,3}(?:medications?|medicines?|meds|pills?|tablets?|insulin|doses?|treatment|therapy)|(?:no longer need|don't need) (?:\w+ ){0,3}(?:doctors?|medications?|medicines?|meds|pills?|treatment|therapy))\b/iu;

/** Orders and predictions, which suggestions do without. */
const COMMANDING =
  /\byou(?:'ll|’ll| will| must| have to| need to| ought to| should| shall| cannot| can't| can’t)\b|\byou are going to\b/iu;

/** What leaves the listener free. */
const PERMISSIVE =
  /\b(?:may|might|perhaps|maybe|can|could|if you like|if you wish|let yourself|allow\w*|in your own (?:time|way|words)|at your own (?:pace|speed)|whenever|whichever|whatever|free to|welcome to|choose)\b/iu;

/** What speaks of what is absent or is to end. */
const NEGATIVE =
  /\b(?:not|cannot|never|no longer|no more|nobody|nothing|stop(?:s|ped|ping)?|quit(?:s|ting)?|fail(?:s|ed|ing|ures?)?)\b|n['’]t\b/iu;

/** What a pattern finds in a text, or null. */
type Finding = (text: string) => string | null;

const finds =
  (pattern: RegExp): Finding =>
  (text) =>
    pattern.exec(text)?.[0] ?? null;

/** Sends the listener to sleep (H3). */
export const sleepIn: Finding = finds(SLEEP);

/** Regression, recovered memories, amnesia, commands to obey, loss of control (H4). */
export const harmIn: Finding = (text) => finds(REGRESSION)(text) ?? finds(CONTROL)(text);

/** Medical promises, changes of medication, pain or symptoms ignored (H5). */
export const medicalClaimIn: Finding = finds(MEDICAL);

/** Orders and predictions in suggestions (H6). */
export const orderIn: Finding = finds(COMMANDING);

/** Negations in suggestions (H7). */
export const negationIn: Finding = finds(NEGATIVE);

/** Whether a suggestion leaves the listener free (H6). */
export const isPermissive = (text: string): boolean => PERMISSIVE.test(text);

/** Why a text has no place among suggestions, or null when it has one. */
export const unfitIn: Finding = (text) =>
  sleepIn(text) ?? harmIn(text) ?? medicalClaimIn(text) ?? orderIn(text) ?? negationIn(text);
