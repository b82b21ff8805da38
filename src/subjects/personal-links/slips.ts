import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { dayOf } from '../../kernel/calendar';
import type { SecretCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import type { Kader } from '../../settings/kader';
import { kaderCode } from '../../settings/sender-keys';
import { readSettings, type Settings } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { personalFormUrl } from '../children/links/form-links';
import { linksShown } from './words';

/** What is printed for one kader. */
export interface Slip {
  readonly name: string;
  readonly email: string | null;
  readonly posyandu: readonly string[] | 'all';
  readonly series: number;
  readonly code: SecretCode;
  /** Opens the form with the code filled in; `null` while the form does not ask for codes. */
  readonly url: string | null;
}

export type SlipContext = Pick<Context, 'workbook' | 'now' | 'links' | 'sign'>;

/** The slips of everybody in `Kader` who is one today or will be, sorted by posyandu and name; `Riwayat` notes that they were shown. */
export function makeSlips(context: SlipContext, who: string): readonly Slip[] {
  const settings = readSettings(context.workbook);
  const { zone } = settings.register;
  const today = dayOf(context.now(), zone);
  const slips = settings.kader
    .filter(({ until }) => until === null || today <= until)
    .map((kader) => slipOf(kader, settings, context))
    .sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.name, b.name));
  noteHistory(context, zone, who, linksShown(slips.length));
  return slips;
}

export function slipOf(
  kader: Kader,
  { register }: Pick<Settings, 'register'>,
  { links, sign }: Pick<SlipContext, 'links' | 'sign'>,
): Slip {
  const { name, email, series } = kader;
  const listed = (typed: string): string =>
    register.posyandu.find((one) => samePosyandu(one.name, typed))?.name ?? typed;
  const posyandu = kader.posyandu === 'all' ? kader.posyandu : kader.posyandu.map(listed);
  const code = kaderCode(kader, sign);
  return { name, email, posyandu, series, code, url: personalFormUrl(links, code, posyandu) };
}

const placeOf = ({ posyandu }: Slip): string => (posyandu === 'all' ? '' : posyandu.join());

const compare = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
};
