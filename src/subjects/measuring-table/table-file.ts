'beside the script';

import type { FormPort } from '../../forms/refresh-form';
import { dayOf } from '../../kernel/calendar';
import { shortFingerprint } from '../../kernel/fingerprint';
import type { Sex } from '../../kernel/growth/anthropometry';
import type { Context } from '../../ledger/context';
import { areFiguresWithheld } from '../../overview/withheld';
import { readSettings, type Settings } from '../../settings/settings';
import { isMarked, mark } from '../../workbook/mark';
import type { FilePort } from '../../workbook/ports';
import { FORM_NAME, hasChildList } from '../children/links/form-links';
import { AGE_LIMIT_MONTHS } from '../children/submission/limits';
import { FILLED_SLOTS } from './filled-form';
import { TABLE_LIMITS, type TableData } from './table-data';
import { TABLE_FILE } from './words';

type FileContext = Pick<Context, 'workbook' | 'now' | 'links' | 'memory'> & {
  readonly forms: Pick<FormPort, 'beside'>;
};

/** The file as it is handed out. */
export interface TableFile {
  readonly name: string;
  readonly html: string;
  /** Where it is in the owner's Drive; `null` before the clock or the owner has written it. */
  readonly url: string | null;
}

/** Why there is no file. */
export type NoTableFile = 'no-form' | 'withheld';

/**
 * The file for whoever passes it on.
 *
 * @param actsForOwner whether the execution may write into the owner's Drive
 */
export function makeTableFile(
  context: FileContext & Pick<Context, 'sign'> & { readonly files: FilePort; actsForOwner(): boolean },
): TableFile | NoTableFile {
  const { workbook, memory, files, forms } = context;
  const data = tableData(context, readSettings(workbook));
  if (data === null) return 'no-form';
  if (areFiguresWithheld(memory)) return 'withheld';
  if (context.actsForOwner()) publishTableFile(context);
  const html = filledPage(forms.beside<string>(PAGE), data);
  return { name: downloadName(data.kelurahan), html, url: files.url(TABLE_FILE) };
}

/**
 * Writes the file into Drive under the id that it has, where its program or anything in it is another than last time. While z-scores
 * differ from those of WHO no file is made; one that is out there sees it by itself.
 *
 * @returns whether it was written
 */
export function publishTableFile(
  context: FileContext & Pick<Context, 'sign'> & { readonly files: FilePort },
): boolean {
  const { workbook, memory, files, forms } = context;
  const data = tableData(context, readSettings(workbook));
  if (data === null || areFiguresWithheld(memory)) return false;
  const page = forms.beside<string>(PAGE);
  const { madeOn: _, ...lasting } = data;
  const written = [shortFingerprint(page), lasting];
  if (files.has(TABLE_FILE) && isMarked(context, WRITTEN, written)) return false;
  files.write(TABLE_FILE, 'text/html', filledPage(page, data));
  mark(context, WRITTEN, written);
  return true;
}

/** Name of the page beside the script, and in the script's memory of what was written last. */
const PAGE = 'meja-ukur';
const WRITTEN = 'meja-ukur';

/** A letter or digit of a file's name on any phone. */
const downloadName = (kelurahan: string): string =>
  `Meja Ukur ${kelurahan.replace(/[^A-Za-z0-9 ]+/g, ' ').trim()}.html`.replace(/\s+/g, ' ');

/** Stands in the page for the data. */
const DATA_PLACE = '"{table-data}"';

/** In JSON within an element nothing may end it. */
const filledPage = (page: string, data: TableData): string =>
  page.replace(DATA_PLACE, () => JSON.stringify(data).replace(/</g, '\\u003c'));

/** @returns `null` before the form has a list of children */
function tableData({ links, now }: FileContext, { kelurahan, register }: Settings): TableData | null {
  const form = links[FORM_NAME];
  const posyandu = register.posyandu.map(({ name }) => name).filter((name) => hasChildList(links, name));
  if (!form || posyandu.length === 0) return null;
  const { limits, zone } = register;
  const entries = FILLED_SLOTS.flatMap((slot) => {
    const entry = form.entries[slot];
    return entry === undefined ? [] : [[slot, entry] as const];
  });
  const kbmOf = (sex: Sex): readonly (number | null)[] =>
    Array.from({ length: AGE_LIMIT_MONTHS + 1 }, (_, months) => limits.kbm(sex, months));
  return {
    kelurahan,
    zone,
    madeOn: dayOf(now(), zone),
    form: { base: form.base, entries: Object.fromEntries(entries) },
    posyandu,
    limits: Object.fromEntries(TABLE_LIMITS.map((name) => [name, limits.of(name)])) as TableData['limits'],
    kbm: { male: kbmOf('male'), female: kbmOf('female') },
  };
}
