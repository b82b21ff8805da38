import { World } from '../../../local/google/core/world';
import { createFormApp } from '../../../local/google/forms';
import { submitResponse } from '../../../local/google/forms/respondent';
import { createSession } from '../../../local/google/script/session';
import { createSpreadsheetApp, viewWorkbook } from '../../../local/google/spreadsheet';
import { unlinkForm } from '../../../src/google/forms/unlink-form';
import { NOW } from './form-world';

test('a linked form is unlinked once; its tab stays, and gets no answer any more', () => {
  const world = new World({ now: NOW });
  Object.assign(globalThis, {
    FormApp: createFormApp(world),
    SpreadsheetApp: createSpreadsheetApp(world),
    Session: createSession(world),
  });
  const form = FormApp.create('Pengukuran', true);
  const nik = form.addTextItem().setTitle('NIK').getId();
  const workbook = SpreadsheetApp.create('PetaGizi');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, workbook.getId());
  const send = (typed: string) =>
    submitResponse(world, form.getId(), { answers: { [nik]: typed }, email: 'kader@x.example', at: NOW });
  const copied = () => JSON.stringify(viewWorkbook(world, workbook.getId()));
  send('sebelum');
  expect(copied()).toContain('sebelum');
  expect([unlinkForm(form.getId()), unlinkForm(form.getId())]).toEqual([true, false]);
  send('sesudah');
  expect(copied()).toContain('Form Responses 1');
  expect(copied()).not.toContain('sesudah');
});
