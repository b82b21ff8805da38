import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { isGranted, isRequested, missingScopes } from '../core/scopes';
import type { World } from '../core/world';
import { AuthorizationStatus } from './enums';

export { refuseScopes } from '../core/scopes';

export function authorizationInfo(
  world: World,
  scopes: readonly string[] | undefined,
): GoogleAppsScript.Script.AuthorizationInfo {
  const missing = scopes ? scopes.filter((scope) => !isGranted(world, scope)) : missingScopes(world);
  return emulatePart<GoogleAppsScript.Script.AuthorizationInfo>('ScriptApp.AuthorizationInfo', {
    getAuthorizationStatus: () => AuthorizationStatus[missing.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED'],
    getAuthorizationUrl: () =>
      missing.length > 0 ? 'https://accounts.google.com/o/oauth2/auth' : nullAs<string>(),
    getAuthorizedScopes: () =>
      (scopes ?? world.manifest.scopes ?? []).filter((scope) => isGranted(world, scope)),
  });
}

/** Ends the run and asks for consent again, where a scope is missing. A scope that the script has no use for is a mistake. */
export function requireScopes(world: World, scopes: readonly string[] | undefined): void {
  const needless = scopes?.find((scope) => !isRequested(world, scope));
  if (needless !== undefined) throw new GoogleException(`The script does not use the scope ${needless}.`);
  const missing = missingScopes(world);
  if (scopes ? scopes.some((scope) => missing.includes(scope)) : missing.length > 0) {
    throw new GoogleException(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  }
}
