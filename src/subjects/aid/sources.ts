// What Bantuan is worked out from: the rows of Data Anak, Pengukuran and Tindakan, as they stand in the workbook.
import { INDEX_HEADER } from '../../ledger/index-column';
import { dayField, numberField, type RowSelection, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { childTab, HOUSEHOLD_FIELDS, summaryField } from '../children/tabs/child-tab';
import { repairTab } from '../children/tabs/repair-tab';
import { motherTab } from '../mothers/tabs/mother-tab';
import { actTab } from '../needs/tabs/act-tab';
import { COUNTED_VISITS } from '../recap/counted';

export const AID_SOURCES = {
  children: select(childTab, {
    code: textField('Kode Anak'),
    name: textField('Nama Anak'),
    sex: textField('JK'),
    registered: dayField('Terdaftar'),
    summary: summaryField,
    booklet: textField('Buku KIA'),
    motherName: textField('Nama Ibu'),
    birthWeightKg: numberField('BB Lahir (kg)'),
    birthLengthCm: numberField('PB Lahir (cm)'),
    // With it all codes that lead to the child.
    index: textField(INDEX_HEADER),
    ...HOUSEHOLD_FIELDS,
  }),
  /** Whoever is withheld stands there, with all codes that are its own. */
  waiting: select(repairTab, { code: textField('Kode Anak'), index: textField(INDEX_HEADER) }),
  /** Pregnancies, the latest on top. */
  mothers: select(motherTab, {
    code: textField('Kode Ibu'),
    name: textField('Nama Ibu'),
    posyandu: textField('Posyandu'),
    rw: numberField('RW'),
    rt: numberField('RT'),
    thinSince: dayField('KEK Sejak'),
    until: dayField('KEK Sampai'),
    newborns: textField('Bayi Terdaftar'),
  }),
  visits: COUNTED_VISITS,
  acts: select(actTab, {
    key: textField(KEY_HEADER),
    on: dayField('Tanggal'),
    act: textField('Tindakan'),
    code: textField('Kode Anak'),
    program: textField('Program'),
    amount: numberField('Jumlah'),
    unit: textField('Satuan'),
    dayOfCycle: numberField('Hari Ke'),
    cycle: numberField('Siklus'),
    provider: textField('Pemberi'),
    moneySource: textField('Sumber Dana'),
    times: numberField('Dikirim (kali)'),
  }),
};

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
export type AidChildCells = RowIn<typeof AID_SOURCES.children>;
export type MotherCells = RowIn<typeof AID_SOURCES.mothers>;
export type WaitingCells = RowIn<typeof AID_SOURCES.waiting>;
export type GiftCells = RowIn<typeof AID_SOURCES.acts>;
