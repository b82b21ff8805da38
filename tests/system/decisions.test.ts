import { createSpreadsheetApp, lastDialogs, selectCell, typeIntoCell } from '../../local/google/spreadsheet';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { DecisionAnswer } from '../../src/ledger/decisions/request';
import type { CaseView, LookUp } from '../../src/subjects/children/decisions/case-view';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import { joining, parting, withdrawing } from '../../src/subjects/children/decisions/contents';
import { BUDI, FAUZAN } from '../support/system/fauzan';
import { type Kelurahan as Installed, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const OFFICER = 'bidan@krandegan.example';

function withQuestion(settings: ConstructorParameters<typeof Kelurahan>[0] = {}): Installed {
  const kelurahan = new Kelurahan(settings);
  kelurahan.send(FAUZAN);
  kelurahan.send(BUDI);
  expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);
  return kelurahan;
}

const fromSidebar = (kelurahan: Installed, name: string, ...args: unknown[]): unknown =>
  kelurahan.runtime.callFromPage(name, args, 'sidebar');

/** The case of a row, counted from 0 below the header. */
function look(kelurahan: Installed, tab: string, row = 0): CaseView {
  selectCell(kelurahan.world, kelurahan.workbookId, tab, row + 1, 1);
  const { found } = fromSidebar(kelurahan, 'lihatBaris') as LookUp;
  if (!found) throw new Error(`nothing found in row ${row} of ${tab}`);
  return found;
}

const request = (content: DecisionContent, id: string) => ({ id, why: 'Sudah ditanyakan ke kader', content });

const decide = (kelurahan: Installed, content: DecisionContent, id = 'permintaan-1'): DecisionAnswer =>
  fromSidebar(kelurahan, 'putuskan', request(content, id)) as DecisionAnswer;

function question(kelurahan: Installed) {
  const { response, candidates } = look(kelurahan, 'Perlu Perbaikan');
  const [candidate] = candidates;
  if (!response || !candidate) throw new Error('nothing to ask about');
  return { response, candidate };
}

/** Every tab but the journal of decisions. */
function tabs({ world, workbookId }: Installed) {
  const { Keputusan: _, 'Salinan Keputusan': __, ...others } = registerTabs(world, workbookId);
  return others;
}

const names = (kelurahan: Installed) => kelurahan.rows('Data Anak').map((row) => row['Nama Anak']);

describe('the sidebar', () => {
  test('opens from the menu', () => {
    const kelurahan = withQuestion();
    kelurahan.runtime.clickMenu('keputusanPetugas');
    const shown = lastDialogs(kelurahan.world).at(-1);
    expect([shown?.kind, shown?.title]).toEqual(['sidebar', 'Keputusan petugas']);
  });

  test('shows what a row of the worklist asks, and who it may be', () => {
    const { response, child, candidates } = look(withQuestion(), 'Perlu Perbaikan');
    expect(child).toBeNull();
    expect(response).toMatchObject({
      person: { name: 'Budi Santoso', birthDate: '2025-01-07', motherName: 'Siti Aminah' },
      visit: { measuredOn: '2026-01-06', weightKg: 9.6, counts: false },
      stops: [{ code: 'nik-of-another-child' }],
    });
    expect(candidates).toMatchObject([{ person: { name: 'Ahmad Fauzan' }, responses: [{ weightKg: 9.2 }] }]);
  });

  test.each(['Data Anak', 'Pengukuran'])('shows the child of a row of %s', (tab) => {
    const { child, response } = look(withQuestion(), tab);
    expect(child?.person.name).toBe('Ahmad Fauzan');
    expect(response === null).toBe(tab === 'Data Anak');
  });

  test('shows NIK in part, and two alike by the same mark', () => {
    const { response, candidate } = question(withQuestion());
    expect(response.person.nik?.shown).toBe('••••••••••••••••');
    expect(response.person.nik).toEqual(candidate.person.nik);
    expect(JSON.stringify([response, candidate])).not.toContain('3304060701250001');
  });

  test('finds nothing in a row of another tab, nor below the last', () => {
    const kelurahan = withQuestion();
    for (const [tab, row] of [
      ['Beranda', 2],
      ['Data Anak', 0],
      ['Data Anak', 30],
    ] as const) {
      selectCell(kelurahan.world, kelurahan.workbookId, tab, row, 0);
      expect(fromSidebar(kelurahan, 'lihatBaris')).toEqual({ found: null, latest: [], zone: 'WIB' });
    }
  });
});

