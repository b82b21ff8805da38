import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { submitResponse } from '../../../local/google/forms/respondent';
import { createSheetsService, createSpreadsheetApp, viewWorkbook } from '../../../local/google/spreadsheet';
import { createWorkbook } from '../../../local/google/spreadsheet/grid/store';

/** Wednesday, 12:00 in Jakarta. */
const NOON = Date.UTC(2026, 6, 15, 5, 0, 0);

function linkedForm() {
  const world = new World({ now: NOON });
  const workbook = createWorkbook(world, 'Gizi');
  const formApp = createFormApp(world);
  const form = formApp.create('Kunjungan', true).setCollectEmail(true).setAllowResponseEdits(true);
  const nik = form.addTextItem().setTitle('NIK');
  const name = form.addTextItem().setTitle('Nama');
  const link = () => form.setDestination(formApp.DestinationType.SPREADSHEET, workbook.id);
  const send = (answers: Readonly<Record<string, string>>, responseId: string) =>
    submitResponse(world, form.getId(), { answers, email: 'kader@example', responseId, at: NOON });
  const tab = () =>
    viewWorkbook(world, workbook.id).sheets.find((sheet) => sheet.title === 'Form Responses 1');
  const texts = () => tab()?.rows.map((row) => row.map((cell) => cell.text));
  return { world, form, link, send, tab, texts, nik: nik.getId(), name: name.getId() };
}

test('a linked form copies each response into a row of a new tab', () => {
  const { link, send, texts, nik, name, form } = linkedForm();
  link();
  send({ [nik]: '12', [name]: 'Ani' }, 'R1');
  expect(texts()?.[0]).toEqual(['Timestamp', 'Email Address', 'NIK', 'Nama']);
  expect(texts()?.[1]?.slice(1)).toEqual(['kader@example', '12', 'Ani']);
  expect(form.getDestinationId()).toBeTruthy();
});

test('an edit goes over the row that the response had', () => {
  const { link, send, texts, name } = linkedForm();
  link();
  send({ [name]: 'Ani' }, 'R1');
  send({ [name]: 'Budi' }, 'R2');
  send({ [name]: 'Anisa' }, 'R1');
  expect(texts()?.map((row) => row[3])).toEqual(['Nama', 'Anisa', 'Budi']);
});

test('responses from before the link are copied as well', () => {
  const { link, send, texts, name } = linkedForm();
  send({ [name]: 'Ani' }, 'R1');
  link();
  expect(texts()?.map((row) => row[3])).toEqual(['Nama', 'Ani']);
});

test('digits become numbers and lose what a number cannot hold, formulas stay text', () => {
  const { link, send, tab, nik, name } = linkedForm();
  link();
  send({ [nik]: '0330406150720260001', [name]: '=HYPERLINK("http://x")' }, 'R1');
  expect(typeof tab()?.rows[1]?.[2]?.value).toBe('number');
  expect(tab()?.rows[1]?.[3]?.value).toBe('=HYPERLINK("http://x")');
});

test('a new question comes to the right, a renamed one keeps its column, a deleted one its header', () => {
  const { form, link, send, texts, nik, name } = linkedForm();
  link();
  send({ [nik]: 'x', [name]: 'Ani' }, 'R1');
  form.getItemById(name).setTitle('Nama anak');
  form.deleteItem(0);
  form.addTextItem().setTitle('Berat');
  form.moveItem(1, 0);
  send({ [name]: 'Budi' }, 'R2');
  expect(texts()?.[0]).toEqual(['Timestamp', 'Email Address', 'NIK', 'Nama anak', 'Berat']);
});

test('a tab grows with its responses', () => {
  const { link, send, tab, name } = linkedForm();
  link();
  for (let count = 0; count < 120; count += 1) send({ [name]: `Anak ${count}` }, `R${count}`);
  expect(tab()?.rows).toHaveLength(121);
});

describe('what people do to the tab', () => {
  function twoChildren() {
    const linked = linkedForm();
    linked.link();
    linked.send({ [linked.name]: 'Ani' }, 'R1');
    linked.send({ [linked.name]: 'Budi' }, 'R2');
    const sheet = createSpreadsheetApp(linked.world).openById(linked.form.getDestinationId()).getSheets()[0];
    if (!sheet) throw new Error('the form is linked to no tab');
    const names = () => linked.texts()?.map((row) => row[3]);
    return { ...linked, sheet, names };
  }

  test('a row deleted above leaves an edit with its own response', () => {
    const { sheet, send, name, names } = twoChildren();
    sheet.deleteRow(2);
    send({ [name]: 'Budiman' }, 'R2');
    expect(names()).toEqual(['Nama', 'Budiman']);
    send({ [name]: 'Cici' }, 'R3');
    expect(names()).toEqual(['Nama', 'Budiman', 'Cici']);
  });

  test('a response whose row was deleted comes back below the others when it is edited', () => {
    const { sheet, send, name, names } = twoChildren();
    sheet.deleteRow(2);
    send({ [name]: 'Anisa' }, 'R1');
    expect(names()).toEqual(['Nama', 'Budi', 'Anisa']);
  });

  test('an edit finds its row after the tab was sorted', () => {
    const { sheet, send, name, names } = twoChildren();
    sheet.sort(4, false);
    send({ [name]: 'Anisa' }, 'R1');
    expect(names()).toEqual(['Nama', 'Budi', 'Anisa']);
  });

  test('a note written below is pushed down, not overwritten', () => {
    const { sheet, send, name, names } = twoChildren();
    sheet.getRange('D4').setValue('catatan orang');
    send({ [name]: 'Cici' }, 'R3');
    expect(names()).toEqual(['Nama', 'Ani', 'Budi', 'Cici', 'catatan orang']);
  });

  test('a copy of a row is not the response itself', () => {
    const { sheet, send, name, names } = twoChildren();
    sheet.getRange('A2:D2').copyTo(sheet.getRange('A4'));
    send({ [name]: 'Anisa' }, 'R1');
    expect(names()).toEqual(['Nama', 'Anisa', 'Budi', 'Ani']);
  });

  test('the tab can be deleted only after the form is unlinked', () => {
    const { world, form, sheet } = twoChildren();
    const { Spreadsheets } = createSheetsService(world);
    const bookId = form.getDestinationId();
    const byApi = () =>
      Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: sheet.getSheetId() } }] }, bookId);
    const byApp = () => sheet.getParent().deleteSheet(sheet);
    expect(byApp).toThrow('Please unlink the form first.');
    expect(byApi).toThrow('Please unlink the form first.');
    form.removeDestination();
    sheet.getParent().insertSheet();
    expect(byApp).not.toThrow();
  });
});
