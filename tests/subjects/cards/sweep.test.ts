import { parseIsoDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { posyanduTab } from '../../../src/settings/tabs';
import { makeSweepList } from '../../../src/subjects/cards/sweep';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { text } from '../../../src/workbook/cells';
import { historyTab } from '../../../src/workbook/history-tab';
import { contextOf } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';

const OWNER = 'pemilik@krandegan.example';

interface Row {
  readonly name: string;
  readonly rt: number | null;
  readonly posyandu?: string;
  readonly on: string | null;
  readonly born?: string;
  /** Where the last measure is of another day than the visit that the status goes by. */
  readonly measuredOn?: string | null;
}

const CHILDREN: readonly Row[] = [
  { name: 'Zahra', rt: 2, on: '2026-05-31' },
  { name: 'Budi', rt: 10, on: '2026-04-30' },
  { name: 'citra', rt: 2, on: null },
  { name: 'Dani', rt: 1, on: '2026-06-01' },
  { name: 'Eka', rt: null, on: '2026-05-01' },
  { name: 'Oleh kartu', rt: 1, on: '2026-05-02', measuredOn: '2026-06-20' },
  { name: 'Tidak diukur', rt: 3, on: '2026-06-10', measuredOn: '2026-05-10' },
  { name: 'Lulus', rt: 1, on: '2026-01-05', born: '2021-06-01' },
  { name: 'Anak Melati', rt: 1, on: null, posyandu: 'Melati' },
];

/** On 30 June 2026. */
function list(posyandu: unknown = 'Mawar') {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati' });
  workbook.damage(childTab.title, () =>
    CHILDREN.map(({ name, rt, on, posyandu: of = 'Mawar', born = '2024-05-07', measuredOn }) => {
      const last = on && {
        measuredOn: parseIsoDate(on),
        weighed: true,
        lengthMeasured: false,
        weightForAge: null,
        lengthHeightForAge: null,
        weightForLengthHeight: null,
        oedema: false,
        severeSigns: [],
      };
      const summary = {
        posyandu: of,
        rt,
        rw: 1,
        birthDate: born,
        last,
        mapStatus: 'normal',
        residence: null,
        ...(measuredOn !== undefined && { measuredOn }),
      };
      const cells: Readonly<Record<string, string>> = {
        Ringkas: JSON.stringify(summary),
        'Kode Anak': responseCodeOf(name),
        'Nama Anak': name,
        'Nama Ibu': `Ibu ${name}`,
        Alamat: 'Jalan Kenanga 10',
        HP: '081234509876',
      };
      return childTab.columns.map(({ header }) => text(cells[header] ?? null));
    }),
  );
  return { workbook, made: () => makeSweepList(contextOf(workbook), posyandu, OWNER) };
}

test('who was not measured this month is listed by RT, with how long ago it was', () => {
  const { made, workbook } = list();
  const { children, today } = made();
  expect(today).toBe('2026-06-30');
  expect(children.map(({ name, rt, missed, measuredOn }) => [name, rt, missed, measuredOn])).toEqual([
    ['citra', 2, 'never', null],
    ['Zahra', 2, 'this-month', '2026-05-31'],
    ['Tidak diukur', 3, 'this-month', '2026-05-10'],
    ['Budi', 10, 'two-months', '2026-04-30'],
    ['Eka', null, 'this-month', '2026-05-01'],
  ]);
  expect(workbook.column(historyTab, 'Apa')).toEqual(['Membuat daftar sapu Posyandu Mawar untuk 5 anak']);
});

test('it names mother, age and code, and nothing else of a child', () => {
  const { children } = list().made();
  expect(Object.keys(children[0] ?? {}).sort()).toEqual(
    ['code', 'measuredOn', 'missed', 'months', 'motherName', 'name', 'rt', 'rw'].sort(),
  );
  expect(JSON.stringify(children)).not.toMatch(/Kenanga|0812|Melati|Lulus/);
});

test.each(['Anggrek', 'mawar ', '', null, 7, ['Mawar'], '__proto__'])('there is none for %j', (posyandu) => {
  expect(() => list(posyandu).made()).toThrow('Posyandu ini tidak ada');
});
