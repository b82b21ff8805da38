// The tab into which Google once copied every answer goes when the owner says so, and not before.
import { createFormApp } from '../../local/google/forms';
import { createSpreadsheetApp, viewWorkbook } from '../../local/google/spreadsheet';
import { AHMAD } from '../support/system/fauzan';
import { BIDAN, DAY, HOUR, Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

const OLD = 'Form Responses 1';

const titles = ({ world, workbookId }: Kelurahan): readonly string[] =>
  viewWorkbook(world, workbookId).sheets.map(({ title }) => title);

const ask = (kelurahan: Kelurahan, asked: readonly unknown[] = [], person?: string): unknown =>
  kelurahan.runtime.callFromPage('tabLama', asked, 'sidebar', person);

const onOverview = (kelurahan: Kelurahan): unknown =>
  kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === 'Tab jawaban lama buatan Google')?.Jumlah ?? null;

/** As the owner at a window of the workbook. */
function byHand(kelurahan: Kelurahan, work: () => void): void {
  const { email } = kelurahan.world.account;
  kelurahan.world.execute(
    { entryPoint: 'by hand', kind: 'editor', effectiveUser: email, activeUser: email },
    work,
  );
}

/** An installation of the first release: its form writes into a tab of Google's. */
function linked(): Kelurahan {
  const kelurahan = new Kelurahan();
  byHand(kelurahan, () => {
    const forms = createFormApp(kelurahan.world);
    const { SPREADSHEET } = forms.DestinationType;
    forms.openById(kelurahan.formId).setDestination(SPREADSHEET, kelurahan.workbookId);
  });
  kelurahan.send(AHMAD, { id: 'ahmad' });
  expect(titles(kelurahan)).toContain(OLD);
  return kelurahan;
}

test('set-up unlinks the form, deletes nothing, and Beranda says that the tab is there', () => {
  const kelurahan = linked();
  kelurahan.runtime.clickMenu('siapkan');
  expect(titles(kelurahan)).toContain(OLD);
  expect(onOverview(kelurahan)).toBe(OLD);
  expect(ask(kelurahan)).toEqual({ titles: [OLD] });
  kelurahan.pass(DAY);
  expect(titles(kelurahan)).toContain(OLD);
  expect(onOverview(kelurahan)).toBe(OLD);
});

test('the owner who answers that it is to go has it deleted, and nothing else', () => {
  const kelurahan = linked();
  kelurahan.runtime.clickMenu('siapkan');
  const before = titles(kelurahan);
  expect(ask(kelurahan, [['Data Anak', 'Kiriman', OLD]])).toEqual({ titles: [] });
  expect(titles(kelurahan)).toEqual(before.filter((title) => title !== OLD));
  expect(onOverview(kelurahan)).toBeNull();
  expect(kelurahan.rows('Riwayat').at(-1)?.Apa).toBe(`Menghapus tab lama ${OLD}`);
  expect(ask(kelurahan, [[OLD]])).toEqual({ titles: [] });
  expect(kelurahan.rows('Kiriman')).toHaveLength(1);
});

test('nobody else is asked, nor can answer', () => {
  const kelurahan = linked();
  kelurahan.runtime.clickMenu('siapkan');
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  for (const asked of [[], [[OLD]]])
    expect(ask(kelurahan, asked, BIDAN)).toEqual({ refused: expect.stringContaining('pemilik') });
  expect(titles(kelurahan)).toContain(OLD);
});

test('a tab that a form still writes to stays, and the page is told', () => {
  const kelurahan = linked();
  expect(() => ask(kelurahan, [[OLD]])).toThrow();
  expect(titles(kelurahan)).toContain(OLD);
});

test('once it was deleted by hand, Beranda says nothing of it from the next night on', () => {
  const kelurahan = linked();
  kelurahan.runtime.clickMenu('siapkan');
  byHand(kelurahan, () => {
    const workbook = createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId);
    const tab = workbook.getSheetByName(OLD);
    if (tab) workbook.deleteSheet(tab);
  });
  kelurahan.pass(DAY);
  expect(onOverview(kelurahan)).toBeNull();
});

test('as long as it is there, it is among what an erasure leaves', () => {
  const kelurahan = linked();
  kelurahan.runtime.clickMenu('siapkan');
  const officer = new Officer(kelurahan);
  officer.decide('hapus', { kind: 'erase-later', responses: officer.responsesOf(0) });
  kelurahan.pass(25 * HOUR);
  const names = (): readonly string[] => {
    const { open } = kelurahan.runtime.callFromPage('sisaPenghapusan', [], 'sidebar') as {
      readonly open: readonly { readonly name: string }[];
    };
    return open.map(({ name }) => name);
  };
  expect(names()).toContain('tab-lama');
  ask(kelurahan, [[OLD]]);
  expect(names()).not.toContain('tab-lama');
});
