import { responseCodeOf } from '../../src/kernel/code';
import { recordDecision } from '../../src/ledger/decide';
import { recordResponse } from '../../src/ledger/record';
import { lookupKeys } from '../../src/places/find-points';
import { type GeocodeRow, geocodeTab } from '../../src/places/geocode-tab';
import { readSettings } from '../../src/settings/settings';
import { posyanduTab } from '../../src/settings/tabs';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { contextOf, NOW } from '../support/context';
import { decided } from '../support/decided';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, SHORT_LINK, sent } from '../support/responses';

const AREA = 'Krandegan, Banjarnegara, Banjarnegara, Jawa Tengah';

/** A register in which everything that was answered of homes has been looked up. */
function withHomes(...homes: readonly Answers[]) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  const context = contextOf(workbook);
  const lookUp = (asked: string): void => {
    const settings = readSettings(workbook);
    const isLink = asked === SHORT_LINK;
    const [key = ''] = isLink ? lookupKeys('', asked, settings) : lookupKeys(asked, '', settings);
    const row: GeocodeRow = {
      key,
      kind: isLink ? 'tautan' : 'alamat',
      asked: isLink ? asked : `${asked}, ${AREA}`,
      status: 'Ketemu',
      point: { lat: -7.4, lng: 109.7 },
      precisionMetres: null,
      attempts: 1,
      askedAt: NOW,
      dueAt: null,
    };
    workbook.put(geocodeTab, { ...row, zone: 'WIB' });
  };
  const send = (id: string, hours: number, answers: Answers): void => {
    const event = sent(id, hours, answers);
    recordResponse(context, { ...event, form: 'pengukuran', editUrl: editUrlOf(id) });
  };
  homes.forEach((home, i) => {
    send(`r${i}`, i, { ...DESCRIBED, nama: `Anak ${i}`, nama_ibu: `Ibu ${i}`, ...home });
  });
  return {
    lookUp,
    send,
    erase: (id: string) => {
      recordDecision(context, decided(20, { kind: 'erase', responses: [responseCodeOf(id)] }));
    },
    known: () => workbook.column(geocodeTab, 'Ditanyakan'),
  };
}

describe('erasing a response', () => {
  test('empties the rows of its address and of its link, without moving any other', () => {
    const homes = withHomes({ alamat: 'Jl. Pemuda 7', lokasi: SHORT_LINK }, { alamat: 'Jl. Merdeka 1' });
    for (const asked of ['Jl. Pemuda 7', 'Jl. Merdeka 1', SHORT_LINK]) homes.lookUp(asked);
    homes.erase('r0');
    expect(homes.known()).toEqual([null, `Jl. Merdeka 1, ${AREA}`, null]);
  });

  test('leaves what somebody else has as well', () => {
    const homes = withHomes({ alamat: 'Jl. Pemuda 7' }, { alamat: 'JL. PEMUDA 7' });
    homes.lookUp('Jl. Pemuda 7');
    homes.erase('r0');
    expect(homes.known()).toEqual([`Jl. Pemuda 7, ${AREA}`]);
  });

  test('empties what only an earlier revision of it said', () => {
    const homes = withHomes({ alamat: 'Jl. Pemuda 7' });
    homes.send('r0', 5, { ...DESCRIBED, nama: 'Anak 0', nama_ibu: 'Ibu 0', alamat: 'Jl. Merdeka 1' });
    for (const asked of ['Jl. Pemuda 7', 'Jl. Merdeka 1']) homes.lookUp(asked);
    homes.erase('r0');
    expect(homes.known()).toEqual([null, null]);
  });
});

test('a change that erases nothing leaves the cache as it is', () => {
  const homes = withHomes({ alamat: 'Jl. Pemuda 7' });
  homes.lookUp('Jl. Pemuda 7');
  homes.send('r0', 5, { ...DESCRIBED, nama: 'Anak 0', nama_ibu: 'Ibu 0', alamat: 'Jl. Merdeka 1' });
  expect(homes.known()).toEqual([`Jl. Pemuda 7, ${AREA}`]);
});
