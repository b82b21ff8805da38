import type { WebAppSettings } from '../google/core/manifest';
import type { RunAs } from './executor';

/**
 * With whose authority a visit runs (guide "Web apps", permissions): the deployer's, who then is not told who visits, or the
 * visitor's.
 *
 * @param visitor e-mail address; '' for one who has not signed in
 * @throws Error where the manifest does not let this visitor in
 */
export function webAppVisit(settings: WebAppSettings | null, deployer: string, visitor: string): RunAs {
  if (!settings) throw new Error('HTTP 404: the script is not deployed as a web app');
  if (!mayVisit(settings, deployer, visitor)) throw new Error('HTTP 401: You need access');
  if (settings.executeAs === 'USER_ACCESSING') {
    return { kind: 'web-app', effectiveUser: visitor, activeUser: visitor };
  }
  const isKnown = visitor === deployer; // of others consumer accounts are told nothing
  return { kind: 'web-app', effectiveUser: deployer, activeUser: isKnown ? visitor : '' };
}

function mayVisit({ access, executeAs }: WebAppSettings, deployer: string, visitor: string): boolean {
  if (executeAs === 'USER_ACCESSING' && visitor === '') return false;
  if (access === 'ANYONE_ANONYMOUS') return true;
  if (access === 'ANYONE') return visitor !== '';
  const domain = (email: string) => email.slice(email.lastIndexOf('@'));
  return visitor === deployer || (access === 'DOMAIN' && domain(visitor) === domain(deployer));
}
