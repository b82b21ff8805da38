import { createSheetsService } from '../../../local/google/spreadsheet';
import { parseFormState } from '../../../src/forms/state';
import { requestsFor } from '../../../src/google/sheets/write-requests';
import { houseOf } from '../../../src/installation/house';
import { formMemory, MEMORY } from '../../../src/installation/memory-names';
import { addDays, calendarDate, dayOf } from '../../../src/kernel/calendar';
import { type Sign, signerOf } from '../../../src/kernel/hmac';
import { project } from '../../../src/ledger/change';
import { NO_DECISIONS } from '../../../src/ledger/decisions/resolve';
import { foldAll } from '../../../src/ledger/fold-all';
import { journalTab } from '../../../src/ledger/journal-tab';
import { type ResponseRecord, revisionOf } from '../../../src/ledger/responses/response';
import { withSeal } from '../../../src/ledger/responses/sender-seal';
import { limitsOf } from '../../../src/settings/limits';
import type { RegisterSettings } from '../../../src/settings/register-settings';
import { CHILDREN } from '../../../src/subjects/children/register/state';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { visitTab } from '../../../src/subjects/children/tabs/visit-tab';
import { ROOMS } from '../../../src/subjects/rooms';
import type { TabChange } from '../../../src/workbook/ports';
import { type RenderedRow, renderRow } from '../../../src/workbook/tab';
import { listed } from '../posyandu';
import { remembered } from '../script-properties';
import { DAY, KADER, type Kelurahan, MINUTE, MORNING } from './kelurahan';

const ZONE = 'WIB';
const SETTINGS: RegisterSettings = {
  zone: ZONE,
  kecamatanCode: '330406',
  posyandu: listed('Mawar', 'Melati'),
  gazetteer: { kelurahan: { lat: -7.399, lng: 109.697 }, areas: [] },
  resolvedLinks: new Map(),
  limits: limitsOf([]),
};

const two = (value: number): string => String(value).padStart(2, '0');
const firstBirthday = calendarDate(2022, 1, 10);

/** An invented child, no two of whom share a name, a NIK or a mother. */
export function invented(i: number): Answers {
  if (!firstBirthday) throw new Error('10 January 2022 is a day');
  const birthDate = addDays(firstBirthday, (i * 7) % 1300);
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return {
    posyandu: i % 2 ? 'Mawar' : 'Melati',
    anak: 'baru',
    nama: `Anak Contoh ${i}`,
    jenis_kelamin: 'L',
    tanggal_lahir: birthDate,
    nik: `330406${day}${month}${year.slice(2)}${String((i % 9999) + 1).padStart(4, '0')}`,
    nama_ibu: `Ibu Contoh ${i}`,
    rt: '2',
    rw: '1',
    persetujuan: 'ya',
    tanggal_ukur: `2025-12-${two(8 + (i % 20))}`,
    berat: '11,2',
    tinggi: '85',
  };
}

function recordOf(i: number, sign: Sign, posyandu: readonly string[]): ResponseRecord {
  const submittedAt = MORNING - 9 * DAY + i * MINUTE;
  const answers = { ...invented(i), posyandu: posyandu[i % posyandu.length] ?? '' };
  const named = { id: `terdaftar-${i}`, form: 'pengukuran' };
  return {
    ...named,
    editUrl: `https://docs.google.com/forms/d/e/1/viewform?edit2=${i}`,
    revisions: [withSeal(named, revisionOf({ submittedAt, email: KADER, answers }, sign), sign)],
  };
}

/**
 * Fills a fresh workbook as if so many children had been registered, in one write.
 *
 * @param posyandu where they are measured, in turn
 * @param shown how many visits and responses, the newest, stand in the tabs; with fewer than all no clock may fold the journal anew
 * @returns their codes
 */
export function registerMany(
  { world, workbookId }: Kelurahan,
  count: number,
  posyandu: readonly string[] = ['Melati', 'Mawar'],
  shown: number = SHOWN,
): readonly string[] {
  const state = remembered(world, formMemory('pengukuran').state);
  const prefill = state && parseFormState(state).prefill;
  const sign = signerOf(remembered(world, MEMORY.mapSecret) ?? '');
  const records = Array.from({ length: count }, (_, i) => recordOf(i, sign, posyandu));
  const { subjects } = houseOf(ROOMS);
  const { states } = foldAll(subjects, records, { ...SETTINGS, posyandu: listed(...posyandu) }, NO_DECISIONS);
  const rows = project({ subjects, sign }, states, {
    zone: ZONE,
    asOf: dayOf(MORNING - 9 * DAY + count * MINUTE, ZONE),
    links: prefill ? { pengukuran: prefill } : {},
  });
  const rowsOf = ({ title }: { readonly title: string }) => rows.get(title) ?? [];
  const journal = records
    .slice(-shown)
    .map(({ revisions: [revision], ...response }) =>
      renderRow(journalTab, { ...response, revision, receivedAt: revision.submittedAt, zone: ZONE, sign }),
    );
  const changes: readonly TabChange[] = [
    { tab: childTab, rows: [], appended: rowsOf(childTab) },
    { tab: visitTab, rows: [], appended: newest(rowsOf(visitTab), shown) },
    { tab: journalTab, rows: [], appended: newest(journal, shown) },
  ];
  const layouts = JSON.parse(remembered(world, MEMORY.layouts) ?? '{}');
  createSheetsService(world).Spreadsheets.batchUpdate(
    { requests: requestsFor(layouts, changes).requests },
    workbookId,
  );
  return states.of(CHILDREN).children.map(({ code }) => code);
}

/** A submission looks at the top row alone, so the long tail of these tabs is spared. */
const SHOWN = 50;

const newest = (rows: readonly RenderedRow[], shown: number): readonly RenderedRow[] =>
  [...rows].sort((a, b) => (a.key < b.key ? 1 : -1)).slice(0, shown);
