import { dayOf } from '../../../src/kernel/calendar';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { newMapKey, type Sign } from '../../../src/subjects/maps/map-link';
import { openMap } from '../../../src/subjects/maps/open-map';
import type { MemoryWorkbook } from '../../support/memory-workbook';
import { DAY, moveAway, NOW, register, rowUrl, SECRETS } from './registered';

const sign: Sign = (signed) => `tanda-tangan-${signed.length}`;
const KEY = newMapKey(dayOf(NOW, 'WIB'), 90, 1, sign);

describe('the web map', () => {
  const open = (workbook: MemoryWorkbook, key = KEY, now = NOW) =>
    openMap({ workbook, now: () => now }, { series: 1, sign, salt: 'garam', rowUrl }, key);

  test('opens with a good link, and says nothing of who the children are', () => {
    const workbook = register({ ...SECRETS, lokasi: '-7.39950, 109.69750' });
    const page = open(workbook);
    expect(page).not.toBeNull();
    const shown = JSON.stringify(page);
    const secrets = [
      ...Object.values(SECRETS),
      'Anak 0',
      'Siti',
      '34567890',
      '-7.3995',
      '109.6975',
      '2025-04-07',
    ];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    expect(workbook.column(childTab, 'Kode Anak').filter((code) => shown.includes(String(code)))).toEqual([]);
  });

  test('names a posyandu of the settings, and of any other only that it is none', () => {
    const workbook = register({}, { posyandu: 'posyandu MAWAR' }, { posyandu: 'Siti Aminah RT 3' });
    const shown = JSON.stringify(open(workbook));
    expect(shown).toContain('"Mawar"');
    expect(shown).toContain('(posyandu tidak terdaftar)');
    expect(['MAWAR', 'Siti', 'RT 3'].filter((typed) => shown.includes(typed))).toEqual([]);
  });

  test('reads nothing for a link that does not open it', () => {
    const workbook = register({});
    const before = workbook.reads.length;
    expect(open(workbook, `${KEY}x`)).toBeNull();
    expect(open(workbook, KEY, NOW + 100 * DAY)).toBeNull();
    expect(workbook.reads).toHaveLength(before);
  });

  test('does not show a child that has moved away', () => {
    const workbook = register({}, { nama_ibu: 'Dewi', tanggal_lahir: '2024-01-02' });
    expect(open(workbook)?.points).toHaveLength(2);
    moveAway(workbook);
    expect(open(workbook)?.points).toHaveLength(1);
  });

  test('opens before the first submission', () => {
    expect(open(register())).not.toBeNull();
  });
});
