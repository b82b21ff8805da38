// A year of a kelurahan with 108 families, twelve programmes and two semesters of audits, written by somebody who had not read the code:
// who is entitled, missed and doubled on six days, the sums of both semesters, each item of a plan on seven days, and every day on which its
// holder is told.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import type { StepOutcome } from '../../../src/subjects/cases/cases-page';
import { dayOfRaw } from '../../../src/workbook/cells';
import { BIDAN, Kelurahan, recipient } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

type TabRow = ReturnType<Kelurahan['rows']>[number];
type Row = Readonly<Record<string, string | number>>;
interface AidLine {
  readonly program: string;
  readonly period: string;
  readonly target: string;
  /** `null` of what names no programme: no rule judges it. */
  readonly state: string | null;
  readonly given: number;
  readonly planned: number | null;
  /** `false` where the texts leave another reading. */
  readonly sure?: boolean;
  /** Why it is not as first written: by which of several readings the product goes. */
  readonly decided?: string;
}
interface Story {
  readonly programs: readonly Row[];
  readonly families: readonly Row[];
  readonly children: readonly {
    readonly id: string;
    readonly sent: string;
    readonly answers: Readonly<Record<string, string>>;
  }[];
  readonly visits: readonly {
    readonly child: string;
    readonly sent: string;
    readonly answers: Readonly<Record<string, string>>;
  }[];
  readonly acts: readonly {
    readonly id: string;
    readonly child: string;
    readonly sent: string;
    readonly answers: Readonly<Record<string, string>>;
  }[];
  readonly moved: readonly { readonly child: string; readonly on: string; readonly status: string }[];
  readonly expect: readonly {
    readonly on: string;
    readonly bantuan: readonly AidLine[];
    readonly open: readonly AidLine[];
  }[];
  readonly semester: readonly {
    readonly semester: string;
    readonly money: string;
    readonly program: string;
    readonly reached: number;
    readonly children: number;
    readonly given: number;
  }[];
  readonly cases: readonly {
    readonly child: string;
    readonly semester: string;
    readonly chosen: string;
    readonly why: string;
  }[];
  readonly plan: readonly {
    readonly name: string;
    readonly child: string;
    readonly semester: string;
    readonly written: string;
    readonly problem: string;
    readonly activity: string;
    readonly holder: { readonly name: string; readonly office: string; readonly email: string };
    readonly money: string;
    readonly due: string;
    readonly closing: string;
  }[];
  readonly reports: readonly {
    readonly item: string;
    readonly sent: string;
    readonly by: string;
    readonly text: string;
    readonly evidence: string;
    readonly cancel?: boolean;
  }[];
  readonly expectPlan: readonly {
    readonly item: string;
    readonly on: string;
    readonly state: string;
    readonly late: number;
    readonly closedOn: string | null;
  }[];
  readonly expectMails: readonly {
    readonly item: string;
    readonly days: readonly string[];
    readonly listed: readonly string[];
  }[];
}

const story: Story = JSON.parse(readFileSync(join(__dirname, '../../fixtures/aid/year-2026.json'), 'utf8'));

const at = (moment: string): number => Date.parse(`${moment}:00+07:00`);
const codeOf = (child: string): string => responseCodeOf(child);
const targetOf = (named: string): string =>
  named.startsWith('K:') ? `K-${codeOf(named.slice(2))}` : codeOf(named);

const holders = [...new Map(story.plan.map(({ holder }) => [holder.email, holder])).values()];
const posyandu = [...new Set(story.children.map(({ answers }) => answers.posyandu ?? ''))];

let kelurahan: Kelurahan;
let officer: Officer;
const itemCodes = new Map<string, string>();
/** Days on which a mail of plans reached the holder of an item, by the item. */
const told = new Map<string, string[]>();

const step = (more: object): StepOutcome =>
  kelurahan.runtime.callFromPage('catatKasus', [more], 'sidebar', BIDAN) as StepOutcome;

/** Mornings take long: all of the year are played with `STORY=whole`, else those of March and April. */
const isPlayed = (day: string): boolean => process.env.STORY === 'whole' || day < '2026-05';

