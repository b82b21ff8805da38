import type { FormDefinition } from '../../../src/forms/definition';
import { modeInForce, RESPONDERS, type Responders } from '../../../src/forms/responders';
import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { decisionTab } from '../../../src/ledger/decision-tab';
import { overviewTab } from '../../../src/overview/tab';
import { readSettings } from '../../../src/settings/settings';
import { kaderTab, recipientTab, settingTab } from '../../../src/settings/tabs';
import type { PlanContent } from '../../../src/subjects/cases/contents';
import { formOutline } from '../../../src/subjects/children/form/outline';
import { actOutline } from '../../../src/subjects/needs/acts/act-outline';
import { NAMESAKE_LINE, SENDER_LINE } from '../../../src/subjects/personal-links/lines';
import { respondersJob } from '../../../src/subjects/personal-links/responders-job';
import { renderRow } from '../../../src/workbook/tab';
import { jobContextOf } from '../../support/job-context';
import { memoryFacts } from '../../support/memory-facts';
import { MemoryWorkbook } from '../../support/memory-workbook';

/** An installation in one of the modes, and a Google that answers the same each time. */
function installation(mode: string, answer: Responders, refused: readonly string[] = []) {
  const workbook = new MemoryWorkbook();
  workbook.put(settingTab, { Nama: 'Cara mengenali pengirim', Nilai: mode });
  workbook.put(
    kaderTab,
    { Nama: 'Siti', Email: 'Siti@Krandegan.example', Posyandu: 'Mawar' },
    { Nama: 'Siti', Email: 'siti@krandegan.example', Posyandu: 'Melati' },
    { Nama: 'Tanpa alamat', Posyandu: 'Mawar' },
    { Nama: 'Berhenti', Email: 'berhenti@krandegan.example', 'Berlaku Sampai': '2026-06-29' },
  );
  const memory = memoryFacts();
  const asked: unknown[] = [];
  const written: unknown[] = [];
  const base = jobContextOf(workbook);
  const context = {
    ...base,
    memory,
    forms: {
      ...base.forms,
      // Of several forms each is seen to in the same way.
      exists: ({ name }: { readonly name: string }) => name === 'pengukuran',
      beside: <T>() => formOutline() as T,
      sync: (_: unknown, { collectsEmail }: FormDefinition) => {
        written.push(collectsEmail);
        return [];
      },
    },
    responders: {
      keepTo: (_: unknown, addresses: readonly string[]) => {
        asked.push(addresses);
        return { responders: answer, refused };
      },
      openToAll: () => {
        asked.push('open');
        return answer;
      },
    },
  };
  const line = () => workbook.rows(overviewTab.title)[context.overview.rowOf(SENDER_LINE)]?.[1];
  const force = () => modeInForce(readSettings(workbook), memory);
  return { context, memory, asked, written, line, force, run: () => respondersJob.run(context) };
}

test('Terverifikasi lets in whoever is in Kader today, each address once', () => {
  const { run, asked, written, line, force } = installation('Terverifikasi', 'terdaftar');
  expect(run()).toBe(1);
  expect(written).toEqual([true]);
  expect(asked).toEqual([['siti@krandegan.example']]);
  expect(line()).toMatchObject({ text: expect.stringMatching(/^Kode pribadi bersama akun Google/) });
  expect(force()).toBe('verified');
});

test.each([
  ['siapa-saja', /^Kode pribadi kader, meski .*Penjawab > Terbatas/],
  ['belum-pasti', /^Kode pribadi kader, meski .*isi lagi Kode di tab Pengaturan/],
] as const)(
  'Terverifikasi is not in force while Google says of the responders "%s", and Beranda says what to do',
  (answer, said) => {
    const { run, line, force } = installation('Terverifikasi', answer);
    run();
    expect(line()).toMatchObject({ text: expect.stringMatching(said) });
    expect(force()).toBe('code');
  },
);

/** An item of a plan that somebody answers for. */
function plannedFor(email: string): PlanContent {
  const [child, item] = ['wulan', email].map(responseCodeOf);
  return {
    kind: 'rtl',
    child: child as PlanContent['child'],
    semester: '2026-1',
    item: item as PlanContent['item'],
    problem: 'air minum',
    activity: 'saringan',
    holder: { name: 'Pak Joko', office: 'Dinas PU', email },
    money: '',
    due: '2026-06-30' as CalendarDate,
    closing: 'evidence',
  };
}

