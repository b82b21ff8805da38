import fc from 'fast-check';
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import type { IncomingResponse } from '../../src/ledger/record';
import { type ResponseRecord, revisionOf, withRevision } from '../../src/ledger/responses/response';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { DESCRIBED } from './one-response';
import { sign } from './sign';

/** One submit of one form response: of the same id again, an edit. */
export interface Sent {
  readonly id: string;
  readonly submittedAt: number;
  readonly email: string;
  readonly answers: Answers;
}

const HOUR = 3_600_000;
/** 12 June 2026 at 09:00 in western Indonesia. */
export const FIRST_MORNING = Date.UTC(2026, 5, 12, 2);

/** Filled-in form so many hours after 12 June 2026, 09:00. */
export const sent = (id: string, hours: number, answers: Answers): Sent => ({
  id,
  submittedAt: FIRST_MORNING + hours * HOUR,
  email: 'kader@krandegan.example',
  answers,
});

export const editUrlOf = (id: string): string => `https://docs.google.com/forms/d/e/1F/viewform?edit2=${id}`;

/** The submit as the form hands it over. */
export const incoming = (event: Sent, form = 'pengukuran'): IncomingResponse => ({
  ...event,
  form,
  editUrl: editUrlOf(event.id),
});

export const asRecord = ({ id, ...submission }: Sent): ResponseRecord => ({
  id,
  form: 'pengukuran',
  editUrl: editUrlOf(id),
  revisions: [revisionOf(submission, sign)],
});

/** The responses with all their revisions, in the order in which they were first mentioned. */
export function recordsOf(events: readonly Sent[]): readonly ResponseRecord[] {
  const records = new Map<string, ResponseRecord>();
  for (const event of events) {
    const known = records.get(event.id);
    records.set(event.id, known ? withRevision(known, revisionOf(event, sign)) : asRecord(event));
  }
  return [...records.values()];
}

// Few of everything, so that children collide often. All invented.
export const RESPONSE_IDS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'] as const;
const NAMES = ['Bayi Ny. Siti', 'Ahmad Fauzan', 'Ahmad Fawzan', 'Moh. Fauzan', 'Aisyah Putri'] as const;
const NIKS = ['3304061204250001', '3304065204250002', '0004061204250001', '3304061204250000'] as const;
/** Followed in the tests that know where it leads. */
export const SHORT_LINK = 'https://maps.app.goo.gl/Ab3dEfGhJkLmNpQr5';
const LOCATIONS = ['-7.3991, 109.6973', SHORT_LINK, '109.6973, -7.3991', 'rumah pojok'] as const;
/** Of all responses of the histories, and of one that never arrives. */
export const RESPONSE_CODES = [...RESPONSE_IDS, 'nobody'].map(responseCodeOf) as [
  ResponseCode,
  ...ResponseCode[],
];
/** Of a response that never arrives. */
const UNKNOWN_CODE = responseCodeOf('nobody');

const sometimes = <T>(values: readonly [T, ...T[]], weight = 2) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight, arbitrary: fc.constantFrom(...values) },
  );

const described: fc.Arbitrary<Answers> = fc
  .record({
    nama: fc.constantFrom(...NAMES),
    jenis_kelamin: fc.constantFrom('L', 'P'),
    tanggal_lahir: fc.constantFrom('2025-04-12', '2025-04-13', '2021-06-13', '12 kapan-kapan'),
    nama_ibu: fc.constantFrom('Siti Aminah', 'SITI  aminah', 'Dewi'),
    anak_ke: sometimes(['1', '2']),
    nik: sometimes(NIKS),
    persetujuan: fc.oneof({ weight: 6, arbitrary: fc.constant('Ya') }, fc.constantFrom('Tidak', '')),
  })
  .map((answers) => ({ anak: 'Anak belum terdaftar', ...answers }) as Answers);

const registered: fc.Arbitrary<Answers> = fc.record({
  anak: fc.constantFrom(...RESPONSE_IDS.map(responseCodeOf), UNKNOWN_CODE, 'KDBP-1234'),
  persetujuan: fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant('Tidak') },
  ),
});

const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: described }, { weight: 2, arbitrary: registered }),
    fc.record({
      posyandu: fc.constantFrom('Mawar', 'Melati 2'),
      tanggal_ukur: fc.constantFrom('2026-06-01', '2026-06-12', '2025-04-12'),
      berat: fc.constantFrom('8,5', '3.1', 'delapan'),
      tinggi: sometimes(['70', '62,5']),
      oedema: sometimes(['Ya', 'Tidak']),
      lokasi: sometimes(LOCATIONS),
      rw: sometimes(['2', '3']),
    }),
  )
  .map(([who, visit]) => withoutBlanks({ ...DESCRIBED_VISIT, ...who, ...visit }));

const DESCRIBED_VISIT: Answers = { posyandu: DESCRIBED.posyandu ?? '', cara_ukur: 'telentang' };

const withoutBlanks = (given: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined && answer !== ''));

const event: fc.Arbitrary<Sent> = fc
  .tuple(fc.constantFrom(...RESPONSE_IDS), fc.integer({ min: 0, max: 30 }), answers)
  .map(([id, hours, typed]) => sent(id, hours, typed));

/** One response has no two submits of one moment: of these the order of arrival decides, and nothing else could. */
export const submitOf = ({ id, submittedAt }: Pick<Sent, 'id' | 'submittedAt'>): string =>
  `${id} ${submittedAt}`;

/** Small histories in which names, numbers, codes, places and moments meet often. */
export const histories: fc.Arbitrary<readonly Sent[]> = fc.uniqueArray(event, {
  selector: submitOf,
  minLength: 1,
  maxLength: 9,
});

/** The same events in another order, some of them more than once. */
export const redelivered = <T>(events: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.array(fc.constantFrom(...events), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
    )
    .map(([once, again, places]) => {
      const order = [...once];
      for (const event of again) order.splice((places.next().value ?? 0) % (order.length + 1), 0, event);
      return order;
    });
