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

/** As a comment that minifiers keep. */
function notice(name: string, text: string): string {
  if (text.includes('*/')) throw new Error(`the notice of ${name} would end its comment`);
  return `/*!\n${name} ${versionOf(name)}\n\n${text.trim()}\n*/`;
}

/** The licence as the package brings it: copyright, conditions and disclaimer go with every copy. */
export function packageNotice(name: string): string {
  const folder = folderOf(name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
  if (!file) throw new Error(`${name} brings no licence`);
  return notice(name, readFileSync(join(folder, file), 'utf8'));
}

/** Apache 2.0: the copyright notice at the head of its file is kept. */
export function openLocationCodeNotice(): string {
  const source = readFileSync(join(folderOf('open-location-code'), 'openlocationcode.js'), 'utf8');
  const [head] = /^(?:\/\/.*\n)+/.exec(source) ?? [];
  if (!head?.startsWith('// Copyright')) throw new Error('open-location-code has no notice at its head');
  return notice('open-location-code', head.replace(/^\/\/ ?/gm, ''));
}
