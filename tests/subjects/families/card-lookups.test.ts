import { Refused } from '../../../src/kernel/page-words';
import { noteListedCards, noteTypedCard } from '../../../src/subjects/families/card-lookups';
import { contextOf, NOW, sign } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';

const HOUR = 3_600_000;

function officers() {
  const workbook = new MemoryWorkbook();
  const clock = { at: NOW };
  const context = contextOf(workbook, { now: () => clock.at });
  const of = (who: string) => ({ ...context, who });
  const lines = () => workbook.rows('Riwayat').length;
  const type = (who: string, times: number) => {
    for (let i = 0; i < times; i += 1) noteTypedCard(of(who), 'WIB');
  };
  const list = (who: string, rows: number) => noteListedCards(of(who), 'WIB', rows);
  return { clock, context, lines, type, list };
}

test('an officer types sixty numbers in a day, each with a line; another and the next day begin anew', () => {
  const { clock, lines, type } = officers();
  type('bidan@desa.example', 60);
  expect(lines()).toBe(60);
  expect(() => type('bidan@desa.example', 1)).toThrow(Refused);
  expect(lines()).toBe(60);
  type('tpg@desa.example', 1);
  // 30 June 2026, 07:00 in western Indonesia: the day ends seventeen hours later.
  clock.at = NOW + 17 * HOUR - 1;
  expect(() => type('bidan@desa.example', 1)).toThrow(Refused);
  clock.at = NOW + 17 * HOUR;
  type('bidan@desa.example', 60);
  expect(() => type('bidan@desa.example', 1)).toThrow(Refused);
});

test('rows of lists are counted by themselves, and those without a number not at all', () => {
  const { lines, type, list } = officers();
  type('bidan@desa.example', 60);
  list('bidan@desa.example', 0);
  expect(lines()).toBe(60);
  list('bidan@desa.example', 19_500);
  list('bidan@desa.example', 500);
  expect(lines()).toBe(62);
  expect(() => list('bidan@desa.example', 1)).toThrow(Refused);
});

test('no address is remembered', () => {
  const { context, type } = officers();
  type('bidan@desa.example', 1);
  const kept = context.memory.get('keluarga:kk') ?? '';
  expect(JSON.parse(kept)).toMatchObject({ day: '2026-06-30' });
  expect(kept).not.toContain('bidan');
  expect(kept).toContain(sign(`tanda ${JSON.stringify('bidan@desa.example')}`).slice(0, 16));
});
