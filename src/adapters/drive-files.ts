import type { FilePort, MemoryPort } from '../application/ports';

/** Files that the script made in Drive; their ids are remembered, so that shared links and imports keep working. */
export const driveFiles = (memory: MemoryPort): FilePort => ({
  write(name, mimeType, content) {
    const known = memory.get(idKey(name));
    const file = (known && existing(known)) || DriveApp.createFile(name, content, mimeType);
    if (file.getId() === known) file.setContent(content);
    else memory.set(idKey(name), file.getId());
    return { url: file.getUrl() };
  },
});

const idKey = (name: string): string => `berkas:${name}`;

/** A file that somebody deleted is made anew. */
function existing(id: string): GoogleAppsScript.Drive.File | null {
  try {
    const file = DriveApp.getFileById(id);
    return file.isTrashed() ? null : file;
  } catch {
    return null;
  }
}
