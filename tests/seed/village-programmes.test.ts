// What officers of the invented village do in a year, worked out by hand.
import { villageSettings } from '../../local/seed/krandegan';
import {
  type Deed,
  deedsOf,
  plannedItem,
  planOf,
  programmeSettings,
} from '../../local/seed/village-programmes';
import { parseIsoDate } from '../../src/kernel/calendar';
import { programTab } from '../../src/subjects/aid/program-tab';
import { donorTab } from '../../src/subjects/donors/donor-tab';
import { day } from '../support/counted';

const SPAN = { first: day('2026-01-06'), last: day('2026-12-01') };

const shown = (deed: Deed): string => {
  switch (deed.kind) {
    case 'families':
      return `${deed.on} families`;
    case 'hand-out':
      return `${deed.on} ${deed.program}${deed.again > 0 ? `, ${deed.again} again` : ''}`;
    case 'report':
      return `${deed.on} report ${deed.item} ${deed.semester}`;
    default:
      return `${deed.on} ${deed.kind} ${deed.semester}`;
  }
};

// Idul Adha of 1447 is on 27 May 2026; no aid before 7 February.
const YEAR = `
2026-02-01 families
2026-02-15 choose 2026-1
2026-02-18 Paket telur CSR
2026-02-18 fill 2026-1
2026-02-22 GENTING nutrisi
2026-02-22 judge 2026-1
2026-02-23 plan 2026-1
2026-03-07 report 6 2026-1
2026-03-10 report 5 2026-1
2026-03-17 report 2 2026-1
2026-03-18 Paket telur CSR
2026-03-22 GENTING nutrisi
2026-03-24 report 3 2026-1
2026-04-08 Jamban
2026-04-18 Paket telur CSR, 3 again
2026-04-22 GENTING nutrisi
2026-05-18 Paket telur CSR
2026-05-22 GENTING nutrisi
2026-05-28 Daging kurban
2026-06-18 Paket telur CSR
2026-06-22 GENTING nutrisi
2026-07-18 Paket telur CSR
2026-07-22 GENTING nutrisi
2026-07-24 families
2026-08-10 choose 2026-2
2026-08-13 fill 2026-2
2026-08-17 judge 2026-2
2026-08-18 Paket telur CSR
2026-08-18 plan 2026-2
2026-08-22 GENTING nutrisi
2026-08-30 report 6 2026-2
2026-09-02 report 5 2026-2
2026-09-09 report 2 2026-2
2026-09-16 report 3 2026-2
2026-09-18 Paket telur CSR
2026-09-22 GENTING nutrisi
2026-10-18 Paket telur CSR
2026-10-22 GENTING nutrisi
2026-11-18 Paket telur CSR
2026-11-22 GENTING nutrisi
`;

test('a year has a hand-out each month, one of them brought twice, the meat of the feast, and two audits', () => {
  expect(deedsOf(SPAN).map(shown)).toEqual(YEAR.trim().split('\n'));
});

test('an audit that could not be seen any more, or whose day lies in the next semester, is none', () => {
  const kinds = (first: string, last: string) =>
    deedsOf({ first: day(first), last: day(last) }).flatMap((deed) =>
      deed.kind === 'choose' ? [deed.semester] : [],
    );
  expect(kinds('2026-05-24', '2026-08-23')).toEqual([]);
  expect(kinds('2026-05-21', '2026-08-24')).toEqual(['2026-1', '2026-2']);
});

test('items of the plan are kept, kept late, broken, closed by others, and taken back; each belongs to one case', () => {
  const items = [0, 1, 2, 3].flatMap(planOf);
  expect(items).toHaveLength(7);
  const said = items.map(({ dueAfter, report, closing }) =>
    report === null
      ? closing
      : report.isCancelled
        ? 'taken back'
        : report.evidence === ''
          ? 'told'
          : report.after > dueAfter
            ? 'late'
            : 'in time',
  );
  expect(said).toEqual(['evidence', 'reply', 'in time', 'late', 'measured', 'taken back', 'told']);
  expect([2, 3, 7].map(plannedItem)).toMatchObject([{ place: 1, number: 1 }, { place: 1, number: 2 }, null]);
});

test('settings name only columns that there are; who gives and who is in charge can be written to, without names', () => {
  const settings = programmeSettings(villageSettings(1), SPAN);
  for (const { title, columns } of [programTab, donorTab]) {
    const headers = new Set(columns.map(({ header }) => header));
    expect((settings[title] ?? []).flatMap(Object.keys).filter((header) => !headers.has(header))).toEqual([]);
  }
  const active = (settings.Program ?? []).flatMap((row) => (row.Aktif === 'Ya' ? [row.Program] : []));
  expect(active).toEqual([
    'PMT lokal balita',
    'PMT ibu hamil KEK',
    'Daging kurban',
    'GENTING nutrisi',
    'Jamban',
    'Paket telur CSR',
  ]);
  // Eleven months of 30 packets, to 21 December.
  expect(settings.Donatur?.[0]).toMatchObject({
    Dijanjikan: 330,
    'Berlaku Sejak': '2026-02-01',
    'Berlaku Sampai': '2026-12-21',
  });
  expect(parseIsoDate(String(settings.Donatur?.[0]?.['Berlaku Sampai']))).not.toBeNull();
  const mayKnow = (settings.Penerima ?? []).filter((row) => row['Boleh Lihat Nama'] === 'Ya');
  expect(mayKnow).toHaveLength(3);
});
