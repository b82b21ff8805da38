import { LISTED_ONLY, RESPONDERS } from '../forms/responders';
import { FIRST_FORM } from '../kernel/first-form';
/** Names of script properties. None holds anything of a child. */
export const MEMORY = {
  workbook: 'buku',
  /** Columns of every tab as last seen. */
  layouts: 'tata',
  /** The same, of each tab as it was when no column was missing: so a header that is gone is put back where it was. */
  wholeLayouts: 'tata:utuh',
  /** Format that days in the tabs have, as they were given it last. */
  dayFormat: 'tata:hari',
  /** Account that installed the triggers. */
  installer: 'pemasang',
  /** Schedule that the triggers were made for. */
  schedule: 'jadwal',
  /** Ids of the triggers that the installer's account has in this project. */
  triggers: 'pemicu',
  mapSecret: 'peta:rahasia',
  /** Number of the links that were given out before links were made out to persons. */
  mapSeries: 'peta:seri',
  /** Filled when no such link is about any more. */
  oldMapLinks: 'peta:lama',
  /** Whose links were revoked, by a keyed fingerprint of the address. */
  mapPeople: 'peta:orang',
  /** Counts that the map has told of months that are over, the small ones withheld. */
  mapMonths: 'peta:bulan',
  webApp: 'peta:alamat',
  trouble: 'gangguan',
  /** Workbook with the backup. */
  backup: 'cadangan:buku',
  /** Workbook that this installation is being restored from. */
  restoredFrom: 'cadangan:asal',
  /** Who may answer the forms: {@link LISTED_ONLY}, or anybody. */
  responders: RESPONDERS,
} as const;

/** Names of the properties with the state and the link of a form. */
export const formMemory = (form: string): { readonly state: string; readonly url: string } =>
  form === FIRST_FORM
    ? { state: 'formulir', url: 'formulir:tautan' }
    : { state: `formulir:${form}:keadaan`, url: `formulir:${form}:tautan` };

export { LISTED_ONLY };
