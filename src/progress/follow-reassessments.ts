import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import { type Event, eventsAfter, lastPosition, type Owner } from '../platform/event-log.ts';
import { readLogCursor, writeLogCursor } from '../platform/log-cursor.ts';
import type { Source } from '../platform/source.ts';
import { reassessmentLoader } from './loaders.ts';
import { REASSESSMENT_DUE } from './note-reassessments.ts';
import type { Reassessment } from './reassessment.entity.ts';

/** A reassessment that came up. */
export interface ReassessmentNews {
  readonly cursor: string;
  readonly occurredAt: Date;
  readonly reassessment: Reassessment;
}

/** Most events that one look takes from the log. */
const STEP = 100;

/**
 * Follows the viewer's reassessments, from a cursor on or from now on.
 *
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor
 */
export async function followReassessments(
  ctx: Context,
  { after }: { after: string | null },
): Promise<AsyncIterable<ReassessmentNews>> {
  const from = after === null ? null : continued(readLogCursor(after, ctx.clock.now())).position;
  const { tenantId, userId } = ctx.viewer;
  return ctx.feeds.follow(reassessmentsOf(ctx, { tenantId, userId }), from);
}

function reassessmentsOf(ctx: Context, owner: Owner): Source<number, ReassessmentNews> {
  const reader = ctx.as(owner);
  return {
    name: `reassessments ${owner.tenantId} ${owner.userId}`,
    topics: [personTopic(owner.userId)],
    present: () => reader.read((em) => lastPosition(em, owner)),
    read: async (from, through) => {
      const fresh = reader.fresh();
      const range = { after: from, through: through ?? undefined, kinds: [REASSESSMENT_DUE], limit: STEP };
      const events = await fresh.read((em) => eventsAfter(em, { ...owner, ...range }));
      return {
        news: await tell(fresh, events),
        next: events.at(-1)?.position ?? from,
        isMore: events.length === STEP,
      };
    },
  };
}

/** Adds the reassessments, as they are now. One that is gone since is no news any more. */
async function tell(ctx: Context, events: readonly Event[]): Promise<ReassessmentNews[]> {
  const { userId } = ctx.viewer;
  const told = await Promise.all(
    events.map(async ({ position, occurredAt, subjectId: id }) => {
      const reassessment = await ctx.once(reassessmentLoader).load({ userId, id });
      const cursor = writeLogCursor({ position, at: occurredAt });
      return reassessment && { cursor, occurredAt, reassessment };
    }),
  );
  return told.filter((each) => each !== null);
}
