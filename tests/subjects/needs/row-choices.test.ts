import { decide } from '../../../src/ledger/decide';
import { readIndex } from '../../../src/ledger/ledger-index';
import { readChosen, takeRowChoices } from '../../../src/subjects/needs/decisions/take-row-choices';
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
