// A world that the release before this one left behind: 233 invented children, five decisions and eleven mails that wait. It was
// saved by that release's own script, with what the same script made of it afterwards: its tabs, and the mails that it sent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { World } from '../../local/google/core/world';
import { mailbox } from '../../local/google/mail/mail-app';
import { createScriptApp } from '../../local/google/script';
import { triggersOf } from '../../local/google/script/state';
import { createSheetsService } from '../../local/google/spreadsheet';
import { parseCsv } from '../../local/google/utilities/csv';
import { answersOnForm } from '../../local/people/installed-form';
import { kaderRows } from '../../local/people/kader-key';
import { fillSettings } from '../../local/people/set-up';
import { HANDLERS } from '../../src/installation/timetable';
import { responseCodeOf } from '../../src/kernel/code';
import type { Answers } from '../../src/ledger/responses/response';
import { MORE_LABELS } from '../../src/overview/words';
import { AID_LINES } from '../../src/subjects/aid/room-words';
import type { LookUp } from '../../src/subjects/children/decisions/case-view';
import { taking } from '../../src/subjects/children/decisions/contents';
import { STRANGER_HEADER } from '../../src/subjects/children/tabs/stranger-cell';
import { COPY_LINES } from '../../src/subjects/copies/words';
import { COUPLE_FORM_LABEL } from '../../src/subjects/couples/form/words';
import { MOTHER_FORM_LABEL } from '../../src/subjects/mothers/form/words';
import {
  NAMESAKE_LINE_LABEL,
  NEW_RIGHTS_LINE_LABEL,
  SENDER_LINE_LABEL,
} from '../../src/subjects/personal-links/words';
import { COORDINATES, LIMITS, OPEN_DAYS } from '../../src/subjects/set-up/words';
import { DIST, HOUR, KADER, MINUTE } from '../support/system/kelurahan';
import { PeopleRuntime } from '../support/system/people-runtime';
import { isLogRow, registerTabs, sheetOf, tabRows } from '../support/system/tabs';

interface Release {
  readonly saved: string;
  readonly workbookId: string;
  readonly tabs: Readonly<Record<string, string>>;
  readonly mails: readonly {
    readonly to: readonly string[];
    readonly subject: string;
    readonly body: string;
  }[];
}

const FIXTURE = join(__dirname, '../fixtures/releases/0.1.0.json.gz');
const saved: Release = JSON.parse(gunzipSync(readFileSync(FIXTURE)).toString());
/** Without the lines of `Beranda` that are not compared. */
const release: Release = {
  ...saved,
  tabs: {
    ...saved.tabs,
    Beranda: (saved.tabs.Beranda ?? '')
      .split('\n')
      .filter((line, at, lines) => at === lines.length - 1 || !isLogRow('Beranda', line.split(',')[0]))
      .join('\n'),
  },
};
const { workbookId } = release;

/** The world was saved without its clock triggers, so that nothing ran meanwhile: they are there again, and run when told. */
function withClocks(world: World): void {
  const { email } = world.account;
  world.execute({ entryPoint: 'clocks', kind: 'editor', effectiveUser: email, activeUser: email }, () => {
    const { newTrigger } = createScriptApp(world);
    for (const handler of Object.values(HANDLERS)) newTrigger(handler).timeBased().everyHours(1).create();
  });
  for (const { clock } of triggersOf(world).triggers) if (clock) clock.nextRun = null;
}

/** The saved world under the script of today, before anybody chooses "Siapkan". */
function opened(): { readonly world: World; readonly runtime: PeopleRuntime } {
  const world = new World({ now: 0, saved: release.saved });
  withClocks(world);
  return { world, runtime: new PeopleRuntime({ world, bundleFolder: DIST }) };
}

/** Columns that the last release did not have. */
const NEW_COLUMNS = [
  'Sebelumnya',
  STRANGER_HEADER,
  'Pengirim',
  'Lewat Kartu',
  'Sidik Baris',
  'N/T',
  'Kenaikan (g)',
  'KBM (g)',
  'Arah Kurva',
  'BGM',
  'Umur Koreksi (bulan)',
  'Tempat Ukur',
  'Buku KIA',
  'Tanda KK',
  'Tanda Ibu',
  // Of Beranda.
  'Perlu Tindakan',
];
/** Hidden columns of fingerprints, which this release stores keyed, and of archives, which hold them; with the key of the journal. */
const FINGERPRINTS = ['Indeks', 'Arsip', 'Arsip 2', 'Arsip 3', 'Sidik'];

