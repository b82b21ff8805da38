import { day, number, text } from '../../workbook/cells';
import { legible } from '../../workbook/legible';
import type { PairRow } from './rows';
import { computedTab, fieldColumns } from './tab-of';
import { PAIR_TITLE } from './words';

const shown = fieldColumns<PairRow>();

/** The tab `Pasangan Donatur`: whom a code is of that a donor reads. For officers alone, in no copy; by code, without names. */
export const pairTab = computedTab(PAIR_TITLE, 113, [
  shown('Kode Pasangan', 140, 'code', text, { note: 'pairCode' }),
  shown('Donatur', 150, 'donor', legible),
  shown('Program', 150, 'program', legible),
  shown('Sasaran', 115, 'target', text, { note: 'aidTarget' }),
  shown('RW', 62, 'rw', number, { format: 'integer' }),
  shown('Terakhir', 100, 'last', day),
  shown('Sesudahnya', 180, 'after', text),
]);
