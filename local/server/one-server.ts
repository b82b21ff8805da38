import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Another server works on the folder; two would overwrite each other's data. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Takes a folder for this process until it ends, however it ends: the sign is a socket that only a running process answers.
 *
 * @throws FolderInUse
 */
export async function holdFolder(folder: string): Promise<Server> {
  const path = socketOf(folder);
  const held = await listening(path);
  if (held) return held;
  if (await answers(path)) throw new FolderInUse(folder);
  rmSync(path, { force: true }); // left behind by a process that is gone
  const taken = await listening(path);
  if (!taken) throw new FolderInUse(folder);
  return taken;
}

/** Not in the folder itself: the path of a socket may have about a hundred characters. */
function socketOf(folder: string): string {
  const name = `petagizi-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** @returns `null` where the path is taken */
function listening(path: string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(null);
      else fail(error);
    });
    server.listen(path, () => done(server.unref()));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
