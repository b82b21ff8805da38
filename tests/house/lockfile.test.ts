import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

const LOCKFILE = join(__dirname, '../../package-lock.json');
const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(LOCKFILE, 'utf8'),
);
const locked = Object.entries(packages).filter(([path]) => path !== '');
const where = (is: (one: Locked) => boolean): readonly string[] =>
  locked.filter(([, one]) => is(one)).map(([path]) => path);

// npm checks what it installs against these; packages of other platforms, which nobody here installs, are among them.
test('every package that any platform installs has a hash by which npm checks it', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(where(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
});

test('no package is bound to the host of one registry', () => {
  expect(where(({ resolved }) => resolved !== undefined)).toEqual([]);
});
