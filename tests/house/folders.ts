import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** One file that reads another of the same source tree; paths from the root of that tree, without endings. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const SPECIFIER = /(?:from|import\(|require\()\s*'(\.{1,2}\/[^']*)'/g;

/** Imports, also of types, between the TypeScript files under a folder. */
export function importsUnder(root: string): readonly Import[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(SPECIFIER)].map(([, to = '']) => ({
        from: file.replace(/\.tsx?$/, ''),
        to: relative('.', normalize(join(dirname(file), to))),
      })),
    );
}

/** Folders that reach themselves through others, each list sorted; empty where no folders read each other. */
export function circlesOf(imports: readonly Import[]): readonly (readonly string[])[] {
  const reads = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (dirname(from) === dirname(to)) continue;
    reads.set(dirname(from), (reads.get(dirname(from)) ?? new Set<string>()).add(dirname(to)));
  }
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const waiting = [...(reads.get(start) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(reads.get(next) ?? []));
    }
    return seen;
  };
  const reach = new Map([...reads.keys()].map((folder) => [folder, reached(folder)]));
  const circles = new Map<string, readonly string[]>();
  for (const [folder, others] of reach) {
    if (!others.has(folder)) continue;
    const circle = [...others].filter((other) => reach.get(other)?.has(folder)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}
