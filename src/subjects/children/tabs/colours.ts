import {
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../kernel/growth/words';
import type { CellColour } from '../../../workbook/tab';
import { REPAIR_KIND } from './words';

// Light enough for black text (contrast above 12 : 1); the words, not the colours, carry the meaning.
const GRAVE = '#f6c6c1';
const LOW = '#fde3c0';
const HIGH = '#d9e4f5';

/** Colours of the cells that say how a child is, in `Data Anak` and `Pengukuran`. */
export const STATUS_COLOURS: readonly CellColour[] = [
  { header: 'TB/U', text: LENGTH_HEIGHT_FOR_AGE_LABEL['severely-stunted'], background: GRAVE },
  { header: 'TB/U', text: LENGTH_HEIGHT_FOR_AGE_LABEL.stunted, background: LOW },
  { header: 'BB/TB', text: WASTING_LABEL['severely-wasted'], background: GRAVE },
  { header: 'BB/TB', text: WASTING_LABEL.wasted, background: LOW },
  { header: 'BB/TB', text: WASTING_LABEL.overweight, background: HIGH },
  { header: 'BB/TB', text: WASTING_LABEL.obese, background: HIGH },
  { header: 'BB/U', text: WEIGHT_FOR_AGE_LABEL['severely-underweight'], background: GRAVE },
  { header: 'BB/U', text: WEIGHT_FOR_AGE_LABEL.underweight, background: LOW },
  { header: 'Tanda Gizi Buruk', text: null, background: GRAVE },
];

/** Colours of `Perlu Perbaikan`. */
export const REPAIR_COLOURS: readonly CellColour[] = [
  { header: 'Jenis', text: REPAIR_KIND.stops, background: GRAVE },
  { header: 'Jenis', text: REPAIR_KIND.warns, background: LOW, added: true },
];
