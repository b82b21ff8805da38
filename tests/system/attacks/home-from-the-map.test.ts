// I may see the points of the map, look at it again and again, and want to know in which house a child lives.
import type { Answers } from '../../../src/subjects/children/submission/answers';
import type { PointsPage } from '../../../src/subjects/maps/map-page';
import { BIDAN, DAY, HOUR, Kelurahan, MINUTE } from '../../support/system/kelurahan';
import { mapData } from '../../support/system/map';

/** Two homes in the same RT, 70 m apart, and one in another RT. */
const HOMES = {
  pond: '-7.39871, 109.69583',
  mosque: '-7.39920, 109.69622',
  bridge: '-7.40133, 109.69921',
} as const;

const AREAS = [
  { RW: 1, RT: 1, Lintang: -7.397, Bujur: 109.696 },
  { RW: 1, RT: 2, Lintang: -7.399, Bujur: 109.696 },
  { RW: 1, RT: 3, Lintang: -7.4013, Bujur: 109.699 },
];

const child = (i: number, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: 'baru',
  nama: ['Zulkarnaen', 'Bagas', 'Citra', 'Dimas', 'Elok', 'Farhan', 'Gilang', 'Hasna'][i] ?? '',
  jenis_kelamin: 'L',
  tanggal_lahir: `2024-0${1 + i}-07`,
  no_kk: `330406010120010${i}`,
  nama_ibu: ['Wagiyem', 'Ningsih', 'Sumarni', 'Painem', 'Tukinah', 'Lasmi', 'Rukmini', 'Yatmi'][i] ?? '',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-06',
  berat: '11,0',
  ...answers,
});

/** What I see of each moment of a story, once its month is over, and the world that it was played in. */
interface Seen {
  readonly looks: readonly string[];
  readonly kelurahan: Kelurahan;
}

function played(story: (kelurahan: Kelurahan, look: () => void) => void): Seen {
  const kelurahan = new Kelurahan({ Wilayah: AREAS });
  // Neighbours, of whom two share what is told of the child.
  for (const i of [1, 2, 3]) kelurahan.send(child(i), { id: `neighbour-${i}` });
  kelurahan.world.clock.advance(MINUTE);
  const link = kelurahan.mapLink(BIDAN);
  const looks: string[] = [];
  story(kelurahan, () => looks.push(kelurahan.mapPageNextMonth(link)));
  expect(kelurahan.runtime.failures()).toEqual([]);
  return { looks, kelurahan };
}

const pages = ({ looks }: Seen): readonly PointsPage[] =>
  looks.map((html) => {
    const page = mapData(html);
    if (page.view !== 'points') throw new Error('I see no points');
    return page;
  });

const pointOf = (kelurahan: Kelurahan, name: string) => {
  const row = kelurahan.rows('Data Anak').find((one) => one['Nama Anak'] === name);
  return [row?.['Sumber Titik'], row?.Lintang, row?.Bujur];
};

describe('I see a child first by its RT, and then by its pin', () => {
  /** The pin comes with an edit, then as a short link that is followed later, then as an address that is geocoded. */
  const story = (home: string) =>
    played((kelurahan, look) => {
      kelurahan.send(child(0), { id: 'watched' });
      look();
      kelurahan.world.clock.advance(HOUR);
      kelurahan.send(child(0, { lokasi: home }), { id: 'watched' });
      look();
      kelurahan.pass(3 * HOUR);
      look();
      kelurahan.pass(2 * DAY);
      look();
    });
  const stories = { pond: story(HOMES.pond), mosque: story(HOMES.mosque) };

  test('and the register does know the pin, so there is something to find', () => {
    expect(pointOf(stories.pond.kelurahan, 'Zulkarnaen')).toEqual(['Titik dari kader', -7.39871, 109.69583]);
    expect(pointOf(stories.mosque.kelurahan, 'Zulkarnaen')).toEqual(['Titik dari kader', -7.3992, 109.69622]);
  });

  test('but its point does not move when the pin arrives, and nothing says that it has', () => {
    const [before, ...after] = pages(stories.pond).map(({ points }) => points);
    expect(before).toHaveLength(4);
    for (const points of after) expect(points).toEqual(before);
  });

  test('and all I have seen would be the same, byte for byte, if it lived in the other house', () => {
    expect(stories.mosque.looks).toEqual(stories.pond.looks);
  });
});

describe('I watch a child that moves house', () => {
  const story = (from: string, to: string) =>
    played((kelurahan, look) => {
      for (const i of [4, 5, 6]) kelurahan.send(child(i, { rt: '3' }), { id: `other-${i}` });
      kelurahan.send(child(0, { lokasi: from }), { id: 'watched' });
      look();
      kelurahan.world.clock.advance(HOUR);
      kelurahan.send(child(0, { lokasi: to, rt: '3', alamat: 'Jalan Jembatan' }), { id: 'watched' });
      look();
      kelurahan.pass(DAY);
      look();
    });
  const stories = { pond: story(HOMES.pond, HOMES.bridge), mosque: story(HOMES.mosque, HOMES.pond) };

  test('and the register follows it', () => {
    expect(pointOf(stories.pond.kelurahan, 'Zulkarnaen').slice(1)).toEqual([-7.40133, 109.69921]);
  });

  test('but neither where it left nor where it went can be told from what I saw', () => {
    expect(stories.mosque.looks).toEqual(stories.pond.looks);
  });

  test('and it is seen to have gone to the other RT, no more', () => {
    const [before, after] = pages(stories.pond).map(({ points }) =>
      [2, 3].map((rt) => points.filter((point) => point.rt === rt).length),
    );
    expect([before, after]).toEqual([
      [4, 3],
      [3, 4],
    ]);
  });
});

describe('I look for the brothers and sisters among the points', () => {
  /** The four come to the posyandu one after the other; whether they are of one family, the answers say. */
  const story = (home: string, family: Answers) =>
    played((kelurahan, look) => {
      for (const i of [0, 4, 5, 6]) {
        kelurahan.send(child(i, { lokasi: home, ...family }), { id: `sibling-${i}` });
        look();
        kelurahan.world.clock.advance(5 * MINUTE);
      }
    });
  const ONE_FAMILY: Answers = { no_kk: '3304060101200999', nama_ibu: 'Wagiyem', alamat: 'Jalan Kolam 3' };
  const stories = {
    pond: story(HOMES.pond, ONE_FAMILY),
    mosque: story(HOMES.mosque, ONE_FAMILY),
    neighbours: story(HOMES.pond, {}),
  };

  test('each has a point of its own', () => {
    const last = pages(stories.pond)[3]?.points ?? [];
    expect(new Set(last.map(({ lat, lng }) => `${lat} ${lng}`)).size).toBe(7);
  });

  test('and all of it would be the same if they were children of four families', () => {
    expect(stories.neighbours.looks).toEqual(stories.pond.looks);
  });

  test('or if the family lived in the other house', () => {
    expect(stories.mosque.looks).toEqual(stories.pond.looks);
  });
});
