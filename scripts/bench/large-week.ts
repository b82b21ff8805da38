import { type DayUse, dayUse } from '../../local/cli/simulate/day-use';
import { DAY, HOUR, Kelurahan, MORNING, recipient } from '../../tests/support/system/kelurahan';
import { registerMany } from '../../tests/support/system/register-many';
import type { Size } from '../../tests/support/system/whole-day';

const DAYS = 7;
/** Posyandu are open on so many days of a month, as many on each. */
const SESSION_DAYS = 18;
const FIRST_DAY = 7;
/** Share of the children of a posyandu that come. */
const COME = 0.85;

export interface Week extends DayUse {
  readonly visits: number;
  readonly failures: readonly string[];
}

/**
 * A week of a large kelurahan, Wednesday to Tuesday, each day with a morning of two or three posyandu: of a year that is too long to live
 * through, the days that cost most.
 *
 * @param onDay told what has been used so far, as each day ends
 */
export function benchLargeWeek(
  { children, posyandu, kader }: Omit<Size, 'visits'>,
  onDay: (day: number, used: DayUse) => void = () => {},
  bundleFolder?: string,
): Week {
  const names = Array.from({ length: posyandu }, (_, i) => `Anggrek ${i + 1}`);
  const dayOfSession = (i: number): number => FIRST_DAY + (i % SESSION_DAYS);
  const emailAt = (i: number): string => `kader${i % kader}@desa.example`;
  const kelurahan = new Kelurahan(
    {
      Posyandu: names.map((Posyandu, i) => ({ Posyandu, 'Hari Buka': dayOfSession(i) })),
      Kader: Array.from({ length: kader }, (_, i) => ({
        Nama: `Kader ${i}`,
        Email: emailAt(i),
        Posyandu: names[i % posyandu] ?? '',
      })),
      Petugas: [
        { Nama: 'Bidan', Email: 'bidan@desa.example', Peran: 'Bidan' },
        { Nama: 'TPG', Email: 'tpg@desa.example', Peran: 'TPG' },
      ],
      Penerima: [
        recipient('bidan@desa.example', { Mingguan: 'Tidak' }),
        recipient('tpg@desa.example', { Mingguan: 'Tidak' }),
        recipient('lurah@desa.example', { Peran: 'Lurah' }),
        recipient('camat@kecamatan.example', {
          Peran: 'Camat',
          Mendesak: 'Tidak',
          'Boleh Lihat Nama': 'Tidak',
        }),
      ],
    },
    MORNING - 26 * HOUR,
    bundleFolder,
  );
  const codes = registerMany(kelurahan, children, names, children);
  // Whatever is made the first time is made before the week.
  kelurahan.pass(20 * HOUR);
  const begun = kelurahan.now + 1;
  let visits = 0;
  for (let day = 0; day < DAYS; day++) {
    const morning = MORNING + day * DAY;
    const open = names.flatMap((_, i) => (dayOfSession(i) === FIRST_DAY + day ? [i] : []));
    const come = open.flatMap((at) =>
      Array.from({ length: Math.floor((children / posyandu) * COME) }, (_, n) => n * posyandu + at),
    );
    for (const [n, child] of come.entries()) {
      kelurahan.pass(Math.max(0, morning + (n / come.length) * 3 * HOUR - kelurahan.now));
      const answers = {
        posyandu: names[child % posyandu] ?? '',
        anak: codes[child] ?? '',
        tanggal_ukur: `2026-01-${String(FIRST_DAY + day).padStart(2, '0')}`,
        berat: String(110 + (child % 9)).replace(/(\d)$/, ',$1'),
      };
      kelurahan.send(answers, { email: emailAt(child % posyandu), deliverAt: [kelurahan.now] });
      visits += 1;
    }
    kelurahan.pass(Math.max(0, morning + 15 * HOUR - kelurahan.now));
    onDay(FIRST_DAY + day, dayUse(kelurahan.world, kelurahan.workbookId, begun));
  }
  return {
    ...dayUse(kelurahan.world, kelurahan.workbookId, begun),
    visits,
    failures: kelurahan.runtime.failures().map(({ functionName, message }) => `${functionName}: ${message}`),
  };
}
