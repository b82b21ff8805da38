import { setUnknownAddresses } from '../../../local/google/core/accounts';
import type { ResponderRules } from '../../../local/google/core/responder-rules';
import type { World } from '../../../local/google/core/world';
import { createDriveService } from '../../../local/google/drive/drive-service';
import { submitResponse } from '../../../local/google/forms/respondent';
import { keepResponders, openResponders } from '../../../src/google/forms/responders';
import { inExecution } from '../../emulator/worlds';
import { callsOf, formWorld } from './form-world';

const KADER = ['siti@krandegan.example', 'wati@krandegan.example'];
const STRANGER = 'orang@lain.example';

/** A form that the script has made and published, and Google with one of the answers. */
function published(rules: Partial<ResponderRules> = {}) {
  const world = formWorld();
  world.manifest = { ...world.manifest, scopes: SCOPES };
  world.responderRules = { ...world.responderRules, ...rules };
  Object.assign(globalThis, { Drive: createDriveService(world) });
  const formId = inExecution(world, () => FormApp.create('Pengukuran', true).getId());
  return {
    ...{ world, formId },
    keep: (addresses = KADER) => inExecution(world, () => keepResponders(formId, addresses)),
    open: () => inExecution(world, () => openResponders(formId)),
    mayAnswer: (email: string) => takes(world, formId, email),
    readers: () =>
      FormApp.openById(formId)
        .getPublishedReaders()
        .map((user) => user.getEmail())
        .sort(),
  };
}

const SCOPES = ['https://www.googleapis.com/auth/forms', 'https://www.googleapis.com/auth/drive.file'];

const takes = (world: World, formId: string, email: string): boolean =>
  submitResponse(world, formId, { answers: {}, email }).accepted;

test.each(['nobody', 'anyone'] as const)(
  'the accounts of Kader are let in, who has left and everybody else is not, where a new form is for %s',
  (newForms) => {
    const form = published({ newForms });
    FormApp.openById(form.formId).addPublishedReader('berhenti@krandegan.example');
    expect(form.keep()).toEqual({ responders: 'terdaftar', refused: [] });
    expect(form.readers()).toEqual(KADER);
    expect([...KADER, 'berhenti@krandegan.example', STRANGER, ''].map(form.mayAnswer)).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
  },
);

test('nothing is written while nothing has changed', () => {
  const { world, keep } = published();
  keep();
  const before = callsOf(world, 'FormApp.Form.addPublishedReaders');
  keep();
  expect(before).toBe(1);
  expect(callsOf(world, 'FormApp.Form.addPublishedReaders')).toBe(before);
});

test('an address that Google refuses keeps no other out, and is told', () => {
  const { world, keep, readers } = published();
  setUnknownAddresses(world, [KADER[0] ?? '']);
  expect(keep()).toEqual({ responders: 'terdaftar', refused: [KADER[0]] });
  expect(readers()).toEqual([KADER[1]]);
});

test.each(['nobody', 'anyone'] as const)(
  'nothing is sure where drive.file does not open the form, which is for %s',
  (newForms) => {
    const form = published({ newForms, driveFileOpensForms: false });
    expect(form.keep().responders).toBe('belum-pasti');
    expect(form.open()).toBe('belum-pasti');
    expect(form.mayAnswer(STRANGER)).toBe(newForms === 'anyone');
  },
);

test('nothing is sure where the service is not there, or the form has been deleted', () => {
  const { world, keep, open } = published();
  Object.assign(globalThis, { Drive: undefined });
  expect(keep().responders).toBe('belum-pasti');
  expect(open()).toBe('belum-pasti');
  expect(inExecution(world, () => keepResponders('tidak-ada', KADER))).toEqual({
    ...{ responders: 'belum-pasti', refused: [] },
  });
});

test('a form that stays open although it was to be closed is open to anybody', () => {
  const { keep } = published({ newForms: 'anyone' });
  Object.assign(globalThis, {
    Drive: {
      Permissions: {
        list: Drive?.Permissions.list,
        remove: () => {
          throw new Error('Forbidden');
        },
      },
    },
  });
  expect(keep().responders).toBe('siapa-saja');
});

test('a form opens to whoever has its link, again after it was kept to accounts', () => {
  const { open, keep, mayAnswer } = published();
  expect(mayAnswer(STRANGER)).toBe(false);
  expect([open(), open()]).toEqual(['siapa-saja', 'siapa-saja']);
  expect(mayAnswer(STRANGER)).toBe(true);
  keep();
  expect(mayAnswer(STRANGER)).toBe(false);
  expect(open()).toBe('siapa-saja');
  expect(mayAnswer('')).toBe(true);
});
