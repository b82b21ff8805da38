import { addedSettingsTab, type SettingsRow, settingsColumn } from '../../settings/tabs';
import { NO, YES } from '../../settings/words';
import type { Tab } from '../../workbook/tab';
import { DONOR_KINDS, DONOR_TITLE } from './words';

const term = { format: 'day', note: 'donorTerm' } as const;
const money = { note: 'donorMoney' } as const;

/**
 * The settings tab `Donatur`: what donors have promised. Its rows say who reads whose sums, so the owner alone may write into it; and
 * an address gets mail only where it stands in `Penerima` too.
 */
export const donorTab: Tab<SettingsRow> = {
  ...addedSettingsTab(DONOR_TITLE, 132, [
    settingsColumn('Nama Donatur', 190, { note: 'donorName' }),
    settingsColumn('Nama Lain', 160, { note: 'donorOtherNames', wrap: true }),
    settingsColumn('Jenis', 110, { choices: DONOR_KINDS }),
    settingsColumn('Email', 230, { note: 'donorEmail' }),
    settingsColumn('Nomor MoU', 150),
    settingsColumn('Berlaku Sejak', 120, term),
    settingsColumn('Berlaku Sampai', 120, term),
    settingsColumn('Program', 170, { note: 'donorProgram' }),
    settingsColumn('Dijanjikan', 100, { note: 'donorPromised' }),
    settingsColumn('Satuan', 90),
    settingsColumn('Uang Dijanjikan', 130, money),
    settingsColumn('Uang Diterima', 130, money),
    settingsColumn('Aktif', 80, { note: 'donorActive', choices: [YES, NO] }),
  ]),
  ownerOnly: true,
};
