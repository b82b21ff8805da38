import { day, number, text } from '../../workbook/cells';
import { legible } from '../../workbook/legible';
import type { PromiseRow } from './rows';
import { computedTab, fieldColumns } from './tab-of';
import { PROMISE_TITLE } from './words';

const shown = fieldColumns<PromiseRow>();
const wrap = { wrap: true } as const;

/** The tab `Janji Donatur`: what has come of each promise. It names nobody, and may be shown to the donor it is about. */
export const promiseTab = computedTab(PROMISE_TITLE, 112, [
  shown('Donatur', 150, 'donor', legible, wrap),
  shown('Program', 150, 'program', legible, wrap),
  shown('MoU', 180, 'mou', text),
  shown('Berlaku Sampai', 140, 'to', day),
  shown('Dijanjikan', 105, 'promised', number),
  shown('Diberikan', 105, 'given', number),
  shown('Sisa', 80, 'left', number),
  shown('Satuan', 90, 'measure', legible),
  shown('Uang Dijanjikan', 150, 'money', number),
  shown('Uang Diterima', 140, 'moneyGiven', number),
  shown('Penerima', 105, 'reached', number),
  shown('Per RW', 190, 'areas', text, { ...wrap, note: 'promiseAreas' }),
  shown('Sesudahnya', 190, 'after', text, { ...wrap, note: 'promiseAfter' }),
  shown('Terakhir', 100, 'last', day),
  shown('Catatan', 320, 'remark', legible, wrap),
]);
