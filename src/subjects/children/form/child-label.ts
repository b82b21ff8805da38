import type { CalendarDate } from '../../../kernel/calendar';
import { areaText } from '../../../kernel/words';
import { bornIn } from './words';

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

/**
 * The labels of one list, in its order. Namesakes whose mothers and neighbourhoods are alike too, as cousins may be, also show the
 * month of birth; who then still reads alike differs by the code.
 *
 * @example 'Budi · Ibu Ani · RT 003/RW 002 · lahir Mei 2024 [K7M4-QXCP]'
 */
export function childLabels(children: readonly ListedChild[]): readonly string[] {
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
const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .trim();
