import type { CalendarDate } from '../../../kernel/calendar';
import { labelText } from '../../../kernel/label-text';
import { areaText } from '../../../kernel/words';
import { bornIn, NO_INITIALS } from './words';

export interface LabelledChild {
  readonly name: string;
  readonly motherName: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly code: string;
}

/** A child of a list, with what distinguishes it from others that are alike in all the rest. */
export interface ListedChild extends LabelledChild {
  readonly birthDate: CalendarDate | null;
}

/**
 * The label of a registered child in the list of its posyandu: enough to distinguish namesakes, and the code, in the only
 * square brackets of the line, to know the child again by. No NIK and no KK.
 *
 * @example childLabel({ name: 'Budi', motherName: 'Ani', rt: 3, rw: 2, code: 'K7M4-QXCP' })
 * // => 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]'
 */
export const childLabel = (child: LabelledChild): string => `${description(child)} [${child.code}]`;

function description({ name, motherName, rt, rw }: LabelledChild): string {
  const parts = [oneLine(name), motherName && `Ibu ${oneLine(motherName)}`, areaText(rt, rw)];
  return parts.filter((part) => part).join(' · ');
}

/** How much of a child a list of the form shows: whoever holds the form's link can read it. */
export type LabelStyle = 'full-name' | 'first-name' | 'initials';

/**
 * The labels of one list, in the order in which they are shown.
 *
 * @param children sorted by name
 * @example
 * 'Budi Santoso · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]' // full name
 * 'Budi S. · lahir Mei 2024 · RT 003/RW 002 [K7M4-QXCP]' // first name
 * 'B.S. · lahir Mei 2024 · RT 003/RW 002 [K7M4-QXCP]' // initials
 */
export function labelsOf(children: readonly ListedChild[], style: LabelStyle): readonly string[] {
  if (style === 'full-name') return childLabels(children);
  const labels = children.map((child) => discreetLabel(child, style));
  // By label: the order by name would give away how the names go on.
  return labels.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

function discreetLabel({ name, birthDate, rt, rw, code }: ListedChild, style: LabelStyle): string {
  const [first = '', ...rest] = oneLine(name).split(' ');
  const called =
    style === 'initials'
      ? [first, ...rest].map(initial).join('')
      : [first, rest.map(initial).join('')].join(' ').trim();
  const parts = [called || NO_INITIALS, birthDate && bornIn(birthDate), areaText(rt, rw)];
  return `${parts.filter((part) => part).join(' · ')} [${code}]`;
}

/** The first letter of a word, with a point; nothing for a word without letters. */
function initial(word: string): string {
  const letter = /\p{L}/u.exec(word)?.[0];
  return letter ? `${letter.toUpperCase()}.` : '';
}

/**
 * The labels of one list with full names, in its order. Namesakes whose mothers and neighbourhoods are alike too, as cousins may be, also show the
 * month of birth; who then still reads alike differs by the code.
 *
 * @example 'Budi · Ibu Ani · RT 003/RW 002 · lahir Mei 2024 [K7M4-QXCP]'
 */
function childLabels(children: readonly ListedChild[]): readonly string[] {
  const described = children.map(description);
  const seen = new Map<string, number>();
  for (const text of described) seen.set(text.toLowerCase(), (seen.get(text.toLowerCase()) ?? 0) + 1);
  return children.map((child, i) => {
    const text = described[i] ?? '';
    const isAlone = seen.get(text.toLowerCase()) === 1;
    return child.birthDate === null || isAlone
      ? childLabel(child)
      : `${text} · ${bornIn(child.birthDate)} [${child.code}]`;
  });
}

/** A choice of a form is one line of sound text, and a bracket typed in a name must not pass for a code. */
const oneLine = (text: string): string => labelText(text, NAME_LIMIT).replace(/\[/g, '(').replace(/\]/g, ')');

/** Of each name: two of them, a neighbourhood and a code still make a line that a phone shows. */
const NAME_LIMIT = 60;
