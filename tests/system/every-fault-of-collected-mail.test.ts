import { callList, type FaultWay, faultAt, isBefore } from '../../local/google/core/faults';
import { World } from '../../local/google/core/world';
import { mailbox } from '../../local/google/mail/mail-app';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { isInPart, partText } from '../support/part';
import { TIMEOUT_MS } from '../support/system/every-fault';
import { DIST, KADER, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { PeopleRuntime } from '../support/system/people-runtime';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
  tinggi: '75,7',
  cara_ukur: 'telentang',
};
const OTHER = 'kader.melati@krandegan.example';
const OFFICERS = ['tpg@puskesmas.example', 'operator@krandegan.example'];

/** Two kader with slips, a child in danger, a stranger who says of another that it is: what one run of the outbox has to write. */
function aMorning(): string {
  const kelurahan = new Kelurahan({
    Kader: [KADER, OTHER].map((Email) => ({ Nama: Email, Email, Posyandu: 'Semua' })),
    Petugas: OFFICERS.map((Email) => ({ Nama: 'Petugas', Email, Peran: 'TPG' })),
  });
  kelurahan.stopClocks();
  for (const name of ['Ahmad', 'Budi', 'Citra']) {
    kelurahan.send({ ...CHILD, nama: name, berat: 'banyak' });
    kelurahan.send({ ...CHILD, nama: `${name} Melati`, berat: 'banyak' }, { email: OTHER });
  }
  kelurahan.send({ ...CHILD, nama: 'Dewi', oedema: 'ya' });
  kelurahan.send({ ...CHILD, nama: 'Asing', oedema: 'ya' }, { email: 'asing@jahat.example' });
  kelurahan.runtime.run('cocokkan', [], { kind: 'trigger' });
  return kelurahan.world.save();
}

/** Every mail by address and kind, with how often it has come. */
function sent(world: World): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { subject, to } of mailbox(world)) {
    const kind = /^(SEGERA|PetaGizi|Mohon|\d+ kiriman)/.exec(subject)?.[1]?.replace(/\d+ /, '') ?? subject;
    for (const address of to) counts[`${kind} ${address}`] = (counts[`${kind} ${address}`] ?? 0) + 1;
  }
  return counts;
}

/** An execution that ends before a call has ended after the call before. */
const WAYS: readonly FaultWay[] = ['error-before', 'error-after', 'killed-after'];

function play(saved: string, fault: World['faults']): World {
  const world = new World({ now: 0, saved });
  const runtime = new PeopleRuntime({ world, bundleFolder: DIST });
  const run = () => {
    try {
      runtime.run('kirimSurat', [], { kind: 'trigger' });
    } catch {
      // the clock runs it again
    }
  };
  world.clock.advance(MINUTE);
  world.faults = fault;
  run();
  world.faults = null;
  // Less than an hour in all: what is collected by the hour must not come twice in it.
  for (let time = 0; time < 4; time++) {
    world.clock.advance(11 * MINUTE);
    run();
  }
  return world;
}

test(
  'no fault at any call of a run of the outbox doubles a collected mail or loses an urgent one',
  () => {
    const saved = aMorning();
    const calls = callList();
    const wanted = sent(play(saved, calls));
    expect(Object.values(wanted).every((count) => count === 1)).toBe(true);
    expect(Object.keys(wanted)).toHaveLength(2 + 2 + 2 + 5);
    const lost: string[] = [];
    const first = calls.calls.findIndex(({ method }) => method === 'MailApp.sendEmail');
    expect(first).toBeGreaterThan(0);
    let counted = 0;
    for (const [index, { method, tookEffect }] of calls.calls.entries()) {
      for (const way of WAYS) {
        if ((!tookEffect && !isBefore(way)) || !isInPart(counted++)) continue;
        const fault = faultAt(way, { nth: index + 1 });
        const got = sent(play(saved, fault));
        if (!fault.injected) continue;
        for (const mail of Object.keys(wanted)) {
          const count = got[mail] ?? 0;
          const where = `${way} at call ${index + 1} ${method}: ${mail} ${count} times`;
          if (mail.startsWith('SEGERA') ? count === 0 : count > 1) expect(where).toBe('once');
          if (count === 0) lost.push(where);
        }
      }
    }
    // A run that ends between saying that a mail leaves and its leaving costs one address that mail, and nothing else does.
    expect(lost.filter((where) => !where.startsWith('killed'))).toEqual([]);
    expect(new Set(lost.map((where) => where.split(':')[0])).size).toBe(lost.length);
    console.info(
      `${lost.length} collected mails lost, each by a run that ended at the very call (${partText})`,
    );
  },
  TIMEOUT_MS,
);
