import { planned } from './reading';

/** What becomes of the sexes of a list, `?` where a row waits. */
const sexes = (heading: string, ...told: readonly string[]): string =>
  planned(
    [
      `Nama;${heading};Tgl Lahir;Nama Ibu;Posyandu`,
      ...told.map((sex, i) => `ANAK ${'ABCDEFGH'.charAt(i)};${sex};2024-03-17;SUMI;Mawar`),
    ].join('\n'),
  )
    .map(({ verdict, answers }) => (verdict === 'ready' ? answers.jenis_kelamin : '?'))
    .join(' ');

describe('what P means shows beside the other letters of its column', () => {
  test.each<{ told: readonly string[]; read: string }>([
    { told: ['P', 'L', 'P'], read: 'P L P' },
    { told: ['P', 'P'], read: 'P P' },
    { told: ['P', 'W', 'w.'], read: 'L P P' },
    { told: ['Pria', 'Wanita', 'P', 'W'], read: 'L P L P' },
    { told: ['P', 'Wanita'], read: '? P' },
    { told: ['P', 'Pria'], read: '? L' },
    { told: ['P', 'W', 'L'], read: '? P L' },
    { told: ['P', 'Wanita', 'Laki-laki'], read: '? P L' },
    { told: ['P', 'Pria', 'Perempuan'], read: '? L P' },
    { told: ['PR', 'LK'], read: 'P L' },
    { told: ['L', 'W', 'W'], read: 'L P P' },
    { told: ['K', 'L'], read: '? L' },
    { told: ['1', '2'], read: '? ?' },
  ])('$told', ({ told, read }) => {
    expect(sexes('JK', ...told)).toBe(read);
  });

  test.each([
    ['P/W', 'L P'],
    ['Jenis Kelamin (P/W)', 'L P'],
    ['L/P', '? P'],
    ['P/L', '? P'],
  ])('under %s', (heading, read) => {
    expect(sexes(heading, 'P', 'W')).toBe(read);
  });
});
