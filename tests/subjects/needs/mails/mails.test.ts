// What each kind of mail says to whom, and what it never says.
import { calendarDate } from '../../../../src/kernel/calendar';
import type { ResponseCode } from '../../../../src/kernel/code';
import { decide } from '../../../../src/ledger/decide';
import type { Sender } from '../../../../src/ledger/responses/sender';
import { withholdFigures } from '../../../../src/overview/withheld';
import { outboxTab } from '../../../../src/post/outbox-tab';
import { sendMail } from '../../../../src/post/send-mail';
import { personalCode, readerTaskKey, taskKey } from '../../../../src/settings/sender-keys';
import { programTab } from '../../../../src/subjects/aid/program-tab';
import { updateAid } from '../../../../src/subjects/aid/update-aid';
import { childTab } from '../../../../src/subjects/children/tabs/child-tab';
import { KINDS, type NeedMail } from '../../../../src/subjects/needs/mails/kind-names';
import { previewOf, shownKinds } from '../../../../src/subjects/needs/mails/preview';
import { NEED_LABEL } from '../../../../src/subjects/needs/open/words';
import { TARGETS, targetTab } from '../../../../src/subjects/recap/target-tab';
import { KEY_HEADER } from '../../../../src/workbook/tab';
import { dangers, GMAIL_CLIP_BYTES, HOSTILE_TEXTS, readMail } from '../../../post/read-mail';
import { sign } from '../../../support/context';
import { act, codeOf } from '../../../support/needs-register';
import {
  BIDAN,
  CAMAT,
  identity,
  LURAH,
  type MailWorld,
  mailWorld,
  OPERATOR,
  RINA,
  SEKRETARIS,
  SEVERE,
  SITI,
  visit,
  WATI,
  WELL,
} from './mail-world';

/** What each kind is for in June, and everybody who gets it. */
const MAILS: readonly (readonly [NeedMail, string])[] = [
  [KINDS.tasks, '2026-06-13'],
  [KINDS.before, '2026-06-20'],
  [KINDS.after, '2026-06-12'],
  [KINDS.quality, '2026-06-13'],
  [KINDS.clinical, '2026-06-08'],
  [KINDS.week, '2026-06-08'],
  [KINDS.month, '2026-05-01'],
];

/** Children of two posyandu with something of every kind; on 13 June, the day after the session of Mawar. */
function june(): MailWorld {
  const world = mailWorld();
  world.send(
    visit('a1', '2026-05-12', { ...identity('Qxani', { nik: '3304065006250003' }), ...WELL }),
    visit('b1', '2026-05-12', {
      ...identity('Qxbudi', { nik: '3304061006250004', rt: '3', jenis_kelamin: 'Laki-laki' }),
      ...SEVERE,
    }),
    visit('c1', '2026-05-20', {
      ...identity('Qxcitra 3304065006250011', { posyandu: 'Melati 2', nik: '' }),
      ...SEVERE,
    }),
  );
  world.night('2026-06-13');
  return world;
}

/** A child that is short for its age and has long been waiting to be referred. */
function short(): MailWorld {
  const world = mailWorld();
  world.send(
    visit('d1', '2026-05-12', {
      ...identity('Qxdewi', { nik: '3304065006250003' }),
      ...WELL,
      berat: '7,6',
      tinggi: '66',
    }),
  );
  world.night('2026-06-13');
  return world;
}

/** Everything of a mail that its reader or a mail program sees. */
const whole = (world: MailWorld, [kind, of]: readonly [NeedMail, string], to: string): string => {
  const { subject, text, html } = world.mail(kind, of, to);
  return `${subject}\n${text}\n${html}`;
};

