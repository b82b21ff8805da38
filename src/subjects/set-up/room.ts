import { leftTabLeftover } from '../../installation/left-tabs';
import type { Room } from '../../installation/room';
import { leftTabsFunction, leftTabsJob } from './left-tabs';
import { MENU } from './words';

/** What the operator does: its functions are in the entry file, since set-up runs before there is an installation. */
export const setUpRoom: Room = {
  name: 'set-up',
  functions: [leftTabsFunction],
  jobs: [leftTabsJob],
  leftovers: [leftTabLeftover],
  menu: [
    { label: MENU.setUp, functionName: 'siapkan', place: 10 },
    { label: MENU.mapLink, functionName: 'tautanPeta', place: 30 },
    { label: MENU.refreshForm, functionName: 'perbaruiFormulir', place: 50 },
    { label: MENU.publishLayers, functionName: 'perbaruiBerkasPeta', place: 60 },
    { label: MENU.sendMail, functionName: 'kirimSuratSekarang', place: 70 },
    { label: MENU.rebuild, functionName: 'bangunUlang', place: 80 },
  ],
};
