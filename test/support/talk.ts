/** A conversation held in the graph, turn by turn, as a client holds it. */
import type { Person } from './app.ts';
import { did, USER_ERRORS, type UserError } from './journey.ts';

/** A message, as the graph shows it. */
export interface Said {
  readonly id: string;
  readonly author: 'GUIDE' | 'USER';
  readonly text: string;
  readonly suggestedReplies: readonly string[];
  readonly safetyNotice: { readonly message: string } | null;
}

/** A conversation, as the graph shows it. */
export interface Talk {
  readonly id: string;
  readonly status: string;
  readonly kind: string;
  readonly coverage: number;
  readonly readyToComplete: boolean;
  readonly messages: { readonly nodes: readonly Said[] };
}

/** What came of saying something. */
export interface Sent {
  readonly session: Talk | null;
  readonly sentMessage: Said | null;
  readonly reply: Said | null;
}

/** A finding with the words it rests on. */
interface Grounded {
  readonly statement: string;
  readonly evidence: readonly { readonly quote: string; readonly message: { readonly text: string } }[];
}

/** What came of ending a conversation. */
export interface Completed {
  readonly generationRun: { readonly id: string } | null;
  readonly session:
    | (Talk & {
        readonly goals: readonly (Grounded & { readonly importance: number | null })[];
        readonly beliefGraph: { readonly beliefs: readonly Grounded[] } | null;
      })
    | null;
}

const MESSAGE = 'id author text suggestedReplies safetyNotice { message }';
const SESSION = `id status kind coverage readyToComplete messages(last: 100) { nodes { ${MESSAGE} } }`;

export const START = `mutation ($input: StartDiscoveryInput!) {
  startDiscovery(input: $input) { session { ${SESSION} } ${USER_ERRORS} }
}`;
export const SEND = `mutation ($input: SendDiscoveryMessageInput!) {
  sendDiscoveryMessage(input: $input) {
    session { ${SESSION} } sentMessage { ${MESSAGE} } reply { ${MESSAGE} } ${USER_ERRORS}
  }
}`;
export const ABANDON = `mutation ($input: AbandonDiscoveryInput!) {
  abandonDiscovery(input: $input) { session { ${SESSION} } ${USER_ERRORS} }
}`;
export const COMPLETE = `mutation ($input: CompleteDiscoveryInput!) {
  completeDiscovery(input: $input) {
    generationRun { id status }
    session {
      ${SESSION} preferences { preferredTimes restDays commitmentLevel }
      goals { statement importance confidence baselineLevel isBaselineAssumed evidence { quote message { text } } }
      beliefGraph { beliefs { kind statement evidence { quote message { text } } } }
    }
    ${USER_ERRORS}
  }
}`;

/** Begins a conversation. */
export async function begin(person: Person): Promise<Talk> {
  const { session, userErrors } = await did<{ session: Talk | null }>(person, START, {
    guideId: person.guideId,
  });
  if (!session) throw new Error(`The graph refused: ${JSON.stringify(userErrors)}`);
  return session;
}

/** Says something. @returns the payload, refused or not */
export function say(
  person: Person,
  sessionId: string,
  text: string,
  more: object = {},
): Promise<Sent & { readonly userErrors: readonly UserError[] }> {
  return did<Sent>(person, SEND, { sessionId, text, ...more });
}

/** Says one thing after the other. @returns what the guide said each time */
export async function sayAll(person: Person, sessionId: string, texts: readonly string[]): Promise<Said[]> {
  const replies: Said[] = [];
  for (const text of texts) {
    const { reply, userErrors } = await say(person, sessionId, text);
    if (!reply) throw new Error(`The guide did not answer: ${JSON.stringify(userErrors)}`);
    replies.push(reply);
  }
  return replies;
}
