// The backup: made every night in the owner's Drive, good for a new and empty installation, and reached by erasures.
import { GoogleException } from '../../local/google/core/exception';
import { World } from '../../local/google/core/world';
import { createDriveApp } from '../../local/google/drive/drive-app';
import { createSpreadsheetApp, viewWorkbook, workbookIds } from '../../local/google/spreadsheet';
import { MEMORY } from '../../src/installation/memory-names';
import { responseCodeOf } from '../../src/kernel/code';
import { MORE_LABELS, MORE_REMARKS } from '../../src/overview/words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { remembered } from '../support/script-properties';
import { AHMAD } from '../support/system/fauzan';
import { DAY, DIST, HOUR, Kelurahan, livedOnce } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';
import { PeopleRuntime } from '../support/system/people-runtime';
import { isCounted, isLog, registerTabs, tabRows } from '../support/system/tabs';

const BUDI: Answers = { ...AHMAD, nama: 'Budi Santoso', nama_ibu: 'Rini', lokasi: '' };
const SUCCESSOR = 'penerus@krandegan.example';

const backupOf = ({ world }: Pick<Kelurahan, 'world'>): string => remembered(world, MEMORY.backup) ?? '';

/** A register with a list, decisions, a response that waits and one that was edited, and its backup. */
const village = livedOnce(() => {
  const kelurahan = new Kelurahan();
  kelurahan.send(AHMAD, { id: 'ahmad' });
  kelurahan.send(BUDI, { id: 'budi' });
  kelurahan.pass(HOUR);
  kelurahan.send({ ...AHMAD, berat: '9,4' }, { id: 'ahmad' });
  kelurahan.send({ ...BUDI, nama: 'Dimas', berat: 'sembilan' }, { id: 'salah' });
  const fajar = { ...BUDI, nama: 'Fajar Hadi', nama_ibu: 'Murni', nik: '3304060405220012' };
  kelurahan.runtime.callFromPage('imporDaftar', [{ at: kelurahan.now, rows: [fajar] }], 'sidebar');
  const officer = new Officer(kelurahan);
  officer.decide('satu', {
    kind: 'correct',
    child: responseCodeOf('ahmad'),
    field: 'nama_ayah',
    value: 'Slamet',
  });
  kelurahan.pass(DAY);
  expect(kelurahan.runtime.failures()).toEqual([]);
  return kelurahan;
});

interface Sections {
  readonly spreadsheets: { readonly workbooks: Record<string, object> };
  readonly drive: { readonly nodes: Record<string, object> };
}

/** A world in which there is nothing but the backup, and a new workbook with the script bound to it. */
function emptyWorld({ world }: Kelurahan, backup: string, email = world.account.email) {
  const fresh = new World({ now: world.clock.now() + DAY, account: { email } });
  const workbookId = createSpreadsheetApp(fresh).create('PetaGizi baru').getId();
  fresh.section('script', () => ({ containerId: null as string | null })).containerId = workbookId;
  const { sections }: { readonly sections: Sections } = JSON.parse(world.save());
  fresh.section('spreadsheets', () => ({ workbooks: {} as Record<string, object> })).workbooks[backup] =
    sections.spreadsheets.workbooks[backup] as object;
  fresh.section('drive', () => ({ nodes: {} as Record<string, object>, roots: {} })).nodes[backup] = sections
    .drive.nodes[backup] as object;
  const runtime = new PeopleRuntime({ world: fresh, bundleFolder: DIST });
  const type = (cell: string, value: string): void => {
    createSpreadsheetApp(fresh).openById(workbookId).getSheets()[0]?.getRange(cell).setValue(value);
  };
  return { world: fresh, runtime, workbookId, type };
}

test('is one workbook of the owner that is shared with nobody, written anew only where something is new', () => {
  const kelurahan = village();
  const id = backupOf(kelurahan);
  const file = createSpreadsheetApp(kelurahan.world).openById(id);
  expect(file.getEditors().map((user) => user.getEmail())).toEqual([kelurahan.world.account.email]);
  expect(file.getViewers()).toEqual([]);
  const rows = () => viewWorkbook(kelurahan.world, id).sheets[0]?.rows.length ?? 0;
  const before = rows();
  expect(before).toBeGreaterThan(30);
  kelurahan.pass(DAY);
  // The day itself, and what the logs have more.
  expect(rows() - before).toBeLessThan(6);
  expect(backupOf(kelurahan)).toBe(id);
  const line = kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === MORE_LABELS.backup);
  expect(String(line?.Jumlah)).toMatch(/^Sampai /);
});

