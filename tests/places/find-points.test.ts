import { houseOf } from '../../src/installation/house';
import type { GeocodedPlace } from '../../src/kernel/place/judge-geocode';
import { recordResponse } from '../../src/ledger/record';
import { overviewTab } from '../../src/overview/tab';
import { findPoints } from '../../src/places/find-points';
import { geocodeTab } from '../../src/places/geocode-tab';
import type { LookupPort } from '../../src/places/port';
import { posyanduTab } from '../../src/settings/tabs';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { ROOMS } from '../../src/subjects/rooms';
import type { WorkbookPort } from '../../src/workbook/ports';
import { contextOf } from '../support/context';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, SHORT_LINK, sent } from '../support/responses';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 30);
/** Some 100 m from the default point of the kelurahan. */
const NEAR: GeocodedPlace = { point: { lat: -7.4, lng: 109.697 }, locationType: 'ROOFTOP', partial: false };
const LONG_LINK = 'https://www.google.com/maps/place/Rumah/data=!3d-7.4001!4d109.6981';

/** A lookup that answers from a list, and notes the questions put to it. */
class Lookup implements LookupPort {
  readonly asked: string[] = [];
  down = false;
  constructor(
    private readonly places: readonly GeocodedPlace[] = [],
    private readonly links: Readonly<Record<string, string>> = {},
  ) {}

  geocode(address: string): readonly GeocodedPlace[] {
    this.ask(address);
    return this.places;
  }

  followLink(url: string): string | null {
    this.ask(url);
    return this.links[url] ?? null;
  }

  private ask(question: string): void {
    this.asked.push(question);
    if (this.down) throw new Error('Service invoked too many times for one day: geocode.');
  }
}

function withChildren(...homes: readonly Answers[]) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const context = contextOf(workbook, { now: () => START });
  homes.forEach((home, i) => {
    recordResponse(context, {
      form: 'pengukuran',
      ...sent(`r${i}`, i, { ...DESCRIBED, nama: `Anak ${i}`, nama_ibu: `Ibu ${i}`, ...home }),
      editUrl: editUrlOf(`r${i}`),
    });
  });
  const run = (lookup: LookupPort, at = START, over: WorkbookPort = workbook): number =>
    findPoints({
      ...contextOf(over, { now: () => at }),
      lookup,
      located: houseOf(ROOMS).located,
    });
  const waiting = () => workbook.rows(overviewTab.title)[context.overview.rowOf('lookupsWaiting')]?.[1];
  return { workbook, run, waiting, sources: () => workbook.column(childTab, 'Sumber Titik') };
}

describe('a short link', () => {
  const lookup = () => new Lookup([], { [SHORT_LINK]: LONG_LINK });

  test('is followed once, and its children are placed where it leads', () => {
    const { run, workbook, sources } = withChildren({ lokasi: SHORT_LINK }, { lokasi: SHORT_LINK });
    const asking = lookup();
    expect(run(asking)).toBe(1);
    expect([run(asking), run(asking, START + 400 * DAY)]).toEqual([0, 0]);
    expect(asking.asked).toEqual([SHORT_LINK]);
    expect(sources()).toEqual(['Tautan peta dari kader', 'Tautan peta dari kader']);
    expect(workbook.column(childTab, 'Lintang')).toEqual([-7.4001, -7.4001]);
  });

  test('moves its children in the next run when this one broke off in between', () => {
    const { run, workbook, sources } = withChildren({ lokasi: SHORT_LINK });
    let writes = 0;
    const breaking: WorkbookPort = {
      read: (selections) => workbook.read(selections),
      write(changes) {
        writes += 1;
        if (writes > 1) throw new Error('Exceeded maximum execution time');
        workbook.write(changes);
      },
    };
    expect(() => run(lookup(), START, breaking)).toThrow('maximum execution time');
    expect(sources()).toEqual(['Titik kelurahan']);
    const asking = lookup();
    run(asking);
    expect(asking.asked).toEqual([]);
    expect(sources()).toEqual(['Tautan peta dari kader']);
  });

  test('that leads nowhere is tried again after 29 days', () => {
    const { run } = withChildren({ lokasi: SHORT_LINK });
    const asking = new Lookup();
    run(asking);
    run(asking, START + 29 * DAY - 1);
    expect(asking.asked).toHaveLength(1);
    run(asking, START + 29 * DAY);
    expect(asking.asked).toHaveLength(2);
  });
});

describe('an address', () => {
  const asked = 'Jl. Pemuda 7, Krandegan, Banjarnegara, Banjarnegara, Jawa Tengah';

  test('is looked up with its area, and its point is kept for the maps of Google alone', () => {
    const { run, workbook, sources } = withChildren({ alamat: 'Jl. Pemuda 7' });
    const asking = new Lookup([NEAR]);
    expect(run(asking)).toBe(1);
    expect(asking.asked).toEqual([asked]);
    expect(workbook.column(geocodeTab, 'Status')).toEqual(['Ketemu']);
    expect(workbook.column(geocodeTab, 'Lintang')).toEqual([-7.4]);
    expect(sources()).toEqual(['Titik kelurahan']);
  });

  test.each<{ title: string; places: readonly GeocodedPlace[]; status: string }>([
    { title: 'nothing', places: [], status: 'Tidak ketemu' },
    { title: 'the middle of something', places: [{ ...NEAR, locationType: 'APPROXIMATE' }], status: 'Kasar' },
    {
      title: 'a namesake far away',
      places: [{ ...NEAR, point: { lat: -6.2, lng: 106.8 } }],
      status: 'Kasar',
    },
  ])('that gives $title is "$status", without a point', ({ places, status }) => {
    const { run, workbook } = withChildren({ alamat: 'Jl. Pemuda 7' });
    run(new Lookup(places));
    expect(workbook.column(geocodeTab, 'Status')).toEqual([status]);
    expect(workbook.column(geocodeTab, 'Lintang')).toEqual([null]);
  });

  test('of a child with a pin is not looked up', () => {
    const { run } = withChildren({ alamat: 'Jl. Pemuda 7', lokasi: '-7.3995, 109.6975' });
    const asking = new Lookup([NEAR]);
    run(asking);
    expect(asking.asked).toEqual([]);
  });

  test('of several children is looked up once, in any letter case', () => {
    const { run } = withChildren({ alamat: 'Jl. Pemuda 7' }, { alamat: 'JL. PEMUDA 7' });
    const asking = new Lookup([NEAR]);
    run(asking);
    expect(asking.asked).toHaveLength(1);
  });
});

describe('a service that is down', () => {
  const streets = Array.from({ length: 12 }, (_, i) => ({ alamat: `Jl. Pemuda ${i}` }));

  test('is left in peace after three failures, and tried again later and later', () => {
    const { run, workbook, waiting } = withChildren(...streets.slice(0, 4));
    const asking = new Lookup([NEAR]);
    asking.down = true;
    expect(run(asking)).toBe(0);
    expect(asking.asked).toHaveLength(3);
    expect(waiting()).toEqual({ kind: 'number', value: 4 });
    asking.down = false;
    run(asking, START + 1);
    expect(asking.asked).toHaveLength(4);
    run(asking, START + 30 * 60_000);
    expect(workbook.column(geocodeTab, 'Status')).toEqual(['Ketemu', 'Ketemu', 'Ketemu', 'Ketemu']);
    expect(waiting()).toEqual({ kind: 'number', value: 0 });
  });

  test('gets eight questions a run at most', () => {
    const { run } = withChildren(...streets);
    const asking = new Lookup([NEAR]);
    expect([run(asking), run(asking), run(asking)]).toEqual([8, 4, 0]);
  });
});
