// The tabs that people fill in. They are never rewritten: set-up only adds what is missing.

import { type Cell, number, text } from '../workbook/cells';
import type { Column, Tab } from '../workbook/tab';
import { LIMIT_DEFAULTS, LIMIT_KINDS } from './limit-rows';
import {
  type LIMIT_HELP,
  NO,
  OWNER_RECIPIENT,
  POSYANDU_DEFAULTS,
  SETTING,
  SETTING_DEFAULTS,
  type SETTING_HELP,
  SEX_LETTER,
  type SettingName,
  YES,
} from './words';

/** A row of a settings tab by header. */
export type SettingsRow = Readonly<Record<string, string | number | null>>;

const cellOf = (value: string | number | null | undefined): Cell =>
  typeof value === 'number' ? number(value) : text(value ?? null);

type ColumnOptions = Omit<Column<SettingsRow>, 'header' | 'width' | 'cell' | 'format'> & {
  readonly format?: Column<SettingsRow>['format'];
};

/** A column that people fill in, of a settings tab: text where nothing else is said. */
export const settingsColumn = (
  header: string,
  width: number,
  options: ColumnOptions = {},
): Column<SettingsRow> => ({
  format: 'text',
  ...options,
  header,
  width,
  cell: (row) => cellOf(row[header]),
});

/** Tabs whose rows say who sends, reads or decides. */
const GIVING_RIGHTS: ReadonlySet<string> = new Set(['Pengaturan', 'Kader', 'Petugas', 'Penerima']);

function settingsTab(
  title: string,
  sheetId: number,
  columns: readonly Column<SettingsRow>[],
): Tab<SettingsRow> {
  const [first] = columns;
  return {
    title,
    sheetId,
    kind: 'settings',
    hidden: false,
    frozenColumns: 0,
    order: 'oldest-first',
    ...(GIVING_RIGHTS.has(title) && { ownerOnly: true as const }),
    columns,
    key: (row) => String(first ? (row[first.header] ?? '') : ''),
  };
}

/** A settings tab of a room: it came after the first release, and its first column stays in sight. */
export const addedSettingsTab = (
  title: string,
  sheetId: number,
  columns: readonly Column<SettingsRow>[],
): Tab<SettingsRow> => ({ ...settingsTab(title, sheetId, columns), frozenColumns: 1, added: true });

const yesNo = [YES, NO];
const point = { format: 'coordinate', note: 'point' } as const;

export const settingTab = settingsTab('Pengaturan', 120, [
  settingsColumn('Nama', 240),
  settingsColumn('Nilai', 200),
  settingsColumn('Keterangan', 520, { wrap: true }),
]);

export const posyanduTab = settingsTab('Posyandu', 121, [
  settingsColumn('Posyandu', 180, { note: 'posyandu' }),
  settingsColumn('Nama Lama', 180, { note: 'formerNames' }),
  settingsColumn('RW', 60, { format: 'integer' }),
  settingsColumn('Alamat', 260),
  settingsColumn('Lintang', 100, point),
  settingsColumn('Bujur', 100, point),
  settingsColumn('Kader', 220),
  settingsColumn('Hari Buka', 140, { note: 'openOn', added: true }),
]);

export const areaTab = settingsTab('Wilayah', 122, [
  settingsColumn('RW', 60, { format: 'integer', note: 'area' }),
  settingsColumn('RT', 60, { format: 'integer', note: 'area' }),
  settingsColumn('Lintang', 100, point),
  settingsColumn('Bujur', 100, point),
  settingsColumn('Catatan', 260),
  settingsColumn('Batas', 120, { note: 'outline', added: true }),
]);

export const staffTab = settingsTab('Petugas', 123, [
  settingsColumn('Nama', 200),
  settingsColumn('Email', 250),
  settingsColumn('Peran', 140, { note: 'role' }),
  settingsColumn('Posyandu', 160),
  settingsColumn('Nomor SK', 150, { added: true }),
  settingsColumn('Berlaku Sampai', 120, { format: 'day', note: 'officerUntil', added: true }),
  settingsColumn('Seri Kode', 90, { format: 'integer', note: 'codeSeries', added: true }),
]);

