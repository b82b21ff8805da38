import { signerOf } from '../../kernel/hmac';
import { ANSWER_KEYS } from '../../subjects/children/submission/answers';
import { IMPORT_PAGE } from '../../subjects/import/page-words';
import type { List, Mapping, Target } from './columns';

/** The file of problem rows has the header of its list, and a column more: what was chosen for the list holds for it too. */
const ownHeaders = ({ headers }: Pick<List, 'headers'>): readonly string[] =>
  headers[headers.length - 1] === IMPORT_PAGE.reason ? headers.slice(0, -1) : headers;

const nameOf = (list: Pick<List, 'headers'>, key: string): string =>
  `petagizi-impor-${signerOf(key)(JSON.stringify(ownHeaders(list))).slice(0, NAME_LENGTH)}`;

/** Of the 43 letters of a signature: 96 bits. */
const NAME_LENGTH = 16;

/** Browsers that keep nothing for pages in frames throw at the mere mention of it. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const isTarget = (told: unknown): told is Target =>
  told === 'left_out' || /^asi_bulan_[0-6]$/.test(String(told)) || ANSWER_KEYS.some((key) => key === told);

/**
 * What was chosen the last time for a list with the same header; `null` where nothing is kept.
 *
 * @param key of the installation
 */
export function rememberedMapping(list: Pick<List, 'headers'>, key: string): Mapping | null {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(nameOf(list, key)) ?? 'null');
    if (!Array.isArray(kept) || kept.length !== ownHeaders(list).length) return null;
    const mapping: Mapping = kept.map((target: unknown) => (isTarget(target) ? target : null));
    return list.headers.map((_, column) => mapping[column] ?? null);
  } catch {
    return null;
  }
}

/** Only which column is what: nothing of the list's rows. */
export function rememberMapping(list: Pick<List, 'headers'>, mapping: Mapping, key: string): void {
  try {
    storage()?.setItem(nameOf(list, key), JSON.stringify(mapping.slice(0, ownHeaders(list).length)));
  } catch {
    // Full or forbidden: the next time the columns are guessed again.
  }
}

const alikeOf = (list: Pick<List, 'headers'>, key: string): string => `${nameOf(list, key)}-judul`;

/** Which of columns that are called alike was chosen the last time: pairs of the columns and the one among them. */
export function rememberedAlike(
  list: Pick<List, 'headers'>,
  key: string,
): readonly (readonly [columns: readonly number[], chosen: string])[] {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(alikeOf(list, key)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((pair: unknown) => {
      const [columns, chosen]: unknown[] = Array.isArray(pair) ? pair : [];
      const areNumbers = Array.isArray(columns) && columns.every(Number.isInteger);
      return areNumbers && typeof chosen === 'string' ? [[columns, chosen] as const] : [];
    });
  } catch {
    return [];
  }
}

export function rememberAlike(
  list: Pick<List, 'headers'>,
  columns: readonly number[],
  chosen: string,
  key: string,
): void {
  const others = rememberedAlike(list, key).filter(([each]) => each.join() !== columns.join());
  try {
    storage()?.setItem(alikeOf(list, key), JSON.stringify([...others, [columns, chosen]]));
  } catch {
    // Full or forbidden: the next time it is asked again.
  }
}
