import type { RoomFunction, RoomWindow } from '../../installation/window';
import { inspect, requireOwner, sendTestMail } from './look-at-installation';
import { beginTest, testState } from './test-response';
import { MENU } from './words';

/** Opens the page that inspects the installation. */
export const openInspection: RoomWindow = {
  name: 'periksaPemasangan',
  open: (window) => window.dialog('periksa', MENU.inspect, { width: 640, height: 620 }),
};

/** Answers how the installation stands. */
const facts: RoomFunction = { name: 'keadaanPemasangan', run: inspect };

/** Begins a test response, and answers the link by which the operator sends it. */
const begin: RoomFunction = {
  name: 'mulaiKirimanUji',
  run(context) {
    requireOwner(context);
    return beginTest(context);
  },
};

/** Answers whether the test response has arrived. */
const awaited: RoomFunction = { name: 'hasilKirimanUji', run: (context) => testState(context) };

/** Sends the owner a mail, and answers when the last one left. */
const mail: RoomFunction = { name: 'kirimSuratUji', run: sendTestMail };

export const INSPECTION_FUNCTIONS: readonly RoomFunction[] = [facts, begin, awaited, mail];
