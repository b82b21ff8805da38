import { join } from 'node:path';
import type { MailView } from '../../../local/google/views';
import { type CalendarDate, dayNumber, fromDayNumber } from '../../../src/kernel/calendar';
import { longDay } from '../../../src/kernel/words';
import { ACT_REPAIR } from '../../../src/subjects/needs/tabs/words';
import { BIDAN, CAMAT, type Kelurahan } from '../../support/system/kelurahan';
import { identityProblems, recountProblems } from '../../support/system/recount';
import { registerTabs, type TabRow } from '../../support/system/tabs';
import { KADER_OF, LURAH, playStory } from './play-story';
import { MailReader } from './read-mails';
import { needOn, readStory, type StoryChild, type VisitLine } from './read-story';

const story = readStory(join(__dirname, 'half-year.txt'));
const childNamed = new Map(story.children.map((child) => [child.name, child]));

/** Day of a cell that holds one: days since the end of 1899. */
const dayIn = (value: unknown): CalendarDate =>
  fromDayNumber(dayNumber('1899-12-30' as CalendarDate) + Number(value));

/** What a row of `Perlu Tindakan` says, as the story would. */
function said(row: TabRow): string {
  const until = /^Sampai (\d+ \S+ \d{4})/.exec(String(row.Ditunda ?? ''))?.[1];
  return [
    `since ${dayIn(row.Sejak)}`,
    `due ${dayIn(row['Paling Lambat'])}`,
    `overdue ${row['Terlambat (hari)'] ?? 0}`,
    `with ${String(row.Tugas).toLowerCase()}`,
    ...(until ? [`postponed until ${until}`] : []),
    ...(row['Ditugaskan Kepada'] ? [`assigned to ${row['Ditugaskan Kepada']}`] : []),
  ].join(', ');
}

const withLongDay = (text: string): string =>
  text.replace(/(?<=postponed until )(\S{10})/, (day) => longDay(day as CalendarDate));

/** Each line of the story that does not hold, with what was seen on the days on which it was looked at. */
class Failures {
  private readonly seen = new Map<string, string[]>();

  add(line: number | null, what: string, seen: string): void {
    const key = `${line === null ? 'not in the story' : `line ${line}`}: ${what}`;
    this.seen.set(key, [...(this.seen.get(key) ?? []), seen]);
  }

  get list(): readonly string[] {
    return [...this.seen].map(([key, [first = '', ...more]]) =>
      more.length === 0 ? `${key}: ${first}` : `${key}: ${first} … (${more.length + 1} days) ${more.at(-1)}`,
    );
  }
}

const failures = { needs: new Failures(), mails: new Failures(), refused: new Failures() };
let kelurahan: Kelurahan;

function lookAtNeeds(all: Kelurahan, day: CalendarDate): void {
  const found = new Map(
    all
      .rows('Perlu Tindakan')
      .map((row) => [`${childNamed.get(String(row['Nama Anak']))?.id} ${row.Jenis}`, row]),
  );
  for (const { id, name, needs } of story.children)
    for (const need of needs) {
      const expected = needOn(need, day);
      if (expected === null) continue;
      const key = `${id} ${need.kind}`;
      const row = found.get(key);
      found.delete(key);
      const what = `${id} ${name} ${need.kind}`;
      if (!row) failures.needs.add(need.line, what, `${day} is missing`);
      else if (said(row) !== withLongDay(expected))
        failures.needs.add(need.line, what, `${day} ${said(row)}; expected ${expected}`);
    }
  for (const [key, row] of found) failures.needs.add(null, key, `${day} ${said(row)} (${row.Mengapa})`);
}

/** An act that may not be counted waits in `Perlu Perbaikan` in the evening of its day. */
function lookAtRefused(all: Kelurahan, day: CalendarDate): void {
  const acts = story.children.flatMap(({ acts: own }) => own.filter(({ on }) => on === day));
  const refused = acts.filter(({ isRefused }) => isRefused);
  if (refused.length === 0) return;
  const repairs = all.rows('Perlu Perbaikan').filter((row) => row.Jenis === ACT_REPAIR).length;
  for (const { line, kind } of refused)
    if (repairs === 0) failures.refused.add(line, kind, 'is not asked about');
}

/** Who gets mail, as the story calls them. */
const READERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(KADER_OF).map(([name, email]) => [email, `kader-${name.toLowerCase()}`] as const),
  [BIDAN, 'bidan'],
  [LURAH, 'lurah'],
  [CAMAT, 'camat'],
]);

const reader = new MailReader(story.children);
let mailsBefore = 0;