/** Numbers that the last release showed, of which this one shows only that there is one. */
const NUMBERS = ['NIK', 'No KK'];

/** What is wrong and what to do, in words that this release has chosen anew. */
const REWORDED = ['Masalah', 'Yang Perlu Dilakukan', 'Mungkin Sama Dengan'];

/** Headers and words of the last release that this one has others for. */
const RENAMED: Readonly<Record<string, string>> = {
  'Usia (bulan)': 'Umur (bulan)',
  'Usia (hari)': 'Umur (hari)',
  Oedema: 'Bengkak',
  'Selang 95 %': 'Rentang 95 %',
  'Perlu dicek': 'Perlu diperiksa',
  'Kiriman yang perlu dicek': 'Kiriman yang perlu diperiksa',
  'Pindah (2026-06-18)': 'Pindah (18 Juni 2026)',
};
const asCalledNow = (said: string): string => RENAMED[said] ?? said;

/** Lines of Beranda that this release has more. */
const NEW_LINES: readonly string[] = [
  ...Object.values({ ...MORE_LABELS, ...COPY_LINES }),
  SENDER_LINE_LABEL,
  NAMESAKE_LINE_LABEL,
  NEW_RIGHTS_LINE_LABEL,
  COORDINATES.line,
  LIMITS.line,
  OPEN_DAYS.line,
  ...Object.values(AID_LINES),
  MOTHER_FORM_LABEL,
  COUPLE_FORM_LABEL,
];

/**
 * Lines of Beranda that this release defines otherwise: a child that was measured in the month before its fifth birthday counts in it, and
 * there is one such child in the saved world. What the lines say is compared with what was counted by hand from its tabs.
 */
const REDEFINED: Readonly<Record<string, readonly string[]>> = {
  'Balita terdaftar (0-59 bulan)': ['231'],
  'Sudah diukur bulan ini, dari yang terdaftar': ['207', '231'],
  'Pendek dan sangat pendek (TB/U < -2)': ['20', '207'],
  'Gizi kurang dan gizi buruk (BB/TB < -2)': ['4', '207'],
  'Berat badan kurang dan sangat kurang (BB/U < -2)': ['10', '207'],
};

/** A line whose remark names the running month by now. */
const DATED = 'Data sampai';

/** What the last release called one of them. */
const FORMER_LABEL = 'Sudah diukur bulan ini';

const isOld = ([label = '']: readonly string[]): boolean =>
  ![...NEW_LINES, '', FORMER_LABEL].includes(label) && !(label in REDEFINED);

/** Plausible z-scores by WHO; beyond them this release says Diragukan in the place of a category. */
const PLAUSIBLE: Readonly<Record<string, readonly [number, number]>> = {
  'TB/U': [-6, 6],
  'BB/U': [-6, 5],
  'BB/TB': [-5, 5],
};

function isDoubtful(header: string, headers: readonly string[], row: readonly string[]): boolean {
  const [least, most] = PLAUSIBLE[header] ?? [];
  const z = Number(row[headers.indexOf(`ZS ${header}`)] || Number.NaN);
  return least !== undefined && most !== undefined && (z < least || z > most);
}

/** All that the tabs say. */
const shown = (tabs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(tabs).map(([title, csv]) => {
      const [headers = [], ...rows] = parseCsv(csv).map((row) => row.map(asCalledNow));
      const isSaid = (_: string, at: number): boolean => {
        const header = headers[at] ?? '';
        return (
          ![...FINGERPRINTS, ...NEW_COLUMNS].includes(header) && !(title === 'Kiriman' && header === 'Kunci')
        );
      };
      const worded = rows.map((row) =>
        row
          .map((cell, at) => {
            if (cell !== '' && isDoubtful(headers[at] ?? '', headers, row)) return 'Diragukan';
            if (row[0] === DATED && headers[at] === 'Keterangan') return 'Ada';
            return [...NUMBERS, ...REWORDED].includes(headers[at] ?? '') && cell !== '' ? 'Ada' : cell;
          })
          .filter(isSaid),
      );
      const named = headers.filter((header) => !NEW_COLUMNS.includes(header));
      return [title, [named, ...(title === 'Beranda' ? worded.filter(isOld) : worded)]];
    }),
  );

