import { type Posyandu, samePosyandu } from '../kernel/answers/read-posyandu';
import type { TimeZone } from '../kernel/calendar';
import { TIME_ZONES } from '../kernel/calendar';
import { meanPoint } from '../kernel/place/geodesy';
import { judgedPoint } from '../kernel/place/judge-coordinates';
import type { Gazetteer, Point } from '../kernel/place/place';
import type { Raw } from '../workbook/cells';
import type { WorkbookPort } from '../workbook/ports';
import { type RowSelection, rawField, readRows, select } from '../workbook/select';
import { KADER, type Kader, kaderFrom } from './kader';
import { LIMIT_ROWS, limitsFrom } from './limits';
import { isMailAddress } from './mail-address';
import type { RegisterSettings } from './register-settings';
import { readSessionRule, type SessionRule } from './session-days';
import { type Officer, STAFF, staffFrom } from './staff';
import { areaTab, posyanduTab, recipientTab, settingTab } from './tabs';
import { asText } from './term';
import { asNumber } from './typed';
import { SETTING, SETTING_DEFAULTS, type SettingName, UNLISTED_POSYANDU, VERIFIED, YES } from './words';

/** All that the kelurahan has set. */
export interface Settings {
  readonly register: RegisterSettings;
  /** What came of the coordinates in `Pengaturan` and `Wilayah`. */
  readonly coordinates: Coordinates;
  /** Rows of `Batas` that are not used, as `4 (KBM)`: the defaults hold in their place. */
  readonly unreadableLimits: readonly string[];
  /** Posyandu of which something is said about when they are open, and cannot be read, in order of their rows. */
  readonly unreadableOpenDays: readonly string[];
  readonly kelurahan: string;
  /** `Kelurahan Krandegan, Banjarnegara, Banjarnegara, Jawa Tengah`, to narrow down an address. */
  readonly area: string;
  readonly mapLinkDays: number;
  /** Address of the published map as somebody typed it; `null` where nobody did, and for what is no address of a deployment. */
  readonly mapAddress: string | null;
  /** Hour of the weekly summary, 0 to 23. */
  readonly summaryHour: number;
  /** Whole months after the fifth birthday at which a child's data are erased, 1 or more; `null` for never. */
  readonly retentionMonths: number | null;
  /** What was refused is erased after so many days; `null` for never, as where nothing is typed. */
  readonly refusedDays: number | null;
  /** How senders are known: by their personal codes, or because Google signed them in. */
  readonly senderMode: 'code' | 'verified';
  /** Whether the form's lists show first names although anybody with its link can read them. */
  readonly showsFirstNames: boolean;
  /** Share of stunted children that a survey found, per cent; `null` where nothing is typed or no share. */
  readonly survey: { readonly stunting: number | null; readonly source: string };
  readonly kader: readonly Kader[];
  /** Officers as senders. */
  readonly staff: readonly Officer[];
  /** Whoever of `Penerima` may see names: they say what was done for a child, by the links of their mails. */
  readonly readers: readonly Reader[];
  /** Everybody of `Penerima` with an address of their own: they report on what an item of a plan asks of them. */
  readonly listed: readonly Reader[];
}

/** Somebody in `Penerima`. */
export interface Reader {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
}

/** What came of coordinates that people typed into the settings. */
export interface Coordinates {
  /** Of the kelurahan: as typed, put right, or not to be read. */
  readonly centre: 'read' | 'mended' | 'unknown';
  /** Areas whose coordinates were put right. */
  readonly mendedAreas: readonly string[];
  /** Areas whose coordinates cannot be read. */
  readonly unknownAreas: readonly string[];
}

/** Someone who gets mail. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  /** As typed, such as `lurah` or `Ketua RT`. */
  readonly role?: string;
  readonly urgent: boolean;
  readonly weekly: boolean;
  /** Whether it wants the monthly mail; `null` where nothing is said, so that the role decides. */
  readonly monthly?: boolean | null;
  /** Has the right to see children's names. */
  readonly named: boolean;
  /** `null` for all posyandu. */
  readonly posyandu: string | null;
}