describe('kader', () => {
  test('read of the children of their own posyandu alone', () => {
    const world = june();
    expect(world.readers(KINDS.tasks, '2026-06-13')).toEqual(expect.arrayContaining([WATI, SITI]));
    const [wati, siti] = [WATI, SITI].map((to) => whole(world, [KINDS.tasks, '2026-06-13'], to));
    expect(wati).toContain('Qxbudi');
    expect(wati).not.toContain('Qxcitra');
    expect(siti).toContain('Qxcitra');
    expect(siti).not.toContain('Qxbudi');
  });

  test('read first what is to be done first', () => {
    const { text } = june().mail(KINDS.tasks, '2026-06-13', WATI);
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'PetaGizi Kelurahan Krandegan',
      'Yang menunggu Anda',
      '!! Dahulukan: Qxbudi, RT 003/RW 002. Rujuk ke puskesmas, terlambat 32 hari (paling lambat 12 Mei 2026).',
    ]);
  });

  test.each([
    [KINDS.tasks, '2026-06-13', WATI],
    [KINDS.clinical, '2026-06-08', BIDAN],
    [KINDS.week, '2026-06-08', LURAH],
  ] as const)('read in %s while z-scores are withheld what is to be done, and no status', (kind, of, to) => {
    const world = short();
    const before = world.mail(kind, of, to).text;
    withholdFigures(world.job().memory, true);
    const { text, html } = world.mail(kind, of, to);
    expect(text).toContain('Status gizi dan z-score ditahan');
    expect(`${text}${html}`).not.toMatch(/TB\/U −|BB\/U −|BB\/TB −|Indikasi pendek/);
    expect(text.split('Qxdewi')).toHaveLength(before.split('Qxdewi').length);
    withholdFigures(world.job().memory, false);
    expect(world.mail(kind, of, to).text).toBe(before);
  });

  test('get a link to record what was done, in her own name, and one to the form, which hold no more than codes', () => {
    const { links } = readMail(june().mail(KINDS.tasks, '2026-06-13', WATI));
    const code = codeOf('b1');
    const key = taskKey(
      'kader',
      { name: 'Wati', email: WATI, series: 1 },
      { form: 'tindakan', about: code },
      sign,
    );
    expect(links).toContain(
      `https://docs.google.com/forms/d/e/1T/viewform?usp=pp_url&entry.31=${code}&entry.32=rujuk&entry.33=${key}`,
    );
    expect(links.some((link) => link.includes('/1F/') && link.includes(code))).toBe(true);
    expect(links.join(' ')).not.toMatch(/qx/i);
  });

  test('the day before their posyandu is open read who is expected, and what is needed at the table', () => {
    const world = june();
    world.night('2026-06-19');
    const { text } = world.mail(KINDS.before, '2026-06-20', SITI);
    expect(world.readers(KINDS.before, '2026-06-20')).toEqual([SITI]);
    expect(text).toContain('20 Juni 2026. Ajak 1 anak di bawah ini datang.');
    expect(text).toContain('Siapkan: 1 NIK belum tercatat');
    expect(text).toContain('RT 001/RW 002 (1 anak)\n  → Qxcitra');
  });

  test('the day after read who was not seen, in the order of the houses', () => {
    const world = june();
    const { text } = world.mail(KINDS.after, '2026-06-12', WATI);
    expect(text.indexOf('Qxani')).toBeGreaterThan(0);
    expect(text.indexOf('Qxbudi')).toBeGreaterThan(text.indexOf('Qxani'));
    world.send(visit('a2', '2026-06-13', { anak: codeOf('a1'), ...WELL }));
    expect(world.mail(KINDS.after, '2026-06-12', WATI).text).not.toContain('Qxani');
  });

  test('read of points and numbers in a line for each, without a link to a form that takes neither', () => {
    const world = mailWorld();
    world.send(
      visit('a1', '2026-05-12', { ...identity('Qxani', { lokasi: '', nik: '' }), ...WELL }),
      visit('b1', '2026-05-12', { ...identity('Qxbudi', { lokasi: '', nik: '', rt: '3' }), ...WELL }),
    );
    world.night('2026-06-13');
    world.night('2026-07-12');
    const { text, html } = world.mail(KINDS.tasks, '2026-07-12', WATI);
    expect(text).toContain('Minta titik rumah: 2 anak');
    expect(text).toContain('Qxani (RT 001/RW 002), Qxbudi (RT 003/RW 002)');
    expect(html).not.toContain('=titik');
  });

  test('are written to on the day of a sign of danger, also where the child has long waited to be referred for being short', () => {
    const world = mailWorld();
    const short = { berat: '7,3', tinggi: '66', cara_ukur: 'Telentang' };
    world.send(visit('a1', '2026-04-14', { ...identity('Qxani'), ...short }));
    world.night('2026-06-03');
    // Of what is overdue they had the reminder of the week.
    for (const hour of [3, 17]) world.timer('2026-06-03', hour);
    sendMail(world.job());
    expect(world.sent.filter(({ to }) => to === WATI)).toHaveLength(1);
    world.night('2026-06-05');
    expect(world.readers(KINDS.tasks, '2026-06-05')).toEqual([]);
    world.send(visit('a2', '2026-06-05', { anak: codeOf('a1'), ...short, oedema: 'Ya' }));
    expect(world.readers(KINDS.tasks, '2026-06-05')).toContain(WATI);
  });

  test('get what was given to a kader of the posyandu from which the child has moved', () => {
    const world = june();
    const content = { kind: 'tugas', child: codeOf('c1'), need: 'rujuk', to: 'Wati' } as const;
    decide(world.job(), { id: 't', who: BIDAN, why: '', content }, world.clock.at);
    expect(world.readers(KINDS.tasks, '2026-06-13')).toContain(SITI);
    expect(world.mail(KINDS.tasks, '2026-06-13', SITI).text).toContain(`Qxcitra`);
  });

  test('a task that an officer has given to one of them is hers alone', () => {
    const world = june();
    const content = { kind: 'tugas', child: codeOf('b1'), need: 'rujuk', to: 'Wati' } as const;
    decide(world.job(), { id: 't', who: BIDAN, why: '', content }, world.clock.at);
    const what = `Qxbudi, RT 003/RW 002: ${NEED_LABEL.rujuk}`;
    expect(world.mail(KINDS.tasks, '2026-06-13', WATI).text).toContain(what);
    expect(world.mail(KINDS.tasks, '2026-06-13', 'rina@kader.example').text).not.toContain(what);
  });
});

