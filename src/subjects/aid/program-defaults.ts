'beside the script';

import type { SettingsRow } from '../../settings/tabs';
import { NO, YES } from '../../settings/words';
import { DAYS, FEEDING_OF_WOMEN, PERIOD_LABEL, PROGRAM_HEADERS, UNIT_LABEL } from './words';

/** Rows that `Program` begins with. People change them, and say which of them the kelurahan has: what a source does not say is said so in the row. */
export const programDefaults = (): readonly SettingsRow[] => [
  row('PMT lokal balita', 'PMT pangan lokal', 'person', 'cycle', {
    otherNames: 'PMT, PMT lokal',
    entitled: '6-59 bulan dan T, 6-59 bulan dan BB kurang, 6-59 bulan dan gizi kurang',
    except: 'gizi buruk',
    planned: 28,
    measure: DAYS,
    moneySource: 'APBN (BOK)',
    active: YES,
    source:
      'Juknis PMT lokal, Kepdirjen 576/2025: T, BB kurang, gizi kurang; bukan gizi buruk. Banyaknya hari (14, 28, atau 56) belum terbaca di sumbernya: tanyakan puskesmas.',
  }),
  row('PMT ibu hamil KEK', 'PMT ibu hamil', 'person', 'cycle', {
    otherNames: `${FEEDING_OF_WOMEN}, PMT bumil, PMT bumil KEK`,
    entitled: 'bumil KEK',
    planned: 120,
    measure: DAYS,
    moneySource: 'APBN (BOK)',
    active: YES,
    source:
      'Juknis PMT lokal, Kepdirjen 576/2025: ibu hamil KEK atau risiko KEK, paling sedikit 120 hari, segera mulai. KEK menurut LiLA di tab Batas atau bidan.',
  }),
  row('MBG balita', 'MBG', 'person', 'month', {
    otherNames: 'MBG, MBG 3B',
    entitled: 'semua balita',
    planned: 20,
    measure: DAYS,
    provider: 'SPPG',
    moneySource: 'APBN (BGN)',
    source: 'MBG 3B: balita yang tidak di PAUD. Banyaknya hari sebulan: pilihan PetaGizi, sesuaikan.',
  }),
  row('Daging kurban', 'Pangan hewani', 'household', 'year', {
    otherNames: 'Qurban, Kurban, Daging qurban',
    entitled: 'risiko stunting, desil 1-2',
    planned: 1,
    measure: 'bagian',
    moneySource: 'Swadaya',
    source: 'Pilihan PetaGizi, menurut praktik kecamatan yang membagikan daging kurban kepada keluarga ini.',
  }),
  row('GENTING nutrisi', 'Nutrisi', 'household', 'month', {
    otherNames: 'GENTING',
    entitled: 'KRS dan baduta dan desil 1',
    planned: 1,
    measure: 'paket',
    moneySource: 'Swasta',
    source:
      'GENTING (Kemendukbangga): KRS dengan anak di bawah dua tahun, didahulukan desil 1. Banyaknya dan lamanya tidak disebut sumber.',
  }),
  row('GENTING non-nutrisi', 'Non-nutrisi', 'household', 'once', {
    entitled: 'KRS dan baduta dan desil 1',
    planned: 1,
    measure: 'paket',
    moneySource: 'Swasta',
    source: 'GENTING (Kemendukbangga): jamban, air bersih, rumah, edukasi, atau ekonomi.',
  }),
  row('PKH', 'PKH', 'household', 'quarter', {
    entitled: '',
    planned: 1,
    measure: 'tahap',
    provider: 'Kemensos',
    moneySource: 'APBN',
    source: 'Dicatat seperti dilihat saat kunjungan; penerimanya ditetapkan Kemensos, bukan di sini.',
  }),
  row('BPNT/Sembako', 'Bantuan pangan', 'household', 'month', {
    otherNames: 'BPNT, Sembako',
    entitled: '',
    planned: 1,
    measure: 'paket',
    provider: 'Kemensos',
    moneySource: 'APBN',
    source: 'Dicatat seperti dilihat saat kunjungan; penerimanya ditetapkan Kemensos, bukan di sini.',
  }),
  row('Air bersih', 'Air bersih', 'household', 'once', {
    entitled: 'air tidak layak',
    planned: 1,
    measure: 'sambungan',
    moneySource: 'APBDes',
    source: 'Pendataan keluarga BKKBN: sumber air minum utama tidak layak. Sekali untuk satu keluarga.',
  }),
  row('Jamban', 'Jamban', 'household', 'once', {
    entitled: 'jamban tidak layak',
    planned: 1,
    measure: 'unit',
    moneySource: 'APBDes',
    source: 'Pendataan keluarga BKKBN: jamban tidak layak. Sekali untuk satu keluarga.',
  }),
  row('Rumah layak huni', 'Rumah', 'household', 'once', {
    otherNames: 'RTLH, Bedah rumah',
    entitled: 'rumah tidak layak',
    planned: 1,
    measure: 'unit',
    moneySource: 'APBDes',
    source: 'Pilihan PetaGizi, menurut GENTING non-nutrisi. Sekali untuk satu keluarga.',
  }),
];

type Further = Partial<Readonly<Record<keyof typeof PROGRAM_HEADERS, string | number>>>;

function row(
  name: string,
  kind: string,
  unit: keyof typeof UNIT_LABEL,
  period: keyof typeof PERIOD_LABEL,
  further: Further,
): SettingsRow {
  const said: Further = {
    name,
    kind,
    unit: UNIT_LABEL[unit],
    period: PERIOD_LABEL[period],
    active: NO,
    ...further,
  };
  return Object.fromEntries(
    (Object.keys(said) as (keyof Further)[]).map((key) => [PROGRAM_HEADERS[key], said[key] ?? null]),
  );
}
