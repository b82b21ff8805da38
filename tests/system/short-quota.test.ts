import { outboxOf } from '../../local/cli/simulate/day-use';
import type { MailView } from '../../local/google/views';
import { REMARK } from '../../src/post/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { DAY, HOUR, Kelurahan, MINUTE, recipient } from '../support/system/kelurahan';

const KADER = ['mawar1', 'mawar2', 'mawar3', 'mawar4', 'melati1', 'melati2', 'melati3', 'melati4'];
const emailOf = (kader: string): string => `${kader}@krandegan.example`;
const posyanduOf = (kader: string): string => (kader.startsWith('mawar') ? 'Mawar' : 'Melati');
const BIDAN = 'bidan@krandegan.example';
const TPG = 'tpg@puskesmas.example';
const LURAH = 'lurah@krandegan.example';
const CAMAT = 'camat@banjarnegara.example';
const PKK = 'pkk@krandegan.example';

const instant = (dayAndTime: string): number => Date.parse(`2026-${dayAndTime}:00+07:00`);
const dayOf = (at: number): string => new Date(at + 7 * HOUR).toISOString().slice(0, 10);

/** Of the median weight of a boy of that length. */
const HEALTHY = '9,6';
/** Between -3 and -2 SD of weight for length of a boy of 75.5 cm, and below -3 (WHO 2006: 7.4 kg). */
const WASTED = '7,8';
const SEVERE = '7,1';

interface Sent {
  readonly at: string;
  readonly kader: string;
  readonly name: string;
  readonly weight: string;
}

const child = ({ kader, name, weight, at }: Sent): Answers => ({
  posyandu: posyanduOf(kader),
  anak: 'baru',
  nama: name,
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-20',
  nama_ibu: `Ibu ${name}`,
  rt: '2',
  rw: '1',
  alamat: 'Gang Mawar No. 3',
  persetujuan: 'ya',
  tanggal_ukur: `2026-${at.slice(0, 5)}`,
  berat: weight,
  tinggi: '75,5',
  cara_ukur: 'telentang',
});

const sent = (at: string, kader: string, name: string, weight: string): Sent => ({ at, kader, name, weight });

/** Friday 30 January to Wednesday 4 February. The posyandu are open on the 4th and the 5th. */
const SENT: readonly Sent[] = [
  ...['Adi', 'Bima', 'Candra'].map((name, i) => sent(`01-30T09:0${i}`, 'mawar1', name, HEALTHY)),
  ...['Doni', 'Edo', 'Faiz'].map((name, i) => sent(`01-30T09:1${i}`, 'melati1', name, HEALTHY)),
  sent('01-30T10:00', 'mawar2', 'Gani', WASTED),
  sent('01-30T10:05', 'melati2', 'Haris', WASTED),
  sent('01-31T10:00', 'mawar1', 'Ibnu', SEVERE),
  sent('02-02T09:00', 'mawar3', 'Nanda', 'banyak'),
  sent('02-02T09:05', 'melati3', 'Opik', 'banyak'),
  sent('02-02T16:40', 'melati1', 'Jaka', SEVERE),
  sent('02-03T09:00', 'mawar3', 'Prima', 'banyak'),
  sent('02-03T09:10', 'mawar3', 'Qori', 'banyak'),
  sent('02-04T10:00', 'mawar2', 'Kamal', SEVERE),
  sent('02-04T10:02', 'mawar3', 'Lutfi', SEVERE),
];
const END = '02-07T22:00';
const severe = SENT.filter(({ weight }) => weight === SEVERE);
const slips = SENT.filter(({ weight }) => weight === 'banyak');

const isUrgent = ({ subject }: MailView): boolean => subject.startsWith('SEGERA');
/** Whoever wants what is urgent, and the kader who has seen the child. */
const urgentReaders = ({ kader }: Sent): readonly string[] => [BIDAN, TPG, LURAH, emailOf(kader)].sort();

