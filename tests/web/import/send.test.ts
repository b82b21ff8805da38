import type { PlannedRow } from '../../../src/web/import/plan';
import { type ImportServer, Sending } from '../../../src/web/import/send';
import { plannedFrom, sheetsOf } from '../../support/import-list';

const COUNT = 250;
const LINES = Array.from({ length: COUNT }, (_, i) => `Anak ${i},L,2024-05-12,SITI,Mawar`).join('\n');
const ROWS: readonly PlannedRow[] = plannedFrom(
  sheetsOf('uji.csv', `Nama,JK,Tgl Lahir,Nama Ortu,Posyandu\n${LINES}\n`),
);
const AT = 1_000_000;

/** Keeps what it is given by name, and fails when told to, before or after keeping. */
class Server implements ImportServer {
  readonly kept = new Map<string, number>();
  readonly paused: number[] = [];
  readonly finished: unknown[] = [];
  fail: ('before' | 'after')[] = [];

  take: ImportServer['take'] = async ({ at, rows }) => {
    const fate = this.fail.shift();
    if (fate === 'before') throw new Error('down');
    const taken = rows.map(({ nama = '' }, i) => {
      const isNew = !this.kept.has(nama);
      if (isNew) this.kept.set(nama, at + i);
      return [`impor-${nama}`, isNew] as const;
    });
    if (fate === 'after') throw new Error('no answer');
    return taken;
  };

  finish: ImportServer['finish'] = async (summary) => {
    this.finished.push(summary.counts);
    return [[3, 'cocok dengan dua anak']];
  };

  pause = async (ms: number): Promise<void> => {
    this.paused.push(ms);
  };
}

const sending = (server: Server) => new Sending(ROWS, AT, 7, server);

test('rows go out a hundred at a time, each a millisecond after the one before', async () => {
  const server = new Server();
  const progress: number[] = [];
  const { added, known, waiting } = await sending(server).run((done) => progress.push(done));
  expect(progress).toEqual([100, 200, 250]);
  expect([...server.kept.values()]).toEqual(ROWS.map((_, i) => AT + i));
  expect(added).toHaveLength(249);
  expect(known).toEqual([]);
  expect(waiting).toEqual([{ row: ROWS[3], problem: 'cocok dengan dua anak' }]);
  expect(server.finished).toEqual([[250, 0, 7]]);
});

test('a call that fails is made again after a while', async () => {
  const server = new Server();
  server.fail = ['before', 'before', 'before'];
  const { added } = await sending(server).run(() => {});
  expect(added).toHaveLength(249);
  expect(server.paused).toEqual([2_000, 8_000, 20_000]);
});

test('rows are there once where the answer was lost, and are counted as known', async () => {
  const server = new Server();
  server.fail = ['after'];
  const { added, known } = await sending(server).run(() => {});
  expect(server.kept.size).toBe(COUNT);
  expect(added.length + known.length).toBe(COUNT - 1);
  expect(known).toHaveLength(99);
});

test('after giving up it goes on from where it was', async () => {
  const server = new Server();
  server.fail = ['before', 'before', 'before', 'before'];
  const one = sending(server);
  await expect(one.run(() => {})).rejects.toThrow('down');
  expect(one.done).toBe(0);
  await one.run(() => {});
  expect(one.done).toBe(COUNT);
  expect(server.kept.size).toBe(COUNT);
});
