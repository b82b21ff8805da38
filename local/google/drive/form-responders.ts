import { GoogleJsonResponseException } from '../core/exception';
import type { World } from '../core/world';
import { isForAnyone, letAnyoneAnswer } from '../forms/responders';
import { allForms, type FormState } from '../forms/state';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** Drive's name for what a responder sees of a form; its permissions are apart from those of the file. */
export const PUBLISHED = 'published';

/** Id that Google gives to the permission of whoever has the link. */
const ANYONE = 'anyoneWithLink';

const READER = { kind: 'drive#permission', role: 'reader', view: PUBLISHED } as const;
const anyone = (): Permission => ({ ...READER, id: ANYONE, type: 'anyone' });

/**
 * Who may answer a form, as permissions of its view `published`; none for another file. Guide "Publish and manage responders", and
 * reference of `permissions.list`: they are listed only where that view is asked for.
 */
export function responderPermissions(
  world: World,
  fileId: string,
  idOf: (email: string) => string,
): readonly Permission[] {
  const form = allForms(world)[fileId];
  if (!form) return [];
  const named = form.publishedReaders.map((emailAddress) => ({
    ...READER,
    ...{ id: idOf(emailAddress), type: 'user', emailAddress },
  }));
  return [...(isForAnyone(form) ? [anyone()] : []), ...named];
}

/** Lets anybody, or one account, answer a form. */
export function addResponder(world: World, call: string, fileId: string, permission: Permission): Permission {
  const form = formOf(world, fileId);
  if (permission.role !== 'reader') {
    // The text has not been seen in public.
    throw new GoogleJsonResponseException(
      call,
      400,
      'The specified role is not valid for the published view.',
    );
  }
  if (permission.type === 'anyone') {
    letAnyoneAnswer(form, true);
    return anyone();
  }
  const { type, emailAddress } = permission;
  if (type !== 'user' || !emailAddress)
    throw new TypeError('Responders other than anyone and single accounts are not emulated');
  const email = emailAddress.toLowerCase();
  form.publishedReaders = [...new Set([...form.publishedReaders, email])];
  return { ...READER, type, emailAddress: email };
}

export function removeResponder(world: World, fileId: string, { type, emailAddress }: Permission): void {
  const form = formOf(world, fileId);
  if (type === 'anyone') letAnyoneAnswer(form, false);
  else form.publishedReaders = form.publishedReaders.filter((email) => email !== emailAddress);
}

function formOf(world: World, fileId: string): FormState {
  const form = allForms(world)[fileId];
  if (!form) throw new TypeError('A published view of what is no form is not emulated');
  return form;
}