type Row = ReturnType<typeof outboxOf>[number];

/** What was seen of the outbox at one moment. */
interface Look {
  readonly at: number;
  readonly rows: readonly Row[];
  readonly told: unknown;
}

const kelurahan = new Kelurahan(
  {
    Posyandu: [
      { Posyandu: 'Mawar', 'Hari Buka': '4' },
      { Posyandu: 'Melati', 'Hari Buka': '5' },
    ],
    Kader: KADER.map((name) => ({ Nama: `Kader ${name}`, Email: emailOf(name), Posyandu: posyanduOf(name) })),
    Petugas: [
      { Nama: 'Bidan Sari', Email: BIDAN, Peran: 'Bidan' },
      { Nama: 'Ibu Gizi', Email: TPG, Peran: 'TPG' },
    ],
    Penerima: [
      recipient(BIDAN, { Mingguan: 'Tidak' }),
      recipient(TPG, { Peran: 'TPG', Mingguan: 'Tidak' }),
      recipient(LURAH, { Peran: 'Lurah' }),
      recipient(CAMAT, { Peran: 'Camat', Mendesak: 'Tidak', Mingguan: 'Tidak', 'Boleh Lihat Nama': 'Tidak' }),
      recipient(PKK, { Peran: 'PKK', Mendesak: 'Tidak', Mingguan: 'Tidak', 'Boleh Lihat Nama': 'Tidak' }),
    ],
  },
  instant('01-30T07:00'),
);
const looks: Look[] = [];

function look(): void {
  const told = kelurahan.rows('Beranda').find((row) => row.Ukuran === 'Surat yang menunggu')?.Jumlah;
  looks.push({ at: kelurahan.now, rows: outboxOf(kelurahan.world, kelurahan.workbookId), told });
}

const pass = (until: number): void => kelurahan.pass(Math.max(0, until - kelurahan.now));

/** Lets time pass until an instant, looking at the outbox each evening and each morning on the way. */
function passUntil(end: number): void {
  for (;;) {
    const next = [8, 22].map((hour) => {
      const today = Date.parse(`${dayOf(kelurahan.now)}T00:00:00+07:00`) + hour * HOUR;
      return today > kelurahan.now ? today : today + DAY;
    });
    const stop = Math.min(...next);
    if (stop > end) break;
    pass(stop);
    look();
  }
  pass(end);
}

beforeAll(() => {
  kelurahan.world.quotaShare = 0.1;
  for (const one of SENT) {
    passUntil(instant(one.at));
    kelurahan.send(child(one), { id: one.name, email: emailOf(one.kader) });
  }
  passUntil(instant(END));
}, 600_000);

const mails = () => kelurahan.mails();
const last = () => looks.at(-1)?.rows ?? [];
const mailsAbout = (name: string) =>
  mails().filter((mail) => isUrgent(mail) && `${mail.body}${mail.htmlBody}`.includes(name));

test('there is a tenth of what Google allows, and more mail than that for most days', () => {
  expect(
    looks.some(({ rows }) =>
      rows.some(({ remark, status }) => status === 'Antre' && remark === REMARK.quota),
    ),
  ).toBe(true);
  const kinds = new Set(last().map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'bulanan',
    'klinis',
    'mendesak',
    'mingguan',
    'mingguan-tindakan',
    'mutu-data',
    'perbaikan',
    'sesi-besok',
    'sesi-lewat',
    'tugas-kader',
  ]);
  const { hours } = kelurahan.world.meter;
  expect([...hours.values()].reduce((sum, { refused }) => sum + refused, 0)).toBe(0);
  expect(kelurahan.runtime.failures()).toEqual([]);
});

