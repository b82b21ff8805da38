// What `simulate` has written for one kelurahan, as far as the kecamatan sees it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SETTING } from '../../../src/settings/words';
import { toldMonth } from '../../../src/subjects/kecamatan/aggregate';
import { AGGREGATE_TITLES, PARTS, REASON, RECAP_DETAIL } from '../../../src/subjects/kecamatan/copy-words';
import type { AggregateCopy } from '../../../src/subjects/kecamatan/figure';
import { plainName, type Received } from '../../../src/subjects/kecamatan/judge-copies';
import { type Cells, readCopy } from '../../../src/subjects/kecamatan/read-copy';
import { GROUP_KIND } from '../../../src/subjects/recap/row-words';
import {
  COUNT_WORDS,
  GROUP_HEADERS,
  RATE_WORDS,
  RECAP_TITLE,
  SHARE_HEADERS,
} from '../../../src/subjects/recap/words';
import { NO_ROW } from './words';

const COPY_FOLDER = join('salinan', 'kecamatan');

/** Reads the copy of a folder, and compares it with the tabs that lie beside it. */
export function readFolder(folder: string, place: string): Received {
  const origin = tableOf(join(folder, COPY_FOLDER, `${AGGREGATE_TITLES.origin}.csv`));
  const figures = tableOf(join(folder, COPY_FOLDER, `${AGGREGATE_TITLES.figures}.csv`));
  if (!origin && !figures) return { place, copy: null };
  const copy = readCopy({ origin: origin ?? [], figures: figures ?? [] });
  if (!copy.ok) return { place, copy };
  return {
    place,
    copy,
    witnessed: new Map([
      ...besideName(copy.value, tableOf(join(folder, 'tab', 'Pengaturan.csv'))),
      ...besideRecap(copy.value, tableOf(join(folder, 'tab', `${RECAP_TITLE}.csv`))),
    ]),
  };
}

/** @returns `null` where there is no such file; no rows where it is no CSV */
function tableOf(path: string): Cells | null {
  if (!existsSync(path)) return null;
  try {
    return parse(readFileSync(path), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
  } catch {
    return [];
  }
}

/** The name of the kelurahan in its settings, where that is another. */
function besideName({ origin }: AggregateCopy, settings: Cells | null): readonly [string, string][] {
  const row = settings?.find(([name]) => String(name ?? '').trim() === SETTING.kelurahan);
  const name = String(row?.[1] ?? '').trim();
  return name === '' || plainName(name) === plainName(origin.kelurahan) ? [] : [['', REASON.otherName(name)]];
}

/** Months of `Rekap` that say something else than the copy, which tells none that is not over. */
function besideRecap({ origin, figures }: AggregateCopy, recap: Cells | null): readonly [string, string][] {
  if (!recap) return [];
  const [headers = [], ...rows] = recap;
  const at = (header: string): number => headers.indexOf(header);
  const standing = new Map<string, ReadonlyMap<string, string>>();
  for (const row of rows) {
    const cell = (header: string): string => String(row[at(header)] ?? '');
    if (cell(GROUP_HEADERS.kind) !== GROUP_KIND.kelurahan) continue;
    standing.set(cell(GROUP_HEADERS.month), numbersOf(cell));
  }
  const copied = new Map<string, Map<string, string>>();
  for (const { month, part, name, detail, numerator, denominator } of figures) {
    if (part !== PARTS.recap) continue;
    const own = copied.get(month) ?? new Map<string, string>();
    copied.set(month, own);
    if (detail === RECAP_DETAIL.count) own.set(name, String(numerator));
    else {
      own.set(SHARE_HEADERS.numerator(name), String(numerator));
      own.set(SHARE_HEADERS.denominator(name), String(denominator ?? ''));
    }
  }
  const months = [...new Set([...standing.keys(), ...copied.keys()])].filter(
    (month) => month !== '' && (copied.has(month) || month <= toldMonth(origin.asOf)),
  );
  return months.flatMap((month): [string, string][] => {
    const [there, here] = [standing.get(month), copied.get(month)];
    if (!there || !here) return [[month, REASON.differsFromTab(NO_ROW(month))]];
    const other = NUMBERS.filter((header) => (there.get(header) ?? '') !== (here.get(header) ?? ''));
    return other.length === 0 ? [] : [[month, REASON.differsFromTab(other.join(', '))]];
  });
}

/** A share without one of its counts, as where nobody has asked yet, is none. */
function numbersOf(cell: (header: string) => string): ReadonlyMap<string, string> {
  const counts = Object.values(COUNT_WORDS).map((header) => [header, cell(header)] as const);
  const shares = Object.values(RATE_WORDS).flatMap((word) => {
    const pair = [SHARE_HEADERS.numerator(word), SHARE_HEADERS.denominator(word)] as const;
    const isWhole = pair.every((header) => cell(header) !== '');
    return isWhole ? pair.map((header) => [header, cell(header)] as const) : [];
  });
  return new Map([...counts, ...shares]);
}

const NUMBERS: readonly string[] = [
  ...Object.values(COUNT_WORDS),
  ...Object.values(RATE_WORDS).flatMap((word) => [
    SHARE_HEADERS.numerator(word),
    SHARE_HEADERS.denominator(word),
  ]),
];