describe('midwives', () => {
  test('read what is theirs, and what has come up from kader', () => {
    const world = june();
    world.night('2026-06-29');
    const { text } = world.mail(KINDS.clinical, '2026-06-29', BIDAN);
    expect(text).toContain('== Posyandu Melati 2: gizi buruk atau lewat waktu (1 anak) ==');
    // What is to be done for one child is one item, a link for each.
    expect(text).toContain('- Qxcitra, RT 001/RW 002\n  → Terlambat 40 hari (20 Mei): Indikasi gizi buruk');
    expect(text.match(/^- Qxbudi/gm)).toHaveLength(1);
    expect(text).toMatch(/^ {2}Rujuk: https:.*\n {2}Ukur ulang: https:/m);
    // To be measured by 27 June.
    expect(text).toContain('== Naik dari kader karena lewat waktu (2) ==');
    expect(text).toContain(
      '- Timbang dan ukur, Posyandu Mawar: 2 anak\n  → Qxani (RT 001/RW 002, 2 hari), Qxbudi (RT',
    );
  });

  test('are all officers where none has a clinical role', () => {
    const world = june();
    world.workbook.damage('Petugas', (rows) => rows.slice(1));
    expect(world.readers(KINDS.clinical, '2026-06-08')).toEqual(['operator@desa.example']);
  });
});

