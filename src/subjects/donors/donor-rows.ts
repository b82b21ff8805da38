// What is read of `Donatur`. Needed by code that stands beside the script alone.
import { asText } from '../../settings/term';
import { type RowSelection, rawField, select } from '../../workbook/select';
import { donorTab } from './donor-tab';

export const DONOR_ROWS = select(donorTab, {
  name: rawField('Nama Donatur'),
  otherNames: rawField('Nama Lain'),
  email: rawField('Email'),
  mou: rawField('Nomor MoU'),
  from: rawField('Berlaku Sejak'),
  to: rawField('Berlaku Sampai'),
  program: rawField('Program'),
  promised: rawField('Dijanjikan'),
  measure: rawField('Satuan'),
  money: rawField('Uang Dijanjikan'),
  moneyGiven: rawField('Uang Diterima'),
  active: rawField('Aktif'),
});

export type DonorCells = typeof DONOR_ROWS extends RowSelection<infer Row> ? Row : never;

/** Whether a row says nothing. */
export const isBlank = (row: DonorCells): boolean => Object.values(row).every((cell) => asText(cell) === '');
