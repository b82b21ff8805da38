import { responseCodeOf } from '../../src/kernel/code';
import { forgetErased } from '../../src/ledger/forget-erased';
import { memoryFacts } from '../support/memory-facts';
import { DESCRIBED } from '../support/one-response';
import { RegisterInMemory } from '../support/register-in-memory';
import { sent } from '../support/responses';

const A = responseCodeOf('a');
const B = responseCodeOf('b');

/** Two children, and a form that can refuse; it tells which responses it was to delete. */
function register() {
  const made = new RegisterInMemory().send(
    sent('a', 0, DESCRIBED),
    sent('b', 1, { ...DESCRIBED, nama: 'Budi Raharjo', nama_ibu: 'Kartini', tanggal_lahir: '2024-11-02' }),
  );
  const forgotten: string[] = [];
  const form = { isDown: false };
  const port = {
    forget(ids: readonly string[]) {
      if (form.isDown) throw new Error('Layanan tidak tersedia');
      forgotten.push(...ids);
    },
  };
  const follow = forgetErased({ workbook: made.workbook, memory: memoryFacts() }, port);
  return { made, form, forgotten, follow };
}

test('the form loses what was erased, once', () => {
  const { made, forgotten, follow } = register();
  expect(follow()).toBe(0);
  made.decide('satu', { kind: 'erase', responses: [A] });
  expect([follow(), follow()]).toEqual([1, 0]);
  expect(forgotten).toEqual(['a']);
  made.decide('dua', { kind: 'erase', responses: [B] });
  follow();
  expect(forgotten).toEqual(['a', 'b']);
});

test('what the form would not do now is done later', () => {
  const { made, form, forgotten, follow } = register();
  made.decide('satu', { kind: 'erase', responses: [A] });
  form.isDown = true;
  expect(follow).toThrow();
  form.isDown = false;
  expect(follow()).toBe(1);
  expect(forgotten).toEqual(['a']);
});

test('with nothing to do it costs one read', () => {
  const { made, follow } = register();
  const reads = made.workbook.reads.length;
  follow();
  expect(made.workbook.reads.length).toBe(reads + 1);
});