test.each([
  { title: 'under the same account', email: undefined },
  { title: 'under another account that it was handed over to', email: SUCCESSOR },
])('restored into an empty world $title gives identical tabs', ({ email }) => {
  const kelurahan = village();
  const id = backupOf(kelurahan);
  if (email) createSpreadsheetApp(kelurahan.world).openById(id).addEditor(email);
  const restored = emptyWorld(kelurahan, id, email);
  restored.type('A1', `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`);
  restored.runtime.clickMenu('pulihkan');
  expect(restored.runtime.said.join('\n')).toContain('Dipulihkan dari cadangan');
  // A day has passed until then, which the lost one would have gone on to by night.
  kelurahan.world.clock.advance(DAY);
  expect(kelurahan.runtime.run('rawatHarian')).toBe(0);
  const after = registerTabs(restored.world, restored.workbookId);
  expect(after).toEqual(registerTabs(kelurahan.world, kelurahan.workbookId));
  for (const { title } of viewWorkbook(kelurahan.world, kelurahan.workbookId).sheets) {
    if (!isLog(title) || isCounted(title) || title === 'Riwayat') continue;
    const rows = tabRows(kelurahan.world, kelurahan.workbookId, title);
    expect(tabRows(restored.world, restored.workbookId, title)).toEqual(rows);
  }
  expect(remembered(restored.world, MEMORY.mapSecret)).toBe(remembered(kelurahan.world, MEMORY.mapSecret));
  restored.world.clock.advance(HOUR);
  expect(restored.runtime.run('rawatHarian', [], { kind: 'trigger' })).toBe(0);
  expect(restored.runtime.failures()).toEqual([]);
});

test('is restored as of an earlier day where one is named', () => {
  const kelurahan = village();
  const before = registerTabs(kelurahan.world, kelurahan.workbookId);
  const day = new Date(kelurahan.now + 7 * HOUR).toISOString().slice(0, 10);
  kelurahan.send({ ...BUDI, nama: 'Gilang Ramadan', nama_ibu: 'Wiwik' }, { id: 'gilang' });
  kelurahan.pass(DAY);
  const id = backupOf(kelurahan);
  const restored = emptyWorld(kelurahan, id);
  restored.type('A1', id);
  restored.type('B1', `'${day}`);
  restored.runtime.clickMenu('pulihkan');
  expect(registerTabs(restored.world, restored.workbookId)['Data Anak']).toEqual(before['Data Anak']);
  expect(registerTabs(restored.world, restored.workbookId).Kiriman).toEqual(before.Kiriman);
});

test('is restored neither over an installation nor from nowhere', () => {
  const kelurahan = village();
  kelurahan.runtime.clickMenu('pulihkan');
  expect(kelurahan.runtime.said.join()).toContain('sudah dipakai');
  const id = backupOf(kelurahan);
  const nothing = emptyWorld(kelurahan, id);
  nothing.runtime.clickMenu('pulihkan');
  expect(nothing.runtime.said.join()).toContain('A1');
  nothing.type('A1', '1xYz'.repeat(11));
  nothing.runtime.clickMenu('pulihkan');
  expect(nothing.runtime.said.join()).toContain('tidak bisa dibuka');
  expect(remembered(nothing.world, MEMORY.workbook)).toBeNull();
});

test('has nothing of an erased child on any of its days, and goes on with what was typed over before that', () => {
  const kelurahan = village();
  kelurahan.pass(2 * DAY);
  const text = (): string => JSON.stringify(viewWorkbook(kelurahan.world, backupOf(kelurahan)));
  expect(text()).toContain('Fauzan');
  expect(text()).toContain('Slamet');
  const officer = new Officer(kelurahan);
  const responses = officer.look(responseCodeOf('ahmad')).child?.erasable ?? [];
  officer.decide('hapus', { kind: 'erase-later', responses });
  kelurahan.pass(25 * HOUR);
  kelurahan.send({ ...BUDI, tanggal_ukur: '2026-01-06', berat: '9,9' }, { id: 'lagi' });
  kelurahan.pass(2 * HOUR);
  expect(kelurahan.runtime.failures()).toEqual([]);
  expect(text()).not.toMatch(/Fauzan|Siti Aminah|Slamet/);
  expect(text()).toContain('Budi Santoso');
});