const history = (world: World) => tabRows(world, workbookId, 'Riwayat');

const headersOf = (world: World, tab: string): readonly unknown[] =>
  (sheetOf(world, workbookId, tab).rows[0] ?? []).map(({ value }) => value);

test('the night gives columns their new headers where they are, kinds their new words, and days the name of the month', () => {
  const { world, runtime } = opened();
  const tabs = ['Beranda', 'Data Anak', 'Pengukuran'];
  const before = tabs.map((tab) => headersOf(world, tab));
  const kinds = tabRows(world, workbookId, 'Perlu Perbaikan').map(({ Jenis }) => Jenis);
  expect(before.flat()).toEqual(expect.arrayContaining(['Usia (bulan)', 'Oedema', 'Selang 95 %']));
  expect(kinds).toContain('Perlu dicek');
  runtime.run('rawatHarian');
  tabs.forEach((tab, i) => {
    const now = before[i]?.map((header) => asCalledNow(String(header ?? ''))) ?? [];
    expect(headersOf(world, tab).slice(0, now.length)).toEqual(now);
    expect(new Set(headersOf(world, tab)).size).toBe(headersOf(world, tab).length);
  });
  expect(tabRows(world, workbookId, 'Perlu Perbaikan').map(({ Jenis }) => Jenis)).toEqual(
    kinds.map((kind) => asCalledNow(String(kind))),
  );
  const born = headersOf(world, 'Data Anak').indexOf('Tanggal Lahir');
  const days = sheetOf(world, workbookId, 'Data Anak').rows.map((row) => row[born]?.text ?? '');
  expect(days.slice(1).filter((day) => !/^\d{1,2} \p{Lu}\p{Ll}{2} 20\d\d$|^$/u.test(day))).toEqual([]);
});

test('no tab and no figure differs from what the last release showed, nor would a rebuild change one', () => {
  const { world, runtime } = opened();
  expect(registerTabs(world, workbookId)).toEqual(release.tabs);
  runtime.run('rawatHarian');
  expect(shown(registerTabs(world, workbookId))).toEqual(shown(release.tabs));
  const lines = tabRows(world, workbookId, 'Beranda');
  for (const [label, [count, of]] of Object.entries(REDEFINED))
    expect(lines.find(({ Ukuran }) => Ukuran === label)).toMatchObject({
      Jumlah: Number(count),
      ...(of !== undefined && { Dari: Number(of) }),
    });
  world.clock.advance(HOUR);
  expect(runtime.run('rawatHarian')).toBe(0);
});

test('the night keys every fingerprint that the last release stored, and the next finds nothing to do', () => {
  const { world, runtime } = opened();
  const stored = () => {
    const index = ['Data Anak', 'Perlu Perbaikan'].flatMap((tab) =>
      tabRows(world, workbookId, tab).flatMap(({ Indeks }) => String(Indeks ?? '').split(' ')),
    );
    const digests = tabRows(world, workbookId, 'Kiriman').map(({ Sidik }) => String(Sidik));
    return { index: index.filter((token) => !/^(k|tautan$|$)/.test(token)), digests };
  };
  const open = stored();
  expect(open.index.every((token) => /^[a-hn][0-9a-z]{6,8}$/.test(token))).toBe(true);
  expect(open.digests.every((digest) => /^[0-9a-z]{1,8}$/.test(digest))).toBe(true);
  runtime.run('rawatHarian');
  const keyed = stored();
  // This release finds names by more than the last did: by what they sound like, and by the parts that others write in two.
  expect(keyed.index.length).toBeGreaterThan(open.index.length);
  expect(keyed.index.length).toBeLessThan(1.2 * open.index.length);
  expect(keyed.index.every((token) => /^~[\w-]{8}$/.test(token))).toBe(true);
  expect(keyed.digests).toHaveLength(open.digests.length);
  expect(keyed.digests.every((digest) => /^[\w-]{16}$/.test(digest))).toBe(true);
  const before = registerTabs(world, workbookId);
  expect(runtime.run('rawatHarian')).toBe(0);
  expect(registerTabs(world, workbookId)).toEqual(before);
});

