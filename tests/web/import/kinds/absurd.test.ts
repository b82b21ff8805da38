import type { AnswerKey } from '../../../../src/subjects/children/submission/answers';
import { planned, reasons } from './reading';

const list = (heading: string, cell: string) =>
  `Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;Tgl Ukur;BB;TB;Cara Ukur;${heading}\n` +
  `ANI;P;2025-03-17;SUMI;Mawar;2026-06-20;8,7;74,2;Telentang;${cell}\n`;

describe('a side field that is absurd is emptied and told, and the measures count', () => {
  test.each<{ heading: string; cell: string; key: AnswerKey }>([
    { heading: 'Usia Kehamilan', cell: '8888', key: 'usia_kehamilan' },
    { heading: 'Usia Hamil', cell: '3304061703250001', key: 'usia_kehamilan' },
    { heading: 'BB Lahir', cell: '45733', key: 'bb_lahir' },
    { heading: 'PB Lahir', cell: '490', key: 'pb_lahir' },
    { heading: 'LiLA', cell: '1355', key: 'lila' },
    { heading: 'Lingkar Kepala', cell: 'empat lima', key: 'lingkar_kepala' },
    { heading: 'Anak Ke', cell: '2025', key: 'anak_ke' },
    { heading: 'RT', cell: 'Krajan', key: 'rt' },
    { heading: 'RW', cell: '4000', key: 'rw' },
    { heading: 'Vit A', cell: 'merah', key: 'vitamin_a' },
    { heading: 'Oedema', cell: '46023', key: 'oedema' },
    { heading: 'ASI', cell: '??x', key: 'asi' },
    { heading: 'Kode Anak', cell: 'K-17', key: 'anak' },
    { heading: 'Catatan', cell: 'x'.repeat(2001), key: 'catatan' },
  ])('$heading: $key', ({ heading, cell, key }) => {
    const [row] = planned(list(heading, cell));
    expect(row).toMatchObject({ verdict: 'ready', answers: { berat: '8.7', tinggi: '74.2' } });
    expect(row?.answers[key]).toBeUndefined();
    expect(row?.remarks).toEqual([{ key, remark: 'left-out' }]);
  });

  test('RT and RW that contradict each other are both left out', () => {
    const [row] = planned(
      'Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;RT;RW\nANI;P;2025-03-17;SUMI;Mawar;003/002;4\n',
    );
    expect(row).toMatchObject({ verdict: 'ready' });
    expect(row?.answers).not.toHaveProperty('rw', '2');
  });

  test.each([
    ['RT 01/RW II', '1', '2'],
    ['003/002', '3', '2'],
    ['RT.4 RW.11', '4', '11'],
  ])('%s is RT and RW', (cell, rt, rw) => {
    const [row] = planned(`Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;RT/RW\nANI;P;2025-03-17;SUMI;Mawar;${cell}\n`);
    expect(row?.answers).toMatchObject({ rt, rw });
  });

  test.each(['0', '-', '', '000'])('"%s" is nothing, and nothing to tell', (cell) => {
    for (const heading of ['BB Lahir', 'PB Lahir', 'LiLA', 'Usia Kehamilan', 'RT'])
      expect(planned(list(heading, cell))[0]).toMatchObject({ verdict: 'ready', remarks: [] });
  });
});

describe('what tells who was measured, when and how much, is not left out', () => {
  test.each([
    ['8,7', '870', 'unit-slipped'],
    ['74,2', '7420', 'unit-slipped'],
    ['P', 'X', 'unreadable-sex'],
    ['2025-03-17', '2025', 'unreadable-date'],
    ['2025-03-17', 'x', 'unreadable-date'],
    ['2026-06-20', '31/02/2026', 'no-such-date'],
    ['SUMI', '', 'missing'],
    ['ANI', '0', 'not-a-name'],
  ])('%s as "%s"', (right, wrong, code) => {
    expect(
      reasons(
        list('Catatan', 'sehat').replace(`;${right};`, `;${wrong};`).replace(`\n${right};`, `\n${wrong};`),
      ),
    ).toEqual([[code]]);
  });
});

test('one posyandu numbered in two ways is one', () => {
  const rows = planned('Nama;JK;Tgl Lahir;Nama Ibu;Posyandu\nANI;P;2025-03-17;SUMI;MAWAR I\n');
  expect(rows[0]?.answers.posyandu).toBe('Mawar');
});
