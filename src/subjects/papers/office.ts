'beside the script';

// What the settings tell of the kelurahan and of those who do the work, with a blank for what nobody has filled in.
import { dayOf, type Instant } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import { longDay } from '../../kernel/words';
import { coversPosyandu, isValidOn, type Kader } from '../../settings/kader';
import { SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { staffTab } from '../../settings/tabs';
import { asText, lastDay } from '../../settings/term';
import { SETTING, UNLISTED_POSYANDU } from '../../settings/words';
import type { WorkbookPort } from '../../workbook/ports';
import { type RowSelection, rawField, readRows, select } from '../../workbook/select';
import { BLANK, OPEN_ON, TO_FILL } from './shared-words';

/** Somebody in `Petugas` whose time is not over. What nobody has filled in is a blank. */
export interface Member {
  readonly name: string;
  readonly role: string;
  /** Number of the decree by which somebody is appointed. */
  readonly decree: string;
  /** Last day in words; '' where it has no end. */
  readonly until: string;
}

/** Kader of one posyandu, in order of their rows. */
export interface KaderOf {
  readonly posyandu: string;
  readonly names: readonly string[];
}

export interface Office {
  readonly settings: Settings;
  readonly kelurahan: string;
  readonly kecamatan: string;
  readonly regency: string;
  readonly members: readonly Member[];
  readonly kader: readonly KaderOf[];
  /** When each posyandu is open, as typed. */
  readonly openDays: readonly { readonly posyandu: string; readonly openOn: string }[];
  /** Settings of the place that are not filled in, a sentence each. */
  readonly placeToFill: readonly string[];
  /** The same of officers. */
  readonly membersToFill: readonly string[];
  /** The same of kader. */
  readonly kaderToFill: readonly string[];
}

const MEMBERS = select(staffTab, {
  name: rawField('Nama'),
  email: rawField('Email'),
  role: rawField('Peran'),
  decree: rawField('Nomor SK'),
  until: rawField('Berlaku Sampai'),
});

type MemberRow = typeof MEMBERS extends RowSelection<infer Row> ? Row : never;

export function readOffice(workbook: WorkbookPort, now: Instant): Office {
  const { memberRows, ...rows } = readRows(workbook, { ...SETTINGS, memberRows: MEMBERS });
  const settings = settingsFrom(rows);
  const today = dayOf(now, settings.register.zone);
  const typed = new Map(rows.settings.map(({ name, value }) => [asText(name).toLowerCase(), asText(value)]));
  const placed = (['kelurahan', 'kecamatan', 'regency'] as const).map((name) => ({
    label: SETTING[name],
    value: withoutNumbers(typed.get(SETTING[name].toLowerCase()) ?? ''),
  }));
  const [kelurahan = BLANK, kecamatan = BLANK, regency = BLANK] = placed.map(({ value }) => value || BLANK);
  const listed = memberRows.filter((row) => asText(row.name) !== '' || asText(row.email) !== '');
  const valid = listed.filter(({ until }) => isValidOn({ until: lastDay(until) }, today));
  const members = valid.map(memberFrom);
  const kader = kaderByPosyandu(
    settings.kader.filter((one) => isValidOn(one, today)),
    settings,
  );
  return {
    settings,
    kelurahan,
    kecamatan,
    regency,
    members,
    kader,
    openDays: settings.register.posyandu.map(({ name }) => ({
      posyandu: withoutNumbers(name),
      openOn: openDayText(asText(rows.posyandu.find((row) => asText(row.name) === name)?.openOn)),
    })),
    placeToFill: placed.filter(({ value }) => value === '').map(({ label }) => TO_FILL.setting(label)),
    membersToFill: membersToFill(members, listed.length - valid.length),
    kaderToFill: kaderToFill(kader),
  };
}

/** A number alone is a day of the month. */
const openDayText = (typed: string): string =>
  /^\d{1,2}$/.test(typed) ? OPEN_ON(typed) : withoutNumbers(typed) || BLANK;

const memberFrom = ({ name, role, decree, until }: MemberRow): Member => {
  const last = lastDay(until);
  return {
    name: named(asText(name)),
    role: withoutNumbers(asText(role)) || BLANK,
    decree: withoutNumbers(asText(decree)) || BLANK,
    until: last === null ? '' : longDay(last),
  };
};

const membersToFill = (members: readonly Member[], over: number): readonly string[] => [
  ...(members.length === 0 ? [TO_FILL.noOfficers] : []),
  ...(members.some(({ role }) => role === BLANK) ? [TO_FILL.noRole] : []),
  ...(members.some(({ decree }) => decree === BLANK) ? [TO_FILL.noDecree] : []),
  ...(over > 0 ? [TO_FILL.over(over)] : []),
];

/** Of every posyandu, and of those that no posyandu of the settings has. */
function kaderByPosyandu(kader: readonly Kader[], { register: { posyandu } }: Settings): readonly KaderOf[] {
  const listed = posyandu.map(({ name }) => ({
    posyandu: withoutNumbers(name),
    names: kader.filter((one) => coversPosyandu(one, name, posyandu)).map(nameOf),
  }));
  const others = kader.filter((one) => !posyandu.some(({ name }) => coversPosyandu(one, name, posyandu)));
  return others.length === 0
    ? listed
    : [...listed, { posyandu: UNLISTED_POSYANDU, names: others.map(nameOf) }];
}

/** An address that stands in for a name is none. */
const named = (typed: string): string => (typed.includes('@') ? BLANK : withoutNumbers(typed) || BLANK);

const nameOf = ({ name }: Kader): string => named(name);

function kaderToFill(kader: readonly KaderOf[]): readonly string[] {
  const empty = kader.filter(({ names }) => names.length === 0).map(({ posyandu }) => posyandu);
  if (kader.every(({ names }) => names.length === 0)) return [TO_FILL.noKader];
  return empty.length === 0 ? [] : [TO_FILL.posyanduWithoutKader(empty.join(', '))];
}
