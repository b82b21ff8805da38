// What is to be given, as rows of Perlu Tindakan: a story of six children that was worked out by hand, over a workbook in memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOfHour } from '../../../src/kernel/calendar';
import { decide } from '../../../src/ledger/decide';
import { rebuildWithin } from '../../../src/ledger/rebuild';
import { familyTab, programTab } from '../../../src/subjects/aid/program-tab';
import { updateAid } from '../../../src/subjects/aid/update-aid';
import { worklistTab } from '../../../src/subjects/needs/tabs/worklist-tab';
import { dayOfRaw, rawOf } from '../../../src/workbook/cells';
import { columnAt } from '../../../src/workbook/tab';
import { act, codeOf, morning, needsRegister, visit } from '../../support/needs-register';

interface Line {
  readonly number: number;
  readonly what: string;
  readonly fields: readonly string[];
}

const LINES: readonly Line[] = readFileSync(join(__dirname, '../../fixtures/aid/needs.txt'), 'utf8')
  .split('\n')
  .flatMap((line, i) => {
    const [what = '', ...fields] = line.split('|').map((field) => field.trim());
    return what === '' || what.startsWith('#') ? [] : [{ number: i + 1, what, fields }];
  });

const linesOf = (what: string): readonly Line[] => LINES.filter((line) => line.what === what);

/** Rows behind each night: `> ani` and what is said of it. */
const nightsOf = (): readonly { readonly day: string; readonly wanted: readonly string[] }[] =>
  linesOf('malam').map((night) => {
    const rest = LINES.slice(LINES.indexOf(night) + 1);
    const end = rest.findIndex(({ what }) => !what.startsWith('>'));
    return {
      day: night.fields[0] ?? '',
      wanted: rest
        .slice(0, end < 0 ? rest.length : end)
        .map(({ what, fields }) => [what.replace(/^>\s*/, ''), ...fields].join(' | '))
        // Rows of one day stand in the order of their codes.
        .sort(),
    };
  });

const GIRL = 'P';

