import type { TimeZone } from '../domain/calendar';
import { TIME_ZONES } from '../domain/calendar';
import type { Point } from '../domain/place/place';
import type { RegisterSettings } from '../domain/register/settings';
import { SETTING, SETTING_DEFAULTS, type SettingName, YES } from '../messages/settings';
import type { Raw } from '../render/cells';
import { areaTab, posyanduTab, recipientTab, settingTab } from '../render/tabs/settings-tabs';
import type { AnyTab, Selection, Table, WorkbookPort } from './ports';

/** All that the kelurahan has set. */
export interface Settings {
  readonly register: RegisterSettings;
  readonly kelurahan: string;
  /** `Kelurahan Krandegan, Banjarnegara, Banjarnegara, Jawa Tengah`, to narrow down an address. */
  readonly area: string;
  readonly mapLinkDays: number;
  /** Hour of the weekly summary, 0 to 23. */
  readonly summaryHour: number;
}

/** Someone who gets mail. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly urgent: boolean;
  readonly weekly: boolean;
  /** Has the right to see children's names. */
  readonly named: boolean;
  /** `null` for all posyandu. */
  readonly posyandu: string | null;
}

const all = (tab: AnyTab): Selection => ({ tab, columns: tab.columns.map(({ header }) => header) });

/** What is read with every submission; {@link settingsFrom} takes the tables in this order. */
export const SETTINGS_SELECTIONS: readonly Selection[] = [
  { tab: settingTab, columns: ['Nama', 'Nilai'] },
  { tab: posyanduTab, columns: ['Posyandu'] },
  { tab: areaTab, columns: ['RW', 'RT', 'Lintang', 'Bujur'] },
];

export const RECIPIENT_SELECTION: Selection = all(recipientTab);

const asText = (raw: Raw | undefined): string =>
  raw === null || raw === undefined ? '' : String(raw).trim();

/** A number typed as one, or as text with a comma or a point. */
function asNumber(raw: Raw | undefined): number | null {
  if (typeof raw === 'number') return raw;
  const typed = asText(raw).replace('−', '-').replace(',', '.');
  return typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : null;
}

export function settingsFrom(
  tables: readonly Table[],
  resolvedLinks: ReadonlyMap<string, Point> = new Map(),
): Settings {
  const [settings = [], posyandu = [], areas = []] = tables;
  const values = new Map(settings.map(([name, value]) => [asText(name).toLowerCase(), value ?? null]));
  const textOf = (name: SettingName): string =>
    asText(values.get(SETTING[name].toLowerCase())) || String(SETTING_DEFAULTS[name].value);
  const numberOf = (name: SettingName): number =>
    asNumber(values.get(SETTING[name].toLowerCase())) ?? Number(SETTING_DEFAULTS[name].value);
  const place = [textOf('kelurahan'), textOf('kecamatan'), textOf('regency'), textOf('province')];

  return {
    register: {
      zone: zoneOf(textOf('zone')),
      kecamatanCode: kecamatanCode(textOf('kelurahanCode')),
      posyandu: distinct(posyandu.map(([name]) => asText(name))),
      gazetteer: {
        kelurahan: { lat: numberOf('lat'), lng: numberOf('lng') },
        areas: areas.flatMap(([rw, rt, lat, lng]) =>
          areaFrom(asNumber(rw), asNumber(rt), asNumber(lat), asNumber(lng)),
        ),
      },
      resolvedLinks,
    },
    kelurahan: textOf('kelurahan'),
    area: place.join(', '),
    mapLinkDays: Math.max(1, numberOf('mapLinkDays')),
    summaryHour: Math.min(23, Math.max(0, Math.trunc(numberOf('summaryHour')))),
  };
}

/** Names as first written; a second one that differs only in letter case or spaces is the same posyandu. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Set(['']);
  return names.filter((name) => {
    const key = name.toLowerCase().replace(/\s+/g, ' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Reads the settings by themselves. */
export const readSettings = (workbook: WorkbookPort): Settings =>
  settingsFrom(workbook.read(SETTINGS_SELECTIONS));

const zoneOf = (name: string): TimeZone => {
  const upper = name.toUpperCase();
  return upper in TIME_ZONES ? (upper as TimeZone) : 'WIB';
};

/** `33.04.06.1012` → `330406`. */
function kecamatanCode(code: string): string | null {
  const digits = code.replace(/\D/g, '').slice(0, 6);
  return digits.length === 6 ? digits : null;
}

function areaFrom(rw: number | null, rt: number | null, lat: number | null, lng: number | null) {
  return rw === null || lat === null || lng === null ? [] : [{ rw, rt, point: { lat, lng } }];
}

/** Reads the rows of {@link RECIPIENT_SELECTION}; rows without an address are passed over. */
export function recipientsFrom(table: Table): readonly Recipient[] {
  const yes = (raw: Raw | undefined): boolean =>
    raw === true || asText(raw).toLowerCase() === YES.toLowerCase();
  return table.flatMap(([name, email, , urgent, weekly, named, posyandu]) =>
    asText(email) === ''
      ? []
      : [
          {
            name: asText(name),
            email: asText(email),
            urgent: yes(urgent),
            weekly: yes(weekly),
            named: yes(named),
            posyandu: asText(posyandu) || null,
          },
        ],
  );
}
