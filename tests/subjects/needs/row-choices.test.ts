import { decide } from '../../../src/ledger/decide';
import { readIndex } from '../../../src/ledger/ledger-index';
import { programTab } from '../../../src/subjects/aid/program-tab';
import { updateAid } from '../../../src/subjects/aid/update-aid';
import { readChosen, takeRowChoices } from '../../../src/subjects/needs/decisions/take-row-choices';
import { mayBeFed, offeredFor } from '../../../src/subjects/needs/sidebar/offered';
import { ACT_CHOICE_HEADER } from '../../../src/subjects/needs/tabs/worklist-choices';
import { worklistTab } from '../../../src/subjects/needs/tabs/worklist-tab';
import { columnAt } from '../../../src/workbook/tab';
import { needsRegister, visit } from '../../support/needs-register';

const AYU = {
  anak: 'Anak belum terdaftar',
  nama: 'Ayu Lestari',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  nama_ibu: 'Ratna',
  nik: '3304065006250003',
  persetujuan: 'Ya',
  berat: '5,4',
  tinggi: '70',
  cara_ukur: 'Telentang',
};

test('what was chosen in a row and taken back is recorded once more when it is chosen again on that day', () => {
  const { send, night, needs, workbook, context } = needsRegister();
  send(visit('a1', '2026-04-06', AYU));
  night('2026-04-07');
  const [row] = readChosen(workbook);
  const choose = () => takeRowChoices(context, [{ key: row?.key ?? '', typed: 'Sudah dirujuk' }]);
  choose();
  // A second run that sees the same cell.
  choose();
  expect(needs()).not.toContain('Ayu Lestari: rujuk');
  const { entries } = readIndex(context).decisions;
  expect(entries).toHaveLength(1);
  const undo = { kind: 'undo', decision: entries[0]?.key ?? '' } as const;
  decide(context, { id: 'u', who: 'bidan', why: 'salah anak', content: undo }, context.now());
  expect(needs()).toContain('Ayu Lestari: rujuk');
  choose();
  choose();
  expect(needs()).not.toContain('Ayu Lestari: rujuk');
  expect(readIndex(context).decisions.entries).toHaveLength(3);
});

test('PMT that is chosen for other aid is not recorded as the first day of a feeding', () => {
  const { send, night, workbook, context, clock, cell } = needsRegister();
  workbook.put(programTab, { Program: 'Telur', Sasaran: 'Orang', Syarat: 'semua balita', Periode: 'Bulan' });
  send(visit('a1', '2026-04-06', AYU));
  night('2026-04-07');
  updateAid({ ...context, since: clock.at });
  const at = readChosen(workbook).findIndex(({ key }) => key.endsWith(' bantuan'));
  const typed = 'PMT sudah diberikan';
  const choose = (label: string) => {
    const column = columnAt(worklistTab, ACT_CHOICE_HEADER);
    workbook.damage(worklistTab.title, (rows) =>
      rows.map((row, i) =>
        row.map((old, c) => (i === at && c === column ? { kind: 'text' as const, text: label } : old)),
      ),
    );
    return takeRowChoices(context, readChosen(workbook));
  };
  expect(choose(typed)).toBe(0);
  expect(cell(at, ACT_CHOICE_HEADER)).toBe('✗ Belum dicatat: pakai tautan di kolom Catat, sebut programnya');
  expect(choose('Sudah dikunjungi')).toBe(1);
});

test('PMT is offered for aid only where that is PMT', () => {
  const eggs = 'Telur (2026-04) belum diterima';
  const food = 'PMT lokal (Siklus 1) terhenti: 3 dari 28 hari, terakhir 4 April 2026';
  expect(offeredFor({ kind: 'bantuan', why: [eggs] })).toEqual({
    first: ['visit'],
    rest: ['counselling', 'referral', 'reply'],
  });
  expect(offeredFor({ kind: 'bantuan', why: [`${eggs}; ${food}`] }).first).toEqual(['supplement', 'visit']);
  expect(offeredFor({ kind: 'rujuk', why: ['Indikasi pendek'] }).rest).toEqual(['counselling', 'supplement']);
  expect(mayBeFed('pmt', [])).toBe(true);
});
