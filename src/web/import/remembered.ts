import { signerOf } from '../../kernel/hmac';
import { ANSWER_KEYS } from '../../subjects/children/submission/answers';
import type { List, Mapping, Target } from './columns';

const nameOf = ({ headers }: Pick<List, 'headers'>, key: string): string =>
  `petagizi-impor-${signerOf(key)(JSON.stringify(headers)).slice(0, NAME_LENGTH)}`;

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
    if (!Array.isArray(kept) || kept.length !== list.headers.length) return null;
    return kept.map((target: unknown) => (isTarget(target) ? target : null));
  } catch {
    return null;
  }
}

/** Only which column is what: nothing of the list's rows. */
export function rememberMapping(list: Pick<List, 'headers'>, mapping: Mapping, key: string): void {
  try {
    storage()?.setItem(nameOf(list, key), JSON.stringify(mapping));
  } catch {
    // Full or forbidden: the next time the columns are guessed again.
  }
}
