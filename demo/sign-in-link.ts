/**
 * The bearer token in a sign-in link such as `http://127.0.0.1:4000/#token=…`.
 *
 * @returns null when there is no link, or no token in it
 */
export function tokenIn(signInUrl: string | null): string | null {
  if (signInUrl === null) return null;
  const token = new URLSearchParams(new URL(signInUrl).hash.slice(1)).get('token');
  return token === '' ? null : token;
}