/** What is read with every change of the register. */
export const SETTINGS = {
  settings: select(settingTab, { name: rawField('Nama'), value: rawField('Nilai') }),
  posyandu: select(posyanduTab, {
    name: rawField('Posyandu'),
    former: rawField('Nama Lama'),
    openOn: rawField('Hari Buka'),
  }),
  areas: select(areaTab, {
    rw: rawField('RW'),
    rt: rawField('RT'),
    lat: rawField('Lintang'),
    lng: rawField('Bujur'),
  }),
  kader: KADER,
  staff: STAFF,
  limits: LIMIT_ROWS,
  readers: select(recipientTab, {
    name: rawField('Nama'),
    email: rawField('Email'),
    role: rawField('Peran'),
    named: rawField('Boleh Lihat Nama'),
  }),
};

type Read<S> = S extends RowSelection<infer Row> ? readonly Row[] : never;

/** The rows of {@link SETTINGS}, as read. */
export type SettingsRows = { readonly [K in keyof typeof SETTINGS]: Read<(typeof SETTINGS)[K]> };

export const RECIPIENTS = select(recipientTab, {
  name: rawField('Nama'),
  email: rawField('Email'),
  role: rawField('Peran'),
  urgent: rawField('Mendesak'),
  weekly: rawField('Mingguan'),
  named: rawField('Boleh Lihat Nama'),
  posyandu: rawField('Posyandu'),
  monthly: rawField('Bulanan'),
});

export function settingsFrom(
  { settings, posyandu, areas, kader, staff, limits, readers }: SettingsRows,
  resolvedLinks: ReadonlyMap<string, Point> = new Map(),
): Settings {
  const values = new Map(settings.map(({ name, value }) => [asText(name).toLowerCase(), value]));
  const textOf = (name: SettingName): string =>
    asText(values.get(SETTING[name].toLowerCase())) || String(SETTING_DEFAULTS[name]);
  const numberOf = (name: SettingName): number =>
    asNumber(values.get(SETTING[name].toLowerCase())) ?? Number(SETTING_DEFAULTS[name]);
  const place = [textOf('kelurahan'), textOf('kecamatan'), textOf('regency'), textOf('province')];

  const centre = centreFrom(values, textOf('kelurahan'));
  const placed = areas.map(({ rw, rt, lat, lng }) => ({
    rw,
    rt,
    isTyped: asText(lat) !== '' || asText(lng) !== '',
    judged: judgedPoint(cellValue(lat), cellValue(lng), centre.point),
  }));
  const limited = limitsFrom(limits);
  const middle = centre.point ?? meanPoint(placed.flatMap((one) => one.judged?.point ?? []));

  return {
    register: {
      zone: zoneOf(textOf('zone')) ?? 'WIB',
      kecamatanCode: kecamatanCode(textOf('kelurahanCode')),
      posyandu: posyanduFrom(posyandu),
      sessions: sessionsFrom(posyandu),
      gazetteer: {
        kelurahan: middle,
        areas: placed.flatMap(({ rw, rt, judged }) => areaFrom(rw, rt, judged?.point ?? null)),
      },
      resolvedLinks,
      limits: limited.limits,
    },
    unreadableLimits: limited.unreadable,
    unreadableOpenDays: unreadableOpenDays(posyandu),
    coordinates: {
      centre: centre.state,
      mendedAreas: placed.filter((one) => (one.judged?.mends ?? []).length > 0).map(areaLabel),
      unknownAreas: placed.filter((one) => one.isTyped && one.judged === null).map(areaLabel),
    },
    kelurahan: textOf('kelurahan'),
    area: place.join(', '),
    mapLinkDays: Math.max(1, numberOf('mapLinkDays')),
    summaryHour: Math.min(23, Math.max(0, Math.trunc(numberOf('summaryHour')))),
    retentionMonths: wholeNumber(asNumber(values.get(SETTING.retention.toLowerCase()))),
    refusedDays: wholeNumber(asNumber(values.get(SETTING.refused.toLowerCase()))),
    senderMode: textOf('senderMode').toLowerCase() === VERIFIED.toLowerCase() ? 'verified' : 'code',
    mapAddress: webAppFrom(textOf('mapAddress')),
    showsFirstNames: textOf('firstNames').toLowerCase() === YES.toLowerCase(),
    survey: {
      stunting: shareFrom(asNumber(values.get(SETTING.survey.toLowerCase()))),
      source: textOf('surveySource'),
    },
    kader: kaderFrom(kader),
    staff: staffFrom(staff),
    readers: readersFrom(readers, maySeeNames),
    listed: readersFrom(readers, () => true),
  };
}

