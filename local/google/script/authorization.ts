import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { AuthorizationStatus } from './enums';

/** Permissions that a user has unticked on the consent screen. */
interface Consent {
  refused: string[];
}

const consentOf = (world: World): Consent => world.section<Consent>('consent', () => ({ refused: [] }));

/** As if the user had left these scopes unticked; an empty list grants all again. */
export function refuseScopes(world: World, scopes: readonly string[]): void {
  consentOf(world).refused = [...scopes];
}

export function authorizationInfo(
  world: World,
  scopes: readonly string[] | undefined,
): GoogleAppsScript.Script.AuthorizationInfo {
  const { refused } = consentOf(world);
  const missing = scopes ? scopes.filter((scope) => refused.includes(scope)) : refused;
  return emulatePart<GoogleAppsScript.Script.AuthorizationInfo>('ScriptApp.AuthorizationInfo', {
    getAuthorizationStatus: () => AuthorizationStatus[missing.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED'],
    getAuthorizationUrl: () =>
      missing.length > 0 ? 'https://accounts.google.com/o/oauth2/auth' : nullAs<string>(),
    getAuthorizedScopes: () => (scopes ?? []).filter((scope) => !refused.includes(scope)),
  });
}

/** Ends the run and asks for consent again, where a scope is missing. */
export function requireScopes(world: World, scopes: readonly string[] | undefined): void {
  const { refused } = consentOf(world);
  if ((scopes ?? refused).some((scope) => refused.includes(scope))) {
    throw new GoogleException(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  }
}
