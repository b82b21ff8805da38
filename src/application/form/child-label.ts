export interface LabelledChild {
  readonly name: string;
  readonly motherName: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly code: string;
}

/**
 * How a registered child stands in the list of its posyandu: enough to tell namesakes apart, and the code, in the only
 * square brackets of the line, to know the child again by. No NIK and no KK.
 *
 * @example childLabel({ name: 'Budi', motherName: 'Ani', rt: 3, rw: 2, code: 'K7M4-QXCP' })
 * // => 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]'
 */
export function childLabel({ name, motherName, rt, rw, code }: LabelledChild): string {
  const parts = [oneLine(name), motherName === null ? '' : `Ibu ${oneLine(motherName)}`, area(rt, rw)];
  return `${parts.filter((part) => part !== '').join(' · ')} [${code}]`;
}

function area(rt: number | null, rw: number | null): string {
  const parts = [rt === null ? '' : `RT ${padded(rt)}`, rw === null ? '' : `RW ${padded(rw)}`];
  return parts.filter((part) => part !== '').join('/');
}

const padded = (area: number): string => String(area).padStart(3, '0');

/** A choice of a form is one line of sound text, and a bracket typed in a name must not pass for a code. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .trim();
