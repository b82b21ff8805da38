'beside the script';

// What the scorecard reads of the tab Ibu: codes, and how the pregnancy was looked after.
import { parseCode, type ResponseCode } from '../../kernel/code';
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { motherTab } from '../mothers/tabs/mother-tab';

export const scoreMothers = () =>
  select(motherTab, {
    key: textField(KEY_HEADER),
    code: textField('Kode Ibu'),
    state: textField('Keadaan'),
    due: dayField('HPL'),
    lastContact: dayField('Kontak Terakhir'),
    bornOn: dayField('Tanggal Bersalin'),
    visits: textField('ANC 1-2-3'),
    tablets: numberField('TTD/MMS (butir)'),
    thinSince: dayField('KEK Sejak'),
    risks: textField('Risiko KRS'),
    nifasVisits: textField('Kunjungan Nifas'),
    children: textField('Bayi Terdaftar'),
    rw: numberField('RW'),
  });

export type ScoreMother = ReturnType<typeof scoreMothers> extends RowSelection<infer Row> ? Row : never;

/** `1-2-3` by trimester; one number where the beginning is not known, which then stands last. */
export function antenatalIn(cell: string): readonly [first: number, second: number, third: number] {
  const [first = 0, second, third] = (cell.match(/\d+/g) ?? []).map(Number);
  return second === undefined || third === undefined ? [0, 0, first] : [first, second, third];
}

/** How many different numbers a cell names: visits of nifas. */
export const numbersIn = (cell: string): number => new Set(cell.match(/\d+/g) ?? []).size;

/** Codes of children; those that an officer has tied to her alone: any may be typed. */
export const codesIn = (cell: string): readonly ResponseCode[] =>
  cell.split(',').flatMap((one) => parseCode(one) ?? []);
