import type { FilePort, MemoryPort } from '../workbook/ports';
import { statusOf } from './http-status';

/** What is asked back of a file. */
const FIELDS = { fields: 'id,webViewLink,trashed' };

/**
 * Files that the script made in Drive; their ids are remembered, so that shared links and imports keep working. Through the
 * advanced service, which gets by with the right to the script's own files; `DriveApp` wants the right to all of Drive.
 *
 * @param actsForOwner whether the files are those of the account that acts: nobody else makes one
 */
export const driveFiles = (memory: MemoryPort, actsForOwner: () => boolean): FilePort => ({
  write(name, mimeType, content) {
    const media = Utilities.newBlob(content, mimeType, name);
    const known = memory.get(idKey(name));
    const file =
      (known && updated(known, media, actsForOwner)) ||
      filesService().create({ name, mimeType }, media, FIELDS);
    if (file.id && file.id !== known) memory.set(idKey(name), file.id);
    return { url: file.webViewLink ?? '' };
  },
  has: (name) => memory.get(idKey(name)) !== null,
  url(name) {
    const id = memory.get(idKey(name));
    return id === null ? null : `https://drive.google.com/file/d/${id}/view`;
  },
});

const idKey = (name: string): string => `berkas:${name}`;

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/**
 * A file that somebody deleted, or put into the bin, is made anew; any other trouble is not a reason for a second file. What is in the
 * bin is emptied, since nothing takes anybody out of it later.
 */
function updated(
  id: string,
  media: GoogleAppsScript.Base.Blob,
  actsForOwner: () => boolean,
): DriveFile | null {
  try {
    const file = filesService().update({}, id, media, FIELDS);
    if (file.trashed) filesService().update({}, id, Utilities.newBlob(' ', 'text/plain'));
    return file.trashed ? null : file;
  } catch (error) {
    // To anybody else the owner's file is not there either, and nobody would take children out of it any more.
    if (statusOf(error) === NOT_FOUND && actsForOwner()) return null;
    throw error;
  }
}

const NOT_FOUND = 404;

function filesService() {
  const files = Drive?.Files;
  if (!files) throw new Error('the Drive service is not enabled in the manifest');
  return files;
}
