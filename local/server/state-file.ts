import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The saved world, as one file that is always whole: written beside and renamed over. */
export class StateFile {
  constructor(private readonly path: string) {}

  /** @returns what was saved; `null` at the first start */
  read(): string | null {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : null;
  }

  write(text: string): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const half = `${this.path}.baru`;
    writeFileSync(half, text);
    renameSync(half, this.path);
  }

  forget(): void {
    rmSync(this.path, { force: true });
  }
}
