import type { CalendarDate } from '../../../src/kernel/calendar';
import type { Counted, Verdict } from '../../../src/subjects/kecamatan/judge-copies';
import { type VerifyCells, verifiedFrom, verifiedText } from '../../../src/subjects/kecamatan/verifications';

const day = (text: string) => text as CalendarDate;

const RULES = {
  staff: [
    // Of the SK before this one.
    { name: 'Camat Sari', email: 'camat@wanadadi.example', until: day('2025-12-31'), series: 1 },
    { name: 'Camat Sari', email: 'camat@wanadadi.example', until: day('2026-12-31'), series: 1 },
    { name: 'Pak Adi', email: 'adi@wanadadi.example', until: day('2026-03-31'), series: 1 },
  ],
  listed: ['Krandegan', 'Kelurahan Sokanandi'],
  today: day('2026-04-20'),
};

const ROW: VerifyCells = {
  ...{ month: '2026-03', kelurahan: 'Krandegan', target: 118, by: 'Camat Sari', on: '2026-04-05' },
};

const VERDICT: Verdict = {
  ...{ month: '2026-03', place: 'Krandegan', code: '', kelurahan: 'Kelurahan Krandegan', state: 'counted' },
  ...{ isCounted: true, reason: '', asOf: '2026-04-19' },
};

const copy = (s: number): ReadonlyMap<string, readonly Counted[]> =>
  new Map([
    [
      '2026-03',
      [
        {
          ...{ place: 'Krandegan', code: '', kelurahan: 'Krandegan' },
          figures: [
            {
              ...{ month: '2026-03', part: 'Rekap', name: 'S', detail: 'Jumlah', numerator: s },
              ...{ denominator: null, source: 'Rekap', asOf: day('2026-03-31') },
            },
          ],
        },
      ],
    ],
  ]);

const said = (rows: readonly VerifyCells[], s: number | null, verdict = VERDICT): string =>
  verifiedText(verdict, { months: s === null ? new Map() : copy(s) }, verifiedFrom(rows, RULES));

describe('the verification of a month', () => {
  test('is told with who and when, beside what the copy says', () => {
    expect(said([ROW], 118)).toBe('Sasaran 118 diverifikasi Camat Sari, 5 April 2026.');
    expect(said([ROW], 120)).toBe(
      'Camat Sari memverifikasi 118 pada 5 April 2026, salinan menyebut 120. Tanyakan ke kelurahan, lalu verifikasi lagi.',
    );
  });

  test('that nobody has made is told of who counts, and of nobody else', () => {
    expect(said([], 118)).toBe('Belum diverifikasi.');
    expect(said([], null, { ...VERDICT, isCounted: false, state: 'late' })).toBe('');
    expect(said([ROW], null, { ...VERDICT, isCounted: false, state: 'late' })).toBe(
      'Sasaran 118 diverifikasi Camat Sari, 5 April 2026; salinan kelurahan belum dihitung.',
    );
  });

  test('is that of the latest day, and of one day the lower row', () => {
    const other = { ...ROW, target: 119, on: '2026-04-04' };
    expect(said([ROW, other], 118)).toContain('Sasaran 118');
    expect(said([ROW, { ...other, on: '2026-04-05' }], 119)).toContain('Sasaran 119');
  });

  test('of another month is none of this one', () => {
    expect(said([{ ...ROW, month: '2026-02' }], 118)).toBe('Belum diverifikasi.');
  });
});

test.each<[string, Partial<VerifyCells>, string]>([
  ['an unreadable month', { month: 'Maret' }, 'bulan tidak terbaca'],
  ['a month that is not over', { month: '2026-04' }, 'belum selesai'],
  ['a kelurahan that is not listed', { kelurahan: 'Karangtengah' }, 'tidak ada di tab Kelurahan'],
  ['half a child', { target: 1.5 }, 'bukan bilangan bulat'],
  ['no target', { target: '' }, 'bukan bilangan bulat'],
  ['nobody', { by: '' }, 'Diverifikasi Oleh belum diisi'],
  ['somebody else', { by: 'Siti' }, 'Siti tidak ada di tab Petugas'],
  ['somebody whose SK was over', { by: 'ADI@wanadadi.example' }, 'masa berlakunya habis'],
  ['no day', { on: '' }, 'Tanggal belum terbaca'],
  ['a day to come', { on: '2026-04-21' }, 'Tanggal belum tiba'],
])('a row with %s is told and does not count', (_, changed, reason) => {
  const { found, troubles } = verifiedFrom([{ ...ROW, ...changed }], RULES);
  expect(found.size).toBe(0);
  expect(troubles).toHaveLength(1);
  expect(troubles[0]?.reason).toMatch(/^Tab Verifikasi Sasaran baris 2: /);
  expect(troubles[0]?.reason).toContain(reason);
});

test('a month that the sheet has made a day of is read, and blank rows are none', () => {
  const blank = { month: '', kelurahan: ' ', target: null, by: null, on: null };
  // 1 March 2026.
  expect(verifiedFrom([blank, { ...ROW, month: 46082 }], RULES)).toMatchObject({ troubles: [] });
  expect(said([blank, { ...ROW, month: 46082 }], 118)).toContain('Sasaran 118');
});
