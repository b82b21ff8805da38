'beside the script';

import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { type CalendarDate, dayOf } from '../../kernel/calendar';
import type { SecretCode } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import type { Kader } from '../../settings/kader';
import { type CodeRole, kaderCode, namesakesIn, personalCode } from '../../settings/sender-keys';
import { readSettings, type Settings } from '../../settings/settings';
import type { Officer } from '../../settings/staff';
import { noteHistory } from '../../workbook/history';
import { personalFormUrl } from '../children/links/form-links';
import { linksShown } from './words';

/** What is printed for one kader or officer. */
export interface Slip {
  readonly role: CodeRole;
  readonly name: string;
  readonly email: string | null;
  readonly posyandu: readonly string[] | 'all';
  readonly series: number;
  /** `null` where another row says the same name and neither an address: they have to be told apart first. */
  readonly code: SecretCode | null;
  /** Opens the form with the code filled in; `null` while the form does not ask for codes, and without a code. */
  readonly url: string | null;
}

export type SlipContext = Pick<Context, 'workbook' | 'now' | 'links' | 'sign'>;

/**
 * The slips of everybody in `Kader` and `Petugas` who is one today or will be, sorted by posyandu and name; `Riwayat` notes that they were
 * shown.
 */
export function makeSlips(context: SlipContext, who: string): readonly Slip[] {
  const settings = readSettings(context.workbook);
  const { zone } = settings.register;
  const today = dayOf(context.now(), zone);
  const isOver = ({ until }: { readonly until: CalendarDate | null }): boolean =>
    until !== null && until < today;
  const namesakes = namesakesIn(settings.kader);
  const kader = settings.kader
    .filter((one) => !isOver(one))
    .map((one) => {
      const slip = kaderSlip(one, settings, context);
      return namesakes.has(one) ? { ...slip, code: null, url: null } : slip;
    })
    .sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(a.name, b.name));
  const officers = settings.staff
    .filter((one) => !isOver(one))
    .map((one) => officerSlip(one, context))
    .sort((a, b) => compare(a.name, b.name));
  noteHistory(context, zone, who, linksShown(kader.length, officers.length));
  return [...kader, ...officers];
}

export function kaderSlip(
  kader: Kader,
  { register }: Pick<Settings, 'register'>,
  { links, sign }: Pick<SlipContext, 'links' | 'sign'>,
): Slip {
  const { name, email, series } = kader;
  const listed = (typed: string): string =>
    register.posyandu.find((one) => samePosyandu(one.name, typed))?.name ?? typed;
  const posyandu = kader.posyandu === 'all' ? kader.posyandu : kader.posyandu.map(listed);
  const code = kaderCode(kader, sign);
  return { role: 'kader', name, email, posyandu, series, code, url: personalFormUrl(links, code, posyandu) };
}

export function officerSlip(
  { name, email, series }: Officer,
  { links, sign }: Pick<SlipContext, 'links' | 'sign'>,
): Slip {
  const code = personalCode('petugas', { name, email, series }, sign);
  const url = personalFormUrl(links, code, 'all');
  return { role: 'petugas', name, email, posyandu: 'all', series, code, url };
}

const placeOf = ({ posyandu }: Slip): string => (posyandu === 'all' ? '' : posyandu.join());

const compare = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
};