/** What happens, in its order. */
type Event = readonly [moment: number, run: () => void];

const nightOf = (day: string): Event => [
  at(`${day}T02:00`),
  () => {
    kelurahan.runtime.run('rawatHarian');
  },
];

/** What a mail says is counted within the hour; only what passes with the days waits for the night. */
const hourBefore = (day: string): Event => [
  at(`${day}T06:30`),
  () => {
    kelurahan.runtime.run('segarkanFormulir');
  },
];

/** The morning on which mails leave, and whom of the items' holders they have reached. */
const morningOf = (day: string): Event => [
  at(`${day}T07:02`),
  () => {
    const before = kelurahan.mails().length;
    kelurahan.runtime.run('kirimSurat');
    for (const { to, body } of kelurahan.mails().slice(before))
      for (const { name, holder } of story.plan)
        if (to.includes(holder.email) && body.includes(itemCodes.get(name) ?? 'none'))
          told.set(name, [...(told.get(name) ?? []), day]);
  },
];

const failures: string[] = [];

function lookAtAid(day: string): void {
  const expected = story.expect.find(({ on }) => on === day);
  if (!expected) return;
  const nameOf = ({ program, period, target }: AidLine): string =>
    `${program} | ${period} | ${targetOf(target)}`;
  const rows = new Map<string, TabRow>(
    kelurahan
      .rows('Bantuan')
      .map((row): readonly [string, TabRow] => [
        `${row.Program} | ${row.Periode ?? ''} | ${row.Sasaran}`,
        row,
      ]),
  );
  for (const line of expected.bantuan) {
    const row = rows.get(nameOf(line));
    const seen = row ? `${row.Keadaan} ${row.Diberikan}/${row.Direncanakan ?? '-'}` : 'no row';
    const wanted = `${line.state} ${line.given}/${line.planned ?? '-'}`;
    if (seen !== wanted)
      failures.push(
        `${day}${line.sure === false ? ' (not sure)' : ''} ${nameOf(line)} (${line.target}): ${seen}, not ${wanted}`,
      );
  }
  const known = new Set([...expected.bantuan, ...expected.open].map(nameOf));
  for (const [name, row] of rows)
    if (!known.has(name)) failures.push(`${day} ${name}: not in the story: ${row.Keadaan} ${row.Diberikan}`);
}

/** Whether a day is in a period of the year of the story; what is given once or in cycles is of every day. */
function isOf(period: string, day: string): boolean {
  const month = Number(day.slice(5, 7));
  const [, kind, number] = /^\d{4} (triwulan|semester) (\d)$/.exec(period) ?? [];
  if (kind) return Math.ceil(month / (kind === 'triwulan' ? 3 : 6)) === Number(number);
  return /^\d{4}/.test(period) ? day.startsWith(period) : true;
}

