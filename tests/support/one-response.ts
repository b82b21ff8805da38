import { revisionOf } from '../../src/ledger/responses/response';
import { limitsOf } from '../../src/settings/limits';
import type { RegisterSettings } from '../../src/settings/register-settings';
import { fold, type Register } from '../../src/subjects/children/register/fold';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { listed } from './posyandu';
import { sign } from './sign';

export const RESPONSE_ID = 'response-1';

export const REGISTER_SETTINGS: RegisterSettings = {
  zone: 'WIB',
  kecamatanCode: '330406',
  posyandu: listed('Mawar', 'Melati 2'),
  gazetteer: { kelurahan: { lat: -7.39912, lng: 109.69734 }, areas: [] },
  resolvedLinks: new Map(),
  limits: limitsOf([]),
};

/** A new child as the form describes it; invented. */
export const DESCRIBED: Answers = {
  posyandu: 'Mawar',
  anak: 'Anak belum terdaftar',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'Laki-laki',
  tanggal_lahir: '2025-04-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'Ya',
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
};

/** The register after this one response, sent on 12 June 2026 at 09:00. */
export function registerOf(answers: Answers, email = 'kader@krandegan.example'): Register {
  const revision = revisionOf({ submittedAt: Date.UTC(2026, 5, 12, 2), email, answers }, sign);
  return fold(
    [{ id: RESPONSE_ID, form: 'pengukuran', editUrl: '', revisions: [revision] }],
    REGISTER_SETTINGS,
  );
}
