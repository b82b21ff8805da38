import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { submitResponse } from '../../../local/google/forms/respondent';
import { createSession } from '../../../local/google/script/session';
import { createSheetsService, createSpreadsheetApp, viewWorkbook } from '../../../local/google/spreadsheet';
import { createUtilities } from '../../../local/google/utilities/utilities';
import { linkForm } from '../../../src/google/forms/link-form';
import { callsOf, NOW } from './form-world';

/** A form with one question, and a workbook with one tab. */
function unlinked() {
  const world = new World({ now: NOW });
  Object.assign(globalThis, {
    FormApp: createFormApp(world),
    SpreadsheetApp: createSpreadsheetApp(world),
    Sheets: createSheetsService(world),
    Utilities: createUtilities(world),
    Session: createSession(world),
  });
  const form = FormApp.create('Pengukuran', true).setCollectEmail(true);
  const nik = form.addTextItem().setTitle('NIK').getId();
  const workbook = SpreadsheetApp.create('PetaGizi');
  const view = () => viewWorkbook(world, workbook.getId());
  return {
    world,
    view,
    link: () => linkForm(form.getId(), workbook.getId()),
    copy: () => view().sheets.find(({ title }) => title.startsWith('Form Responses')),
    send: (typed: string) =>
      submitResponse(world, form.getId(), { answers: { [nik]: typed }, email: 'kader@x.example', at: NOW }),
    form,
    workbook,
  };
}

describe('the tab that Google copies the answers to', () => {
  test('is hidden, and other editors of the workbook may not touch it', () => {
    const { link, copy, workbook } = unlinked();
    workbook.addEditor('staf@krandegan.example');
    expect(link()).toBe(true);
    expect(copy()).toMatchObject({ hidden: true, protected: true });
    const tab = workbook.getSheets().find((sheet) => sheet.getName() === copy()?.title);
    const [protection, ...others] = tab?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
    expect(others).toEqual([]);
    expect([protection?.isWarningOnly(), protection?.canDomainEdit()]).toEqual([false, false]);
    expect(protection?.getEditors().map((editor) => editor.getEmail())).not.toContain(
      'staf@krandegan.example',
    );
  });

  test.each(['0123456789012345', '3304060704250001', '=1+1', '8,5', '1/2', '+62812'])(
    'has %s as it was typed',
    (typed) => {
      const { link, copy, send } = unlinked();
      link();
      send(typed);
      expect(copy()?.rows[1]?.[2]).toMatchObject({ value: typed, text: typed, format: '@' });
    },
  );
});

test('other tabs are left as they are', () => {
  const { link, view } = unlinked();
  const before = view().sheets[0];
  link();
  expect(view().sheets.find(({ sheetId }) => sheetId === before?.sheetId)).toEqual(before);
});

test('linking again changes nothing', () => {
  const { link, view, send, world } = unlinked();
  link();
  send('3304060704250001');
  const before = view();
  const calls = callsOf(world, 'SpreadsheetApp');
  expect(link()).toBe(false);
  expect(view()).toEqual(before);
  expect(callsOf(world, 'SpreadsheetApp')).toBe(calls);
});

test('a form that was linked to another workbook is linked to this one', () => {
  const { link, copy, form } = unlinked();
  const other = SpreadsheetApp.create('Lain').getId();
  form.setDestination(FormApp.DestinationType.SPREADSHEET, other);
  expect(link()).toBe(true);
  expect(copy()).toBeDefined();
});