/** Urgent mails as they read: nothing typed in them looks like an address any more. */
const urgentOf = (
  mails: readonly { readonly to: unknown; readonly subject: string; readonly body: string }[],
) =>
  mails
    .filter(({ subject }) => subject.startsWith('SEGERA'))
    .map(({ to, subject, body }) => ({ to, subject, body: body.replace(/ ?([.@]) ?/g, '$1') }));

test('every urgent mail that waits leaves as the last release would have sent it, and no edit link to an address of nobody known', () => {
  const { world, runtime } = opened();
  expect(tabRows(world, workbookId, 'Surat').filter(({ Status }) => Status === 'Antre')).toHaveLength(11);
  runtime.run('rawatHarian');
  for (let round = 0; round < 3; round++) runtime.run('kirimSurat');
  expect(urgentOf(mailbox(world)).length).toBeGreaterThan(0);
  expect(urgentOf(mailbox(world))).toEqual(urgentOf(release.mails as Parameters<typeof urgentOf>[0]));
  const others = mailbox(world).filter(({ subject }) => !subject.startsWith('SEGERA'));
  expect(others.filter(({ body }) => body.includes('edit2='))).toEqual([]);
});

/** A row of the journal that is not of an erased response: those are taken out by now. */
const saysSomething = ([_id, _time, _form, ...answers]: readonly string[]): boolean =>
  answers.some((answer) => answer !== '');

test('clocks find nothing that has changed, and note nothing', () => {
  const { world, runtime } = opened();
  const noted = history(world).length;
  for (const handler of ['cocokkan', 'segarkanFormulir', 'cariTitik']) {
    runtime.run(handler);
    world.clock.advance(HOUR);
  }
  const { Beranda: lines = [], ...tabs } = shown(registerTabs(world, workbookId));
  const { Beranda: linesBefore = [], Kiriman: journal = [], ...tabsBefore } = shown(release.tabs);
  expect(tabs).toEqual({ ...tabsBefore, Kiriman: journal.filter(saysSomething) });
  expect(lines.filter(([label]) => label !== 'Pengirim dikenali dengan')).toEqual(linesBefore);
  expect(history(world)).toHaveLength(noted);
  expect(runtime.failures()).toEqual([]);
});

/** A visit of a child that is in the register. */
function visitOfSomebody({ world, runtime }: ReturnType<typeof opened>) {
  const rows = (tab: string) => tabRows(world, workbookId, tab);
  const before = rows('Data Anak');
  const child = before.find(({ Status }) => Status === 'Aktif');
  const answers = {
    posyandu: String(child?.Posyandu),
    anak: String(child?.['Kode Anak']),
    tanggal_ukur: new Date(world.clock.now()).toISOString().slice(0, 10),
    berat: '9,9',
  };
  const sheet = answersOnForm(world, 'pengukuran', answers, KADER);
  world.clock.advance(HOUR);
  runtime.submitForm(sheet.formId, { answers: sheet.answers, email: KADER, lenient: true });
  while (runtime.step()) {
    // the trigger of the form
  }
  const after = rows('Data Anak');
  expect(after).toHaveLength(before.length);
  const changed = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
  const waiting = rows('Perlu Perbaikan').filter(({ Masalah }) =>
    /Pengirimnya belum dikenal/.test(String(Masalah)),
  );
  return { child, changed: changed.map((row) => row['Kode Anak']), waiting };
}

test('a visit waits for an officer while nobody stands in Kader, and changes no child', () => {
  const place = opened();
  const { changed, waiting } = visitOfSomebody(place);
  expect(changed).toEqual([]);
  expect(waiting).toHaveLength(1);
  place.runtime.run('rawatHarian');
  place.world.clock.advance(HOUR);
  expect(place.runtime.run('rawatHarian')).toBe(0);
});

