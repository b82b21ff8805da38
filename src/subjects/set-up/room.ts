import { formLine } from '../../forms/form-lines';
import { leftTabLeftover } from '../../installation/left-tabs';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { coupleForm } from '../couples/form/couple-form';
import { COUPLE_FORM_LABEL } from '../couples/form/words';
import { motherForm } from '../mothers/form/mother-form';
import { MOTHER_FORM_LABEL } from '../mothers/form/words';
import { WHO_CHECK, WHO_CHECK_LINE } from '../who-check/words';
import { COORDINATE_LINE, coordinatesJob } from './coordinates';
import { INSPECTION_FUNCTIONS, openInspection } from './inspect';
import { leftTabsFunction, leftTabsJob } from './left-tabs';
import { LIMIT_LINE } from './limits';
import { OPEN_DAY_LINE } from './open-days';
import { COORDINATES, LIMITS, MENU, OPEN_DAYS } from './words';

/** What the operator does: its functions are in the entry file, since set-up runs before there is an installation. */
export const setUpRoom: Room = {
  name: 'set-up',
  functions: [leftTabsFunction, ...INSPECTION_FUNCTIONS],
  windows: [openInspection],
  jobs: [leftTabsJob, coordinatesJob],
  lines: linesOf('more', {
    [COORDINATE_LINE]: COORDINATES.line,
    [LIMIT_LINE]: LIMITS.line,
    [OPEN_DAY_LINE]: OPEN_DAYS.line,
    // Of an earlier room, and added later: no line ever moves.
    [WHO_CHECK_LINE]: WHO_CHECK.line,
    [formLine(motherForm)]: MOTHER_FORM_LABEL,
    [formLine(coupleForm)]: COUPLE_FORM_LABEL,
  }),
  leftovers: [leftTabLeftover],
  menu: [
    { label: MENU.setUp, functionName: 'siapkan', place: 10 },
    { label: MENU.inspect, functionName: openInspection.name, place: 15 },
    { label: MENU.mapLink, functionName: 'tautanPeta', place: 410 },
    { label: MENU.refreshForm, functionName: 'perbaruiFormulir', place: 910 },
    { label: MENU.publishLayers, functionName: 'perbaruiBerkasPeta', place: 420 },
    { label: MENU.sendMail, functionName: 'kirimSuratSekarang', place: 520 },
    { label: MENU.rebuild, functionName: 'bangunUlang', place: 930 },
    { label: MENU.restore, functionName: 'pulihkan', place: 940 },
  ],
};
