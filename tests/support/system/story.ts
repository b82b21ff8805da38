import { calendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import type { Content } from '../../../src/ledger/decisions/decision';
import type { Answers as FormAnswers } from '../../../src/ledger/responses/response';
import type {
  AnswersContent,
  CaseContent,
  PlanContent,
  ReportContent,
  VerdictContent,
} from '../../../src/subjects/cases/contents';
import type {
  CaseView,
  ChildView,
  ResponseView,
  WithheldView,
} from '../../../src/subjects/children/decisions/case-view';
import type { DecisionContent } from '../../../src/subjects/children/decisions/content';
import {
  accepting,
  codesOfView,
  standingConsent,
  withdrawing,
} from '../../../src/subjects/children/decisions/contents';
import type { TogetherContent } from '../../../src/subjects/children/decisions/household';
import { ACT_FORM } from '../../../src/subjects/children/links/act-links';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { ACT_LABEL } from '../../../src/subjects/needs/acts/act-words';

const HOLDER = 'tppkk@krandegan.example';

/** What the sidebar shows of a response and its child, by the id of the response. */
export type Look = (responseId: string) => CaseView;

/** One event of a story: a response that is submitted or edited, what an officer decides, or a handler that the clock runs. */
export type Event =
  | {
      readonly kind: 'send';
      /** The same id again is an edit. */
      readonly id: string;
      readonly answers: FormAnswers;
      /** Name of the form, where it is not that of the children. */
      readonly form?: string;
      /** Its trigger never gets it. */
      readonly lost?: true;
    }
  | { readonly kind: 'decide'; readonly id: string; readonly content: (look: Look) => Content }
  /** `after`: milliseconds that pass before, where it is more than a minute. */
  | { readonly kind: 'clock'; readonly handler: string; readonly after?: number };

const send = (id: string, answers: Answers): Event => ({ kind: 'send', id, answers });
const lost = (id: string, answers: Answers): Event => ({ kind: 'send', id, answers, lost: true });
const clock = (handler: string): Event => ({ kind: 'clock', handler });
/** Once all that was set to be erased is due. */
const aDayLater = (handler: string): Event => ({ kind: 'clock', handler, after: 25 * 3_600_000 });

const decide = (id: string, content: (look: Look) => DecisionContent): Event => ({
  kind: 'decide',
  id: `keputusan-${id}`,
  content,
});

const AHMAD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2024-03-11',
  nik: '3304061103240001',
  nama_ibu: 'Siti Aminah',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-05',
  berat: '10,9',
  tinggi: '84,1',
  cara_ukur: 'telentang',
};
/** With swollen feet: to be told at once. */
const BUDI: Answers = {
  ...AHMAD,
  nama: 'Budi Santoso',
  tanggal_lahir: '2024-08-02',
  nik: '3304060208240002',
  nama_ibu: 'Rini Lestari',
  berat: '9,4',
  tinggi: '78,2',
  oedema: 'ya',
};
const CITRA: Answers = {
  ...AHMAD,
  posyandu: 'Melati',
  nama: 'Citra Dewi',
  jenis_kelamin: 'P',
  tanggal_lahir: '2023-05-20',
  nik: '3304066005230003',
  nama_ibu: 'Wati',
  anak_ke: '1',
  rt: '4',
  rw: '2',
  berat: '11,8',
  tinggi: '90,3',
  cara_ukur: 'telentang',
};
const { nik: _none, ...WITHOUT_NIK } = CITRA;
const CITRAS_TWIN: Answers = {
  ...WITHOUT_NIK,
  nama: 'Cantika Dewi',
  anak_ke: '2',
  berat: '11,2',
  tinggi: '89',
};
const DEWI: Answers = {
  ...WITHOUT_NIK,
  nama: 'Dewi Sartika',
  tanggal_lahir: '2025-02-14',
  nama_ibu: 'Endah',
  berat: '8,1',
  tinggi: '71,5',
  lokasi: 'https://maps.app.goo.gl/petaKrandegan1',
};
const EKO: Answers = {
  ...AHMAD,
  nama: 'Eko Prasetyo',
  tanggal_lahir: '2022-11-30',
  nik: '3304063011220004',
  nama_ibu: 'Sumiati',
  berat: '13,1',
  tinggi: '95',
  alamat: 'Jalan Melati No. 7',
};
/** Severely wasted. */
const FITRI: Answers = {
  ...WITHOUT_NIK,
  nama: 'Fitri Handayani',
  tanggal_lahir: '2024-01-09',
  nama_ibu: 'Yuni',
  berat: '7,4',
  tinggi: '82',
  lila: '11',
};

