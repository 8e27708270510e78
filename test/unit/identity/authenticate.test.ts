import { expect, test } from 'vitest';
import { authenticator } from '../../../src/identity/authenticate.ts';
import { User } from '../../../src/identity/index.ts';
import { TestClock } from '../../support/clock.ts';

/** Tokens that hold for three seconds from the clock's beginning, of somebody whose roles can be changed. */
function anAuthenticator() {
  const clock = new TestClock('2026-03-02T06:00:00Z');
  const state = { verified: 0, roles: ['client'] };
  const claims = { subject: 'one', tenantId: 'home', profile: { name: null, zone: null, locale: null } };
  const verify = async (token: string) => {
    state.verified += 1;
    return { ...claims, expiresAt: token === 'short' ? new Date('2026-03-02T06:00:03Z') : null };
  };
  const findPerson = async () =>
    Object.assign(new User(), { tenantId: 'home', id: 'one', roles: [...state.roles], timeZone: 'Etc/UTC' });
  return { state, clock, authenticate: authenticator({ verify }, findPerson, clock) };
}

test('a person is looked at once in five seconds, and a signature once in a minute', async () => {
  const { state, clock, authenticate } = anAuthenticator();
  await authenticate('Bearer long');
  state.roles = ['admin'];
  clock.moveTo('2026-03-02T06:00:04.900Z');
  expect(await authenticate('Bearer long')).toMatchObject({ reach: 'self' });
  expect(state.verified).toBe(1);
  clock.moveTo('2026-03-02T06:00:05.100Z');
  expect(await authenticate('Bearer long')).toMatchObject({ reach: 'tenant' });
  expect(state.verified).toBe(1);
  clock.moveTo('2026-03-02T06:01:00.100Z');
  await authenticate('Bearer long');
  expect(state.verified).toBe(2);
});

test('a person who was found the same meanwhile is not looked at again', async () => {
  const { state, clock, authenticate } = anAuthenticator();
  const viewer = await authenticate('Bearer long');
  state.roles = ['admin'];
  if (viewer) viewer.readAt = new Date('2026-03-02T06:00:04Z');
  clock.moveTo('2026-03-02T06:00:08Z');
  expect(await authenticate('Bearer long')).toBe(viewer);
  clock.moveTo('2026-03-02T06:00:10Z');
  expect(await authenticate('Bearer long')).toMatchObject({ reach: 'tenant' });
});

test('a token that has run out is asked about again', async () => {
  const { state, clock, authenticate } = anAuthenticator();
  await authenticate('Bearer short');
  clock.moveTo('2026-03-02T06:00:03Z');
  await authenticate('Bearer short');
  expect(state.verified).toBe(2);
});