describe('those who steer', () => {
  test('with the right read names of what has come up to the lurah, others counts alone', () => {
    const world = june();
    const [lurah, secretary] = [LURAH, SEKRETARIS].map((to) => whole(world, [KINDS.week, '2026-06-08'], to));
    expect(lurah).toContain('Qxbudi');
    // Not yet overdue.
    expect(lurah).not.toContain('Qxani');
    expect(secretary).not.toMatch(/qx/i);
  });

  test('read whose task it is that has come up to them, record what they did by a link in their own name, and get none into the workbook', () => {
    const { text, html } = june().mail(KINDS.week, '2026-06-08', LURAH);
    expect(text).toContain('→ Tugas kader Posyandu Mawar. Terlambat 32 hari');
    // The code of the child and what is to be done: from the mail two more taps record it.
    const links = [...text.matchAll(/Catat tindakan: (\S+)/g)].map(([, url = '']) => new URL(url));
    expect(links.length).toBeGreaterThan(0);
    for (const { searchParams } of links) {
      const answers = [...searchParams].filter(([name]) => name.startsWith('entry.'));
      expect(answers.map(([, answer]) => answer)).toEqual([
        expect.stringMatching(/^\w{4}-\w{4}$/),
        'rujuk',
        readerTaskKey(
          { name: 'Lurah', email: LURAH },
          { form: 'tindakan', about: answers[0]?.[1] as ResponseCode },
          sign,
        ),
      ]);
    }
    expect(html).not.toContain('/spreadsheets/d/1x');
  });

  test('who record an act that cannot be counted are told, and not called kader', () => {
    const world = june();
    const posyandu = 'all' as const;
    const closed = (id: string, sender: Sender) => ({
      ...act(id, '2026-06-10', 'b1', { jenis: 'Tutup' }),
      sender,
    });
    world.send(
      closed('t1', { kind: 'reader', name: 'Lurah', email: LURAH }),
      closed('t2', { kind: 'kader', name: 'Wati', email: WATI, posyandu }),
    );
    sendMail(world.job());
    const told = (address: string) =>
      world.sent.find(({ to, mail }) => to === address && mail.subject.includes('catatan tindakan'))?.mail
        .text;
    expect(told(LURAH)).toContain('Bapak/Ibu yang baik,');
    expect(told(WATI)).toContain('Bapak/Ibu Kader yang baik,');
  });

  test('read of a dozen by name, and how many more there are', () => {
    const world = mailWorld();
    world.send(
      ...Array.from({ length: 15 }, (_, i) =>
        visit(`s${i}`, '2026-05-12', {
          ...identity(`Qx${'abcdefghijklmno'.charAt(i)}${i}`, {
            nik: `330406500625${String(1001 + i)}`,
            nama_ibu: `Bu ${'abcdefghijklmno'.charAt(i).repeat(5)}`,
          }),
          ...SEVERE,
        }),
      ),
    );
    world.night('2026-06-13');
    const { text } = world.mail(KINDS.week, '2026-06-08', LURAH);
    expect(text.match(/^- Qx/gm)).toHaveLength(12);
    expect(text).toMatch(/Dan \d+ lagi di daftar lengkap\./);
  });

  test('read what was done in the last seven days', () => {
    const world = june();
    world.send(
      act('t1', '2026-06-10', 'b1', { jenis: 'Rujukan', hasil: 'Ke puskesmas' }),
      act('t2', '2026-05-20', 'b1', { jenis: 'Konseling', hasil: 'Sudah' }),
    );
    const { text } = world.mail(KINDS.week, '2026-06-08', LURAH);
    expect(text).toContain('Tujuh hari terakhir: 1 tindakan tercatat.');
    expect(text).toContain('== Dilakukan tujuh hari terakhir ==\n\nRujukan: 1');
  });

  test('whoever is only for one posyandu reads no name of another', () => {
    const world = june();
    world.workbook.damage('Penerima', (rows) =>
      rows.map((cells, i) =>
        cells.map((cell, column) => (i === 0 && column === 6 ? { kind: 'text', text: 'Melati 2' } : cell)),
      ),
    );
    const ofAll = june().mail(KINDS.week, '2026-06-08', LURAH).text;
    const lurah = whole(world, [KINDS.week, '2026-06-08'], LURAH);
    expect(lurah).toContain('Qxcitra');
    expect(lurah).not.toContain('Qxbudi');
    // Small counts are of children of other posyandu, too.
    const small = /Rujuk ke puskesmas: terbuka [1-4]|(?:Hari ini|Segera|Bulan ini): [1-4]\b/i;
    expect(ofAll).toMatch(small);
    expect(lurah).not.toMatch(small);
  });

  test('by the month read counts alone whatever right they have, small ones with the right to all names', () => {
    const world = june();
    const monthly = (changes: Readonly<Record<number, string>>): string => {
      world.workbook.damage('Penerima', (rows) =>
        rows.map((cells, i) =>
          cells.map((cell, column) => {
            const text = i === 2 ? changes[column] : undefined;
            return text === undefined ? cell : { kind: 'text', text };
          }),
        ),
      );
      return whole(world, [KINDS.month, '2026-05-01'], CAMAT);
    };
    const [named, ofOne, unnamed] = [{}, { 6: 'Mawar' }, { 5: 'Tidak', 6: '' }].map(monthly);
    for (const text of [named, ofOne, unnamed]) {
      expect(text).not.toMatch(/qx/i);
      expect(text).toContain('Ditimbang (D/S): 3 dari 3 (100,0 %)');
    }
    // The weight of the boy is implausible: it alarms, and counts in no figure.
    expect(named).toContain('Tanda gizi buruk: 1 anak');
    expect(named).toContain('Hari ini: 2');
    for (const text of [ofOne, unnamed]) {
      expect(text).toContain('Tanda gizi buruk: <5 anak');
      expect(text).not.toMatch(
        /Terbuka:? [1-4]\b|Lewat waktu:? [1-4]\b|(?:Hari ini|Segera|Bulan ini): [1-4]\b/,
      );
    }
  });

  test.each([
    ['Camat', '', true],
    ['Ketua TP PKK', '', true],
    ['Dinas Kesehatan (DP3AKB)', '', true],
    ['Lurah', '', true],
    ['Sekretaris', '', false],
    ['Lurah', 'Tidak', false],
    ['Sekretaris', 'Ya', true],
    ['Camat', 'Tidak', false],
  ])('a %s with "%s" in Bulanan gets the monthly mail: %s', (role, monthly, gets) => {
    const world = june();
    world.workbook.damage('Penerima', (rows) =>
      rows.slice(2).map((cells) =>
        cells.map((cell, column) => {
          if (column === 2) return { kind: 'text', text: role };
          return column === 7 ? { kind: 'text', text: monthly } : cell;
        }),
      ),
    );
    expect(world.readers(KINDS.month, '2026-05-01')).toEqual(gets ? [CAMAT] : []);
  });

  test('get no monthly mail before anybody is registered, whatever number there is in Sasaran', () => {
    const world = mailWorld();
    world.workbook.put(targetTab, { Tahun: 2026, 'Sasaran (S)': 100 });
    world.at('2026-06-01', 8);
    expect(world.context().rowsOf(TARGETS)).toHaveLength(1);
    expect(world.readers(KINDS.month, '2026-05-01')).toEqual([]);
  });
});

