import type { FormDefinition } from '../../../src/forms/definition';
import { modeInForce, RESPONDERS, type Responders } from '../../../src/forms/responders';
import { overviewTab } from '../../../src/overview/tab';
import { readSettings } from '../../../src/settings/settings';
import { kaderTab, settingTab } from '../../../src/settings/tabs';
import { formOutline } from '../../../src/subjects/children/form/outline';
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
