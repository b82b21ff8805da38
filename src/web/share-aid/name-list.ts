// The list of a donor or puskesmas, read: whom its rows are about, and nothing else of it.
import type { ListedRecipient } from '../../subjects/aid/share';
import { headingWords, recapTarget } from '../families/recap-headings';
import { listedFrom, whoOf } from '../families/recap-who';
import type { Cell } from '../import/cell';

export interface NamedRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly listed: ListedRecipient;
  /** How it is named to whoever is at the page. */
  readonly who: string;
}

type Target = 'code' | 'card' | 'head' | 'mother' | 'child' | 'rt' | 'rw' | 'any';

const WHO: readonly Target[] = ['card', 'head', 'mother', 'child', 'rt', 'rw'];
/** Columns by which somebody can be found. */
const NAMING: readonly Target[] = ['code', 'card', 'head', 'mother', 'child', 'any'];

/** `any` for a name that may be of a parent or a child. */
function targetOf(heading: string): Target | null {
  const words = headingWords(heading);
  if (/^kode(?: anak| keluarga)?$/.test(words)) return 'code';
  if (/^(?:nama|nama penerima|penerima|nama lengkap)$/.test(words)) return 'any';
  const target = recapTarget(heading);
  return WHO.find((one) => one === target) ?? null;
}

/** So far down a heading is looked for. */
const HEADING_WITHIN = 20;
const MOST_ROWS = 5_000;

type Rows = readonly (readonly Cell[])[];

/** @returns `null` for a sheet that has no heading of a name, code or No KK, or too many rows */
export function readNames(rows: Rows): readonly NamedRow[] | null {
  const targetsOf = (line: readonly Cell[]) => line.map(({ text }) => targetOf(text));
  const countIn = (line: readonly Cell[]): number =>
    new Set(targetsOf(line).filter((one) => one !== null)).size;
  const heads = rows.slice(0, HEADING_WITHIN).map(countIn);
  const at = heads.indexOf(Math.max(...heads, 0));
  const head = targetsOf(rows[at] ?? []);
  if (!head.some((target) => target !== null && NAMING.includes(target)) || rows.length > MOST_ROWS)
    return null;
  return rows.flatMap((cells, i): readonly NamedRow[] => {
    const text = (target: Target): string => cells[head.indexOf(target)]?.text.trim() ?? '';
    if (i <= at || NAMING.every((target) => text(target) === '')) return [];
    const first = cells.map((cell) => cell.text.trim()).find((one) => one !== '') ?? '';
    if (/^(?:jumlah|total)\b/i.test(first)) return [];
    const number = i + 1;
    const any = text('any');
    const row = {
      number,
      cells: new Map(
        (['card', 'head', 'mother', 'child', 'rt', 'rw'] as const).map((target) => [
          target,
          text(target) === '' && (target === 'head' || target === 'child') ? any : text(target),
        ]),
      ),
    };
    const listed = { ...listedFrom(row), code: text('code').slice(0, MOST_CODE) };
    return [
      {
        number,
        listed,
        who: [text('code').slice(0, MOST_CODE), whoOf(row)].filter((one) => one !== '').join(', '),
      },
    ];
  });
}

const MOST_CODE = 20;