const visitOf = (
  registration: string,
  posyandu: string,
  on: string,
  berat: string,
  tinggi: string,
): Answers => ({
  posyandu,
  anak: responseCodeOf(registration),
  tanggal_ukur: on,
  berat,
  tinggi,
  cara_ukur: 'telentang',
});

/** Registrations, slips and what becomes of them. */
const BEGINNING: readonly Event[] = [
  send('ahmad', AHMAD),
  send('budi', BUDI),
  clock('kirimSurat'),
  send('citra', { ...CITRA, berat: 'sebelas' }),
  clock('kirimSurat'),
  send('citra', CITRA),
  send('ahmad', { ...AHMAD, berat: '10,7' }),
  send('budi', { ...BUDI, oedema: 'tidak' }),
  send('kembar', CITRAS_TWIN),
  send('ahmad-lagi', { ...AHMAD, berat: '10,8' }),
  clock('segarkanFormulir'),
  send('dewi', DEWI),
  send('dewi-nanti', { ...DEWI, tanggal_ukur: '2026-03-01' }),
  clock('cariTitik'),
  send('eko', { ...EKO, nik: '330406301122000' }),
  send('eko', EKO),
  send('fitri', FITRI),
  send('fitri', { ...FITRI, lila: '10,9' }),
  clock('kirimSurat'),
];

/** Known children, by code, by NIK and by name; edits that change whose visit it is; events that nobody delivers. */
const MIDDLE: readonly Event[] = [
  send('ahmad-kode', visitOf('ahmad', 'Mawar', '2026-01-06', '10,9', '84,4')),
  send('ahmad-kode', visitOf('eko', 'Mawar', '2026-01-06', '13,2', '95,2')),
  send('citra-nik', { ...CITRA, nama: 'Tjitra Devi', tanggal_ukur: '2026-01-06', berat: '12' }),
  send('citra-nik', { ...CITRAS_TWIN, tanggal_ukur: '2026-01-06' }),
  send('tanpa-anak', visitOf('tidak-ada', 'Melati', '2026-01-06', '9,9', '80')),
  send('tanpa-anak', visitOf('dewi', 'Melati', '2026-01-06', '8,2', '71,7')),
  lost('gita', { ...EKO, nama: 'Gita Puspita', jenis_kelamin: 'P', nik: '', nama_ibu: 'Tuti' }),
  lost('hadi', { ...AHMAD, nama: 'Hadi Wijaya', nik: '', nama_ibu: 'Ningsih', oedema: 'ya' }),
  clock('cocokkan'),
  lost('fitri', { ...FITRI, tinggi: '82,5' }),
  send('budi-turun', visitOf('budi', 'Mawar', '2026-01-06', '9,3', '70')),
  clock('cocokkan'),
  clock('kirimSurat'),
  send('dewi-nanti', { ...DEWI, persetujuan: 'tidak' }),
  send('ibu-lain', { ...BUDI, nama_ibu: 'Lastri', nik: '', oedema: 'tidak' }),
  clock('segarkanFormulir'),
];

