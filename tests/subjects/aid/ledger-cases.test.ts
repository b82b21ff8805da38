import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, startOfHour } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import { rebuildWithin } from '../../../src/ledger/rebuild';
import { recordResponses } from '../../../src/ledger/record';
import { posyanduTab } from '../../../src/settings/tabs';
import { aidTab } from '../../../src/subjects/aid/aid-tab';
import { familyTab, programTab } from '../../../src/subjects/aid/program-tab';
import { updateAid } from '../../../src/subjects/aid/update-aid';
import { dayOfRaw, rawOf } from '../../../src/workbook/cells';
import { contextOf } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { editUrlOf } from '../../support/responses';

type Typed = Readonly<Record<string, string>>;

/** What an officer decides about a child. */
interface Left {
  readonly waktu: string;
  readonly jenis: 'pindah' | 'meninggal';
  readonly anak: string;
  readonly tanggal: string;
}

interface Expected {
  readonly where: Typed;
  readonly column?: string;
  readonly value?: string | number;
  readonly absent?: true;
}

interface Case {
  readonly title: string;
  /** Worked out by hand by somebody who has not read the code. */
  readonly why: string;
  readonly settings: { readonly Program: readonly Typed[]; readonly Keluarga: readonly Typed[] };
  readonly rows: readonly Typed[];
  readonly decisions?: readonly Left[];
  readonly until: string;
  /** What `Beranda` says, and what `Bantuan` must not. */
  readonly told?: readonly string[];
  readonly hidden?: readonly string[];
  readonly expect: readonly Expected[];
}

const CASES = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/aid/cases.json'), 'utf8'),
) as readonly Case[];

/** `@anak1` stands for the code of the child that the response anak1 has registered. */
const withCodes = (row: Typed): Typed =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value.replace(/@([\w-]+)/g, (_, id: string) => responseCodeOf(id)),
    ]),
  );

const STATUS = { pindah: 'moved-out', meninggal: 'died' } as const;

function workbookAfter({ settings, rows, decisions = [], until }: Case): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const clock = { at: 0 };
  const context = contextOf(workbook, { now: () => clock.at });
  for (const name of new Set(rows.flatMap(({ posyandu }) => posyandu ?? [])))
    workbook.put(posyanduTab, { Posyandu: name });
  workbook.put(programTab, ...settings.Program.map(withCodes));
  workbook.put(familyTab, ...settings.Keluarga.map(withCodes));
  const inOrder = [...rows].sort((a, b) => Date.parse(a.waktu ?? '') - Date.parse(b.waktu ?? ''));
  for (const row of inOrder) {
    const { waktu = '', form = 'pengukuran', id = '', ...answers } = withCodes(row);
    clock.at = Date.parse(waktu);
    recordResponses(context, [
      {
        id,
        form,
        editUrl: editUrlOf(id),
        submittedAt: clock.at,
        email: 'kader@krandegan.example',
        answers,
      },
    ]);
  }
  for (const { waktu, jenis, anak, tanggal } of decisions) {
    clock.at = Date.parse(waktu);
    const child = withCodes({ anak }).anak;
    const content = { kind: 'residence', child, status: STATUS[jenis], on: tanggal };
    expect(decide(context, { id: `${anak} ${waktu}`, who: 'bidan', why: '', content }, clock.at)).toBe(
      'decided',
    );
  }
  clock.at = startOfHour(dayOf(Date.parse(until), 'WIB'), 2, 'WIB');
  rebuildWithin(context, { movesDay: true });
  updateAid({ ...context, since: clock.at });
  return workbook;
}

const textOf = (workbook: MemoryWorkbook, title: string): string =>
  JSON.stringify(workbook.rows(title).map((cells) => cells.map((cell) => rawOf(cell))));

const tabOf = (workbook: MemoryWorkbook): readonly Typed[] =>
  workbook.rows(aidTab.title).map((cells) =>
    Object.fromEntries(
      aidTab.columns.map(({ header, format }, at) => {
        const raw = rawOf(cells[at] ?? { kind: 'empty' });
        return [header, String((format === 'day' ? dayOfRaw(raw) : raw) ?? '')];
      }),
    ),
  );

const said = (rows: readonly Typed[], { where, column = '' }: Expected): string => {
  const fitting = rows.filter((row) =>
    Object.entries(withCodes(where)).every(([header, value]) => row[header] === value),
  );
  return fitting.length === 0 ? 'no row' : [...new Set(fitting.map((row) => row[column] ?? ''))].join(' | ');
};

describe('who has had what, in cases worked out by hand', () => {
  test.each(CASES.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const workbook = workbookAfter(one);
    const rows = tabOf(workbook);
    const line = (expected: Expected, value: string) =>
      `${JSON.stringify(expected.where)} ${expected.column ?? ''}: ${value}`;
    const wanted = one.expect.map((expected) =>
      line(expected, expected.absent ? 'no row' : String(expected.value)),
    );
    const got = one.expect.map((expected) => {
      const value = said(rows, expected);
      return line(expected, expected.absent && value !== 'no row' ? `a row: ${value}` : value);
    });
    expect(got).toEqual(wanted);
    for (const told of one.told ?? []) expect(textOf(workbook, 'Beranda')).toContain(told);
    for (const hidden of one.hidden ?? []) expect(textOf(workbook, aidTab.title)).not.toContain(hidden);
  });
});
