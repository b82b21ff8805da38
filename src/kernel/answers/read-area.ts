import { type AnswerReading, notUnderstood, understood } from './answer-reading';
import { AREA_LIMIT } from './limit';
import { romanInDigits } from './roman';

/** Rukun tetangga and rukun warga in one answer; `null` for what the answer lacks. */
export interface Area {
  readonly rt: number | null;
  readonly rw: number | null;
}

const LABEL_RT = String.raw`RT[\s.:]*`;
const LABEL_RW = String.raw`RW[\s.:]*`;
const NUMBER = String.raw`(\d{1,6})`;

/** RT comes before RW on every identity and family card: `003/002`. */
const BOTH = new RegExp(
  `^(?:${LABEL_RT})?${NUMBER}\\s*(?:[/,.-]?\\s*${LABEL_RW}|/\\s*)${NUMBER}$|^RT\\s*/\\s*RW[\\s.:]*${NUMBER}\\s*/\\s*${NUMBER}$`,
  'i',
);
const ONE = {
  rt: new RegExp(`^(?:${LABEL_RT})?${NUMBER}$`, 'i'),
  rw: new RegExp(`^(?:${LABEL_RW})?${NUMBER}$`, 'i'),
};

/**
 * Reads the answer to one of the two questions; the whole `003/002` may be in either.
 *
 * @example readArea('RT 03', 'rt') // => { rt: 3, rw: null }
 */
export function readArea(text: string, asked: 'rt' | 'rw'): AnswerReading<Area> {
  const numbers = areaNumbers(romanInDigits(text.trim()), asked);
  if (!numbers) return notUnderstood({ code: 'unreadable-area' });
  const beyond = [numbers.rt, numbers.rw].find(
    (value) => value !== null && (value < AREA_LIMIT.min || value > AREA_LIMIT.max),
  );
  return typeof beyond === 'number'
    ? notUnderstood({ code: 'out-of-range', value: beyond, unit: null, ...AREA_LIMIT })
    : understood(numbers);
}

function areaNumbers(text: string, asked: 'rt' | 'rw'): Area | null {
  const both = BOTH.exec(text);
  if (both) return { rt: Number(both[1] ?? both[3]), rw: Number(both[2] ?? both[4]) };
  const one = ONE[asked].exec(text);
  if (!one) return null;
  return { rt: null, rw: null, [asked]: Number(one[1]) };
}