/** Of the rows of Bantuan, which the story has judged, those that are due by now are asked for in Perlu Tindakan, each once. */
function lookAtNeeds(day: string): void {
  const needs = kelurahan.rows('Perlu Tindakan');
  const ofMidwife = new Set(needs.flatMap((row) => (row.Jenis === 'pmt' ? [row['Kode Anak']] : [])));
  const programs = new Map(story.programs.map((one) => [one.Program, one]));
  const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  const gone = new Set(story.moved.filter(({ on }) => on < day).map(({ child }) => codeOf(child)));
  const rows = kelurahan.rows('Bantuan');
  /** Of cycles only the last is gone on with. */
  const isFollowed = ({ Program, Sasaran, Periode }: TabRow): boolean =>
    /^Siklus/.test(String(Periode)) &&
    rows.some(
      (other) =>
        other.Program === Program && other.Sasaran === Sasaran && String(other.Periode) > String(Periode),
    );
  const wanted = rows.flatMap((row): readonly string[] => {
    const { Program, Periode, Sasaran, Keadaan, Diberikan, Direncanakan, Terlewat, Terakhir, Catatan } = row;
    const program = programs.get(String(Program));
    const [from, to] = [program?.Mulai || '2026-01-01', program?.Selesai || '2026-12-31'];
    if (!program || !isOf(String(Periode), day) || day < from || day > to) return [];
    if (isFollowed(row) || gone.has(String(Sasaran))) return [];
    const isElsewhere = /Sudah menerima jenis yang sama/.test(String(Catatan ?? ''));
    const who = program.Sasaran === 'Keluarga' ? ' untuk keluarga' : '';
    if (Keadaan === 'Belum')
      return isElsewhere || (/^PMT/.test(String(Program)) && ofMidwife.has(Sasaran))
        ? []
        : [`${Program}${who} (${Periode}) belum diterima`];
    const isPaused = Keadaan === 'Berjalan' && Number(Terlewat ?? 0) > 0 && dayOfCell(Terakhir) < yesterday;
    return isPaused ? [`${Program} (${Periode}) terhenti: ${Diberikan} dari ${Direncanakan} hari`] : [];
  });
  const seen = needs
    .filter((row) => row.Jenis === 'bantuan')
    .flatMap((row) => String(row.Mengapa).split('; '))
    .map((said) => said.replace(/, terakhir .*/, ''));
  const count = (list: readonly string[], said: string): number => list.filter((one) => one === said).length;
  for (const said of new Set([...seen, ...wanted]))
    if (count(seen, said) !== count(wanted, said))
      failures.push(`${day} ${said}: asked for ${count(seen, said)} times, not ${count(wanted, said)}`);
  asked += seen.length;
}
let asked = 0;

const dayOfCell = (cell: unknown): string => dayOfRaw(cell as never) ?? '';

function lookAtPlan(day: string): void {
  for (const { item, on, state, late, closedOn } of story.expectPlan) {
    if (on !== day) continue;
    const row = kelurahan.rows('Kasus & RTL').find((one) => one['Kode RTL'] === itemCodes.get(item));
    const seen = row ? `${row.Keadaan} ${row['Terlambat (hari)'] ?? 0}` : 'no row';
    const isOpen = closedOn === null && state !== 'Dibatalkan';
    const wanted = `${state} ${isOpen ? late : 0}`;
    if (seen !== wanted) failures.push(`${day} ${item}: ${seen}, not ${wanted} (${closedOn})`);
  }
}

