// Women and couples in `Kasus & RTL`: proposed, chosen, with a worksheet and a plan of their own, and in no mail.
import { decide } from '../../../src/ledger/decide';
import { adultsFrom } from '../../../src/subjects/cases/adults';
import { disseminate } from '../../../src/subjects/cases/dissemination';
import { ITEM_ROWS } from '../../../src/subjects/cases/item-rows';
import { lateSection } from '../../../src/subjects/cases/late-mail';
import { lookAtCases, openCase } from '../../../src/subjects/cases/look-at-cases';
import { openAmong } from '../../../src/subjects/cases/mail-rows';
import { readCases } from '../../../src/subjects/cases/read-cases';
import { recordStep } from '../../../src/subjects/cases/record-step';
import { readRows } from '../../../src/workbook/select';
import { mothersRegister, told } from '../../support/mothers-register';
import { codeOf } from '../../support/needs-register';

const woman = (name: string, more: Readonly<Record<string, string>>) => ({
  posyandu: 'Mawar',
  nama: name,
  nama_suami: 'Budi',
  persetujuan: 'ya',
  hpht: '2025-11-10',
  rw: '2',
  ...more,
});
const couple = (name: string, more: Readonly<Record<string, string>>) => ({
  nama: name,
  nama_pasangan: 'Cahyo',
  persetujuan: 'ya',
  tanggal_nikah: '2026-06-01',
  ...more,
});

function village() {
  const register = mothersRegister();
  const catin = (id: string, answers: Readonly<Record<string, string>>) =>
    told(id, '2026-03-01', answers, { form: 'catin' });
  register.send(
    told('a1', '2026-03-01', woman('Siti', { tanggal_lahir: '1995-05-05', lila: '22', hb: '10' })),
    told('a2', '2026-03-01', woman('Rina', { tanggal_lahir: '1996-05-05', lila: '23,5', hb: '11' })),
    told(
      'a3',
      '2026-03-01',
      woman('Tuti', { tanggal_lahir: '1994-05-05', lila: '22', keluhan: 'keguguran' }),
    ),
    told(
      'a4',
      '2026-03-01',
      woman('Umi', {
        tanggal_lahir: '1993-05-05',
        hpht: '2025-05-20',
        tanggal_lahir_bayi: '2026-02-25',
        bb_lahir: '2,4',
      }),
    ),
    catin('c1', couple('Wati', { tanggal_lahir: '2008-01-01', tanggal_lahir_pasangan: '2000-01-01' })),
    catin('c2', couple('Yuni', { tanggal_lahir: '2003-01-01', hb: '11,9' })),
    catin('c3', couple('Zulfa', { tanggal_lahir: '2003-02-02', hb: '12' })),
  );
  register.night('2026-03-02');
  register.clock.at = Date.parse('2026-03-02T03:00:00Z');
  const context = { ...register.context, since: register.clock.at };
  const step = (fields: object) => {
    register.clock.at += 1000;
    return recordStep(context as never, { semester: '2026-1', ...fields }, 'bidan@contoh.id');
  };
  const page = () => lookAtCases(context as never, { semester: '2026-1' });
  return { ...register, context, step, page };
}

const CODE = { siti: `I-${codeOf('a1')}`, wati: `C-${codeOf('c1')}` } as const;
const ITEM = {
  step: 'plan',
  item: null,
  problem: 'Makan dua kali sehari',
  activity: 'PMT 120 hari',
  holder: { name: 'Puskesmas', office: 'Dinkes', email: '' },
  money: '',
  due: '2026-04-01',
  closing: 'evidence',
  seen: null,
} as const;

test('candidates are of the groups of an audit, each with its reasons; none after a loss', () => {
  const { page } = village();
  const shown = page().candidates.map(({ name, group, reasons }) => `${group}: ${name} ${reasons.length}`);
  expect(shown.sort()).toEqual([
    'Calon pengantin: Wati 1',
    'Calon pengantin: Yuni 1',
    'Ibu hamil: Siti 2',
    'Ibu nifas: Umi 1',
  ]);
});

test('a woman is chosen, her worksheet knows what the register does, and what the team writes goes before it', () => {
  const { step, context, page, rebuild } = village();
  expect(step({ step: 'choose', code: CODE.siti, why: 'KEK dan Hb rendah' }).refusal).toBe('');
  expect(page().cases.map(({ code, group }) => [code, group])).toEqual([[CODE.siti, 'Ibu hamil']]);
  const known = (id: string) =>
    openCase(context as never, { semester: '2026-1', code: CODE.siti }).rows.find((row) => row.id === id)
      ?.value;
  expect([known('ibu_lila'), known('ibu_hpl'), known('ibu_air')]).toEqual(['22', '17 Agustus 2026', '']);
  const seen = { value: '', isLater: false };
  const filled = step({
    step: 'fill',
    code: CODE.siti,
    by: 'Bidan Ani',
    answers: [{ item: 'ibu_air', value: 'tidak', isLater: false, seen }],
  });
  expect([filled.refusal, known('ibu_air')]).toEqual(['', 'tidak']);
  expect(rebuild()).toBe(0);
});