const DEPLOYED = /^https:\/\/script\.google\.com\/(?:a\/macros\/[\w.-]+|macros)\/s\/[\w-]+\/exec$/;

const webAppFrom = (typed: string): string | null => (DEPLOYED.test(typed.trim()) ? typed.trim() : null);

const shareFrom = (typed: number | null): number | null =>
  typed !== null && typed >= 0 && typed <= 100 ? typed : null;

/** What cannot be undone is not done for a number that is none, and not for nought either. */
const wholeNumber = (typed: number | null): number | null =>
  typed !== null && Number.isInteger(typed) && typed > 0 ? typed : null;

/** When posyandu are open; one of which nothing that can be read is said is not among them. */
const sessionsFrom = (rows: SettingsRows['posyandu']): ReadonlyMap<string, SessionRule> =>
  new Map(
    rows.flatMap(({ name, openOn }) => {
      const rule = readSessionRule(asText(openOn));
      return rule ? [[asText(name), rule] as const] : [];
    }),
  );

/** Of rows without a name nothing follows. */
const unreadableOpenDays = (rows: SettingsRows['posyandu']): readonly string[] =>
  rows.flatMap(({ name, openOn }) => {
    const [named, typed] = [asText(name), asText(openOn)];
    return named !== '' && typed !== '' && readSessionRule(typed) === null ? [named] : [];
  });

/** Names as first written; a second one that differs only in letter case or spaces is the same posyandu. */
function posyanduFrom(rows: SettingsRows['posyandu']): readonly Posyandu[] {
  const listed: Posyandu[] = [];
  for (const { name, former } of rows) {
    const written = asText(name);
    if (written === '' || listed.some((known) => samePosyandu(known.name, written))) continue;
    const formerNames = asText(former)
      .split(',')
      .map((one) => one.trim());
    listed.push({ name: written, formerNames: formerNames.filter((one) => one !== '') });
  }
  return listed;
}

/**
 * A posyandu as it may be named outside the workbook: the answer is kept whatever was typed, but what was typed may be anything.
 */
export const publicPosyandu = (name: string, { register }: Pick<Settings, 'register'>): string =>
  register.posyandu.some((listed) => listed.name === name) ? name : UNLISTED_POSYANDU;

/** Reads the settings by themselves. */
export const readSettings = (workbook: WorkbookPort): Settings => settingsFrom(readRows(workbook, SETTINGS));

const ZONES = Object.keys(TIME_ZONES) as TimeZone[];

/** Also by the name that Google knows a zone by. */
const zoneOf = (name: string): TimeZone | null =>
  ZONES.find((zone) => zone === name.toUpperCase() || TIME_ZONES[zone].iana === name) ?? null;

/** `33.04.06.1012` → `330406`. */
function kecamatanCode(code: string): string | null {
  const digits = code.replace(/\D/g, '').slice(0, 6);
  return digits.length === 6 ? digits : null;
}

const cellValue = (raw: Raw | undefined): number | string | null =>
  typeof raw === 'number' ? raw : asText(raw) || null;

