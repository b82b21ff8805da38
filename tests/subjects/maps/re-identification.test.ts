// Somebody who may see points looks at the map over a year, and tries to find homes by all the looks together. The village, the homes, the
// attacker and what is expected are of this test alone.
import { seededRandom } from '../../../local/seed/random';
import { demoVillage } from '../../../local/seed/village';
import { type CalendarDate, parseIsoDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import type { MapPagePoint, PointsPage } from '../../../src/subjects/maps/map-page';
import { signWith } from '../../support/map-children';
import { lookAt, type VillageTabs } from '../../support/map-looks';
import type { Sent } from '../../support/responses';

const MONTHS = 12;
const DAY = 86_400_000;
const NOON = 5 * 3_600_000;
const YEAR_BEGINS = Date.UTC(2025, 6, 1);
const lookDay = (month: number): number => Date.UTC(2025, 6 + month, 28) + NOON;
/** When the picture of the month is out. */
const pictureDay = (month: number): number => lookDay(month) + 6 * DAY;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

interface Metres {
  readonly north: number;
  readonly east: number;
}
const ORIGIN = { lat: -7.4, lng: 109.69 };
const LAT_METRES = 111_195;
const LNG_METRES = LAT_METRES * Math.cos((7.4 * Math.PI) / 180);
const toDegrees = ({ north, east }: Metres) => ({
  lat: ORIGIN.lat + north / LAT_METRES,
  lng: ORIGIN.lng + east / LNG_METRES,
});
const toMetres = ({ lat, lng }: { readonly lat: number; readonly lng: number }): Metres => ({
  north: (lat - ORIGIN.lat) * LAT_METRES,
  east: (lng - ORIGIN.lng) * LNG_METRES,
});
const apart = (a: Metres, b: Metres): number => Math.hypot(a.north - b.north, a.east - b.east);
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const middle = (places: readonly Metres[]): Metres => ({
  north: mean(places.map(({ north }) => north)),
  east: mean(places.map(({ east }) => east)),
});

describe('1,000 invented children', () => {
  /** RT 120 m from each other: the circle of each has 60 m. */
  const RADIUS = 60;
  const RTS = Array.from({ length: 20 }, (_, i) => ({
    rw: 1 + Math.floor(i / 5),
    rt: 1 + (i % 5),
    centre: { north: 120 * Math.floor(i / 5), east: 120 * (i % 5) },
  }));
  const VILLAGE: VillageTabs = {
    posyandu: [1, 2, 3, 4].map((rw) => ({ Posyandu: `Pos ${rw}` })),
    areas: RTS.map(({ rw, rt, centre }) => {
      const { lat, lng } = toDegrees(centre);
      return { RW: rw, RT: rt, Lintang: lat, Bujur: lng };
    }),
  };

  interface Stay {
    readonly since: number;
    readonly area: (typeof RTS)[number];
    readonly home: Metres;
    readonly address: string;
  }
  interface Family {
    readonly id: number;
    readonly card: string;
    readonly stays: readonly Stay[];
    /** Month from which its pin is known; 99 for never. */
    readonly pinnedFrom: number;
  }
  interface Invented {
    readonly id: number;
    readonly family: Family;
    /** Month in which it is first measured. */
    readonly from: number;
    readonly birthDate: string;
    readonly measured: readonly number[];
    readonly oedema: boolean;
  }

  const random = seededRandom(8_128);
  function stayFrom(since: number, serial: number): Stay {
    const area = random.pick(RTS as [(typeof RTS)[number], ...(typeof RTS)[number][]]);
    const distance = RADIUS * Math.sqrt(random.next());
    const angle = 2 * Math.PI * random.next();
    const home = {
      north: area.centre.north + distance * Math.cos(angle),
      east: area.centre.east + distance * Math.sin(angle),
    };
    return { since, area, home, address: `Jalan Contoh ${serial}` };
  }
  const FAMILIES: readonly Family[] = Array.from({ length: 640 }, (_, id) => {
    const first = stayFrom(0, id);
    const moves = random.chance(0.15) ? [stayFrom(random.integer(2, 10), 10_000 + id)] : [];
    return {
      id,
      card: random.chance(0.8) ? `330406010120${String(1000 + id)}` : '',
      stays: [first, ...moves],
      pinnedFrom: random.chance(0.4) ? 0 : random.chance(0.6) ? random.integer(1, 11) : 99,
    };
  });
  /** Four of the first family, one or two of the others. */
  const CHILDREN: readonly Invented[] = Array.from({ length: 1_000 }, (_, id) => {
    const family = FAMILIES[id < 4 ? 0 : 1 + ((id - 4) % (FAMILIES.length - 1))];
    if (!family) throw new Error('a family');
    const from = id >= 920 ? random.integer(1, 11) : 0;
    const measured = Array.from({ length: MONTHS }, (_, month) => month).filter(
      (month) => month === from || (month > from && random.chance(0.85)),
    );
    const born = from === 0 ? YEAR_BEGINS - random.integer(30, 1_300) * DAY : lookDay(from) - 20 * DAY;
    return { id, family, from, birthDate: isoDay(born), measured, oedema: id % 33 === 0 };
  });

  const stayOf = ({ stays }: Family, month: number): Stay =>
    [...stays].reverse().find(({ since }) => since <= month) ?? (stays[0] as Stay);

  const lastMeasured = ({ measured, from }: Invented, month: number): number =>
    measured.filter((one) => one <= month).pop() ?? from;

  const nikOf = ({ birthDate, id }: Invented): string => {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    return `330406${day}${month}${year.slice(2)}${String(1 + id).padStart(4, '0')}`;
  };

  /** About the median of WHO for boys, kg: nobody has a finding but by oedema. */
  function weightAt(months: number): string {
    const kg =
      months < 6 ? 3.5 + 0.74 * months : months < 12 ? 8 + 0.27 * (months - 6) : 9.6 + 0.2 * (months - 12);
    return kg.toFixed(1);
  }

  /** @param pinOf where the pins of the family are; `null` for a family without any */
  function answersOf(child: Invented, month: number, pinOf: (stay: Stay) => Metres | null): Answers {
    const { family, id } = child;
    const stay = stayOf(family, month);
    const pin = month >= family.pinnedFrom ? pinOf(stay) : null;
    const point = pin && toDegrees(pin);
    const last = lastMeasured(child, month);
    return {
      posyandu: `Pos ${stay.area.rw}`,
      nama: `Anak Contoh ${id}`,
      nik: nikOf(child),
      jenis_kelamin: 'L',
      tanggal_lahir: child.birthDate,
      nama_ibu: `Ibu Contoh ${family.id}`,
      no_kk: family.card,
      alamat: stay.address,
      rt: String(stay.area.rt),
      rw: String(stay.area.rw),
      lokasi: point ? `${point.lat.toFixed(6)}, ${point.lng.toFixed(6)}` : '',
      persetujuan: 'ya',
      tanggal_ukur: isoDay(lookDay(last) - DAY),
      berat: weightAt((lookDay(last) - Date.parse(child.birthDate)) / DAY / 30.44),
      oedema: child.oedema ? 'ya' : 'tidak',
    };
  }

  /** As the form has it then: an edit takes the place of what was answered before. */
  const sentBy = (month: number, pinOf: (stay: Stay) => Metres | null): readonly Sent[] =>
    CHILDREN.filter(({ from }) => from <= month).map((child) => ({
      id: `anak-${child.id}`,
      submittedAt: lookDay(lastMeasured(child, month)) - DAY + child.id,
      email: 'kader@krandegan.example',
      answers: answersOf(child, month, pinOf),
    }));
  const sign = signWith('secret of the village');
  const looksWith = (months: readonly number[], pinOf: (stay: Stay) => Metres | null) =>
    months.map((month) => lookAt(VILLAGE, sentBy(month, pinOf), pictureDay(month), sign));

  const ALL = Array.from({ length: MONTHS }, (_, month) => month);
  let looks: readonly PointsPage[] = [];
  beforeAll(() => {
    looks = looksWith(ALL, ({ home }) => home);
  }, 300_000);

  test('are all on the map in the end, those with oedema too, and few of them in their RW alone', () => {
    const last = looks[MONTHS - 1];
    expect(last?.points).toHaveLength(1_000);
    expect(last?.points.filter(({ status }) => status === 'severe')).toHaveLength(
      CHILDREN.filter(({ oedema }) => oedema).length,
    );
    const inRt = last?.points.filter(({ rt }) => rt !== null).length ?? 0;
    expect(inRt).toBeGreaterThan(700);
  });

  test('leave the same pages, byte for byte, with their pins elsewhere, and with none', () => {
    const some = [0, 5, 11];
    const seen = some.map((month) => looks[month]);
    expect(looksWith(some, () => null)).toEqual(seen);
    const elsewhere = ({ area }: Stay) => ({ north: area.centre.north + 40, east: area.centre.east - 30 });
    expect(looksWith(some, elsewhere)).toEqual(seen);
  }, 300_000);

  test('show the same all through a month, whatever comes in on a day of it', () => {
    const [first] = looks;
    const before = sentBy(0, ({ home }) => home);
    const born: Sent = {
      id: 'lahir',
      submittedAt: pictureDay(0) + DAY,
      email: 'kader@krandegan.example',
      answers: { ...(before[0] as Sent).answers, nama: 'Bayi Contoh', nik: '', tanggal_lahir: '2025-08-01' },
    };
    const visited: Sent = {
      ...born,
      id: 'kunjungan',
      answers: {
        posyandu: 'Pos 1',
        anak: responseCodeOf('anak-7'),
        tanggal_ukur: '2025-08-04',
        berat: '4',
        oedema: 'ya',
      },
    };
    const { answers } = before[5] as Sent;
    const moved = { ...born, id: 'anak-5', answers: { ...answers, rt: answers.rt === '1' ? '2' : '1' } };
    const withAll = [...before, born, visited, moved];
    // The edit comes as another revision of the response.
    expect(lookAt(VILLAGE, withAll, pictureDay(0) + 20 * DAY, sign)).toEqual(first);
    expect(lookAt(VILLAGE, withAll, pictureDay(1), sign)).not.toEqual(first);
  });

  /** Counted here: points that agree in all but the finding. */
  const alike = (points: readonly MapPagePoint[], one: MapPagePoint): number =>
    points.filter(
      (other) =>
        other.rw === one.rw &&
        other.rt === one.rt &&
        other.posyandu === one.posyandu &&
        other.ageBand === one.ageBand &&
        other.month === one.month,
    ).length;

  test('share in each look what is told of them with two others of their RT, or stand in their RW', () => {
    for (const { points } of looks) {
      const told = points.filter(({ rt }) => rt !== null);
      expect(Math.min(...told.map((point) => alike(points, point)))).toBeGreaterThanOrEqual(3);
    }
  });

  describe('to an attacker who knows the RT of each and takes every look together', () => {
    const place = ({ lat, lng }: MapPagePoint): Metres => toMetres({ lat, lng });

    test('the points of an RT lie around its centre as by chance, and not around the homes of its families', () => {
      // In a circle of radius R the mean way from its centre is 2R/3 to a home, and between two places 128R/45π (Santaló, Integral
      // Geometry, 1976): 40 m and 54.3 m.
      const last = looks[MONTHS - 1];
      const homes = FAMILIES.map((family) => stayOf(family, MONTHS - 1));
      const between: number[] = [];
      const fromCentre: number[] = [];
      for (const { area, home } of homes) {
        fromCentre.push(apart(home, area.centre));
        const points = (last?.points ?? []).filter(({ rw, rt }) => rw === area.rw && rt === area.rt);
        between.push(mean(points.map((point) => apart(home, place(point)))));
      }
      expect(Math.abs(mean(fromCentre) - 40)).toBeLessThan(2.5);
      expect(Math.abs(mean(between) - 54.3)).toBeLessThan(2.5);
    });

    test('no point stays from one month to the next, so that none can be followed', () => {
      const spots = looks.map(({ points }) => new Set(points.map(({ lat, lng }) => `${lat} ${lng}`)));
      for (const [i, later] of spots.slice(1).entries()) {
        // Of about 1,000 places in an RT, 5 decimals apart, a few are taken again by chance.
        const again = [...later].filter((spot) => spots[i]?.has(spot)).length;
        expect(again / later.size).toBeLessThan(0.02);
      }
    });

    /**
     * Told by somebody else which point is whose: who has a finding alone in an RT is such a child. The attacker averages its points of all the
     * months in which it lived there.
     */
    test('nor are the points of one child over the months, nor half the way to their mean, nearer than the centre', () => {
      const centres: number[] = [];
      const means: number[] = [];
      const halves: number[] = [];
      for (const { family, from, oedema } of CHILDREN) {
        if (!oedema) continue;
        family.stays.forEach((stay, i) => {
          const until = (family.stays[i + 1]?.since ?? MONTHS) - 1;
          const { area, home } = stay;
          const drawn = ALL.filter((month) => month >= Math.max(stay.since, from) && month <= until).flatMap(
            (month) => {
              const severe = (looks[month]?.points ?? []).filter(
                (point) => point.rw === area.rw && point.rt === area.rt && point.status === 'severe',
              );
              return severe.length === 1 ? severe.map(place) : [];
            },
          );
          if (drawn.length === 0) return;
          const guess = middle(drawn);
          centres.push(apart(home, area.centre));
          means.push(apart(home, guess));
          halves.push(apart(home, middle([guess, area.centre])));
        });
      }
      expect(means.length).toBeGreaterThan(5);
      expect(mean(means)).toBeGreaterThan(mean(centres));
      expect(mean(halves)).toBeGreaterThan(mean(centres));
    });
  });

  test('no single home is given away: under fifty secrets the point is on average farther from each than the centre', () => {
    // Drawn for 40 homes, at the centre of the RT and out to its edge, by pages of one RT with three families.
    const [area] = RTS;
    if (!area) throw new Error('an RT');
    const answers = (i: number): Answers => ({
      ...answersOf(CHILDREN[i] as Invented, 0, () => null),
      rt: '1',
      rw: '1',
      posyandu: 'Pos 1',
      tanggal_lahir: '2024-01-01',
      tanggal_ukur: isoDay(lookDay(0) - DAY),
      oedema: 'tidak',
    });
    const sent = [10, 11, 12].map((i) => ({
      id: `anak-${i}`,
      submittedAt: lookDay(0) - DAY,
      email: 'kader@krandegan.example',
      answers: answers(i),
    }));
    const drawn = Array.from({ length: 50 }, (_, i) =>
      lookAt(VILLAGE, sent, pictureDay(0), signWith(`secret ${i}`)).points.map(place),
    ).flat();
    expect(drawn).toHaveLength(150);
    for (let i = 0; i < 40; i++) {
      const distance = (RADIUS * i) / 39;
      const angle = i * 2.4;
      const home = {
        north: area.centre.north + distance * Math.cos(angle),
        east: area.centre.east + distance * Math.sin(angle),
      };
      // Two standard errors of a mean of 150 with a deviation of about 25 m are 4 m.
      expect(mean(drawn.map((point) => apart(home, point)))).toBeGreaterThan(distance - 4);
    }
  }, 120_000);
});

const place = ({ lat, lng }: MapPagePoint): Metres => toMetres({ lat, lng });

describe('the demo village', () => {
  const END = parseIsoDate('2026-06-20') as CalendarDate;
  const village = demoVillage({ seed: 330_406, endDate: END, children: 233, months: MONTHS });
  const tabs: VillageTabs = {
    posyandu: village.settings.Posyandu ?? [],
    areas: village.settings.Wilayah ?? [],
  };
  const sign = signWith('secret of Krandegan');
  const sent: readonly (Sent & { readonly pinned: boolean })[] = village.submissions.map(
    ({ id, waktu, email, answers, anakOf }) => ({
      id,
      submittedAt: Date.parse(waktu),
      email,
      answers: anakOf === null ? answers : { ...answers, anak: responseCodeOf(anakOf) },
      pinned: answers.lokasi !== undefined,
    }),
  );
  /** Midnights of Krandegan at which a month is over. */
  const ends = [2, 5, 8, 11].map((month) => Date.UTC(2025, 7 + month, 1) - 7 * 3_600_000);
  const looksAt = (answers: readonly Sent[], late = 0) =>
    ends.map((end) =>
      lookAt(
        tabs,
        answers.filter(({ submittedAt }) => submittedAt < end + late),
        end + late,
        sign,
      ),
    );
  let looks: readonly PointsPage[] = [];
  beforeAll(() => {
    looks = looksAt(sent);
  }, 300_000);

  test('has its children on the map, and most of their homes have a pin', () => {
    expect(sent.filter(({ pinned }) => pinned).length).toBeGreaterThan(120);
    expect(looks[3]?.points.length).toBeGreaterThan(200);
  });

  test('looks the same on the first day of a month and on the 28th, though most of its children were measured in between', () => {
    const last = ends[0] ?? 0;
    const between = sent.filter(({ submittedAt }) => submittedAt >= last && submittedAt < last + 27 * DAY);
    expect(between.length).toBeGreaterThan(150);
    expect(looksAt(sent, 27 * DAY)).toEqual(looks);
  }, 300_000);

  test('looks the same without any of its pins', () => {
    const unpinned = sent.map((one) => {
      const { lokasi: _, ...answers } = one.answers;
      return { ...one, answers };
    });
    expect(looksAt(unpinned)).toEqual(looks);
  }, 300_000);

  test('tells nothing of a child in an RT that it does not tell of two others', () => {
    for (const { points } of looks) {
      const groups = new Map<string, number>();
      for (const { rw, rt, posyandu, ageBand, month } of points) {
        if (rt === null) continue;
        const told = JSON.stringify([rw, rt, posyandu, ageBand, month]);
        groups.set(told, (groups.get(told) ?? 0) + 1);
      }
      expect(groups.size).toBeGreaterThan(10);
      expect(Math.min(...groups.values())).toBeGreaterThanOrEqual(3);
    }
  });

  test('gives no home back: any point of its RT is farther from it on average than the middle of the RT', () => {
    const last = looks[3];
    const fromCentre: number[] = [];
    const fromPoints: number[] = [];
    for (const { family } of village.children) {
      const row = tabs.areas.find(({ RW, RT }) => RW === family.rw && RT === family.rt);
      const points = (last?.points ?? []).filter(({ rw, rt }) => rw === family.rw && rt === family.rt);
      if (!row || points.length === 0) continue;
      const home = toMetres(family.home);
      fromCentre.push(apart(home, toMetres({ lat: Number(row.Lintang), lng: Number(row.Bujur) })));
      fromPoints.push(mean(points.map((point) => apart(home, place(point)))));
    }
    expect(fromCentre.length).toBeGreaterThan(100);
    expect(mean(fromPoints)).toBeGreaterThan(mean(fromCentre));
  });
});