function events(): readonly Event[] {
  const known = new Map(story.children.map((child) => [child.id, child]));
  const sendings: readonly Event[] = [
    ...story.children.map(
      ({ id, sent, answers }): Event => [
        at(sent),
        () => void kelurahan.send({ anak: 'baru', ...answers }, { id }),
      ],
    ),
    ...story.visits.map(
      ({ child, sent, answers }, i): Event => [
        at(sent),
        () =>
          void kelurahan.send(
            { posyandu: known.get(child)?.answers.posyandu ?? '', anak: codeOf(child), ...answers },
            { id: `visit ${i}` },
          ),
      ],
    ),
    ...story.acts.map(
      ({ id, child, sent, answers }): Event => [
        at(sent),
        () => void kelurahan.send({ sasaran: codeOf(child), ...answers }, { id, form: 'tindakan' }),
      ],
    ),
    ...story.moved.map(
      ({ child, on, status }): Event => [
        at(`${on}T12:00`),
        () =>
          void expect(
            officer.decide(`${child}-${status}`, {
              kind: 'residence',
              child: responseCodeOf(child),
              status: status === 'pindah' ? 'moved-out' : 'died',
              on: on as CalendarDate,
            }),
          ).toMatchObject({ ok: true }),
      ],
    ),
    ...story.cases.map(
      ({ child, semester, chosen, why }): Event => [
        at(`${chosen}T12:10`),
        () =>
          void expect(step({ step: 'choose', code: codeOf(child), semester, why })).toMatchObject({
            refusal: '',
          }),
      ],
    ),
    ...story.plan.map(
      ({ name, child, written, ...plan }): Event => [
        at(`${written}T12:20`),
        () => {
          const { sheet, refusal } = step({
            step: 'plan',
            code: codeOf(child),
            item: null,
            isNamelessSaid: true,
            ...plan,
          });
          expect([name, refusal]).toEqual([name, '']);
          itemCodes.set(name, sheet?.items.at(-1)?.code ?? '');
        },
      ],
    ),
    ...story.reports.map(
      ({ item, sent, by, text, evidence, cancel = false }): Event => [
        at(sent),
        () => {
          const { child, semester, holder } = story.plan.find(
            ({ name }) => name === item,
          ) as Story['plan'][number];
          if (by === 'holder' && !cancel && (evidence === '' || evidence.startsWith('https:')))
            kelurahan.send(
              { sasaran: itemCodes.get(item) ?? '', jenis: 'RTL', hasil: text, tautan_bukti: evidence },
              { id: `report ${item} ${sent}`, form: 'tindakan' },
            );
          else
            expect([
              item,
              holder.name,
              step({
                step: 'report',
                code: codeOf(child),
                semester,
                item: itemCodes.get(item),
                on: sent.slice(0, 10),
                text,
                evidence,
                isCancelled: cancel,
                isNamelessSaid: true,
              }).refusal,
            ]).toEqual([item, holder.name, '']);
        },
      ],
    ),
  ];
  const mailDays = new Set(story.expectMails.flatMap(({ listed }) => listed).filter(isPlayed));
  const lookDays = new Set([...story.expect, ...story.expectPlan].map(({ on }) => on));
  return [
    ...sendings,
    ...[...lookDays].map(nightOf),
    ...[...mailDays].map(hourBefore),
    ...[...mailDays].map(morningOf),
    ...[...lookDays].map(
      (day): Event => [
        at(`${day}T03:00`),
        () => {
          lookAtAid(day);
          lookAtNeeds(day);
          lookAtPlan(day);
        },
      ],
    ),
  ].sort(([a], [b]) => a - b);
}

jest.setTimeout(600_000);

test('a year of aid and audits holds line by line', () => {
  kelurahan = new Kelurahan(
    {
      Posyandu: posyandu.map((Posyandu) => ({ Posyandu })),
      Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
      Penerima: holders.map(({ name, office, email }) =>
        recipient(email, {
          Nama: name,
          Peran: office,
          Mendesak: 'Tidak',
          Mingguan: 'Tidak',
          'Boleh Lihat Nama': 'Tidak',
        }),
      ),
      Program: story.programs,
      Keluarga: story.families.map((row) => ({ ...row, Keluarga: codeOf(String(row.Keluarga)) })),
    },
    at('2026-01-02T08:00'),
  );
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  officer = new Officer(kelurahan);
  kelurahan.stopClocks();
  for (const [moment, run] of events()) {
    kelurahan.runtime.advanceTo(moment);
    run();
  }
  const sums = kelurahan
    .rows('Bantuan per Semester')
    .map((row) => [
      row.Semester,
      row['Sumber Dana'],
      row.Program,
      row.Terjangkau,
      row['Anak di Dalamnya'],
      row.Diberikan,
    ]);
  const wantedSums = story.semester.map((one) => [
    one.semester,
    one.money,
    one.program,
    one.reached,
    one.children,
    one.given,
  ]);
  const text = (rows: readonly (readonly unknown[])[]): readonly string[] =>
    rows.map((row) => row.join(' | ')).sort();
  const [seenSums, statedSums] = [text(sums), text(wantedSums)];
  for (const line of statedSums) if (!seenSums.includes(line)) failures.push(`sum missing: ${line}`);
  for (const line of seenSums) if (!statedSums.includes(line)) failures.push(`sum not in the story: ${line}`);
  for (const { item, listed } of story.expectMails) {
    const [seen, stated] = [told.get(item) ?? [], listed.filter(isPlayed)];
    if (seen.join() !== stated.join())
      failures.push(`mails of ${item}: ${seen.join()}, not ${stated.join()}`);
  }
  expect(failures).toEqual([]);
  expect(asked).toBeGreaterThan(30);
});