describe('a decision', () => {
  test('that it is another child registers it; taken back, the tabs are as before', () => {
    const kelurahan = withQuestion();
    const before = tabs(kelurahan);
    const { response, candidate } = question(kelurahan);
    expect(decide(kelurahan, parting(response, [candidate]))).toEqual({ ok: true, known: false });
    expect(names(kelurahan)).toEqual(['Ahmad Fauzan', 'Budi Santoso']);
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);

    const [made] = look(kelurahan, 'Data Anak').decisions;
    expect(made).toMatchObject({ who: kelurahan.world.account.email, why: 'Sudah ditanyakan ke kader' });
    expect(decide(kelurahan, { kind: 'undo', decision: made?.key ?? '' }, 'permintaan-2').ok).toBe(true);
    expect(tabs(kelurahan)).toEqual(before);
  });

  test('that it is the same child gives it the visit', () => {
    const kelurahan = withQuestion();
    const { response, candidate } = question(kelurahan);
    decide(kelurahan, joining(response, candidate));
    expect(kelurahan.rows('Perlu Perbaikan')).toEqual([]);
    expect(kelurahan.rows('Pengukuran').map((row) => [row['Nama Anak'], row['Berat (kg)']])).toEqual([
      ['Ahmad Fauzan', 9.6],
      ['Ahmad Fauzan', 9.2],
    ]);
  });

  test('requested again with the same id is made once', () => {
    const kelurahan = withQuestion();
    const { response, candidate } = question(kelurahan);
    decide(kelurahan, joining(response, candidate));
    const after = registerTabs(kelurahan.world, kelurahan.workbookId);
    expect(decide(kelurahan, joining(response, candidate))).toEqual({ ok: true, known: true });
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(after);
  });

  test('that is no longer possible is refused with the reason', () => {
    const kelurahan = withQuestion();
    const { response, candidate } = question(kelurahan);
    decide(kelurahan, withdrawing(response, null));
    expect(decide(kelurahan, joining(response, candidate), 'permintaan-2')).toEqual({
      ok: false,
      problems: ['unknown-response'],
    });
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'hapus'],
    ['no reason', { id: 'permintaan-1', why: ' ', content: { kind: 'undo', decision: 'x' } }],
    ['no id', { why: 'sebab', content: { kind: 'undo', decision: 'x' } }],
    ['an unknown kind', { id: 'permintaan-1', why: 'sebab', content: { kind: 'drop' } }],
    [
      'codes that are none',
      { id: 'permintaan-1', why: 'sebab', content: { kind: 'erase', responses: ['x'] } },
    ],
  ])('is not made of %s', (_, asked) => {
    const kelurahan = withQuestion();
    const before = registerTabs(kelurahan.world, kelurahan.workbookId);
    expect(fromSidebar(kelurahan, 'putuskan', asked)).toEqual({ ok: false, problems: ['bad-request'] });
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
  });

  test.each(['lihatBaris', 'lihatAnak', 'putuskan'])('cannot be made from the map: %s', (name) => {
    const kelurahan = withQuestion();
    const { response } = question(kelurahan);
    const asked = request(withdrawing(response, null), 'permintaan-1');
    expect(kelurahan.runtime.callFromPage(name, [asked], 'web-app')).toBe(PAGE_CLOSED);
    const stolen = kelurahan.runtime.keyOf();
    expect(() => kelurahan.runtime.callFromPage(name, [stolen, asked], 'web-app')).toThrow(
      'Cannot call SpreadsheetApp.getUi()',
    );
    expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);
  });
});

describe('who may decide', () => {
  const as = (kelurahan: Installed, user: string) => {
    createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(user);
    const { response, candidate } = question(kelurahan);
    const asked = request(joining(response, candidate), 'permintaan-1');
    return kelurahan.runtime.callFromPage('putuskan', [asked], 'sidebar', user);
  };

  test('somebody named in Petugas may, though the tabs are protected', () => {
    const kelurahan = withQuestion({ Petugas: [{ Nama: 'Bidan', Email: OFFICER }] });
    expect(as(kelurahan, OFFICER)).toEqual({ ok: true, known: false });
    expect(kelurahan.rows('Keputusan')[0]).toMatchObject({ Siapa: OFFICER });
  });

  test('another editor of the workbook may not', () => {
    const kelurahan = withQuestion({ Petugas: [{ Nama: 'Bidan', Email: OFFICER }] });
    expect(as(kelurahan, 'kader@krandegan.example')).toEqual({ ok: false, problems: ['not-allowed'] });
    expect(kelurahan.rows('Keputusan')).toEqual([]);
  });

  test('somebody named there later may within the hour, and one who was struck off may not', () => {
    const kelurahan = withQuestion();
    const column = 1;
    const enter = (text: string): void =>
      typeIntoCell(kelurahan.world, kelurahan.workbookId, 'Petugas', 1, column, text);
    enter(OFFICER);
    kelurahan.pass(65 * MINUTE);
    expect(as(kelurahan, OFFICER)).toMatchObject({ ok: true });
    enter('');
    kelurahan.pass(65 * MINUTE);
    const write = (): void =>
      typeIntoCell(kelurahan.world, kelurahan.workbookId, 'Data Anak', 1, 2, 'x', OFFICER);
    expect(write).toThrow('protected');
  });
});

test('an officer sees the numbers of a child with a line in Riwayat, and somebody else sees none', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(FIRST_OF_NUMBERS);
  const code = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
  const see = (person?: string) =>
    kelurahan.runtime.callFromPage('lihatNomor', [{ code, alone: false }], 'sidebar', person);
  expect(see()).toEqual({ nik: FIRST_OF_NUMBERS.nik, familyCardNumber: FIRST_OF_NUMBERS.no_kk });
  expect(kelurahan.rows('Riwayat').at(-1)).toMatchObject({
    Siapa: kelurahan.world.account.email,
    Apa: `Melihat NIK dan No KK (${code})`,
  });
  const lines = kelurahan.rows('Riwayat').length;
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor('lain@desa.example');
  expect(see('lain@desa.example')).toBeNull();
  expect(kelurahan.rows('Riwayat')).toHaveLength(lines);
  const shown = kelurahan.rows('Data Anak').map(({ NIK, 'No KK': kk }) => [NIK, kk]);
  expect(shown).toEqual([['Ada', 'Ada']]);
});

const FIRST_OF_NUMBERS = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: '3304060701250001',
  no_kk: '3304060101200005',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
};
