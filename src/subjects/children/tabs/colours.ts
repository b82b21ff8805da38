import {
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../../kernel/growth/words';
import { REPAIR_KIND } from './words';

export interface StatusColour {
  /** Column that is coloured. */
  readonly header: string;
  /** Where the cell says exactly this; `null` for whatever it says. */
  readonly text: string | null;
  /** `#rrggbb` of the background. */
  readonly background: string;
}

// Light enough for black text (contrast above 12 : 1); the words, not the colours, carry the meaning.
const GRAVE = '#f6c6c1';
const LOW = '#fde3c0';
const HIGH = '#d9e4f5';

/** Colours of the cells that say how a child is, in `Data Anak` and `Pengukuran`. */
export const STATUS_COLOURS: readonly StatusColour[] = [
  { header: 'TB/U', text: LENGTH_HEIGHT_FOR_AGE_LABEL['severely-stunted'], background: GRAVE },
  { header: 'TB/U', text: LENGTH_HEIGHT_FOR_AGE_LABEL.stunted, background: LOW },
  { header: 'BB/TB', text: WASTING_LABEL['severely-wasted'], background: GRAVE },
  { header: 'BB/TB', text: WASTING_LABEL.wasted, background: LOW },
  { header: 'BB/TB', text: WASTING_LABEL.overweight, background: HIGH },
  { header: 'BB/TB', text: WASTING_LABEL.obese, background: HIGH },
  { header: 'BB/U', text: WEIGHT_FOR_AGE_LABEL['severely-underweight'], background: GRAVE },
  { header: 'BB/U', text: WEIGHT_FOR_AGE_LABEL.underweight, background: LOW },
  { header: 'Tanda Gizi Buruk', text: null, background: GRAVE },
  { header: 'Jenis', text: REPAIR_KIND.stops, background: GRAVE },
  { header: 'Jenis', text: REPAIR_KIND.warns, background: LOW },
];

export const HEADER_BACKGROUND = '#0b5d4e';
export const HEADER_TEXT = '#ffffff';
/** Tabs that people fill in stand out from those that fill themselves. */
export const SETTINGS_TAB_COLOUR = '#b76e00';
export const COMPUTED_TAB_COLOUR = '#0b5d4e';
