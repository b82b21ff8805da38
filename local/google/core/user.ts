import { emulatePart } from './emulate-part';

type User = GoogleAppsScript.Base.User;

/**
 * A person as Google's services name one; as text, the address.
 *
 * @param email '' where Google keeps it to itself
 */
export const userOf = (email: string): User =>
  emulatePart<User & { toString(): string }>('Base.User', {
    getEmail: () => email,
    getUserLoginId: () => email,
    toString: () => email,
  });
