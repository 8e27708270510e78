import type { FastifyInstance, FastifyReply } from 'fastify';
import { Context, type Resources } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { hearText } from './hear-text.ts';
import { readUnsubscribe, TEXTS_PATH, UNSUBSCRIBE_PATH } from './links.ts';
import { CATEGORIES, type Category, isLocked, isWanted } from './preferences.ts';
import { NotificationChoice, NotificationSettingsRow } from './settings.entity.ts';
import { isSigned } from './text-signature.ts';
import { unsubscribePage } from './unsubscribe-page.ts';
import { choose } from './update-settings.ts';

/** What comes back from the text service, and how it is known to come from there. */
export interface TextService {
  readonly authToken: string;
}

const MOST_BYTES = 16_384;

/** Opens the addresses at which mails are switched off and the text service reports. */
export const serveAnswers =
  (resources: Resources, texts: TextService | null) =>
  (fastify: FastifyInstance): void => {
    // By itself: at the graph a form would pass by the protection against other sites.
    void fastify.register(async (inner) => {
      inner.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: MOST_BYTES },
        (_, body, done) => done(null, new URLSearchParams(String(body))),
      );
      serveUnsubscribing(inner, resources);
      if (texts) serveTexts(inner, resources, texts);
    });
  };

function serveUnsubscribing(fastify: FastifyInstance, resources: Resources): void {
  interface Address {
    Params: { address: string };
  }
  const url = `${UNSUBSCRIBE_PATH}/:address`;
  // Scanners of mail follow links, so looking changes nothing.
  fastify.get<Address>(url, async ({ params }, reply) => {
    const found = await find(resources, params.address);
    return found ? show(reply, found, false) : reply.callNotFound();
  });
  fastify.post<Address>(url, async ({ params, body }, reply) => {
    const found = await find(resources, params.address);
    if (!found) return reply.callNotFound();
    const form = body instanceof URLSearchParams ? body : new URLSearchParams();
    const wanted =
      form.get('do') === 'keep'
        ? new Set(form.getAll('category') as Category[])
        : new Set([...found.wanted].filter((each) => each !== found.category));
    await keep(resources, found, wanted);
    return show(reply, { ...found, wanted }, true);
  });
}

interface Found extends Owner {
  readonly category: Category;
  readonly wanted: ReadonlySet<Category>;
}

/** The person behind an address, and what they get by mail. */
async function find(resources: Resources, address: string): Promise<Found | null> {
  const read = readUnsubscribe(address);
  if (!read) return null;
  const { secret: mailSecret, category } = read;
  return resources.database.duty(async (em) => {
    const row = await em.findOne(NotificationSettingsRow, { mailSecret });
    if (!row) return null;
    const { tenantId, userId } = row;
    const choices = await em.find(NotificationChoice, { tenantId, userId });
    const wanted = new Set(CATEGORIES.filter((each) => isWanted(choices, each, 'email')));
    return { tenantId, userId, category, wanted };
  });
}

/** With the rights of the person, and no more. */
async function keep(
  resources: Resources,
  { tenantId, userId }: Owner,
  wanted: ReadonlySet<Category>,
): Promise<void> {
  const ctx = new Context({ tenantId, userId, reach: 'self', roles: [], expiresAt: null }, resources);
  const open = CATEGORIES.filter((each) => !isLocked(each, 'email'));
  await ctx.change((change) =>
    choose(
      change,
      { tenantId, userId },
      open.map((category) => ({ category, channel: 'email', isEnabled: wanted.has(category) })),
    ),
  );
}

function show(reply: FastifyReply, found: Found, isChanged: boolean): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
    .type('text/html; charset=utf-8')
    .send(unsubscribePage({ ...found, isChanged }));
}

function serveTexts(fastify: FastifyInstance, resources: Resources, { authToken }: TextService): void {
  fastify.post(TEXTS_PATH, async ({ body, headers, url }, reply) => {
    const form = body instanceof URLSearchParams ? body : new URLSearchParams();
    const signed = {
      url: `${resources.site.origin}${url}`,
      form,
      signature: String(headers['x-twilio-signature'] ?? ''),
    };
    if (!isSigned(signed, authToken)) return reply.code(403).send();
    await hearText(resources, form);
    return reply.type('text/xml').send('<Response/>');
  });
}