/** Who may send responses that count, and for which posyandu. */
export const kaderTab: Tab<SettingsRow> = {
  ...settingsTab('Kader', 125, [
    settingsColumn('Nama', 200),
    settingsColumn('Email', 250),
    settingsColumn('Posyandu', 220, { note: 'kaderPosyandu' }),
    settingsColumn('Berlaku Sejak', 120, { format: 'day', note: 'validFrom' }),
    settingsColumn('Berlaku Sampai', 120, { format: 'day', note: 'validUntil' }),
    settingsColumn('Seri Kode', 90, { format: 'integer', note: 'codeSeries' }),
    settingsColumn('Surat Harian', 110, { choices: yesNo, note: 'kaderMail', added: true }),
  ]),
  added: true,
};

export const recipientTab = settingsTab('Penerima', 124, [
  settingsColumn('Nama', 200),
  settingsColumn('Email', 250),
  settingsColumn('Peran', 140, { note: 'role' }),
  settingsColumn('Mendesak', 115, { choices: yesNo, note: 'urgent' }),
  settingsColumn('Mingguan', 115, { choices: yesNo, note: 'weekly' }),
  settingsColumn('Boleh Lihat Nama', 130, { choices: yesNo, note: 'named' }),
  settingsColumn('Posyandu', 160, { note: 'recipientPosyandu' }),
  settingsColumn('Bulanan', 115, { choices: yesNo, note: 'monthly', added: true }),
]);

/** Numbers by which the register judges, each with its source. */
export const limitTab: Tab<SettingsRow> = {
  ...settingsTab('Batas', 126, [
    settingsColumn('Kode', 130, { note: 'limitCode' }),
    settingsColumn('Arti', 330, { wrap: true }),
    settingsColumn('Jenis Kelamin', 110, { choices: Object.values(SEX_LETTER), note: 'limitSex' }),
    settingsColumn('Dari Bulan', 90, { format: 'integer', note: 'limitMonths' }),
    settingsColumn('Sampai Bulan', 105, { format: 'integer', note: 'limitMonths' }),
    settingsColumn('Nilai', 90, { note: 'limitValue' }),
    settingsColumn('Satuan', 100),
    settingsColumn('Sumber', 420, { wrap: true }),
    settingsColumn('Keyakinan', 120, { note: 'limitSure' }),
  ]),
  added: true,
};

/** What runs by itself, and when. */
export const scheduleTab: Tab<SettingsRow> = {
  ...settingsTab('Jadwal', 127, [
    settingsColumn('Pekerjaan', 260),
    settingsColumn('Kapan', 190, { note: 'jobWhen' }),
    settingsColumn('Aktif', 80, { choices: yesNo, note: 'jobActive' }),
    settingsColumn('Keterangan', 520, { wrap: true }),
    settingsColumn('Kode', 130, { note: 'jobCode' }),
  ]),
  added: true,
};

export const SETTINGS_TABS = [
  settingTab,
  posyanduTab,
  areaTab,
  kaderTab,
  staffTab,
  recipientTab,
  limitTab,
  scheduleTab,
] as const;

/** The default rows of `Batas`. @param help what is said of each */
export const limitDefaults = (help: typeof LIMIT_HELP): readonly SettingsRow[] =>
  LIMIT_DEFAULTS.map(({ name, sex, from, to, value, help: about }) => ({
    Kode: LIMIT_KINDS[name].code,
    Arti: help[about].meaning,
    'Jenis Kelamin': sex && SEX_LETTER[sex],
    'Dari Bulan': from,
    'Sampai Bulan': to,
    Nilai: value,
    Satuan: help[about].unit,
    Sumber: help[about].source,
    Keyakinan: help[about].sure,
  }));

/**
 * What a new workbook begins with, by tab title.
 *
 * @param owner e-mail of who sets it up: gets the mails until others are entered, so that no urgent one goes nowhere
 * @param help what each setting is for
 * @param limitHelp what is said of each limit
 */
export const settingsDefaults = (
  owner: string,
  help: typeof SETTING_HELP,
  limitHelp: typeof LIMIT_HELP,
): Readonly<Record<string, readonly SettingsRow[]>> => ({
  Pengaturan: (Object.keys(SETTING) as SettingName[]).map((name) => ({
    Nama: SETTING[name],
    Nilai: SETTING_DEFAULTS[name],
    Keterangan: help[name],
  })),
  Batas: limitDefaults(limitHelp),
  Posyandu: POSYANDU_DEFAULTS.map((name) => ({ Posyandu: name })),
  Penerima: [
    {
      Nama: OWNER_RECIPIENT.name,
      Email: owner,
      Peran: OWNER_RECIPIENT.role,
      Mendesak: YES,
      Mingguan: YES,
      'Boleh Lihat Nama': YES,
    },
  ],
});
