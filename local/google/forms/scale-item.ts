import { number, requireSignature, text } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { type ItemHandle, Setters } from './handle';
import { duplicated, graded, required, titled } from './item-methods';
import { itemResponse } from './item-response';

type ScaleItem = GoogleAppsScript.Forms.ScaleItem;
const NAME = 'FormApp.ScaleItem';

/** A scale begins at 0 or 1 and ends at 3 to 10 (ScaleItem reference, `setBounds`). */
const LOWER_BOUNDS = { from: 0, to: 1 };
const UPPER_BOUNDS = { from: 3, to: 10 };

const isWithin = (value: number, range: { readonly from: number; readonly to: number }) =>
  Number.isInteger(value) && value >= range.from && value <= range.to;

export function scaleItem(handle: ItemHandle): ScaleItem {
  const set = new Setters<ScaleItem>(handle, NAME, () => self);
  const me = () => self;
  const self: ScaleItem = emulatePart<ScaleItem>(NAME, {
    ...titled(handle, NAME, me),
    ...required(handle, NAME, me),
    ...graded(handle, NAME, me),
    duplicate: () => scaleItem(duplicated(handle)),
    getLowerBound: () => handle.item.lower,
    getUpperBound: () => handle.item.upper,
    getLeftLabel: () => handle.item.lowerLabel,
    getRightLabel: () => handle.item.upperLabel,
    setBounds: set.of('setBounds', [number, number], (lower: number, upper: number) => {
      if (!isWithin(lower, LOWER_BOUNDS)) throw new GoogleException('Invalid argument: lower');
      if (!isWithin(upper, UPPER_BOUNDS)) throw new GoogleException('Invalid argument: upper');
      Object.assign(handle.item, { lower, upper });
    }),
    setLabels: set.of('setLabels', [text, text], (lowerLabel: string, upperLabel: string) => {
      Object.assign(handle.item, { lowerLabel: String(lowerLabel), upperLabel: String(upperLabel) });
    }),
    createResponse: (response) => {
      requireSignature(`${NAME}.createResponse`, [response], [number]);
      const { lower, upper, title } = handle.item;
      if (!isWithin(response, { from: lower, to: upper })) {
        throw new GoogleException(`Invalid response submitted to scale question: ${title}`);
      }
      return itemResponse(handle, String(response));
    },
  });
  return self;
}