/** An installation with both forms, a reader with the right to names, an office that answers for an item, and a donor. */
function withReaders(refused: readonly string[]) {
  const { context, line, run } = installation('Terverifikasi', 'terdaftar');
  const { workbook } = context;
  if (!(workbook instanceof MemoryWorkbook)) throw new Error('another workbook');
  workbook.put(
    recipientTab,
    { Nama: 'Bu Tini', Email: 'tpps@desa.example', Peran: 'TPPS', 'Boleh Lihat Nama': 'Ya' },
    { Nama: 'Pak Joko', Email: 'joko@pu.example', Peran: 'Dinas PU', 'Boleh Lihat Nama': 'Tidak' },
    { Nama: 'PT Sehat', Email: 'csr@sehat.example', Peran: 'Donatur', 'Boleh Lihat Nama': 'Tidak' },
  );
  const { kinds, sign } = context;
  // One holder does not stand in Penerima: nobody writes to it.
  for (const [i, email] of ['Joko@pu.example', 'lain@pu.example'].entries())
    workbook.put(decisionTab, {
      decision: { id: `${i}`, at: i, who: 'bidan', why: '', content: plannedFor(email) },
      zone: 'WIB',
      kinds,
      sign,
    });
  const asked: Record<string, readonly string[]> = {};
  Object.assign(context.forms, {
    exists: ({ name }: { readonly name: string }) => name === 'pengukuran' || name === 'tindakan',
    beside: (name: string) => (name === 'tindakan' ? actOutline() : formOutline()),
  });
  Object.assign(context.responders, {
    keepTo({ name }: { readonly name: string }, addresses: readonly string[]) {
      asked[name] = addresses;
      return { responders: 'terdaftar', refused: refused.filter((one) => addresses.includes(one)) };
    },
  });
  run();
  return { asked, said: JSON.stringify(line()) };
}

test('Terverifikasi lets readers and holders of items open the form for which their mails have links, and no other', () => {
  const { asked } = withReaders([]);
  expect(asked).toEqual({
    pengukuran: ['siti@krandegan.example'],
    tindakan: ['siti@krandegan.example', 'tpps@desa.example', 'joko@pu.example'],
  });
});

test('an address of Penerima that Google refuses keeps Terverifikasi in force, and Beranda says what to do', () => {
  const { said } = withReaders(['joko@pu.example']);
  expect(said).toContain('1 alamat di tab Penerima ditolak Google: laporan mereka dicatat petugas.');
  expect(said).not.toContain('Kader atau Petugas ditolak');
  expect(said).not.toContain('joko');
});

test('addresses that Google has refused are counted, and not named', () => {
  const { run, line } = installation('Terverifikasi', 'terdaftar', ['siti@krandegan.example']);
  run();
  expect(line()).toMatchObject({ text: expect.stringContaining('1 alamat') });
  expect(JSON.stringify(line())).not.toContain('siti');
});

test('Beranda is written only when it says something new', () => {
  const { run } = installation('Terverifikasi', 'terdaftar');
  expect([run(), run()]).toEqual([1, 0]);
});

test('with codes Google is asked once, and again after the forms were kept to accounts', () => {
  const { run, asked, memory, line, force } = installation('Kode', 'siapa-saja');
  run();
  run();
  expect(asked).toEqual(['open']);
  expect(line()).toMatchObject({ text: 'Kode pribadi kader.' });
  memory.set(RESPONDERS, 'terdaftar');
  expect(force()).toBe('code');
  run();
  expect(asked).toEqual(['open', 'open']);
});

test('with codes it says what to click where Google does not tell who may answer', () => {
  const { run, line } = installation('Kode', 'belum-pasti');
  run();
  expect(line()).toMatchObject({ text: expect.stringContaining('Siapa saja yang memiliki link') });
});

test('rows of Kader that cannot be told apart are counted on Beranda until they can', () => {
  const { context, run } = installation('Kode', 'siapa-saja');
  const line = () =>
    context.workbook instanceof MemoryWorkbook
      ? context.workbook.rows(overviewTab.title)[context.overview.rowOf(NAMESAKE_LINE)]
      : undefined;
  run();
  expect(line()?.[1]?.kind ?? 'empty').toBe('empty');
  context.workbook.write([
    {
      tab: kaderTab,
      rows: [],
      appended: [renderRow(kaderTab, { Nama: 'tanpa Alamat', Posyandu: 'Melati' })],
    },
  ]);
  expect(run()).toBe(1);
  expect(line()?.[1]).toMatchObject({ value: 2 });
  expect(JSON.stringify(line())).toContain('Ani RW 2');
  expect(run()).toBe(0);
});
