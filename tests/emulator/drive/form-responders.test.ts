import { setUnknownAddresses } from '../../../local/google/core/accounts';
import { parseManifest } from '../../../local/google/core/manifest';
import { createDriveApp } from '../../../local/google/drive/drive-app';
import { createDriveService } from '../../../local/google/drive/drive-service';
import { createFormApp } from '../../../local/google/forms';
import { submitResponse } from '../../../local/google/forms/respondent';
import { inExecution, newWorld } from '../worlds';

const KADER = 'siti@krandegan.example';
const BIDAN = 'bidan@krandegan.example';
const STRANGER = 'orang@lain.example';
const PUBLISHED = { role: 'reader', view: 'published' };
const FIELDS = { fields: 'permissions(id,type,role,view,emailAddress)' };

/** A published form that a script has made. */
function published(newForms: 'nobody' | 'anyone' = 'nobody') {
  const world = newWorld();
  world.responderRules = { ...world.responderRules, newForms };
  const { Permissions } = createDriveService(world);
  const form = inExecution(world, () => createFormApp(world).create('Pengukuran', true));
  const id = form.getId();
  const responders = (options: object = FIELDS) =>
    Permissions.list(id, { includePermissionsForView: 'published', ...options }).permissions.filter(
      ({ view, role }) => view === 'published' || role === undefined,
    );
  const mayAnswer = (email: string) => submitResponse(world, id, { answers: {}, email }).accepted;
  return { world, form, id, Permissions, responders, mayAnswer };
}

test('a form that a script publishes takes answers from its editors alone, until others are let in', () => {
  const { world, form, mayAnswer } = published();
  form.addEditor(BIDAN);
  expect([world.account.email, BIDAN, KADER, ''].map(mayAnswer)).toEqual([true, true, false, false]);
  expect(published('anyone').mayAnswer('')).toBe(true);
});

test('a form that a person makes is open to anybody', () => {
  const world = newWorld();
  const id = createFormApp(world).create('Pengukuran', true).getId();
  expect(submitResponse(world, id, { answers: {}, email: STRANGER }).accepted).toBe(true);
});

test('a refused sender reads that access is needed', () => {
  const { world, id } = published();
  expect(submitResponse(world, id, { answers: {}, email: KADER, lenient: true })).toEqual({
    accepted: false,
    problems: [{ itemId: null, code: 'no-responder', message: 'You need access.' }],
  });
});

test('anybody is let in by a permission of the view, listed with that view alone', () => {
  const { Permissions, id, responders, mayAnswer } = published();
  expect(Permissions.create({ ...PUBLISHED, type: 'anyone' }, id)).toEqual({
    ...{ kind: 'drive#permission', id: 'anyoneWithLink', type: 'anyone', role: 'reader' },
  });
  expect(responders()).toEqual([{ ...PUBLISHED, id: 'anyoneWithLink', type: 'anyone' }]);
  expect(Permissions.list(id, FIELDS).permissions.map(({ role }) => role)).toEqual(['owner']);
  expect(mayAnswer(STRANGER)).toBe(true);
  Permissions.create({ ...PUBLISHED, type: 'anyone' }, id);
  expect(responders()).toHaveLength(1);
  Permissions.remove(id, 'anyoneWithLink');
  expect(responders()).toEqual([]);
  expect(mayAnswer(STRANGER)).toBe(false);
});

test('one account is let in through Drive or FormApp, and is the same responder to both', () => {
  const { Permissions, form, id, responders, mayAnswer } = published();
  form.addPublishedReaders(['Siti@Krandegan.example']);
  Permissions.create({ ...PUBLISHED, type: 'user', emailAddress: BIDAN }, id);
  expect(form.getPublishedReaders().map((user) => user.getEmail())).toEqual([KADER, BIDAN]);
  expect(responders().map(({ emailAddress }) => emailAddress)).toEqual([KADER, BIDAN]);
  expect([KADER, 'SITI@krandegan.example', BIDAN, STRANGER].map(mayAnswer)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  Permissions.remove(id, responders()[0]?.id ?? '');
  form.removePublishedReader('Bidan@Krandegan.example');
  expect([KADER, BIDAN].map(mayAnswer)).toEqual([false, false]);
});

test('who may only answer is no viewer of the file, and who may view it is no responder', () => {
  const { world, form, id, mayAnswer } = published();
  form.addPublishedReader(KADER);
  const file = createDriveApp(world).getFileById(id);
  expect(file.getViewers().map((user) => user.getEmail())).not.toContain(KADER);
  file.addViewer(BIDAN);
  expect(mayAnswer(BIDAN)).toBe(false);
});

test('an address without an account is refused by both services, and nobody of the same call is let in', () => {
  const { world, Permissions, form, id } = published();
  setUnknownAddresses(world, [STRANGER]);
  expect(() => form.addPublishedReaders([KADER, STRANGER])).toThrow('Invalid email');
  const create = () => Permissions.create({ ...PUBLISHED, type: 'user', emailAddress: STRANGER }, id);
  expect(create).toThrow(expect.objectContaining({ details: expect.objectContaining({ code: 400 }) }));
  expect(form.getPublishedReaders()).toEqual([]);
});

test('without fields a list gives id, type, kind and role, and no view', () => {
  const { form, Permissions, id } = published();
  form.addPublishedReader(KADER);
  const { permissions } = Permissions.list(id, { includePermissionsForView: 'published' });
  expect(permissions.map((one) => Object.keys(one).sort())).toEqual([
    ['id', 'kind', 'role', 'type'],
    ['id', 'kind', 'role', 'type'],
  ]);
});

test('another view, a writer of the view, and the view of another file are refused or throw their name', () => {
  const { Permissions, id } = published();
  expect(() => Permissions.list(id, { includePermissionsForView: 'draft' })).toThrow('Invalid Value');
  expect(() => Permissions.create({ ...PUBLISHED, role: 'writer', type: 'anyone' }, id)).toThrow('role');
  expect(() => Permissions.create({ ...PUBLISHED, type: 'domain', domain: 'x.example' }, id)).toThrow(
    'not emulated',
  );
  expect(() => Permissions.remove(id, 'tidak-ada')).toThrow('Permission not found');
});

test.each([true, false])('with drive.file alone a form of the script is opened by Drive: %s', (opens) => {
  const { world, Permissions, id } = published();
  const byHand = createFormApp(world).create('Lain', true).getId();
  world.responderRules = { ...world.responderRules, driveFileOpensForms: opens };
  world.manifest = parseManifest(
    JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/drive.file'] }),
  );
  const list = (formId: string) => () => inExecution(world, () => Permissions.list(formId));
  if (opens) expect(list(id)).not.toThrow();
  else expect(list(id)).toThrow(`File not found: ${id}.`);
  expect(list(byHand)).toThrow('File not found');
});
