import { decide } from '../../../src/ledger/decide';
import { withholdFigures } from '../../../src/overview/withheld';
import { kaderTab, staffTab } from '../../../src/settings/tabs';
import { lookUpRow } from '../../../src/subjects/children/decisions/look-up';
import { lookUpNeeds } from '../../../src/subjects/needs/sidebar/look-up-needs';
import { act, codeOf, needsRegister, visit } from '../../support/needs-register';

const NIK = '3304065006250003';

const AYU = {
  anak: 'Anak belum terdaftar',
  nama: 'Ayu Lestari',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  nama_ibu: 'Ratna',
  nik: NIK,
  hp: '081234509876',
  lokasi: '-7.39912, 109.69734',
  persetujuan: 'Ya',
  berat: '5,4',
  tinggi: '70',
  cara_ukur: 'Telentang',
};

function registered() {
  const register = needsRegister();
  register.workbook.put(
    kaderTab,
    { Nama: 'Bu Ani', Email: 'ani@contoh.id', Posyandu: 'Mawar' },
    { Nama: 'Bu Budi', Email: 'budi@contoh.id', Posyandu: 'Melati' },
    { Nama: '', Email: 'tanpa.nama@contoh.id', Posyandu: 'Mawar' },
  );
  register.workbook.put(staffTab, { Nama: 'Bidan Sri', Email: 'sri@contoh.id' });
  register.send(visit('a1', '2026-04-06', AYU));
  register.night('2026-04-07');
  return register;
}

const row = { tab: 'Perlu Tindakan', row: 0 };

test('a row of Perlu Tindakan leads to its child, and to what is to be done for it', () => {
  const { context } = registered();
  expect(lookUpRow(context, row).found?.child?.code).toBe(codeOf('a1'));
  const view = lookUpNeeds(context, codeOf('a1'), row);
  expect(view).toMatchObject({ child: codeOf('a1'), selected: 'rujuk', day: '2026-04-07' });
  expect(view?.needs[0]).toMatchObject({ kind: 'rujuk', due: '2026-04-06', level: 'bidan', overdueDays: 1 });
  expect(view?.people).toEqual([
    { name: 'Bu Ani', role: 'kader' },
    { name: 'Bidan Sri', role: 'officer' },
  ]);
});

test('while z-scores differ from those of WHO, a need says since when, and no status', () => {
  const { context } = registered();
  const whyOf = () => lookUpNeeds(context, codeOf('a1'), row)?.needs.flatMap(({ why }) => why) ?? [];
  const before = whyOf();
  expect(before.join()).toMatch(/ −\d,\d\d/);
  withholdFigures(context.memory, true);
  expect(whyOf()).toHaveLength(before.length);
  expect(whyOf().join()).not.toMatch(/ −\d,\d\d/);
  expect(whyOf().join()).toContain('Status gizi ditahan (6 April 2026)');
});

test('what the page gets has no number, no point, no telephone and no address of mail', () => {
  const { context, send } = registered();
  send(
    act('t1', '2026-04-08', 'a1', { jenis: 'Kunjungan rumah', hasil: `NIK ${NIK}`, oleh: `Kader ${NIK}` }),
  );
  const said = JSON.stringify(lookUpNeeds(context, codeOf('a1'), row));
  expect(said).toContain('visit');
  for (const secret of [NIK, '081234509876', '7.399', '109.69', '@contoh.id', 'Ratna', 'Ayu'])
    expect(said).not.toContain(secret);
});

test('nothing is told of a child that is withheld, or of a code that nobody has', () => {
  const { context, send } = registered();
  send(visit('a1', '2026-04-08', { ...AYU, persetujuan: 'Tidak' }));
  expect(lookUpNeeds(context, codeOf('a1'), row)).toBeNull();
  expect(lookUpNeeds(context, codeOf('nobody'), row)).toBeNull();
  expect(lookUpNeeds(context, null, row)).toBeNull();
});

test('an act by a decision names who acted, asks for the day on which the family is to come again, and can be taken back', () => {
  const { context, clock, night } = registered();
  clock.at = Date.parse('2026-04-08T03:00:00Z');
  const content = {
    kind: 'tindakan',
    child: codeOf('a1'),
    act: 'reply',
    need: 'rujuk',
    on: '2026-04-08',
    until: '2026-04-20',
    result: 'Rawat jalan',
    by: 'dr. Wati',
  };
  const decided = { id: 'balas-1', who: 'sri@contoh.id', why: 'dicatat', content };
  expect(decide(context, decided, context.now())).toBe('decided');
  const [done] = lookUpNeeds(context, codeOf('a1'), null)?.acts ?? [];
  expect(done).toMatchObject({ kind: 'reply', actor: 'dr. Wati', until: '2026-04-20', response: null });
  night('2026-04-21');
  expect(lookUpNeeds(context, codeOf('a1'), null)?.needs.map(({ kind }) => kind)).toContain('kontrol');
  expect(done?.decision).toMatch(/^2026-04-08/);
  const undo = { kind: 'undo', decision: done?.decision ?? '' };
  expect(decide(context, { ...decided, id: 'batal-1', content: undo }, context.now())).toBe('decided');
  expect(lookUpNeeds(context, codeOf('a1'), null)?.acts).toEqual([]);
});

test.each([
  ['a day that has not come', { on: '2026-05-01' }, 'not-yet'],
  ['a day before birth', { on: '2025-01-01' }, 'before-birth'],
  ['a delay of more than 60 days', { act: 'postpone', until: '2026-07-01' }, 'no-until'],
  ['a delay without a reason', { act: 'postpone', until: '2026-04-20', result: ' ' }, 'no-reason'],
  ['closing without a reason', { act: 'close', result: '' }, 'no-reason'],
])('%s is not recorded', (_, more, objection) => {
  const { context, clock } = registered();
  clock.at = Date.parse('2026-04-08T03:00:00Z');
  const content = {
    kind: 'tindakan',
    child: codeOf('a1'),
    act: 'visit',
    need: 'rujuk',
    on: '2026-04-08',
    until: null,
    result: 'ada',
    ...more,
  };
  const asked = { id: 'tolak-1', who: 'sri@contoh.id', why: 'dicatat', content };
  expect(decide(context, asked, context.now())).toEqual([objection]);
});
