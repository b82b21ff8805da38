import { LIMITS } from '../../local/google/core/quotas';
import { createLockService } from '../../local/google/lock/lock-service';
import type { EndedAtOnce, Start } from '../../local/runtime/runtime';
import { responseCodeOf } from '../../src/kernel/code';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { eachOr, PART } from '../support/part';
import { seed } from '../support/seeds';
import { Kelurahan, MINUTE, RECIPIENTS } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

/** One order a run: everything that is under way begins anew after each call of another. */
const SEEDS = [1 + (PART ?? 0)].map(seed);

const FIRST_NAMES = ['Ayu', 'Bima', 'Citra', 'Dodi', 'Endah', 'Fajar', 'Gita', 'Hadi', 'Indra', 'Jaya'];
const LAST_NAMES = ['Wijaya', 'Santoso', 'Lestari'];

/** No two share a name, a mother or a birth date. */
const CHILDREN: readonly Answers[] = LAST_NAMES.flatMap((last, i) =>
  FIRST_NAMES.map((first, j) => ({
    posyandu: j % 2 ? 'Mawar' : 'Melati',
    anak: 'baru',
    nama: `${first} ${last}`,
    jenis_kelamin: 'L',
    tanggal_lahir: `202${3 + i}-0${1 + (j % 9)}-${10 + j}`,
    nama_ibu: `Ibu ${last} ${first}`,
    persetujuan: 'ya',
    tanggal_ukur: '2026-01-07',
    berat: i === 2 ? '6,1' : '10,9',
    oedema: j === 0 ? 'ya' : 'tidak',
  })),
);

type Sent = readonly (readonly [id: string, answers: Answers])[];

const DIFFERENT: Sent = CHILDREN.map((answers, i) => [`anak-${i}`, answers]);

const visit = (of: number, berat: string): Answers => ({
  posyandu: CHILDREN[of]?.posyandu ?? '',
  anak: responseCodeOf(`anak-${of}`),
  tanggal_ukur: '2026-01-07',
  berat,
});

/** Three children, each registered by two kader and measured by others, with an edit of some. */
const SAME: Sent = Array.from({ length: 10 }, (_, i) => i).flatMap((i): Sent => {
  const of = i % 3;
  const child = CHILDREN[of] ?? {};
  return [
    [`anak-${i < 3 ? of : 100 + i}`, { ...child, berat: `1${i},1` }],
    [`kunjungan-${i}`, visit(of, `1${i},2`)],
    [`kunjungan-${i % 2 ? i - 1 : i}`, visit(of, `1${i},3`)],
  ];
});

function ready(sent: Sent): Kelurahan {
  const kelurahan = new Kelurahan();
  kelurahan.stopClocks();
  // Where edits keep the time of their response, or no trigger tells of them, only the form does: `edits-and-times.test.ts`.
  Object.assign(kelurahan.world.doubts, { editsMoveTime: true, editsFireTriggers: true });
  kelurahan.runtime.run('segarkanFormulir');
  kelurahan.world.clock.advance(2 * MINUTE);
  for (const [id, answers] of sent) {
    kelurahan.send(answers, { id, deliverAt: [kelurahan.now] });
    // No person edits what they have sent so soon that the list of the form could mean the first submit.
    kelurahan.world.clock.advance(3_000);
  }
  return kelurahan;
}

const tabsOf = ({ world, workbookId }: Kelurahan) => registerTabs(world, workbookId);

function oneAfterAnother(sent: Sent) {
  const kelurahan = ready(sent);
  while (kelurahan.runtime.step()) {
    // each event
    kelurahan.world.clock.advance(MINUTE);
  }
  expect(kelurahan.runtime.failures()).toEqual([]);
  return tabsOf(kelurahan);
}

const events = ({ runtime }: Kelurahan): readonly Start[] =>
  runtime.pendingEvents().map((event) => ({ event }));

/** What the clock does afterwards changes nothing, and nothing is left to do. */
function expectSettled(kelurahan: Kelurahan, wanted: Readonly<Record<string, string>>): void {
  const { runtime, world } = kelurahan;
  world.clock.advance(11 * MINUTE);
  expect(runtime.run('cocokkan')).toBe(0);
  expect(runtime.run('rawatHarian')).toBe(0);
  expect(tabsOf(kelurahan)).toEqual(wanted);
  expect(runtime.pendingEvents()).toEqual([]);
  expect(createLockService(world).getScriptLock().tryLock(0)).toBe(true);
}

const failed = (ended: readonly EndedAtOnce[]) => ended.filter(({ error }) => error !== null);

function report(name: string, kelurahan: Kelurahan, ended: readonly EndedAtOnce[]): void {
  const waits = ended.map(({ waitedMs }) => Math.round(waitedMs));
  const { longestHoldMs = 0 } = kelurahan.world.meter.locks.terimaKiriman ?? {};
  const longest = Math.max(...ended.map(({ ms }) => ms));
  const together = Math.round(ended.reduce((sum, { ms }) => sum + ms, 0) / MINUTE);
  console.info(
    `${name}: ${ended.length} at once, ${failed(ended).length} failed, waited up to ${Math.max(...waits)} ms, ` +
      `lock held up to ${longestHoldMs} ms, longest run ${longest} ms, together ${together} minutes`,
  );
}

