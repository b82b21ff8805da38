import { fingerprint } from '../../kernel/fingerprint';
import { ANSWER_KEYS } from '../../subjects/children/submission/answers';
import type { List, Mapping, Target } from './columns';

const nameOf = ({ headers }: Pick<List, 'headers'>): string =>
  `petagizi-impor-${fingerprint(JSON.stringify(headers)).toString(36)}`;

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

/** What was chosen the last time for a list with the same header; `null` where nothing is kept. */
export function rememberedMapping(list: Pick<List, 'headers'>): Mapping | null {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(nameOf(list)) ?? 'null');
    if (!Array.isArray(kept) || kept.length !== list.headers.length) return null;
    return kept.map((target: unknown) => (isTarget(target) ? target : null));
  } catch {
    return null;
  }
}

/** Only which column is what: nothing of the list's rows. */
export function rememberMapping(list: Pick<List, 'headers'>, mapping: Mapping): void {
  try {
    storage()?.setItem(nameOf(list), JSON.stringify(mapping));
  } catch {
    // Full or forbidden: the next time the columns are guessed again.
  }
}
