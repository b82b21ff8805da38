// The list: each room is one folder beside this file, and one line here. A room may read those before it.
import type { Room } from '../installation/room';
import { aidRoom } from './aid/room';
import { cardsRoom } from './cards/room';
import { casesRoom } from './cases/room';
import { childPageRoom } from './child-page/room';
import { childrenRoom } from './children/room';
import { copiesRoom } from './copies/room';
import { couplesRoom } from './couples/room';
import { donorsRoom } from './donors/room';
import { exportRoom } from './export/room';
import { familiesRoom } from './families/room';
import { familySheetRoom } from './family-sheet/room';
import { importRoom } from './import/room';
import { kecamatanRoom } from './kecamatan/room';
import { mapsRoom } from './maps/room';
import { measuringTableRoom } from './measuring-table/room';
import { mothersRoom } from './mothers/room';
import { needsRoom } from './needs/room';
import { papersRoom } from './papers/room';
import { personalLinksRoom } from './personal-links/room';
import { qualityRoom } from './quality/room';
import { recapRoom } from './recap/room';
import { reportRoom } from './report/room';
import { setUpRoom } from './set-up/room';
import { situationRoom } from './situation/room';
import { whoCheckRoom } from './who-check/room';

export const ROOMS: readonly Room[] = [
  childrenRoom,
  recapRoom,
  qualityRoom,
  needsRoom,
  mothersRoom,
  couplesRoom,
  aidRoom,
  familiesRoom,
  donorsRoom,
  casesRoom,
  situationRoom,
  mapsRoom,
  copiesRoom,
  kecamatanRoom,
  familySheetRoom,
  childPageRoom,
  importRoom,
  exportRoom,
  reportRoom,
  papersRoom,
  cardsRoom,
  measuringTableRoom,
  personalLinksRoom,
  whoCheckRoom,
  setUpRoom,
];
