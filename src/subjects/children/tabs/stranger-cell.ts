import { SEVERE_SIGNS, type SevereSign } from '../../../kernel/growth/classify';
import type { Field } from '../../../workbook/select';
import type { StrangerWaits } from '../register/stranger';

/** Header of the hidden column of `Perlu Perbaikan` that mails to officers are counted from. */
export const STRANGER_HEADER = 'Pengirim Asing';

/** `1767747600000 arm+oedema`: since when, and which signs; empty where the sender is known. */
export const strangerCell = (stranger: StrangerWaits | null): string | null =>
  stranger && `${stranger.since} ${stranger.signs.join('+')}`.trim();

/** Reads it back; `null` where nothing can be read. */
export const strangerField: Field<StrangerWaits | null> = {
  header: STRANGER_HEADER,
  read(value) {
    const [since = '', signs = ''] = String(value ?? '').split(' ');
    if (!/^\d+$/.test(since)) return null;
    return { since: Number(since), signs: signs.split('+').filter(isSevereSign) };
  },
};

const isSevereSign = (text: string): text is SevereSign => SEVERE_SIGNS.some((sign) => sign === text);