test('is made anew where somebody has deleted it', () => {
  const kelurahan = village();
  const id = backupOf(kelurahan);
  const drive = kelurahan.world.section('spreadsheets', () => ({ workbooks: {} as Record<string, object> }));
  delete drive.workbooks[id];
  kelurahan.pass(DAY);
  expect(backupOf(kelurahan)).not.toBe(id);
  expect(workbookIds(kelurahan.world)).toContain(backupOf(kelurahan));
});

describe('a backup that somebody has shared by hand', () => {
  const READER = 'camat@banjarnegara.example';

  const line = (kelurahan: Kelurahan) =>
    kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === MORE_LABELS.backup);

  const peopleOf = (kelurahan: Kelurahan, id: string): readonly string[] =>
    createDriveApp(kelurahan.world)
      .getFileById(id)
      .getViewers()
      .map((user) => user.getEmail());

  /** Lets every call of this name fail. */
  function refuse(kelurahan: Kelurahan, method: string): void {
    const before = (called: string): void => {
      if (called === method) throw new GoogleException('The domain policy does not allow this.');
    };
    kelurahan.world.faults = { before, after: () => undefined };
  }

  const notes = (kelurahan: Kelurahan): readonly unknown[] =>
    kelurahan.rows('Riwayat').flatMap(({ Apa }) => (String(Apa).includes('dibagikan') ? [Apa] : []));

  test('is closed the next night, and the owner reads with whom it was shared for a month', () => {
    const kelurahan = village();
    const id = backupOf(kelurahan);
    expect([line(kelurahan)?.Keterangan, notes(kelurahan)]).toEqual([MORE_REMARKS.backup, []]);
    const app = createDriveApp(kelurahan.world);
    app.getFileById(id).addViewer(READER).addEditor(SUCCESSOR);
    app.getFileById(id).setSharing(app.Access.ANYONE_WITH_LINK, app.Permission.VIEW);
    kelurahan.pass(DAY);
    expect(peopleOf(kelurahan, id)).toEqual([kelurahan.world.account.email]);
    expect(String(app.getFileById(id).getSharingAccess())).toBe('PRIVATE');
    expect(line(kelurahan)).toMatchObject({
      Jumlah: expect.stringMatching(/^Sampai .+ Perhatikan keterangannya!$/),
      Keterangan: expect.stringMatching(
        /^Pernah dibagikan dengan penerus@.+, camat@.+, siapa saja yang punya tautan; ditutup sendiri \d+ Januari 2026 \d\d\.\d\d\./,
      ),
    });
    kelurahan.pass(25 * DAY);
    expect(line(kelurahan)?.Keterangan).toContain(READER);
    kelurahan.pass(6 * DAY);
    expect(line(kelurahan)?.Keterangan).toBe(MORE_REMARKS.backup);
    expect(notes(kelurahan)).toEqual([expect.stringContaining(READER)]);
    expect(backupOf(kelurahan)).toBe(id);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('and that Google does not let the script close is named on Beranda until somebody has closed it', () => {
    const kelurahan = village();
    const file = createDriveApp(kelurahan.world).getFileById(backupOf(kelurahan));
    file.addViewer(READER);
    refuse(kelurahan, 'Drive.Permissions.remove');
    kelurahan.pass(2 * DAY);
    expect(peopleOf(kelurahan, backupOf(kelurahan))).toContain(READER);
    expect(line(kelurahan)?.Keterangan).toContain(`MASIH DIBAGIKAN dengan ${READER} `);
    expect(notes(kelurahan)).toHaveLength(1);
    file.removeViewer(READER);
    kelurahan.pass(DAY);
    expect(line(kelurahan)?.Keterangan).toBe(MORE_REMARKS.backup);
  });

  test('is made all the same where Google does not tell whom it is shared with, and Beranda says so', () => {
    const kelurahan = village();
    refuse(kelurahan, 'Drive.Permissions.list');
    const before = line(kelurahan)?.Jumlah;
    kelurahan.pass(DAY);
    expect(line(kelurahan)?.Jumlah).not.toBe(before);
    expect(line(kelurahan)?.Keterangan).toMatch(/^Belum bisa diperiksa/);
  });
});