describe.each(MAILS)('%s', (kind, of) => {
  const world = june();
  if (kind === KINDS.before) world.night('2026-06-19');
  const readers = world.readers(kind, of);

  test('holds a key of nobody but its reader, and no personal code', () => {
    const PEOPLE = [
      ['kader', 'Wati', WATI],
      ['kader', 'Rina', RINA],
      ['kader', 'Siti', SITI],
      ['petugas', 'Bidan Ani', BIDAN],
      ['petugas', 'Joko', OPERATOR],
    ] as const;
    for (const to of readers) {
      const mail = whole(world, [kind, of], to);
      for (const [role, name, email] of PEOPLE) {
        const holder = { name, email, series: 1 };
        expect(mail).not.toContain(personalCode(role, holder, sign));
        const keys = ['a1', 'b1', 'c1'].flatMap((id) =>
          ['tindakan', 'pengukuran'].map((form) => taskKey(role, holder, { form, about: codeOf(id) }, sign)),
        );
        if (email !== to) expect(keys.filter((key) => mail.includes(key))).toEqual([]);
      }
      if (to !== LURAH) {
        const lurah = { name: 'Lurah', email: LURAH };
        const his = ['a1', 'b1', 'c1'].map((id) =>
          readerTaskKey(lurah, { form: 'tindakan', about: codeOf(id) }, sign),
        );
        expect(his.filter((key) => mail.includes(key))).toEqual([]);
      }
    }
  });

  test('has a reader, and holds no NIK, telephone number, address or mother', () => {
    expect(readers).not.toEqual([]);
    for (const to of readers) {
      const mail = whole(world, [kind, of], to);
      expect(mail).not.toMatch(/330406|081234567890|Kenanga|Ibunya/);
      expect(dangers(readMail(world.mail(kind, of, to)))).toEqual([]);
    }
  });
});

