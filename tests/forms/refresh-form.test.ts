import type { FormDefinition, Question } from '../../src/forms/definition';
import type { FormSpec } from '../../src/forms/form-spec';
import { currentDefinition, type FormPort, refreshForm, rememberForm } from '../../src/forms/refresh-form';
import { posyanduTab, settingTab } from '../../src/settings/tabs';
import { rawField, select } from '../../src/workbook/select';
import { contextOf } from '../support/context';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { sign } from '../support/sign';

const KADERS = select(posyanduTab, { name: rawField('Posyandu'), kader: rawField('Kader') });

const question = (key: string, title: string, choices: readonly string[]): Question => ({
  key,
  title,
  help: '',
  required: false,
  kind: { type: 'list', choices: choices.map((value) => ({ value, goTo: null })) },
});

/** A form with a list of kaders, and questions that follow the posyandu of the settings. */
function formOf(name: string): FormSpec {
  const form: FormSpec<{ readonly kader: unknown }> = {
    name,
    label: name,
    keys: ['posyandu', 'kader'],
    lists: KADERS,
    definition: ({ settings, listed, today, beside }): FormDefinition => ({
      title: `${beside<string>('judul')} ${settings.kelurahan}`,
      description: '',
      confirmation: '',
      pages: [
        {
          key: 'awal',
          title: '',
          help: '',
          questions: [
            question(
              'posyandu',
              today,
              settings.register.posyandu.map((posyandu) => posyandu.name),
            ),
            question(
              'kader@semua',
              'Kader',
              listed.map(({ kader }) => String(kader)),
            ),
          ],
        },
      ],
    }),
    probes: () => [],
    answers: () => ({}),
  };
  return form;
}

/** A workbook with one posyandu, and a port that notes what it writes of which form. */
function installation() {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar', Kader: 'Bu Ani' });
  const written: string[] = [];
  const seen: FormDefinition[] = [];
  const note =
    (what: string, names: readonly string[]) =>
    ({ name }: FormSpec, definition: FormDefinition) => {
      written.push(`${what} ${name}`);
      seen.push(definition);
      return names;
    };
  const port: FormPort = {
    sync: note('all', ['judul', 'posyandu']),
    syncLists: note('lists', ['kader@semua']),
    unlink: () => false,
    exists: () => true,
    beside: <T>() => 'Kegiatan' as T,
  };
  const memory = memoryFacts();
  const context = contextOf(workbook, { memory });
  return {
    workbook,
    written,
    seen,
    port,
    memory,
    refresh: (form: FormSpec) => refreshForm(context, form, port),
  };
}

describe('refreshing a form', () => {
  const form = formOf('kegiatan');

  test('writes all of it at first, made from settings, listed rows, the day and the outline beside the script', () => {
    const { refresh, written, seen } = installation();
    expect(refresh(form)).toBe(2);
    expect(written).toEqual(['all kegiatan']);
    expect(seen[0]?.title).toBe('Kegiatan Krandegan');
    const [posyandu, list, sender] = seen[0]?.pages[0]?.questions ?? [];
    expect([posyandu, list]).toEqual([
      question('posyandu', '2026-06-30', ['Mawar']),
      question('kader@semua', 'Kader', ['Bu Ani']),
    ]);
    expect(sender).toMatchObject({ key: 'kode_kader', required: false });
    expect(seen[0]?.collectsEmail).toBe(false);
  });

  test('makes it as for senders with codes until Google keeps everybody else out', () => {
    const { workbook, memory, port } = installation();
    workbook.put(settingTab, { Nama: 'Cara mengenali pengirim', Nilai: 'Terverifikasi' });
    const context = contextOf(workbook, { memory });
    const mode = () => currentDefinition(context, form, port).settings.senderMode;
    expect(mode()).toBe('code');
    memory.set('formulir:penjawab', 'siapa-saja');
    expect(mode()).toBe('code');
    memory.set('formulir:penjawab', 'terdaftar');
    expect(mode()).toBe('verified');
  });

  test('writes nothing while nothing has changed', () => {
    const { refresh, written } = installation();
    refresh(form);
    expect(refresh(form)).toBe(0);
    expect(written).toHaveLength(1);
  });

  test('writes the lists alone where only these have changed', () => {
    const { refresh, written, workbook } = installation();
    refresh(form);
    workbook.damage(posyanduTab.title, () => []);
    workbook.put(posyanduTab, { Posyandu: 'Mawar', Kader: 'Bu Dewi' });
    expect(refresh(form)).toBe(1);
    expect(refresh(form)).toBe(0);
    expect(written).toEqual(['all kegiatan', 'lists kegiatan']);
  });

  test('writes all of it where the settings have changed', () => {
    const { refresh, written, workbook } = installation();
    refresh(form);
    workbook.put(posyanduTab, { Posyandu: 'Melati', Kader: 'Bu Dewi' });
    expect(refresh(form)).toBe(2);
    expect(written).toEqual(['all kegiatan', 'all kegiatan']);
  });

  test('tries again where writing has failed', () => {
    const { refresh, port, written } = installation();
    const { sync } = port;
    port.sync = () => {
      throw new Error('Service error: Forms');
    };
    expect(() => refresh(form)).toThrow('Forms');
    port.sync = sync;
    expect(refresh(form)).toBe(2);
    expect(written).toEqual(['all kegiatan']);
  });
});

test('each form is remembered by itself, that of the first release by the names of the first release', () => {
  const { refresh, written, memory, seen } = installation();
  const [first, second] = [formOf('pengukuran'), formOf('kegiatan')];
  refresh(first);
  const [definition] = seen;
  if (!definition) throw new Error('not written');
  expect([memory.get('formulir:bentuk'), memory.get('formulir:daftar')].includes(null)).toBe(false);
  refresh(second);
  expect(written).toEqual(['all pengukuran', 'all kegiatan']);
  rememberForm({ memory, sign }, second, { ...definition, title: 'lain' });
  expect([refresh(first), refresh(second)]).toEqual([0, 2]);
});
