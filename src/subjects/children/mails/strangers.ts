// What officers are told about responses whose senders are not known. It is counted from the rows of `Perlu Perbaikan`, and nothing
// that a stranger typed is in it.
import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import { type Instant, wallClock } from '../../../kernel/calendar';
import type { SevereSign } from '../../../kernel/growth/classify';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import type { Addressee, MailContext } from '../../../post/mail-kind';
import { publicPosyandu, type Settings } from '../../../settings/settings';
import type { StrangerWaits } from '../register/stranger';
import { repairProjection } from '../shown/projections';
import { repairTab } from '../tabs/repair-tab';

/** A response that waits because of its sender. */
export interface Waiting extends StrangerWaits {
  /** As in the settings, or the word for one that is not there. */
  readonly posyandu: string;
  /** Of its row in `Perlu Perbaikan`. */
  readonly url: string;
}

/** All of them, the oldest first; `null` where none waits. */
export function waitingOf({ holders, settings, rowUrl }: MailContext): NonEmpty<Waiting> | null {
  const waiting = holders
    .of(repairProjection)
    .flatMap(({ row, kept: { stranger, posyandu } }) =>
      stranger === null
        ? []
        : [{ ...stranger, posyandu: listed(posyandu, settings), url: rowUrl(repairTab.title, row) }],
    )
    .sort((a, b) => a.since - b.since);
  return isNonEmpty(waiting) ? waiting : null;
}

/** A response with signs of gizi buruk. */
export interface WaitingDanger extends Waiting {
  readonly signs: NonEmpty<SevereSign>;
}

export const isDangerous = (waiting: Waiting): waiting is WaitingDanger => isNonEmpty(waiting.signs);

const listed = (typed: string, settings: Settings): string =>
  publicPosyandu(readPosyandu(typed, settings.register.posyandu).value ?? '', settings);

/** Addresses of `Petugas`. */
export const officersOf = ({ officers }: MailContext): readonly Addressee[] =>
  officers.map((email) => ({ email }));

/** `2026-01-07 08`: the hour that an instant is in. */
export const hourOf = (at: Instant, { register: { zone } }: { register: Settings['register'] }): string =>
  wallClock(at, zone).slice(0, 13);
