import type { Raw } from '../workbook/cells';
import type { When } from './recurrence';
import { WEEKDAYS } from './session-days';
import { asText } from './term';

type Period =
  | { readonly every: 'day' }
  | { readonly every: 'week'; readonly weekday: number }
  | { readonly every: 'month'; readonly day: number };

/** `setiap hari 17`, `Senin 7`, `tanggal 1 jam 6`: as it is written into a row, and read again. */
export function whenText(when: When): string {
  const time = `${when.hour}${when.minute ? `.${String(when.minute).padStart(2, '0')}` : ''}`;
  switch (when.every) {
    case 'day':
      return `setiap hari ${time}`;
    case 'week': {
      const name = WEEKDAYS[when.weekday] ?? '';
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${time}`;
    }
    case 'month':
      return `tanggal ${when.day} jam ${time}`;
  }
}

/** Words that say nothing more. */
const FILLING = new Set(['setiap', 'tiap', 'pada', 'hari', 'bulan', 'pekan', 'wib', 'wita', 'wit']);

const TIME =
  /(?<![\d.,:])(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?\s*(pagi|siang|sore|malam)?(?:\s*wi(?:b|ta|t))?\s*$/;

/**
 * Reads when a job runs.
 *
 * @param typed also a time alone, which leaves the days as they are by default
 * @returns `null` for what cannot be read, or can be read in two ways
 */
export function readWhen(typed: Raw | undefined, byDefault: When): When | null {
  const words = asText(typed)
    .toLowerCase()
    .replace(/jum'?at/g, 'jumat')
    .replace(/\bahad\b/g, 'minggu')
    .replace(/\b(pukul|pkl|jam)\b\.?/g, ' jam ')
    .replace(/\b(tanggal|tgl)\b\.?/g, ' tanggal ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = TIME.exec(words);
  const time = found && timeOf(Number(found[1]), Number(found[2] ?? 0), found[3]);
  if (!found || !time) return null;
  const days = words.slice(0, found.index).replace(/\bjam ?$/, '');
  const period = periodOf(days, byDefault);
  return period && { ...period, ...time };
}

/** `null` for what no clock shows. */
function timeOf(
  typed: number,
  minute: number,
  part: string | undefined,
): Pick<When, 'hour' | 'minute'> | null {
  const hour = part === undefined ? typed : hourOf(typed, part);
  if (hour === null || hour > 23 || minute > 59) return null;
  return minute === 0 ? { hour } : { hour, minute };
}

/** `5 sore` is 17. Midnight begins one day and ends another: `12 malam` can be read in two ways. */
function hourOf(typed: number, part: string): number | null {
  if (typed > 12) return typed;
  switch (part) {
    case 'pagi':
      return typed < 12 ? typed : null;
    case 'siang':
      return typed < 7 ? typed + 12 : typed;
    case 'sore':
      return typed < 12 ? typed + 12 : null;
    default:
      return typed === 12 ? null : typed < 5 ? typed : typed + 12;
  }
}

function periodOf(typed: string, byDefault: When): Period | null {
  const words = typed.split(/[\s,]+/).filter((word) => word !== '');
  const ofMonth = words.indexOf('tanggal');
  if (ofMonth >= 0) {
    const rest = words.filter((word, i) => i !== ofMonth && !FILLING.has(word));
    const day = Number(rest[0]);
    return rest.length === 1 && Number.isInteger(day) && day >= 1 && day <= 31
      ? { every: 'month', day }
      : null;
  }
  const named = words.filter((word) => WEEKDAYS.includes(word));
  // `Setiap minggu` says how often, beside another day or none; `Minggu` and `setiap hari Minggu` are Sunday.
  const isSunday = words.includes('hari') || !words.some((word) => word === 'setiap' || word === 'tiap');
  const [name, ...more] = named.filter((word) => word !== 'minggu' || (named.length === 1 && isSunday));
  const others = words.filter((word) => !WEEKDAYS.includes(word) && !FILLING.has(word));
  if (others.length > 0 || more.length > 0) return null;
  if (name !== undefined) return { every: 'week', weekday: WEEKDAYS.indexOf(name) };
  if (named.length > 0) return null;
  if (words.includes('hari')) return { every: 'day' };
  return words.length === 0 ? withoutTime(byDefault) : null;
}

function withoutTime(when: When): Period {
  switch (when.every) {
    case 'day':
      return { every: 'day' };
    case 'week':
      return { every: 'week', weekday: when.weekday };
    case 'month':
      return { every: 'month', day: when.day };
  }
}
