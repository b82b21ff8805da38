// Where Google leaves the time of a response as it was, and calls no trigger for an edit, only the answers tell of it.

import { TIMEOUT_MS, tryEveryFault } from '../support/system/every-fault';
import { AHMAD } from '../support/system/fauzan';
import type { Event } from '../support/system/story';

const BUDI = { ...AHMAD, nama: 'Budi Santoso', nama_ibu: 'Rini', nik: '' };

const EDITS: readonly Event[] = [
  { kind: 'send', id: 'ahmad', answers: { ...AHMAD, oedema: 'ya' } },
  { kind: 'send', id: 'budi', answers: { ...BUDI, berat: 'sembilan' } },
  { kind: 'send', id: 'ahmad', answers: { ...BUDI, nama: 'Citra Kusuma', nama_ibu: 'Dewi' } },
];
const STORY: readonly Event[] = [
  { kind: 'send', id: 'ahmad', answers: AHMAD },
  { kind: 'send', id: 'budi', answers: BUDI },
  { kind: 'clock', handler: 'cocokkan' },
  ...EDITS,
];

test(
  'no fault at any call of the comparison that finds an edit changes how it ends',
  () => {
    const { injected, damages } = tryEveryFault(STORY, (event) => EDITS.includes(event), {
      editsMoveTime: false,
    });
    expect(damages).toEqual([]);
    expect(injected).toBeGreaterThan(15);
  },
  TIMEOUT_MS,
);
