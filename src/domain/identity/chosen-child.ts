import type { Answers } from '../submission/answers';
import { parseChildCode } from './child-code';

/**
 * What the kader called the child: the name on the form, or the one in the label chosen from the list
 * (`Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]`). For words to the kader, where the answer could not be taken in yet.
 *
 * @returns `null` where the child was given by its code alone, or not at all
 */
export function calledName({ nama, anak = '' }: Answers): string | null {
  if (nama !== undefined) return nama;
  if (parseChildCode(anak) === null) return null;
  const [, name] = /^(.+?)(?: · .*)? \[[^[\]]*\]\s*$/.exec(anak) ?? [];
  return name ?? null;
}
