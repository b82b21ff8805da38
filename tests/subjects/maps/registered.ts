import { dayOf } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { decide } from '../../../src/ledger/decide';
import { recordResponse } from '../../../src/ledger/record';
import { areaTab, posyanduTab } from '../../../src/settings/tabs';
import type { ResidenceContent } from '../../../src/subjects/children/register/residence';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { contextOf } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { editUrlOf, type Sent, sent } from '../../support/responses';

/** 13 June 2026. */
export const NOW = Date.UTC(2026, 5, 13, 2);
export const DAY = 86_400_000;

export const rowUrl = (row: number): string =>
  `https://docs.google.com/spreadsheets/d/1x/edit#range=B${row + 2}`;

/** Answers that no map may repeat. */
export const SECRETS: Answers = {
  nik: '3304060704250001',
  no_kk: '3304060101200003',
  nama_ayah: 'Joko Purnomo',
  hp: '081234567890',
  alamat: 'Jalan Pemuda 7',
  catatan: 'sering batuk',
};

export const record = (workbook: MemoryWorkbook, event: Sent) =>
  recordResponse(contextOf(workbook, { now: () => NOW }), {
    ...event,
    form: 'pengukuran',
    editUrl: editUrlOf(event.id),
  });

/** A register of `Anak 0`, `Anak 1` and so on. */
export function register(...children: readonly Answers[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  workbook.put(areaTab, { RW: 2, RT: null, Lintang: -7.4, Bujur: 109.698 });
  children.forEach((answers, i) => {
    record(workbook, sent(`r${i}`, i, { ...DESCRIBED, nama: `Anak ${i}`, nama_ibu: `Ibu ${i}`, ...answers }));
  });
  return workbook;
}

/** An officer learnt that the first child has gone. */
export function moveAway(workbook: MemoryWorkbook, at = NOW): void {
  const content: ResidenceContent = {
    kind: 'residence',
    child: responseCodeOf('r0'),
    status: 'moved-out',
    on: dayOf(at, 'WIB'),
  };
  const decision = { id: 'pindah', who: 'bidan@krandegan.example', why: 'kata tetangga', content };
  decide(contextOf(workbook, { now: () => at }), decision, at);
}