/** Another month, seen by children who are known by now. */
const END: readonly Event[] = [
  send('ahmad-2', visitOf('ahmad', 'Mawar', '2026-01-07', '11,1', '84,9')),
  send('budi-2', visitOf('budi', 'Mawar', '2026-01-07', '9,6', '78,8')),
  send('budi-2', visitOf('budi', 'Mawar', '2026-01-07', '6,6', '78,8')),
  clock('kirimSurat'),
  send('citra-2', visitOf('citra', 'Melati', '2026-01-07', '12', '90,8')),
  send('kembar-2', visitOf('kembar', 'Melati', '2026-01-07', '11,3', '89,4')),
  send('kembar-2', visitOf('citra', 'Melati', '2026-01-07', '11,3', '89,4')),
  send('dewi-2', visitOf('dewi', 'Melati', '2026-01-07', '8,4', '72,2')),
  send('dewi', { ...DEWI, tanggal_lahir: '2025-02-15' }),
  send('eko-2', visitOf('eko', 'Mawar', '2026-01-07', '13,1', '95,3')),
  send('eko', { ...EKO, nama: 'Eko Prasetya', nik: '3304063011220005' }),
  send('fitri-2', visitOf('fitri', 'Melati', '2026-01-07', '7,6', '82,7')),
  send('fitri-2', visitOf('fitri', 'Melati', '2026-01-07', '7,6', '8,27')),
  send('gita-2', visitOf('gita', 'Mawar', '2026-01-07', '13', '94')),
  send('hadi-2', visitOf('hadi', 'Mawar', '2026-01-07', '10,2', '83')),
  send('hadi', { ...AHMAD, nama: 'Hadi Wijaya', nik: '', nama_ibu: 'Ningsih' }),
  clock('kirimSurat'),
  clock('rawatHarian'),
  clock('ringkasanMingguan'),
];

function withheldOf({ withheld }: CaseView): WithheldView {
  if (!withheld) throw new Error('Nothing is withheld');
  return withheld;
}

function childOf({ child }: CaseView): ChildView {
  if (!child) throw new Error('The response is of no child');
  return child;
}

function responseOf({ response }: CaseView): ResponseView {
  if (!response) throw new Error('There is no such response');
  return response;
}

const lastDay = calendarDate(2026, 1, 7);
const dueDay = calendarDate(2026, 1, 21);
if (!lastDay || !dueDay) throw new Error('7 and 21 January 2026 are days');

const moved = (status: 'moved-out' | 'died', id: string): Event =>
  decide(`${status}-${id}`, (look) => ({
    kind: 'residence',
    child: childOf(look(id)).code,
    status,
    on: lastDay,
  }));

const correct = (id: string, field: 'nama_ibu' | 'tanggal_lahir', value: string): Event =>
  decide(`${field}-${id}`, (look) => ({ kind: 'correct', child: childOf(look(id)).code, field, value }));

/** The latest decision about a child is taken back. */
const takeBack = (id: string): Event =>
  decide(`batal-${id}`, (look) => ({ kind: 'undo', decision: look(id).decisions[0]?.key ?? '' }));

/** Too young for the measure of its arm to mean anything, as long as its birthday is not put right. */
const INDAH: Answers = {
  ...WITHOUT_NIK,
  nama: 'Indah Permata',
  tanggal_lahir: '2025-08-20',
  nama_ibu: 'Lilis',
  berat: '6,9',
  tinggi: '63',
  lila: '11',
};

/** The case of a child in the audit of a semester. */
const ofCase = (id: string) => (look: Look) => ({ child: childOf(look(id)).code, semester: '2026-1' });
const item = responseCodeOf('butir-1');

/** An officer decides something that is no matter of the sidebar. */
const step = (id: string, content: (look: Look) => Content): Event => ({
  kind: 'decide',
  id: `keputusan-${id}`,
  content,
});

const caseOf = ofCase('indah');

