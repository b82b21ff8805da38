import { emulatePart } from './emulate-part';

type User = GoogleAppsScript.Base.User;

/**
 * A person as Google's services name one. As text a user is the address.
 *
 * @param email '' where Google does not tell who it is
 */
export const userOf = (email: string): User =>
  emulatePart<User & { toString(): string }>('Base.User', {
    getEmail: () => email,
    getUserLoginId: () => email,
    toString: () => email,
  });
