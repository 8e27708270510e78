/** The face of identity: what later stages may use. */
export { mayAct, maySee, reachOf } from './access.ts';
export { type Authenticate, authenticator, findByOwnToken } from './authenticate.ts';
export { CONSENT_PURPOSES, Consent, type ConsentPurpose } from './consent.entity.ts';
export { findOrJoin } from './find-or-join.ts';
export { findZones } from './find-zones.ts';
export { foundHome, type Home } from './found-home.ts';
export { Guide } from './guide.entity.ts';
export { findQuietHours, keepQuietHours } from './keep-quiet-hours.ts';
export { consentLoader, findGuide, findTenant, guideLoader, userLoader } from './loaders.ts';
export { childrenLoader, type OwnedRow, ownedLoader } from './owned-loader.ts';
export { type AskedQuietHours, type QuietHours, type QuietStretch, quietStretches } from './quiet-hours.ts';
export { hasConsent } from './record-consent.ts';
export { Tenant } from './tenant.entity.ts';
export {
  type OutsideIssuer,
  outsideVerifier,
  ownIssuer,
  type TokenIssuer,
  type TokenVerifier,
} from './token.ts';
export { TONES, type Tone } from './tone.ts';
export { type Role, User } from './user.entity.ts';
