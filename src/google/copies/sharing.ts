/** A permission of somebody besides the owner. */
export interface Sharing {
  /** Of the permission. */
  readonly id: string;
  /** In small letters; a domain, or '' for whoever has the link. */
  readonly with: string;
}

/** All that is not the owner's: whoever a file was shared with, also by hand. */
export function sharingsOf(id: string): readonly Sharing[] {
  const found: Sharing[] = [];
  let pageToken: string | undefined;
  do {
    const page = driveServices().permissions.list(id, {
      fields: 'nextPageToken,permissions(id,role,emailAddress,domain)',
      pageSize: 100,
      ...(pageToken !== undefined && { pageToken }),
    });
    for (const { id: permission, role, emailAddress, domain } of page.permissions ?? []) {
      if (permission && role !== 'owner')
        found.push({ id: permission, with: (emailAddress ?? domain ?? '').toLowerCase() });
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return found;
}

export function driveServices() {
  const [files, permissions] = [Drive?.Files, Drive?.Permissions];
  if (!files || !permissions) throw new Error('the Drive service is not enabled in the manifest');
  return { files, permissions };
}
