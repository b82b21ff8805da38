import { keepResponders, openResponders } from '../../../src/google/forms/responders';
import { callsOf, formWorld } from './form-world';

const KADER = ['siti@krandegan.example', 'wati@krandegan.example'];

/** Stands for the part of Drive that the emulation does not have: what Google documents of the permissions of a form. */
class Permissions {
  readonly all: { id: string; type: string; view?: string; emailAddress?: string }[];
  refuses = false;

  constructor(...types: readonly string[]) {
    this.all = types.map((type, i) => ({ id: `p${i}`, type, view: 'published' }));
  }

  list(
    _: string,
    { includePermissionsForView, pageToken }: { includePermissionsForView?: string; pageToken?: string },
  ) {
    if (this.refuses || includePermissionsForView !== 'published')
      throw new Error('Insufficient permissions');
    const from = Number(pageToken ?? 0);
    const next = from + 1 < this.all.length ? { nextPageToken: String(from + 1) } : {};
    return { permissions: this.all.slice(from, from + 1), ...next };
  }

  remove(_: string, id: string): void {
    if (this.refuses) throw new Error('Insufficient permissions');
    this.all.splice(
      this.all.findIndex((one) => one.id === id),
      1,
    );
  }

  create(permission: { type: string; view?: string }): void {
    this.all.push({ id: `p${this.all.length}`, ...permission });
  }
}

let formId: string;
let permissions: Permissions;

function given(...types: readonly string[]): void {
  permissions = new Permissions(...types);
  Object.assign(globalThis, { Drive: { Permissions: permissions } });
}

let world: ReturnType<typeof formWorld>;
beforeEach(() => {
  world = formWorld();
  formId = FormApp.create('Pengukuran', true).getId();
});

const readers = () =>
  FormApp.openById(formId)
    .getPublishedReaders()
    .map((user) => user.getEmail())
    .sort();

test('the accounts of Kader are let in, who left is not, and everybody else is kept out', () => {
  given('user', 'anyone', 'domain');
  FormApp.openById(formId).addPublishedReader('berhenti@krandegan.example');
  expect(keepResponders(formId, KADER)).toEqual({ responders: 'terdaftar', refused: [] });
  expect(readers()).toEqual(KADER);
  expect(permissions.all.map(({ type }) => type)).toEqual(['user']);
});

test('nothing is written while nothing has changed', () => {
  given('user');
  keepResponders(formId, KADER);
  const before = callsOf(world, 'FormApp.Form.addPublishedReaders');
  keepResponders(formId, KADER);
  expect(callsOf(world, 'FormApp.Form.addPublishedReaders')).toBe(before);
});

test('an address that Google refuses keeps no other out, and is told', () => {
  given('user');
  const form = { ...FormApp.openById(formId) };
  const added: string[] = [];
  const openById = FormApp.openById;
  Object.assign(FormApp, {
    openById: () => ({
      ...form,
      getPublishedReaders: () => [],
      addPublishedReaders: () => {
        throw new Error('Invalid email');
      },
      addPublishedReader: (email: string) => {
        if (email.startsWith('siti')) throw new Error('Invalid email');
        added.push(email);
      },
    }),
  });
  try {
    expect(keepResponders(formId, KADER)).toEqual({ responders: 'terdaftar', refused: [KADER[0]] });
    expect(added).toEqual([KADER[1]]);
  } finally {
    Object.assign(FormApp, { openById });
  }
});

test('nothing is sure where Google tells a script nothing of it, nor where the service is not there', () => {
  given('anyone');
  permissions.refuses = true;
  expect(keepResponders(formId, KADER).responders).toBe('belum-pasti');
  Object.assign(globalThis, { Drive: undefined });
  expect(keepResponders(formId, KADER).responders).toBe('belum-pasti');
  expect(openResponders(formId)).toBe('belum-pasti');
});

test('a form that stays open although it was to be closed is open to anybody', () => {
  given('anyone');
  Object.assign(permissions, {
    remove: () => {
      throw new Error('Forbidden');
    },
  });
  expect(keepResponders(formId, KADER).responders).toBe('siapa-saja');
});

test('a form is opened again to whoever has its link, once', () => {
  given('user');
  expect(openResponders(formId)).toBe('siapa-saja');
  expect(openResponders(formId)).toBe('siapa-saja');
  expect(permissions.all.filter(({ type, view }) => type === 'anyone' && view === 'published')).toHaveLength(
    1,
  );
});