test.each(severe)(
  'the urgent mail of $name begins to leave at once and reaches everybody on its day',
  (one) => {
    const own = mailsAbout(one.name);
    expect(own.flatMap(({ to }) => to).sort()).toEqual(urgentReaders(one));
    const since = instant(one.at);
    for (const { sentAt } of own) expect(dayOf(sentAt)).toBe(dayOf(since));
    expect((own[0]?.sentAt ?? 0) - since).toBeLessThan(10 * MINUTE);
  },
);

test.each(severe)('from then on no other mail leaves before all that are urgent of $name', (one) => {
  const since = instant(one.at);
  const until = Math.max(...mailsAbout(one.name).map(({ sentAt }) => sentAt));
  const between = mails().filter(({ sentAt }) => sentAt > since && sentAt < until);
  expect(between.filter((mail) => !isUrgent(mail)).map(({ subject }) => subject)).toEqual([]);
});

test('no row of the outbox is ever lost', () => {
  for (const [i, { rows }] of looks.entries()) {
    const later = new Set((looks[i + 1] ?? { rows: last() }).rows.map(({ key }) => key));
    expect(rows.filter(({ key }) => !later.has(key))).toEqual([]);
  }
  expect(last().length).toBeGreaterThan(20);
});

test('whatever waits for quota is told on Beranda', () => {
  for (const { rows, told } of looks) {
    const waiting = rows.filter(({ status }) => status === 'Antre' || status === 'Mengirim').length;
    if (waiting > 0 && rows.some(({ remark, status }) => status === 'Antre' && remark === REMARK.quota))
      expect(Number(told)).toBeGreaterThanOrEqual(waiting);
  }
});

test.each(slips)('the correction of $name is told to its kader once', ({ kader, name }) => {
  const own = mails().filter(
    ({ subject, body }) => !isUrgent({ subject } as MailView) && body.includes(name),
  );
  expect(own.map(({ to }) => to)).toEqual([[emailOf(kader)]]);
});

test.each([
  { kind: 'klinis', readers: [BIDAN, TPG] },
  { kind: 'mingguan', readers: [LURAH] },
  { kind: 'mingguan-tindakan', readers: [LURAH] },
  { kind: 'bulanan', readers: [CAMAT, LURAH, PKK] },
])('$kind of the week or month reaches all its readers, later if need be', ({ kind, readers }) => {
  const [first] = last().filter((row) => row.kind === kind);
  expect(first?.status).toBe('Terkirim');
  expect([...(first?.reached ?? [])].sort()).toEqual([...readers].sort());
});

test('kader with something that waits are written to in turn, each within three evenings', () => {
  const reached = last()
    .filter(({ kind, createdAt }) => kind === 'tugas-kader' && createdAt < instant('02-02T00:00'))
    .flatMap((row) => row.reached);
  expect([...new Set(reached)].sort()).toEqual(KADER.map(emailOf).sort());
});

test('what has left is never about a row that is given up, and what was given up had become of no use', () => {
  for (const { status, remark, reached, kind } of last()) {
    if (status !== 'Batal') continue;
    expect({ kind, remark, reached }).toEqual({
      kind: expect.stringMatching(/^(tugas-kader|sesi-besok|sesi-lewat|mutu-data)$/),
      remark: expect.stringMatching(new RegExp(`^(${REMARK.moot}|${REMARK.quiet})$`)),
      reached: [],
    });
  }
});

test('nobody has more than one mail of the day beside urgent ones and corrections', () => {
  const digests = new Map<string, number>();
  const ofKind = new Set(['mendesak', 'perbaikan', 'ralat']);
  const letters = new Set(
    last()
      .filter(({ kind }) => !ofKind.has(kind))
      .flatMap(({ reached, reachedAt }) => reached.map((to, i) => `${to} ${reachedAt[i]}`)),
  );
  for (const letter of letters) {
    const [to = '', at = ''] = letter.split(' ');
    const day = `${to} ${dayOf(Number(at))}`;
    digests.set(day, (digests.get(day) ?? 0) + 1);
  }
  expect([...digests].filter(([, count]) => count > 1)).toEqual([]);
});
