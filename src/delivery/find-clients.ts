import type { Context } from '../platform/context.ts';
import { keyOf, NOBODY } from '../platform/global-id.ts';

/** People with a plan of a guide that runs, among those whom the viewer sees. */
export async function findClients(ctx: Context, guideId: string): Promise<string[]> {
  const rows = await ctx.rows<{ user_id: string }>(
    `select distinct user_id from personalized_schedules
     where tenant_id = ? and agent_id = ? and status in ('active', 'paused') order by user_id`,
    [ctx.viewer.tenantId, keyOf('guide', guideId)?.id ?? NOBODY],
  );
  return rows.map(({ user_id }) => user_id);
}
