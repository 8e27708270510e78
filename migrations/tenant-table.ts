/** SQL that every tenant table needs: who may do what, and row level security that nobody passes by. */

/** Role of a request: sees what its session settings allow, and cannot bypass row level security. */
export const APP_ROLE = 'attune_app';
/** Role of the program's own duties, such as moving the due log forward for everybody. */
export const WORKER_ROLE = 'attune_worker';

const SAME_TENANT = `tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)`;

/** True for rows of the viewer, and of everybody in the tenant when the viewer's reach is the tenant. */
const ownRows = (ownerColumn: string): string =>
  `${SAME_TENANT} and (${ownerColumn} = (select nullif(current_setting('app.user_id', true), '')::uuid)` +
  ` or (select current_setting('app.reach', true)) = 'tenant')`;

function secured(table: string, condition: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy viewer on ${table} to ${APP_ROLE} using (${condition}) with check (${condition})`,
    `create policy duty on ${table} to ${WORKER_ROLE} using (true) with check (true)`,
    `grant select, insert, update, delete on ${table} to ${APP_ROLE}, ${WORKER_ROLE}`,
  ];
}

/** Statements that make a table private to the owner of each row. */
export const ownedByUser = (table: string, ownerColumn = 'user_id'): string[] =>
  secured(table, ownRows(ownerColumn));

/** Statements that make a table private to its tenant. */
export const ownedByTenant = (table: string): string[] => secured(table, SAME_TENANT);

/** Statements that make a table private to the tenant that it describes. */
export const describesTenant = (table: string): string[] =>
  secured(table, SAME_TENANT.replace('tenant_id', 'id'));
