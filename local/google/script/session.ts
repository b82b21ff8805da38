import { emulatePart } from '../core/emulate-part';
import { userOf } from '../core/user';
import type { World } from '../core/world';

type Session = GoogleAppsScript.Base.Session;

/** The global `Session`. Its methods read what the execution began with, and so leave the script only for the identity. */
export function createSession(world: World): Session {
  const activeUser = () => world.execution?.activeUser ?? world.account.email;
  const effectiveUser = () => world.execution?.effectiveUser ?? world.account.email;
  return emulatePart<Session>('Session', {
    getActiveUser: () => world.call('Session.getActiveUser', () => userOf(activeUser())),
    getEffectiveUser: () => world.call('Session.getEffectiveUser', () => userOf(effectiveUser())),
    getScriptTimeZone: () => world.scriptTimeZone,
    // The two-letter form of the language, with the old code of Indonesian that Java keeps.
    getActiveUserLocale: () => world.account.locale.slice(0, 2),
    getTemporaryActiveUserKey: () =>
      world.call('Session.getTemporaryActiveUserKey', () => userKey(world, activeUser())),
  });
}

/** Keys that tell users apart without naming them; Google changes them every 30 days, here they stay. */
function userKey(world: World, email: string): string {
  const keys = world.section<Record<string, string>>('user-keys', () => ({}));
  const known = keys[email];
  if (known) return known;
  const key = world.newId('', 88);
  keys[email] = key;
  return key;
}
