import { enterKnownSenders } from '../../src/ledger/enter-known';
import { kaderTab } from '../../src/settings/tabs';
import { contextOf } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';

const EMAIL = 'sri@krandegan.example';

function enteredBeside(row: Readonly<Record<string, string>>): number {
  const workbook = new MemoryWorkbook();
  workbook.put(kaderTab, { Nama: 'Bu Sri', Email: EMAIL, Posyandu: 'Mawar', ...row });
  const context = contextOf(workbook);
  const decision = { at: context.now(), content: { kind: 'know-sender', email: EMAIL, posyandu: 'Mawar' } };
  const entries = [{ key: '2026-01-07T00:00:00.000Z abc', undone: false, decision }];
  return enterKnownSenders(context, { entries } as never);
}

test('a sender who is known already is entered no second time', () => {
  expect(enteredBeside({})).toBe(0);
});

test('a sender whose time as a kader is over is entered again', () => {
  expect(enteredBeside({ 'Berlaku Sampai': '2020-01-31' })).toBe(1);
});
