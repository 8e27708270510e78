/** A bearer token was given and is not good. */
export class BadToken extends Error {
  override readonly name = 'BadToken';
}
