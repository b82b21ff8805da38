import type { FilePort, MemoryPort } from '../application/ports';

/** What is asked back of a file. */
const FIELDS = { fields: 'id,webViewLink,trashed' };

/**
 * Files that the script made in Drive; their ids are remembered, so that shared links and imports keep working. Through the
 * advanced service, which gets by with the right to the script's own files; `DriveApp` wants the right to all of Drive.
 */
export const driveFiles = (memory: MemoryPort): FilePort => ({
  write(name, mimeType, content) {
    const media = Utilities.newBlob(content, mimeType, name);
    const known = memory.get(idKey(name));
    const file = (known && updated(known, media)) || filesService().create({ name, mimeType }, media, FIELDS);
    if (file.id && file.id !== known) memory.set(idKey(name), file.id);
    return { url: file.webViewLink ?? '' };
  },
});

const idKey = (name: string): string => `berkas:${name}`;

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** A file that somebody deleted, or put into the bin, is made anew; any other trouble is not a reason for a second file. */
function updated(id: string, media: GoogleAppsScript.Base.Blob): DriveFile | null {
  try {
    const file = filesService().update({}, id, media, FIELDS);
    return file.trashed ? null : file;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

const NOT_FOUND = 404;

/** Advanced services tell the HTTP status beside their text, which is in the language of the account. */
function isNotFound(error: unknown): boolean {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : null;
  return typeof details === 'object' && details !== null && 'code' in details && details.code === NOT_FOUND;
}

function filesService() {
  const files = Drive?.Files;
  if (!files) throw new Error('the Drive service is not enabled in the manifest');
  return files;
}