function lookAtMails(all: Kelurahan, day: CalendarDate): void {
  const today = all.mails().slice(mailsBefore);
  mailsBefore += today.length;
  const lines = story.mails.filter(({ on }) => on === day);
  const named = ({ to }: MailView): string => READERS.get(to.join()) ?? to.join();
  for (const to of new Set([...lines.map((line) => line.to), ...today.map(named)])) {
    const own = today.filter((mail) => named(mail) === to);
    const digests = own.filter((mail) => !reader.leavesAlone(mail));
    if (digests.length > 1) failures.mails.add(null, `${digests.length} mails of a day to ${to}`, day);
    const seen = own
      .flatMap((mail) => reader.said(mail))
      .sort()
      .join(' | ');
    const line = lines.find((one) => one.to === to);
    if (seen !== [...(line?.sections ?? [])].sort().join(' | '))
      failures.mails.add(line?.line ?? null, `mail to ${to}`, `${day} | ${seen || 'none'}`);
  }
  for (const mail of today.filter(({ to }) => to.includes(CAMAT))) {
    const names = reader.namedIn(mail);
    if (names.length > 0) failures.mails.add(null, 'mail to camat', `${day} names ${names.join(' ')}`);
  }
}

beforeAll(() => {
  kelurahan = playStory(story, (all, day) => {
    lookAtRefused(all, day);
    lookAtMails(all, day);
    if (story.checks.includes(day)) lookAtNeeds(all, day);
  });
}, 600_000);

const isGone = ({ changes }: StoryChild): boolean =>
  changes.some(({ what }) => what === 'no-consent' || what === 'erase');

function visitProblem(child: StoryChild, visit: VisitLine, rows: readonly TabRow[]): string | null {
  const { mark, gainG, extras } = visit;
  const found = rows.filter(
    (row) => row['Nama Anak'] === child.name && dayIn(row['Tanggal Ukur']) === visit.on,
  );
  const expected =
    mark === 'gone' || isGone(child)
      ? []
      : [[mark === '-' ? null : mark, gainG, Number(extras.corrected ?? -1), extras.bgm ? 'ya' : null]];
  const seen = found.map((row) => [
    row['N/T'],
    row['Kenaikan (g)'],
    row['Umur Koreksi (bulan)'] ?? -1,
    row.BGM,
  ]);
  return JSON.stringify(seen) === JSON.stringify(expected)
    ? null
    : `line ${visit.line}: ${child.id} ${visit.on} ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`;
}

test('the story has children, visits and days enough', () => {
  expect(story.children.length).toBeGreaterThanOrEqual(60);
  expect(story.children.flatMap(({ visits }) => visits).length).toBeGreaterThan(350);
});

test('each visit is marked as the story says', () => {
  const rows = kelurahan.rows('Pengukuran');
  expect(
    story.children.flatMap((child) =>
      child.visits.flatMap((visit) => visitProblem(child, visit, rows) ?? []),
    ),
  ).toEqual([]);
});

test('on each day that is looked at, the needs are those of the story, as due and as late as it says', () => {
  expect(failures.needs.list).toEqual([]);
});

test('what a kader may not close or put off is asked about', () => {
  expect(failures.refused.list).toEqual([]);
});

test('on each day everybody gets the mails of the story, at most one beside urgent ones and corrections, and nothing else', () => {
  expect(failures.mails.list).toEqual([]);
});

test('in every month and posyandu those weighed are N, T, O and B together, as many as the story counts', () => {
  const weighed = kelurahan.rows('Pengukuran').filter((row) => row['Berat (kg)'] !== null);
  const problems = story.months.flatMap(({ line, text }) => {
    const [month = '', posyandu = ''] = text.split(' ');
    const here = weighed.filter(
      (row) => row.Posyandu === posyandu && dayIn(row['Tanggal Ukur']).startsWith(month),
    );
    const count = (mark: string) => here.filter((row) => row['N/T'] === mark).length;
    const d = new Set(here.map((row) => row['Kode Anak'])).size;
    const found = `${month} ${posyandu} D ${d} ${['N', 'T', 'O', 'B'].map((mark) => `${mark} ${count(mark)}`).join(' ')}`;
    const sum = ['N', 'T', 'O', 'B'].reduce((total, mark) => total + count(mark), 0);
    return [
      ...(found === text ? [] : [`line ${line}: ${found}, expected ${text}`]),
      ...(sum === d ? [] : [`line ${line}: D ${d} is not ${sum}`]),
    ];
  });
  expect(problems).toEqual([]);
});

test('every cell of Rekap is a count of rows, and its parts add up', () => {
  const recap = kelurahan.rows('Rekap');
  const { problems, compared } = recountProblems({
    recap,
    visits: kelurahan.rows('Pengukuran'),
    children: kelurahan.rows('Data Anak'),
  });
  expect(compared).toBeGreaterThan(500);
  expect(problems).toEqual([]);
  expect(identityProblems(recap)).toEqual([]);
});

test('nothing failed on the way, and computing it all anew changes nothing', () => {
  expect(kelurahan.runtime.failures()).toEqual([]);
  const before = registerTabs(kelurahan.world, kelurahan.workbookId);
  kelurahan.runtime.clickMenu('bangunUlang');
  expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
});