test('a mail about a whole village is not cut off, and says how many it leaves out', () => {
  const world = mailWorld();
  const many = Array.from({ length: 150 }, (_, i) =>
    visit(`m${i}`, '2026-05-12', {
      ...identity(`Anak <nomor> & "${i}" ${'Panjang '.repeat(4)}`, { rt: String((i % 9) + 1), nik: '' }),
      tanggal_lahir: calendarDate(2025, (i % 6) + 1, (i % 28) + 1) ?? '',
      nama_ibu: `Ibu ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + (i % 25))} ${i}`,
      ...SEVERE,
    }),
  );
  world.send(...many);
  world.night('2026-06-13');
  const sizes = MAILS.filter(([kind]) => kind !== KINDS.before && kind !== KINDS.quality).map(
    ([kind, of]) => {
      const [to = ''] = world.readers(kind, of);
      return Buffer.byteLength(world.mail(kind, of, to).html);
    },
  );
  expect(Math.max(...sizes)).toBeLessThan(GMAIL_CLIP_BYTES / 2);
  expect(world.mail(KINDS.tasks, '2026-06-13', WATI).text).toMatch(/Dan \d+ lagi di daftar lengkap\./);
  world.night('2026-06-11');
  expect(Buffer.byteLength(world.mail(KINDS.before, '2026-06-12', WATI).html)).toBeLessThan(
    GMAIL_CLIP_BYTES / 3,
  );
});

test('names that try to be something else stay names', () => {
  const world = mailWorld();
  world.send(
    ...HOSTILE_TEXTS.map((nama, i) =>
      visit(`h${i}`, '2026-05-12', {
        ...identity(nama, { nama_ibu: `Sri ${i}`, tanggal_lahir: `2025-06-${10 + i}` }),
        ...SEVERE,
      }),
    ),
  );
  world.night('2026-06-13');
  for (const [kind, of] of MAILS) {
    for (const to of world.readers(kind, of)) {
      const mail = world.mail(kind, of, to);
      expect(dangers(readMail(mail))).toEqual([]);
      expect(mail.subject).not.toMatch(/[\r\n]/);
    }
  }
});

test('the outbox names no child, however often a mail is called for', () => {
  const world = june();
  for (const hour of [2, 9, 17, 18, 23]) world.timer('2026-06-15', hour);
  const keys = world.workbook.column(outboxTab, KEY_HEADER);
  expect(keys.filter((key) => /^(tugas|sesi|klinis|mingguan-|bulanan)/.test(String(key)))).toEqual([
    'klinis 2026-06-15',
    'mingguan-tindakan 2026-06-15',
    'tugas-kader 2026-06-15',
  ]);
  expect(JSON.stringify(world.workbook.rows(outboxTab.title))).not.toMatch(/qx/i);
});

