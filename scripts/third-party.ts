// The notices that the licences of bundled packages want to see in every copy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folderOf = (name: string): string => join(__dirname, '../node_modules', name);

function versionOf(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(folderOf(name), 'package.json'), 'utf8'),
  );
  return version;
}

/** @example packageOf('node_modules/@one/two/src/a.js') // => '@one/two' */
const packageOf = (path: string): string | undefined =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/** Names of the packages that something bundled has taken in. */
export const packagesIn = ({ inputs }: { readonly inputs: object }): readonly string[] => [
  ...new Set(Object.keys(inputs).flatMap((path) => packageOf(path) ?? [])),
];

/** As a comment that minifiers keep. */
function notice(name: string, text: string): string {
  if (text.includes('*/')) throw new Error(`the notice of ${name} would end its comment`);
  return `/*!\n${name} ${versionOf(name)}\n\n${text.trim()}\n*/`;
}

/** The licence as the package brings it: copyright, conditions and disclaimer go with every copy. */
export function packageNotice(name: string): string {
  const folder = folderOf(name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|-mit(?:\.|$)|$)/i.test(each));
  if (!file) throw new Error(`${name} brings no licence`);
  return notice(name, readFileSync(join(folder, file), 'utf8'));
}