function register() {
  const made = needsRegister();
  const { workbook, context, clock } = made;
  const names = new Map(linesOf('anak').map(({ fields: [id = '', name = ''] }) => [name, id]));
  workbook.put(
    programTab,
    ...linesOf('program').map(
      ({ fields: [name = '', unit = '', who = '', period = '', amount = '', to = '', except = ''] }) => {
        const [planned = '', measure = ''] = amount.split(' ');
        return {
          Program: name,
          Sasaran: unit,
          Syarat: who,
          Periode: period,
          Jumlah: planned,
          Satuan: measure,
          Selesai: to,
          Kecuali: except,
        };
      },
    ),
  );
  workbook.put(
    familyTab,
    ...linesOf('keluarga').map(({ fields: [child = '', on = '', column = '', value = ''] }) => ({
      Keluarga: codeOf(child),
      [column]: value,
      Tanggal: on,
      Sumber: 'uji',
    })),
  );
  made.send(
    ...linesOf('anak').map(
      ({ fields: [id = '', nama = '', sex = '', born = '', card = '', berat = '', tinggi = ''] }) =>
        visit(id, '2026-01-05', {
          anak: 'Anak belum terdaftar',
          nama,
          jenis_kelamin: sex === GIRL ? 'Perempuan' : 'Laki-laki',
          tanggal_lahir: born,
          no_kk: card,
          nama_ibu: `Ibu ${nama}`,
          rt: '1',
          rw: '2',
          persetujuan: 'Ya',
          berat,
          tinggi,
          cara_ukur: 'Telentang',
        }),
    ),
  );
  const update = (thoroughly = false): number => updateAid({ ...context, since: clock.at }, thoroughly);
  const night = (day: string): void => {
    made.night(day);
    const before = others();
    update();
    // What follows from acts is the business of the fold.
    expect(others()).toEqual(before);
  };
  /** Does what a line says that people do. */
  const play = ({ what, fields: [id = '', day = '', child = '', said = '', amount = ''] }: Line): void => {
    const [jumlah = '', satuan = ''] = amount.split(' ');
    switch (what) {
      case 'beri':
        made.send(act(id, day, child, { jenis: 'Bantuan', program: said, jumlah, satuan }));
        break;
      case 'kunjungi':
        made.send({ ...act(id, day, child, { jenis: 'Kunjungan rumah' }), submittedAt: clock.at + 60_000 });
        break;
      case 'ukur':
        made.send(visit(id, day, { anak: codeOf(child), [said]: amount }));
        break;
      case 'rujuk':
        made.send(act(id, day, child, { jenis: 'Rujukan' }));
        break;
      case 'balas':
        made.send(act(id, day, child, { jenis: 'Balasan rujukan', hasil: 'Dirawat', sampai: said }));
        break;
      case 'tunda':
        made.send(
          act(id, day, child, { jenis: 'Tunda', kebutuhan: 'bantuan', sampai: said, hasil: 'Pergi' }),
        );
        break;
      case 'tutup':
        made.send(act(id, day, child, { jenis: 'Tutup', kebutuhan: said, hasil: 'Sudah di puskesmas' }));
        break;
      case 'pindah': {
        // Its fields are the day and the child.
        const content = { kind: 'residence', child: codeOf(day), status: 'moved-out', on: id };
        clock.at = morning(id);
        expect(decide(context, { id: `pindah ${day}`, who: 'bidan', why: '', content }, clock.at)).toBe(
          'decided',
        );
        break;
      }
    }
  };
  const cells = () => workbook.rows(worklistTab.title).map((row) => row.map((cell) => rawOf(cell)));
  const others = () => cells().filter((row) => row[columnAt(worklistTab, 'Jenis')] !== 'bantuan');
  const rows = (): readonly string[] =>
    cells().flatMap((row) => {
      const of = (header: string) => row[columnAt(worklistTab, header)] ?? null;
      if (of('Jenis') !== 'bantuan') return [];
      return [
        [
          names.get(String(of('Nama Anak'))),
          of('Mengapa'),
          dayOfRaw(of('Paling Lambat')),
          of('Tugas'),
          of('Terlambat (hari)') ?? '-',
          String(of('Ditunda') ?? '-').replace(/^Sampai (.*): Pergi$/, '$1'),
        ].join(' | '),
      ];
    });
  return { ...made, night, update, play, rows, cells };
}

test('what is asked for follows what was given, put off and closed, night by night', () => {
  const { night, play, rows } = register();
  const got: { day: string; wanted: readonly string[] }[] = [];
  for (const line of LINES) {
    const [day = ''] = line.fields;
    if (line.what === 'malam') {
      night(day);
      got.push({ day, wanted: [...rows()].sort() });
    } else play(line);
  }
  expect(got).toEqual(nightsOf());
});

test('a fold leaves such rows as they stand, and what was typed over is put right by the night', () => {
  const { night, workbook, context, clock, cells, update } = register();
  night('2026-01-08');
  const before = JSON.stringify(cells());
  clock.at = startOfHour('2026-01-08' as never, 11, 'WIB');
  expect(rebuildWithin(context).changed).toBe(0);
  expect(JSON.stringify(cells())).toBe(before);
  const why = columnAt(worklistTab, 'Mengapa');
  const kind = columnAt(worklistTab, 'Jenis');
  workbook.damage(worklistTab.title, (rows) => {
    const at = rows.findIndex((row) => rawOf(row[kind] ?? { kind: 'empty' }) === 'bantuan');
    const damaged = rows.map((row, i) =>
      i === at ? row.map((cell, c) => (c === why ? { kind: 'text' as const, text: 'lain' } : cell)) : row,
    );
    // One stands twice, and one nowhere.
    return [...damaged.slice(0, -1), damaged[at] ?? []];
  });
  rebuildWithin(context);
  update(true);
  expect(JSON.stringify(cells())).toBe(before);
});

test('before the first night nobody is asked for anything', () => {
  const { update, rows } = register();
  update();
  expect(rows()).toEqual([]);
});
