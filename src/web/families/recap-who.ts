// Who a row of the list is of.
import { nameWithoutNumbers, withoutNumbers } from '../../kernel/identity/masked';
import { neighbourhood } from '../../kernel/words';
import type { ListedFamily } from '../../subjects/families/family-page';
import type { RecapTarget } from './recap-headings';
import type { RecapRow } from './recap-list';

const MOST_NAME = 200;

const CARD_DIGITS = 16;

/** The digits of a No KK, however they are parted; '' for what has another number of them. */
function cardFrom(typed: string): string {
  const digits = typed.replace(/[\s.'`-]/g, '');
  return /^\d+$/.test(digits) && digits.length === CARD_DIGITS ? digits : '';
}

/** `RT 003`, `3`, `003/002` of both. */
function areasFrom(rt: string, rw: string): Pick<ListedFamily, 'rt' | 'rw'> {
  const both = /^\D*(\d{1,3})\s*\/\s*\D*(\d{1,3})\D*$/.exec(rt);
  if (both) return { rt: Number(both[1]), rw: Number(both[2]) };
  const one = (text: string): number | null => {
    const [, digits] = /^\D*(\d{1,3})\D*$/.exec(text) ?? [];
    return digits === undefined ? null : Number(digits);
  };
  return { rt: one(rt), rw: one(rw) };
}

/** What the script is asked about a row: a number that stands in a cell of names stays in the page. */
export function listedFrom({ cells }: RecapRow): ListedFamily {
  const text = (target: RecapTarget): string => (cells.get(target) ?? '').slice(0, MOST_NAME);
  const name = (target: RecapTarget): string => nameWithoutNumbers(text(target)) ?? '';
  return {
    card: cardFrom(text('card')),
    head: name('head'),
    mother: name('mother'),
    child: name('child'),
    ...areasFrom(text('rt'), text('rw')),
  };
}

/** How a row is named to whoever is at the page: without numbers that stand in a cell of names. */
export function whoOf(row: RecapRow | undefined): string {
  if (!row) return '';
  const { head, mother, child, rt, rw } = listedFrom(row);
  const names = [...new Set([head, mother, child])].filter((name) => name.trim() !== '');
  const area = rt === null && rw === null ? [] : [neighbourhood(rt, rw)];
  return withoutNumbers([...names, ...area].join(', '));
}