const DEFAULT_CENTRE: Point = { lat: Number(SETTING_DEFAULTS.lat), lng: Number(SETTING_DEFAULTS.lng) };

interface Centre {
  readonly point: Point | null;
  readonly state: Coordinates['centre'];
}

/** The point of the kelurahan that the defaults are of stands in for no other, neither left in its cells nor in empty ones. */
function centreFrom(values: ReadonlyMap<string, Raw | undefined>, kelurahan: string): Centre {
  const isOwn = kelurahan.toLowerCase() === String(SETTING_DEFAULTS.kelurahan).toLowerCase();
  const typed = (name: 'lat' | 'lng'): number | string | null =>
    cellValue(values.get(SETTING[name].toLowerCase())) ?? (isOwn ? SETTING_DEFAULTS[name] : null);
  const judged = judgedPoint(typed('lat'), typed('lng'));
  const isLeft =
    judged !== null && judged.point.lat === DEFAULT_CENTRE.lat && judged.point.lng === DEFAULT_CENTRE.lng;
  if (judged === null || (isLeft && !isOwn))
    return { point: isOwn ? DEFAULT_CENTRE : null, state: 'unknown' };
  return { point: judged.point, state: judged.mends.length > 0 ? 'mended' : 'read' };
}

const areaLabel = ({ rw, rt }: { readonly rw?: Raw; readonly rt?: Raw }): string =>
  [areaNumber(rt) === null ? '' : `RT ${areaNumber(rt)}`, `RW ${areaNumber(rw) ?? '?'}`]
    .filter((one) => one !== '')
    .join(' ');

/** `2`, `002` or `RW 02`. */
export const areaNumber = (raw: Raw | undefined): number | null =>
  asNumber(asText(raw).replace(/^R[TW]\.?\s*/i, ''));

function areaFrom(rw: Raw | undefined, rt: Raw | undefined, point: Point | null): Gazetteer['areas'] {
  const number = areaNumber(rw);
  return number === null || point === null ? [] : [{ rw: number, rt: areaNumber(rt), point }];
}

/** The role of somebody who heads an RT or RW. */
export const HEAD_OF_AREA = /^((ketua|kepala|bapak|pak|ibu|bu)\s+)?(rt|rw|rukun\s+(tetangga|warga))\b/i;

const says = (raw: Raw): boolean => raw === true || asText(raw).toLowerCase() === YES.toLowerCase();

/** To the head of an RT or RW families are named without any status: no view of the register, no mail about a child. */
const maySeeNames = ({ named, role }: { readonly named: Raw; readonly role: Raw }): boolean =>
  says(named) && !HEAD_OF_AREA.test(asText(role));

/** An address that several people read has no reader: nobody could tell who has used the links of its mails. */
function readersFrom(
  rows: SettingsRows['readers'],
  isMeant: (row: SettingsRows['readers'][number]) => boolean,
): readonly Reader[] {
  const all = rows.map((row) => ({ row, email: asText(row.email).toLowerCase(), name: asText(row.name) }));
  const isOfOne = (address: string): boolean =>
    new Set(all.flatMap(({ email, name }) => (email === address ? [name.toLowerCase()] : []))).size === 1;
  return all.flatMap(({ row, email, name }) =>
    isMailAddress(email) && isMeant(row) && isOfOne(email) ? [{ name: name || email, email }] : [],
  );
}

/** Whoever gets mail; rows without a sound address are passed over. */
export function recipientsFrom(rows: Read<typeof RECIPIENTS>): readonly Recipient[] {
  return rows.flatMap(({ name, email, role, urgent, weekly, named, posyandu, monthly }) =>
    !isMailAddress(asText(email))
      ? []
      : [
          {
            name: asText(name),
            email: asText(email),
            role: asText(role),
            urgent: says(urgent),
            weekly: says(weekly),
            monthly: asText(monthly) === '' ? null : says(monthly),
            named: maySeeNames({ named, role }),
            posyandu: asText(posyandu) || null,
          },
        ],
  );
}
