import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The saved world, as one file that is always whole: written beside and renamed over. No other user of the laptop can read it. */
export class StateFile {
  constructor(private readonly path: string) {}

  /** @returns what was saved; `null` at the first start */
  read(): string | null {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : null;
  }

  write(text: string): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const half = `${this.path}.baru`;
    writeFileSync(half, text, { mode: 0o600 });
    // One that an earlier release has left, or that was there already, keeps its mode when it is written to.
    chmodSync(half, 0o600);
    renameSync(half, this.path);
  }

  forget(): void {
    rmSync(this.path, { force: true });
  }
}
