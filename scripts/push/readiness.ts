// Whether this folder can be pushed to Google yet; what is missing is told as the step of the README that provides it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Obstacle =
  | { readonly code: 'not-logged-in' }
  | { readonly code: 'no-script-id' }
  | { readonly code: 'unreadable'; readonly file: string };

export interface Folders {
  /** Where clasp keeps its login (`~`). */
  readonly home: string;
  /** Where `.clasp.json` is. */
  readonly project: string;
}

/** @returns everything that stands in the way, in the order in which it is to be put right; empty when all is ready */
export const obstacles = ({ home, project }: Folders): readonly Obstacle[] => [
  ...loginObstacles(home),
  ...projectObstacles(project),
];

/** clasp 3 keeps its accounts under `tokens`; a login of clasp 2 has one `token`. */
function loginObstacles(home: string): readonly Obstacle[] {
  const login = readJson(join(home, '.clasprc.json'));
  if (login === 'unreadable') return [{ code: 'unreadable', file: '~/.clasprc.json' }];
  const accounts = login?.tokens;
  const isKnown = isObject(accounts) ? Object.keys(accounts).length > 0 : login?.token !== undefined;
  return isKnown ? [] : [{ code: 'not-logged-in' }];
}

function projectObstacles(project: string): readonly Obstacle[] {
  const settings = readJson(join(project, '.clasp.json'));
  if (settings === 'unreadable') return [{ code: 'unreadable', file: '.clasp.json' }];
  const id = settings?.scriptId;
  return typeof id === 'string' && id.trim() !== '' ? [] : [{ code: 'no-script-id' }];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function readJson(path: string): Json | 'unreadable' | null {
  if (!existsSync(path)) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isObject(value) && !Array.isArray(value) ? value : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