/** Of the rooms that look at families, at aid and at cases: one of each kind of decision, and something that was given. */
const ROOMS: readonly Event[] = [
  step(
    'keluarga',
    (look): TogetherContent => ({
      kind: 'satu-keluarga',
      children: [childOf(look('dewi')).code, childOf(look('eko')).code],
    }),
  ),
  {
    kind: 'send',
    id: 'kurban',
    form: ACT_FORM,
    answers: {
      sasaran: responseCodeOf('dewi'),
      jenis: ACT_LABEL.aid,
      tanggal: '2026-01-07',
      program: 'Daging kurban',
      pemberi: 'Masjid Al Falah',
      jumlah: '1',
    },
  },
  step('kasus', (look): CaseContent => ({ kind: 'kasus', ...caseOf(look), isChosen: true })),
  step(
    'kertas-kerja',
    (look): AnswersContent => ({
      kind: 'kertas-kerja',
      ...caseOf(look),
      by: 'Bidan Sri',
      answers: [{ item: 'asi', value: 'Sampai sekarang', isLater: false }],
    }),
  ),
  step(
    'telaah',
    (look): VerdictContent => ({
      kind: 'telaah',
      ...caseOf(look),
      on: lastDay,
      by: 'dr. Ratna',
      profession: 'Sp.A',
      cause: 'Makan kurang',
      conclusion: 'Pendampingan makan',
    }),
  ),
  step(
    'rtl',
    (look): PlanContent => ({
      kind: 'rtl',
      ...caseOf(look),
      item,
      problem: 'Makan kurang',
      activity: 'Kelas memasak',
      holder: { name: 'Ketua PKK', office: 'TP PKK', email: HOLDER },
      money: 'APBDes',
      due: dueDay,
      closing: 'evidence',
    }),
  ),
  step(
    'laporan-rtl',
    (look): ReportContent => ({
      kind: 'laporan-rtl',
      ...caseOf(look),
      item,
      on: lastDay,
      text: 'Sudah dijadwalkan',
      evidence: '',
      isCancelled: false,
    }),
  ),
];

/** What no rule can know, with submissions in between. */
const DECIDED: readonly Event[] = [
  decide('sama', (look) => ({
    kind: 'same-child',
    responses: ['ahmad', 'hadi'].flatMap((id) => codesOfView(childOf(look(id)))),
  })),
  send('hadi-3', visitOf('hadi', 'Mawar', '2026-01-08', '10,3', '83,1')),
  takeBack('ahmad'),
  decide('beda', (look) => {
    const lone = responseCodeOf('ahmad-lagi');
    const others = codesOfView(childOf(look('ahmad'))).filter((code) => code !== lone);
    return { kind: 'different-children', groups: [[lone], others] };
  }),
  correct('dewi', 'nama_ibu', 'Endah Lestari'),
  correct('eko', 'tanggal_lahir', '2022-12-01'),
  send('eko', { ...EKO, nama: 'Eko Prasetya', nik: '3304063011220005', hp: '081234567890' }),
  decide('benar', (look) => accepting(responseOf(look('budi-turun')))),
  decide('tarik', (look) => withdrawing(responseOf(look('gita-2')), childOf(look('gita-2')))),
  send('gita-2', visitOf('gita', 'Mawar', '2026-01-07', '13,1', '94')),
  send('indah', INDAH),
  correct('indah', 'tanggal_lahir', '2025-06-20'),
  moved('moved-out', 'kembar'),
  moved('died', 'budi'),
  takeBack('budi'),
  ...ROOMS,
  clock('segarkanFormulir'),
  send('gita-tolak', { posyandu: 'Mawar', anak: responseCodeOf('gita'), persetujuan: 'Tidak' }),
  decide('tetap', (look) => standingConsent(withheldOf(look('gita')))),
  decide('hapus', (look) => ({ kind: 'erase-later', responses: childOf(look('fitri')).erasable })),
  clock('cocokkan'),
  aDayLater('cocokkan'),
  clock('rawatHarian'),
];

export const STORY: readonly Event[] = [...BEGINNING, ...MIDDLE, ...END, ...DECIDED];
