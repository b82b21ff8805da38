import type { FilePort, MemoryPort } from '../workbook/ports';
import { statusOf } from './http-status';

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
  has: (name) => memory.get(idKey(name)) !== null,
});

const idKey = (name: string): string => `berkas:${name}`;

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** A file that somebody deleted, or put into the bin, is made anew; any other trouble is not a reason for a second file. */
function updated(id: string, media: GoogleAppsScript.Base.Blob): DriveFile | null {
  try {
    const file = filesService().update({}, id, media, FIELDS);
    return file.trashed ? null : file;
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return null;
    throw error;
  }
}

const NOT_FOUND = 404;

function filesService() {
  const files = Drive?.Files;
  if (!files) throw new Error('the Drive service is not enabled in the manifest');
  return files;
}
