import { dayField, numberField, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { childTab } from '../children/tabs/child-tab';
import { worklistTab } from '../needs/tabs/worklist-tab';

export const LAST_MEASURES = select(childTab, {
  code: textField('Kode Anak'),
  on: dayField('Ukur Terakhir'),
  weightKg: numberField('Berat (kg)'),
  lengthHeightCm: numberField('Tinggi (cm)'),
});

export const OPEN_NEEDS = select(worklistTab, { key: textField(KEY_HEADER) });