test('what comes in the first hour waits, is mailed to no sender, and counts once an officer takes it', () => {
  const { world, runtime } = opened();
  const rows = (tab: string) => tabRows(world, workbookId, tab);
  const mailed = mailbox(world).length;
  const registered = rows('Data Anak').length;
  const seen = rows('Data Anak')
    .filter(({ Status }) => Status === 'Aktif')
    .slice(0, 3);
  const today = new Date(world.clock.now()).toISOString().slice(0, 10);
  const visits = seen.map(
    (row, i): Answers => ({
      ...{ posyandu: String(row.Posyandu), anak: String(row['Kode Anak']), tanggal_ukur: today },
      ...{ berat: `9,${i}`, oedema: i === 0 ? 'ya' : 'tidak' },
    }),
  );
  const newcomer: Answers = {
    ...{ posyandu: String(seen[0]?.Posyandu), anak: 'baru', nama: 'Rahmat Hidayat', jenis_kelamin: 'L' },
    ...{ tanggal_lahir: '2025-08-09', nama_ibu: 'Siti Khoiriyah', persetujuan: 'ya', rt: '1', rw: '1' },
    ...{ tanggal_ukur: today, berat: 'delapan' },
  };
  const submits = [...visits, { ...newcomer, berat: '8,1' }, { ...newcomer, nama: 'Salah Tulis' }];
  const codes = submits.map((answers, i) => {
    const email = i < 2 ? KADER : 'siapa@krandegan.example';
    const sheet = answersOnForm(world, 'pengukuran', answers, email);
    world.clock.advance(5 * MINUTE);
    const sent = runtime.submitForm(sheet.formId, { answers: sheet.answers, email, lenient: true });
    while (runtime.step()) {
      // the trigger of the form
    }
    return sent.accepted ? responseCodeOf(sent.id) : null;
  });
  const waiting = () =>
    rows('Perlu Perbaikan').filter(({ Masalah }) => /Pengirimnya belum dikenal/.test(String(Masalah)));
  expect(waiting()).toHaveLength(submits.length);
  for (let hour = 0; hour < 3; hour++) {
    world.clock.advance(HOUR);
    for (const handler of Object.values(HANDLERS)) runtime.run(handler);
  }
  const listed = ['Penerima', 'Petugas'].flatMap((tab) => rows(tab).map(({ Email }) => Email));
  const addresses = mailbox(world)
    .slice(mailed)
    .flatMap(({ to }) => to);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((to) => !listed.includes(to) && to !== world.account.email)).toEqual([]);
  expect(rows('Data Anak')).toHaveLength(registered);
  for (const code of codes) {
    const { found } = runtime.callFromPage('lihatAnak', [{ code, alone: true }], 'sidebar') as LookUp;
    if (!found?.response) throw new Error(`nothing waits under ${code}`);
    const content = taking(found.response);
    const asked = { id: `terima-${code}`, why: 'sudah ditanyakan', content };
    expect(runtime.callFromPage('putuskan', [asked], 'sidebar')).toMatchObject({ ok: true });
  }
  expect(waiting()).toEqual([]);
  const weights = seen.map((row) => rows('Data Anak').find((one) => one['Kode Anak'] === row['Kode Anak']));
  expect(weights.map((row) => row?.['Berat (kg)'])).toEqual([9, 9.1, 9.2]);
  expect(rows('Data Anak')).toHaveLength(registered + 1);
  runtime.run('rawatHarian');
  world.clock.advance(HOUR);
  expect(runtime.run('rawatHarian')).toBe(0);
});

test('once the kader stands in the tab that Siapkan makes, a visit adds one visit and changes no other child', () => {
  const place = opened();
  const { world, runtime } = place;
  runtime.clickMenu('siapkan');
  world.clock.advance(HOUR);
  fillSettings(world, runtime, { Kader: kaderRows([KADER]) });
  world.clock.advance(HOUR);
  const { child, changed, waiting } = visitOfSomebody(place);
  expect(changed).toEqual([child?.['Kode Anak']]);
  expect(waiting).toEqual([]);
  expect(runtime.run('rawatHarian')).toBe(0);
});

test('every response of the last release counts as it did once senders are sealed, and not where its sender was changed after that', () => {
  const { world, runtime } = opened();
  const names = () => tabRows(world, workbookId, 'Data Anak').map(({ Nama }) => Nama);
  const before = names();
  runtime.run('rawatHarian');
  const senders = tabRows(world, workbookId, 'Kiriman').map(({ Pengirim }) => String(Pengirim ?? ''));
  expect(senders.filter((sender) => !/^(- [\w-]{16})?$/.test(sender))).toEqual([]);
  expect(names()).toEqual(before);
  const sent = visitOfSomebody({ world, runtime });
  expect(sent.changed).toEqual([]);
  const { email } = world.account;
  world.execute({ entryPoint: 'by hand', kind: 'editor', effectiveUser: email, activeUser: email }, () => {
    const { Values } = createSheetsService(world).Spreadsheets;
    const headers = Values.get(workbookId, "'Kiriman'!1:1").values?.[0] ?? [];
    const at = `'Kiriman'!R2C${headers.indexOf('Pengirim') + 1}`;
    Values.update({ values: [['']] }, workbookId, at, { valueInputOption: 'RAW' });
  });
  world.clock.advance(HOUR);
  expect(runtime.run('rawatHarian')).toBe(1);
  expect(tabRows(world, workbookId, 'Kiriman')[0]?.Pengirim).toMatch(/^\["unknown"\] /);
  expect(names()).toEqual(before);
});

