// I have a link of the map and know the village. I look before and after each posyandu morning and each visit that I hear of, week by week
// for a year, and compare every two looks. One RT has a single family with two children under five, and I know which it is.
import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import type { DecisionContent } from '../../../src/subjects/children/decisions/content';
import { codesOfView } from '../../../src/subjects/children/decisions/contents';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import type { MapPagePoint } from '../../../src/subjects/maps/map-page';
import { BIDAN, CAMAT, HOUR, Kelurahan, MINUTE } from '../../support/system/kelurahan';
import { mapData } from '../../support/system/map';
import { Officer } from '../../support/system/officer';

const MONTHS = 12;
/** Noon of a day of a month of 2026, in Krandegan; the 13th month is January 2027. */
const at = (month: number, day: number): number => Date.UTC(2026, month, day, 5);
const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const AREAS = [1, 2, 3].map((rt) => ({ RW: 1, RT: rt, Lintang: -7.397 - 0.002 * rt, Bujur: 109.696 }));
const NAMES = [
  'Zulkarnaen',
  'Bagas',
  'Citra',
  'Dimas',
  'Elok',
  'Farhan',
  'Gilang',
  'Hasna',
  'Indra',
  'Joko',
  'Kirana',
  'Laras',
];

/** Twelve children: four of RT 1, four of RT 2, four of RT 3; the last two of RT 3 are of one family, and no other family there has two. */
const COUNT = 12;
const rtOf = (i: number): number => 1 + Math.floor(i / 4);
const familyOf = (i: number): number => (i === 11 ? 10 : i);
const idOf = (i: number): string => `anak-${i}`;
const home = (i: number): string =>
  `${(-7.397 - 0.002 * rtOf(i) + 0.0001 * (i % 4)).toFixed(5)}, 109.6961${i % 10}`;

const described = (i: number, month: number, day: number, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama: `${NAMES[i % 12]} ${NAMES[(i * 5 + 3) % 12]}`,
  jenis_kelamin: i % 2 ? 'P' : 'L',
  tanggal_lahir: `2024-0${1 + (i % 9)}-1${i % 10}`,
  nama_ibu: `Ibu ${NAMES[familyOf(i)]}`,
  no_kk: `33040601012001${String(familyOf(i)).padStart(2, '0')}`,
  rt: String(rtOf(i)),
  rw: '1',
  lokasi: home(familyOf(i)),
  persetujuan: 'ya',
  tanggal_ukur: isoDay(at(month, day)),
  berat: '10,5',
  ...answers,
});

const visit = (i: number, month: number, day: number, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: responseCodeOf(idOf(i)),
  tanggal_ukur: isoDay(at(month, day)),
  berat: (10.5 + 0.2 * month).toFixed(1).replace('.', ','),
  ...answers,
});

interface Look {
  /** Month of the year that I look in. */
  readonly month: number;
  readonly points: string;
  readonly areas: string;
}

const decided = (officer: Officer, content: DecisionContent): void =>
  expect(officer.decide(content.kind, content)).toMatchObject({ ok: true });

/** What happens besides the posyandu on the 10th of each month, by month and day. */
type Happening = (kelurahan: Kelurahan, officer: Officer) => unknown;
const HAPPENINGS: Readonly<Record<string, Happening>> = {
  // A visit to one home, alone in its week; severe.
  '3 20': (kelurahan) => kelurahan.send(visit(10, 3, 20, { oedema: 'ya' })),
  // A birth.
  '4 17': (kelurahan) =>
    kelurahan.send(
      described(12, 4, 17, { nama: 'Mentari Wulan', tanggal_lahir: '2026-05-02', berat: '3,9', rt: '3' }),
      {
        id: idOf(12),
      },
    ),
  // A family moves from RT 1 to RT 2: the kader edits what registered its child.
  '5 21': (kelurahan) =>
    kelurahan.send(described(1, 0, 10, { rt: '2', lokasi: home(5), alamat: 'Jalan Baru' }), { id: idOf(1) }),
  // An officer learns that another child lives in RT 3.
  '6 22': (_, officer) =>
    decided(officer, { kind: 'correct', child: responseCodeOf(idOf(6)), field: 'rt', value: '3' }),
  // Two children of RT 2 were one.
  '7 23': (_, officer) =>
    decided(officer, {
      kind: 'same-child',
      responses: [4, 5].flatMap((i) => {
        const { child } = officer.look(responseCodeOf(idOf(i)));
        return child ? codesOfView(child) : [];
      }),
    }),
};

const looks: Look[] = [];
let kelurahan: Kelurahan;