describe('the preview', () => {
  test('shows each kind to whoever may look, sends nothing and queues nothing', () => {
    const world = june();
    world.at('2026-06-13', 10);
    const before = world.workbook.writes.length;
    const kinds = shownKinds(world.job()).map(({ kind }) => kind);
    expect(kinds.slice(0, 5)).toEqual(['tugas-kader', 'sesi-besok', 'sesi-lewat', 'mutu-data', 'klinis']);
    for (const kind of [
      'tugas-kader',
      'sesi-besok',
      'sesi-lewat',
      'mutu-data',
      'klinis',
      'mingguan-tindakan',
      'bulanan',
    ]) {
      expect([kind, previewOf(world.job(), { kind }).mail?.html]).toEqual([
        kind,
        expect.stringContaining('<html'),
      ]);
    }
    expect(world.sent).toEqual([]);
    expect(world.workbook.writes).toHaveLength(before);
  });

  test('is the very mail of the reader that is asked for, and says whether it leaves today', () => {
    const world = june();
    world.at('2026-06-13', 10);
    const { readers, mail } = previewOf(world.job(), { kind: 'sesi-lewat', email: 'rina@kader.example' });
    expect(readers).toEqual([
      { email: WATI, label: `Wati, kader Posyandu Mawar · ${WATI}` },
      { email: 'rina@kader.example', label: 'Rina, kader Posyandu mawar · rina@kader.example' },
    ]);
    expect(mail).toMatchObject({
      to: 'rina@kader.example',
      isDue: true,
      text: world.mail(KINDS.after, '2026-06-12', 'rina@kader.example').text,
    });
    expect(previewOf(world.job(), { kind: 'bulanan' }).mail?.isDue).toBe(false);
  });

  test('of a mail that leaves when something happens is the last one', () => {
    const { mail } = previewOf(june().job(), { kind: 'mendesak', email: BIDAN });
    expect(mail).toMatchObject({ to: BIDAN, isDue: null });
    expect(mail?.text).toContain('Qxcitra');
  });

  test.each([null, 'sesi', {}, { kind: 'nothing' }, { kind: 'masa-simpan' }])(
    'answers nothing to %p',
    (asked) => {
      expect(previewOf(june().job(), asked)).toEqual({ readers: [], mail: null });
    },
  );
});

describe('aid that is due', () => {
  const BUDI = { ...identity('Qxbudi', { nik: '3304061006250004', rt: '3' }), ...SEVERE };

  /** Eggs are due to a child that wants for nothing else, and were until yesterday. */
  function eggs(): MailWorld {
    const world = mailWorld();
    world.workbook.put(programTab, { Program: 'Telur', Syarat: 'semua balita', Periode: 'Bulan', Jumlah: 1 });
    const ani = { ...identity('Qxani', { nik: '3304065006250003' }), ...WELL };
    world.send(visit('a1', '2026-06-12', ani));
    world.night('2026-06-27');
    updateAid(world.job());
    return world;
  }

  test('is no reason to write in the evening, and stands in one line where there is another', () => {
    const world = eggs();
    expect(world.needs()).toEqual(['Qxani: bantuan']);
    expect(world.readers(KINDS.tasks, '2026-06-27')).toEqual([]);
    world.send(visit('b1', '2026-06-27', BUDI));
    const { text } = world.mail(KINDS.tasks, '2026-06-27', WATI);
    expect(text).toContain('Pastikan bantuan diterima: 1 anak');
    expect(text).toContain('Qxani (RT 001/RW 002)');
    expect(text).not.toContain('Telur');
  });

  test('is counted in the mail of the week, though it is never late, and goes to no midwife', () => {
    const world = eggs();
    expect(world.mail(KINDS.week, '2026-06-22', LURAH).text).toContain('Pastikan bantuan diterima');
    expect(world.readers(KINDS.clinical, '2026-06-22')).toEqual([]);
  });

  test('is told of nobody who has left the register since it was worked out', () => {
    const world = eggs();
    world.send(visit('b1', '2026-06-27', BUDI));
    world.workbook.damage(childTab.title, (rows) =>
      rows.filter((row) => !row.some((cell) => cell.kind === 'text' && cell.text === 'Qxani')),
    );
    expect(world.mail(KINDS.tasks, '2026-06-27', WATI).text).not.toContain('Qxani');
  });
});
