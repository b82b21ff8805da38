/// <reference path="./form-app-augment.d.ts" />
'beside the script';

import type { Responders } from '../../forms/responders';

type Form = GoogleAppsScript.Forms.Form;
type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** Drive's name for the form as respondents see it: its permissions are apart from those to edit the form. */
const PUBLISHED = 'published';

/**
 * Lets these accounts answer a form, and nobody else. Whether Drive tells a script of these permissions is documented and not proven:
 * where it does not, the answer is that nothing is sure.
 *
 * @param addresses in small letters
 */
export function keepResponders(
  formId: string,
  addresses: readonly string[],
): { readonly responders: Responders; readonly refused: readonly string[] } {
  const form = attempt(() => FormApp.openById(formId));
  const listed = attempt(() => form?.getPublishedReaders().map((user) => user.getEmail().toLowerCase()));
  if (!form || !listed) return { responders: 'belum-pasti', refused: [] };
  const wanted = new Set(addresses);
  for (const address of listed.filter((one) => !wanted.has(one))) {
    attempt(() => form.removePublishedReader(address));
  }
  const refused = addReaders(
    form,
    addresses.filter((one) => !listed.includes(one)),
  );
  for (const { id } of everybodysPermissions(formId) ?? []) {
    attempt(() => Drive?.Permissions.remove(formId, id ?? ''));
  }
  return { responders: whoMayAnswer(formId), refused };
}

/** Lets anybody with the link answer a form: also where Google does not tell who may, since a second permission changes nothing. */
export function openResponders(formId: string): Responders {
  if (whoMayAnswer(formId) === 'siapa-saja') return 'siapa-saja';
  attempt(() => Drive?.Permissions.create({ type: 'anyone', role: 'reader', view: PUBLISHED }, formId));
  return whoMayAnswer(formId);
}

/** All at once; where Google refuses, one by one, so that a bad address keeps no other out. */
function addReaders(form: Form, addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0) return [];
  if (attempt(() => form.addPublishedReaders([...addresses])) !== null) return [];
  return addresses.filter((address) => attempt(() => form.addPublishedReader(address)) === null);
}

/** Whom Google lets answer a form. */
export function whoMayAnswer(formId: string): Responders {
  const open = everybodysPermissions(formId);
  if (open === null) return 'belum-pasti';
  return open.length > 0 ? 'siapa-saja' : 'terdaftar';
}

/** Permissions of a form that name nobody in particular; `null` where Google does not tell. */
function everybodysPermissions(formId: string): readonly Permission[] | null {
  const found: Permission[] = [];
  for (let pageToken: string | undefined; ; ) {
    const page = attempt(() =>
      Drive?.Permissions.list(formId, {
        includePermissionsForView: PUBLISHED,
        fields: 'nextPageToken,permissions(id,type,view)',
        pageSize: 100,
        ...(pageToken && { pageToken }),
      }),
    );
    if (!page?.permissions) return null;
    found.push(...page.permissions.filter(({ type }) => type === 'anyone' || type === 'domain'));
    if (!page.nextPageToken) return found;
    pageToken = page.nextPageToken;
  }
}

/** @returns `null` where Google has thrown: its texts are never read, and what they would say changes nothing here */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