test('an item of a plan for her is reported by its code, and closed by no measurement of a child', () => {
  const { step, send, rowsOf, workbook, context, rebuild } = village();
  step({ step: 'choose', code: CODE.siti, why: 'KEK' });
  expect(step({ ...ITEM, code: CODE.siti, closing: 'measured' }).refusal).not.toBe('');
  expect(step({ ...ITEM, code: CODE.siti }).refusal).toBe('');
  const item = rowsOf('Kasus & RTL').find(({ Jenis }) => Jenis === 'RTL')?.['Kode RTL'] ?? '';
  send(
    told(
      't1',
      '2026-03-03',
      {
        sasaran: item,
        jenis: 'RTL',
        tanggal: '2026-03-03',
        hasil: 'Dimulai',
        tautan_bukti: 'https://contoh.id/foto',
      },
      { form: 'tindakan' },
    ),
  );
  expect(rowsOf('Tindakan').map((row) => [row['Kode Anak'], row['Kode RTL']])).toEqual([[CODE.siti, item]]);
  expect(rowsOf('Perlu Perbaikan')).toEqual([]);
  expect(rebuild()).toBe(0);
  // What mails about plans are written from tells neither whose it is nor what was found.
  const { items } = readRows(workbook, { items: ITEM_ROWS });
  const [open] = openAmong(items, '2026-03-03' as never);
  expect(JSON.stringify(open)).not.toMatch(/Siti|Makan|Mawar/);
  expect(open).toMatchObject({ activity: 'PMT 120 hari', rw: null });
  // Whoever is not its holder reads not even what is to be done.
  const reader = { email: 'lurah@contoh.id', named: true, posyandu: null };
  const late = lateSection(
    [{ data: [open], reader }] as never,
    {
      settings: { kelurahan: 'Krandegan', kader: [], register: { posyandu: [] } },
      recipients: [reader],
      officers: [],
      today: '2026-04-02',
    } as never,
  );
  expect(JSON.stringify(late)).toContain('Kegiatan hanya di lembar');
  const report = JSON.stringify(disseminate(context as never, { semester: '2026-1' }));
  expect(report).toContain('Kegiatan hanya di lembar');
  expect(JSON.stringify(late) + report).not.toContain('PMT');
});

/** How the items of plans stand. */
const standings = ({ context }: ReturnType<typeof village>) =>
  readCases(context as never).cases.flatMap((one) => one.standings.map(({ standing }) => standing.state));

test.each([
  ['Ibu meninggal', 'cancelled'],
  ['Keguguran', 'cancelled'],
  ['pindah', 'cancelled'],
  ['mual', 'running'],
])('of what was planned before "%s" an item is %s', (keluhan, state) => {
  const known = village();
  known.step({ step: 'choose', code: CODE.siti, why: 'KEK' });
  known.step({ ...ITEM, code: CODE.siti });
  expect(standings(known)).toEqual(['running']);
  known.send(told('a9', '2026-03-03', { posyandu: 'Mawar', ibu: CODE.siti, keluhan }));
  known.night('2026-03-04');
  expect(standings(known)).toEqual([state]);
});

test('what is planned for her after a loss is to be done', () => {
  const known = village();
  const code = `I-${codeOf('a3')}`;
  known.step({ step: 'choose', code, why: 'Perlu didampingi' });
  known.step({ ...ITEM, code });
  expect(standings(known)).toEqual(['running']);
});

test('a case goes by the pregnancy of her last contact, whichever was told of last', () => {
  const row = (Keadaan: string, day: number) => ({
    'Kode Ibu': CODE.siti,
    Keadaan,
    'Kontak Terakhir': day,
  });
  // 3 April 2026, and the day before.
  const [siti] = adultsFrom([row('Selesai', 46_114), row('Hamil', 46_115)], [], new Map());
  expect(siti?.adult?.group).toBe('bumil');
});

test('a case stays that of a woman whose first response is withdrawn', () => {
  const { step, send, context, clock, page } = village();
  send(told('a5', '2026-03-02', woman('Siti', { tanggal_lahir: '1995-05-05', hb: '9' })));
  step({ step: 'choose', code: CODE.siti, why: 'KEK' });
  const content = { kind: 'withdraw', response: codeOf('a1'), others: [codeOf('a5')] } as const;
  expect(decide(context, { id: 'w1', who: 'bidan@contoh.id', why: '', content }, clock.at)).toBe('decided');
  expect(page().cases.map(({ code }) => code)).toEqual([`I-${codeOf('a5')}`]);
});

test('a couple is a case by its code, and a name of the man is in no text of it', () => {
  const { step, page } = village();
  step({ step: 'choose', code: CODE.wati, why: 'di bawah umur' });
  expect(page().cases.map(({ name }) => name)).toEqual(['Wati']);
  expect(step({ ...ITEM, code: CODE.wati, problem: 'Cahyo merokok' })).toMatchObject({ isAboutName: true });
});

test('who is erased, or has taken her consent back, is no case any more', () => {
  const { step, page, send } = village();
  step({ step: 'choose', code: CODE.siti, why: 'KEK' });
  send(told('a9', '2026-03-03', { posyandu: 'Mawar', ibu: CODE.siti, persetujuan: 'tidak' }));
  expect(page().cases).toEqual([]);
});
