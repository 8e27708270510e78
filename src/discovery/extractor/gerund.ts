/** English verb forms the scales and reframes need: "smoking" ↔ "smoke". */

/** Gerunds whose base form no rule gives. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'having:have dying:die lying:lie tying:tie coming:come becoming:become giving:give living:live ' +
    'loving:love changing:change managing:manage challenging:challenge arguing:argue using:use ' +
    'losing:lose choosing:choose closing:close exercising:exercise practising:practise ' +
    'practicing:practice raising:raise facing:face dancing:dance reducing:reduce ' +
    'procrastinating:procrastinate meditating:meditate concentrating:concentrate hating:hate ' +
    'writing:write riding:ride hiding:hide driving:drive deciding:decide providing:provide ' +
    'taking:take making:make waking:wake smoking:smoke joking:joke improving:improve moving:move ' +
    'leaving:leave saving:save sharing:share preparing:prepare caring:care comparing:compare ' +
    'blaming:blame sabotaging:sabotage isolating:isolate creating:create completing:complete ' +
    'vaping:vape escaping:escape hoping:hope coping:cope biting:bite apologising:apologise ' +
    'apologizing:apologize criticising:criticise criticizing:criticize pleasing:please'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [gerund = '', base = ''] = pair.split(':');
      return [gerund, base];
    }),
);

/** The base form of a gerund, such as `quit` of `quitting`; null when the word is none. */
export function baseOfGerund(word: string): string | null {
  const gerund = word.toLowerCase();
  const irregular = IRREGULAR.get(gerund);
  if (irregular !== undefined) return irregular;
  const stem = /^([a-z]{2,})ing$/.exec(gerund)?.[1];
  if (stem === undefined || !/[aeiouy]/.test(stem)) return null;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[vzc]|dg|[^aeo]at|[^aeiou]ur)$/.test(stem) ? `${stem}e` : stem;
}

/** A verb phrase that begins with a gerund, begun with the base form instead; null when it does not. */
export function withBaseVerb(phrase: string): string | null {
  const [first = '', ...rest] = phrase.trim().split(/\s+/);
  const base = baseOfGerund(first);
  return base === null ? null : [base, ...rest].join(' ');
}