test('an officer takes back what was decided under the last release', () => {
  const { world, runtime } = opened();
  const [latest] = tabRows(world, workbookId, 'Keputusan').filter(
    ({ Keputusan }) => Keputusan === 'Pindah (2026-06-18)',
  );
  const content = { kind: 'undo', decision: String(latest?.Kunci) };
  const answer = runtime.callFromPage(
    'putuskan',
    [{ id: 'permintaan-1', why: 'keliru', content }],
    'sidebar',
  );
  expect(answer).toEqual({ ok: true, known: false });
  expect(tabRows(world, workbookId, 'Data Anak').map(({ Status }) => Status)).not.toContain('Pindah');
});

/** A CSV with one more column, empty in each row. */
const withColumn = (csv: string, header: string): string =>
  csv
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? header : ''}`)
    .join('\n');

const linesIn = (csv: string): number => csv.trim().split('\n').length;

test('Siapkan adds what this release has more, and changes nothing else', () => {
  const { world, runtime } = opened();
  runtime.clickMenu('siapkan');
  const tabs = registerTabs(world, workbookId);
  const { Kiriman: journal = '', Kader: _, Penolakan: __, Batas: ___, ...made } = tabs;
  const { 'Perlu Tindakan': worklist = '', Tindakan: ____, 'Arsip Tindakan': _____, ...found } = made;
  const { Jadwal: timetable = '', Sasaran: ______, Bantuan: _______, ...left } = found;
  const { Program: programmes = '', Keluarga: ________, 'Bantuan per Semester': _________, ...aided } = left;
  const {
    Donatur: __________,
    'Janji Donatur': ___________,
    'Pasangan Donatur': ____________,
    Ibu: _____________,
    'Arsip Ibu': ______________,
    Indikator: _______________,
    'Data Pendukung': ________________,
    Catin: _________________,
    'Arsip Catin': __________________,
    ...rest
  } = aided;
  for (const tab of ['Rekap', 'Perkembangan', 'Mutu Data'])
    expect(sheetOf(world, workbookId, tab).rows.length).toBeGreaterThan(0);
  expect(linesIn(timetable)).toBeGreaterThan(20);
  expect(linesIn(worklist)).toBeGreaterThan(100);
  expect(linesIn(programmes)).toBeGreaterThan(8);
  const { 'Salinan Kiriman': copies = '', 'Salinan Keputusan': decisionCopies = '', ...others } = rest;
  const { Kiriman: journalBefore = '', ...othersBefore } = release.tabs;
  expect(shown(others)).toEqual(
    shown({
      ...othersBefore,
      // A link in this tab would be one that is made out to nobody.
      Beranda: `${String(othersBefore.Beranda).trimEnd()}\nFormulir tindakan,Buka,,,,\n`.replace(
        'Peta (tautan untuk koordinator),Buka',
        'Peta (tautan untuk koordinator),Menu PetaGizi > Tautan peta',
      ),
      Wilayah: String(othersBefore.Wilayah).replace('Catatan', 'Catatan,Batas'),
      Penerima: withColumn(String(othersBefore.Penerima), 'Bulanan'),
      Posyandu: withColumn(String(othersBefore.Posyandu), 'Hari Buka'),
      Petugas: String(othersBefore.Petugas).replace('Posyandu', 'Posyandu,Nomor SK,Berlaku Sampai,Seri Kode'),
    }),
  );
  expect(journal.split('\n')[0]).toBe(`${journalBefore.split('\n')[0]},Jawaban,Pengirim,Sidik Baris`);
  expect(linesIn(copies)).toBe(linesIn(journalBefore));
  expect(linesIn(decisionCopies)).toBe(linesIn(String(othersBefore.Keputusan)));
});
