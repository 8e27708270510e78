/** Faults of the way to the database, not of what was asked: asking again in a while may help. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // Of PostgreSQL: it shuts down, starts, has no connection or room left, gave a statement or lock up after its time,
  // or undid what collided with others, again and again.
  '25P03',
  '40001',
  '40P01',
  '53100',
  '53200',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);
/** What the driver says without a code. */
const SAID = /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout)/;
/** SQLSTATE class of connection exceptions. */
const CONNECTION_EXCEPTION = /^08/;

/** Seconds after which a client may ask again. */
export const RETRY_AFTER_SECONDS = 5;

/** Whether something failed because the database is away, overloaded or too slow. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (PASSING.has(code) || CONNECTION_EXCEPTION.test(code) || SAID.test(error.message)) return true;
  return isDatabaseAway(error.cause);
}
