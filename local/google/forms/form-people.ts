/// <reference path="./augment.d.ts" />
import { isUnknownAddress } from '../core/accounts';
import { either, list, record, text } from '../core/arguments';
import { GoogleException } from '../core/exception';
import { userOf } from '../core/user';
import { type FormHandle, Setters } from './handle';

type Form = GoogleAppsScript.Forms.Form;
const NAME = 'FormApp.Form';

const emailOf = (given: string | GoogleAppsScript.Base.User): string =>
  typeof given === 'string' ? given : given.getEmail();

/** Who may edit the form, and who may answer it. */
export function people(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle, NAME, self);
  const without = (list: readonly string[], email: string) => list.filter((other) => other !== email);
  const withEmails = (list: readonly string[], emails: readonly string[]) => [
    ...new Set([...list, ...emails]),
  ];
  /** All or none; the text of the refusal has not been seen in public. */
  const addReaders = (emails: readonly string[]): void => {
    const unknown = emails.find((email) => isUnknownAddress(handle.world, email));
    if (unknown !== undefined) throw new GoogleException(`Invalid email: ${unknown}`);
    const added = emails.map((email) => email.toLowerCase());
    handle.form.publishedReaders = withEmails(handle.form.publishedReaders, added);
  };
  return {
    getEditors: () => withEmails([handle.form.owner], handle.form.editors).map(userOf),
    addEditor: set.of('addEditor', [either(text, record)], (given: string | GoogleAppsScript.Base.User) => {
      handle.form.editors = withEmails(handle.form.editors, [emailOf(given)]);
    }),
    addEditors: set.of('addEditors', [list], (emails: string[]) => {
      handle.form.editors = withEmails(handle.form.editors, emails);
    }),
    removeEditor: set.of(
      'removeEditor',
      [either(text, record)],
      (given: string | GoogleAppsScript.Base.User) => {
        handle.form.editors = without(handle.form.editors, emailOf(given));
      },
    ),
    getPublishedReaders: () => handle.form.publishedReaders.map(userOf),
    addPublishedReader: set.of('addPublishedReader', [text], (email: string) => addReaders([email])),
    addPublishedReaders: set.of('addPublishedReaders', [list], addReaders),
    removePublishedReader: set.of('removePublishedReader', [text], (email: string) => {
      handle.form.publishedReaders = without(handle.form.publishedReaders, email.toLowerCase());
    }),
  };
}