beforeAll(() => {
  kelurahan = new Kelurahan({ Wilayah: AREAS }, at(0, 2));
  kelurahan.stopClocks();
  const officer = new Officer(kelurahan);
  const look = (month: number): void => {
    const [points, areas] = [BIDAN, CAMAT].map((email) => kelurahan.mapPage(kelurahan.mapLink(email)));
    looks.push({ month, points: points ?? '', areas: areas ?? '' });
  };
  for (let month = 0; month <= MONTHS; month++) {
    for (const day of [3, 10, 17, 20, 21, 22, 23, 27]) {
      kelurahan.world.clock.moveTo(at(month, day));
      look(month);
      if (day === 10 && month < MONTHS) {
        for (let i = 0; i < COUNT; i++) {
          // Each child misses two mornings in the year.
          if (month > 0 && (month + i) % 6 === 0) continue;
          if (month === 0) kelurahan.send(described(i, 0, 10), { id: idOf(i) });
          else kelurahan.send(visit(i, month, 10));
          kelurahan.world.clock.advance(MINUTE);
        }
      }
      const happening = HAPPENINGS[`${month} ${day}`];
      happening?.(kelurahan, officer);
      kelurahan.world.clock.advance(HOUR);
      if (day === 10 || happening) look(month);
    }
  }
  expect(kelurahan.runtime.failures()).toEqual([]);
}, 600_000);

const inMonth = (month: number): readonly Look[] => looks.filter((look) => look.month === month);
function pointsOf(month: number): readonly MapPagePoint[] {
  const page = mapData(inMonth(month)[0]?.points ?? '');
  if (page.view !== 'points') throw new Error('I see no points');
  return page.points;
}

test('there was something to see: visits, a birth, a move and two decisions', () => {
  expect(looks.length).toBeGreaterThan(100);
  expect(pointsOf(0)).toEqual([]);
  expect(pointsOf(1)).toHaveLength(12);
  expect(pointsOf(4).filter(({ status }) => status === 'severe')).toHaveLength(1);
  expect(pointsOf(5)).toHaveLength(13);
  expect(pointsOf(8)).toHaveLength(12);
  expect(pointsOf(MONTHS).map(({ month }) => month)).toContain('2026-12');
});

test('within a month each look is the same, byte for byte: neither a posyandu morning nor a lone visit shows', () => {
  for (let month = 0; month <= MONTHS; month++) {
    const [first, ...later] = inMonth(month);
    for (const look of later)
      expect([month, look.points === first?.points, look.areas === first?.areas]).toEqual([
        month,
        true,
        true,
      ]);
  }
});

test('from one month to the next no point stays, so none can be followed', () => {
  for (let month = 1; month < MONTHS; month++) {
    const before = new Set(pointsOf(month).map(({ lat, lng }) => `${lat} ${lng}`));
    expect(pointsOf(month + 1).filter(({ lat, lng }) => before.has(`${lat} ${lng}`))).toEqual([]);
  }
});

test('the two children of one family do not stand together', () => {
  for (let month = 1; month <= MONTHS; month++) {
    const points = pointsOf(month);
    expect(new Set(points.map(({ lat, lng }) => `${lat} ${lng}`)).size).toBe(points.length);
  }
});

test('what is told of a child besides its finding, two others of its RT share, or it stands in its RW', () => {
  for (let month = 1; month <= MONTHS; month++) {
    const points = pointsOf(month);
    const told = ({ rw, rt, posyandu, ageBand, month: measured }: MapPagePoint) =>
      JSON.stringify([rw, rt, posyandu, ageBand, measured]);
    for (const point of points.filter(({ rt }) => rt !== null))
      expect(points.filter((other) => told(other) === told(point)).length).toBeGreaterThanOrEqual(3);
  }
});

test('a child that has died, and one whose family takes its consent back, are gone at the next look', () => {
  const officer = new Officer(kelurahan);
  const places = () => {
    const page = mapData(kelurahan.mapPage(kelurahan.mapLink(BIDAN)));
    return page.view === 'points' ? page.points.map(({ status }) => status) : [];
  };
  // No clock runs that would keep the month: counts are of now.
  const counts = () => {
    const page = mapData(kelurahan.mapPage(kelurahan.mapLink(CAMAT)));
    return page.view === 'areas' ? page.whole.children : null;
  };
  const before = places();
  expect(counts()).toBe(before.length);
  const on = '2027-01-27' as CalendarDate;
  decided(officer, { kind: 'residence', child: responseCodeOf(idOf(0)), status: 'died', on });
  expect(places()).toHaveLength(before.length - 1);
  kelurahan.send({ posyandu: 'Mawar', anak: responseCodeOf(idOf(2)), persetujuan: 'Tidak' }, { id: 'tarik' });
  expect(places()).toHaveLength(before.length - 2);
  expect(counts()).toBe(before.length - 2);
});