describe.each(
  eachOr([
    { name: 'thirty different children', sent: DIFFERENT },
    { name: 'the same three children', sent: SAME },
  ]),
)('thirty handlers at once for $name', ({ name, sent }) => {
  let wanted: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    wanted = oneAfterAnother(sent);
  });

  test.each(SEEDS)('end as one after another would (seed %i)', (of) => {
    const kelurahan = ready(sent);
    const ended = kelurahan.runtime.atOnce(events(kelurahan), { seed: of });
    report(`${name}, seed ${of}`, kelurahan, ended);
    expect(ended).toHaveLength(LIMITS.executionsPerUser);
    expect(failed(ended)).toEqual([]);
    expect(tabsOf(kelurahan)).toEqual(wanted);
    expectSettled(kelurahan, wanted);
  });
});

describe('handlers at once with what the clock runs', () => {
  const sent = [...DIFFERENT.slice(0, 14), ...SAME.slice(0, 10)];
  const CLOCKS = ['cocokkan', 'kirimSurat', 'segarkanFormulir', 'cariTitik', 'rawatHarian', 'cocokkan'];
  /** Two children, to everybody of `Penerima` and to the kader who sent it. */
  const URGENT_MAILS = 2 * (RECIPIENTS.length + 1);
  let wanted: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    wanted = oneAfterAnother(sent);
  });

  test.each(SEEDS)('end as one after another would, and every urgent mail leaves once (seed %i)', (of) => {
    const kelurahan = ready(sent);
    const clocks = CLOCKS.map((functionName, i) => ({
      functionName,
      runAs: { kind: 'trigger' as const },
      at: kelurahan.now + (i * MINUTE) / 20,
    }));
    const ended = kelurahan.runtime.atOnce([...events(kelurahan), ...clocks], { seed: of });
    report(`with clocks, seed ${of}`, kelurahan, ended);
    expect(failed(ended)).toEqual([]);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      kelurahan.world.clock.advance(10 * MINUTE);
      kelurahan.runtime.run('kirimSurat');
    }
    expectSettled(kelurahan, wanted);
    const urgent = kelurahan.mails().filter(({ subject }) => subject.startsWith('SEGERA'));
    expect(urgent.length).toBe(URGENT_MAILS);
    const waiting = kelurahan
      .rows('Surat')
      .filter(({ Status }) => Status !== 'Terkirim' && Status !== 'Batal');
    expect(waiting.filter(({ Jenis }) => Jenis === 'mendesak')).toEqual([]);
    expect(waiting.filter(({ Status }) => Status === 'Mengirim')).toEqual([]);
  });
});

describe('handlers at once with what officers decide', () => {
  const known = DIFFERENT.slice(0, 4);
  const sent = SAME.slice(0, 24);
  const moved = known.map(
    ([id]): Extract<Start, { functionName: string }> => ({
      functionName: 'putuskan',
      args: [
        {
          id: `keputusan-${id}`,
          why: 'Sudah ditanyakan',
          content: { kind: 'residence', child: responseCodeOf(id), status: 'moved-out', on: '2026-01-07' },
        },
      ],
      runAs: { kind: 'script-run' },
    }),
  );

  /** As a page of the officers sends it. */
  const keyed = ({ runtime }: Kelurahan) =>
    moved.map((start) => ({ ...start, args: [runtime.keyOf(), ...(start.args ?? [])] }));

  /** Four children are registered already, and the rest is on its way. */
  function withKnown(): Kelurahan {
    const kelurahan = ready(known);
    while (kelurahan.runtime.step()) {
      // each event
    }
    // No two submits of one response at one moment; their triggers all run at once.
    const at = kelurahan.now + sent.length * 3000;
    for (const [id, answers] of sent) {
      kelurahan.send(answers, { id: `lagi-${id}`, deliverAt: [at] });
      kelurahan.world.clock.advance(3000);
    }
    return kelurahan;
  }

  /** When something was decided depends on whose turn it was. */
  function withoutMoments(kelurahan: Kelurahan) {
    const { Keputusan: _, 'Salinan Keputusan': __, ...others } = tabsOf(kelurahan);
    const decided = kelurahan.rows('Keputusan').map((row) => [row.Keputusan, row.Anak]);
    return { ...others, decided: decided.map(String).sort() };
  }

  test.each(SEEDS)('end as one after another would (seed %i)', (of) => {
    const one = withKnown();
    while (one.runtime.step()) {
      // each event
    }
    for (const { functionName, args = [], runAs = {} } of keyed(one)) {
      one.runtime.run(functionName, args, runAs);
    }
    expect(one.rows('Keputusan')).toHaveLength(moved.length);

    const kelurahan = withKnown();
    const ended = kelurahan.runtime.atOnce([...events(kelurahan), ...keyed(kelurahan)], { seed: of });
    report(`with decisions, seed ${of}`, kelurahan, ended);
    expect(failed(ended)).toEqual([]);
    expect(ended.slice(-moved.length).map(({ value }) => value)).toEqual(
      moved.map(() => ({ ok: true, known: false })),
    );
    expect(withoutMoments(kelurahan)).toEqual(withoutMoments(one));
  });
});
