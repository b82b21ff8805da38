import { houseOf } from '../../src/installation/house';
import { responseCodeOf } from '../../src/kernel/code';
import { recordDecision } from '../../src/ledger/decide';
import { rebuild } from '../../src/ledger/rebuild';
import { recordResponse } from '../../src/ledger/record';
import { revisionOf } from '../../src/ledger/responses/response';
import type { Sender } from '../../src/ledger/responses/sender';
import { overviewTab } from '../../src/overview/tab';
import type { Mail } from '../../src/post/mail';
import { isAtRest, wakingTimer } from '../../src/post/mail-timer';
import { outboxTab } from '../../src/post/outbox-tab';
import type { MailPort } from '../../src/post/port';
import { type MailLinks, sendMail } from '../../src/post/send-mail';
import { REMARK } from '../../src/post/words';
import { kaderTab, posyanduTab, recipientTab, staffTab } from '../../src/settings/tabs';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import { STATIONERY } from '../../src/subjects/children/mails/stationery';
import { queueSummary } from '../../src/subjects/children/mails/weekly';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { ROOMS } from '../../src/subjects/rooms';
import { day } from '../subjects/children/mails/mail-samples';
import { contextOf } from '../support/context';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';
import { DESCRIBED } from '../support/one-response';
import { editUrlOf, type Sent, sent } from '../support/responses';
import { sign } from '../support/sign';

const START = Date.UTC(2026, 5, 12, 2);
const MINUTE = 60_000;
const LINKS: MailLinks = {
  owner: () => null,
  sheetUrl: 'https://docs.google.com/spreadsheets/d/1x/edit',
  mapUrl: () => null,
  copyUrl: () => null,
  rowUrl: (_tab, row) => `https://docs.google.com/spreadsheets/d/1x/edit#gid=102&range=B${row + 2}`,
};

/** A post office with a quota; addresses in `bad` are refused. */
class PostOffice implements MailPort {
  readonly sent: { readonly to: string; readonly mail: Mail }[] = [];
  bad: readonly string[] = [];
  constructor(public quota = 100) {}

  stationery = () => STATIONERY;

  remainingToday(): number {
    return this.quota;
  }

  send(mail: Mail, to: string): void {
    if (this.bad.includes(to)) throw new Error('Failed to send email: invalid recipient');
    this.sent.push({ to, mail });
    this.quota -= 1;
  }
}

const recipient = (Email: string, more: Readonly<Record<string, string>> = {}) => ({
  Email,
  Mendesak: 'Ya',
  Mingguan: 'Ya',
  'Boleh Lihat Nama': 'Tidak',
  ...more,
});
const BIDAN = recipient('bidan@x.example', { 'Boleh Lihat Nama': 'Ya' });
const CAMAT = recipient('camat@x.example', { Mendesak: 'Tidak' });

const KADER = { Nama: 'Ibu Wati', Email: 'kader@krandegan.example', Posyandu: 'Semua' };

function newOffice(
  recipients: readonly Readonly<Record<string, string>>[] = [BIDAN],
  kader: readonly Readonly<Record<string, string>>[] = [],
) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
  workbook.put(recipientTab, ...recipients);
  workbook.put(kaderTab, ...kader);
  const post = new PostOffice();
  const memory = memoryFacts();
  const at = (time: number) =>
    contextOf(wakingTimer(workbook, { memory, now: () => time }), { memory, now: () => time });
  return {
    workbook,
    post,
    record: (event: Sent & { readonly sender?: Sender }) =>
      recordResponse(at(START), { ...event, form: 'pengukuran', editUrl: editUrlOf(event.id) }),
    decide: (content: DecisionContent, minutes = 0) =>
      recordDecision(at(START), {
        id: JSON.stringify(content),
        at: START + minutes * MINUTE,
        who: 'bidan@x.example',
        why: 'sudah ditanyakan',
        content,
      }),
    rebuild: () => rebuild(at(START + 30 * MINUTE)),
    run: (time = START) =>
      sendMail({ ...at(time), mail: post, mailKinds: houseOf(ROOMS).mailKinds, mailLinks: LINKS }),
    rests: (minutes = 0) => isAtRest(at(START + minutes * MINUTE)),
    summary: (time = START) => queueSummary(at(time)),
    states: () => workbook.column(outboxTab, 'Status'),
    remarks: () => workbook.column(outboxTab, 'Keterangan'),
    health: (key: 'mailWaiting' | 'mailQuota') =>
      workbook.rows(overviewTab.title)[at(START).overview.rowOf(key)]?.[1],
    /** Who got an urgent mail. */
    urgent: () => post.sent.filter(({ mail }) => mail.subject.startsWith('SEGERA')).map(({ to }) => to),
    statesOf: (kind: string) =>
      workbook
        .column(outboxTab, 'Jenis')
        .flatMap((one, i) => (one === kind ? [workbook.column(outboxTab, 'Status')[i]] : [])),
    addresses: () => post.sent.map(({ to }) => to),
  };
}

const SEVERE: Answers = { ...DESCRIBED, oedema: 'Ya' };
const SLIP: Answers = { ...DESCRIBED, berat: 'delapan' };

test('an urgent mail goes to those who want it, once', () => {
  const office = newOffice([BIDAN, CAMAT, recipient('melati@x.example', { Posyandu: 'Melati 2' })]);
  office.record(sent('a', 0, SEVERE));
  expect([office.run(), office.run(START + 60 * MINUTE)]).toEqual([1, 0]);
  expect(office.addresses()).toEqual(['bidan@x.example']);
  expect(office.states()).toEqual(['Terkirim']);
});

test('the timer rests for an hour where nothing may leave, and not where something has left', () => {
  const office = newOffice();
  office.record(sent('a', 0, SEVERE));
  office.run();
  expect(office.rests()).toBe(false);
  office.run();
  expect([office.rests(), office.rests(59), office.rests(60)]).toEqual([true, true, false]);
});

test('the timer rests until a mail is tried again', () => {
  const office = newOffice();
  office.post.bad = ['bidan@x.example'];
  office.record(sent('a', 0, SEVERE));
  office.run();
  office.run();
  expect([office.rests(4), office.rests(5)]).toEqual([true, false]);
});

test('a recipient who is entered twice gets one copy, with the right of the first row', () => {
  const again = recipient('Bidan@X.example', { Posyandu: 'Mawar', 'Boleh Lihat Nama': 'Tidak' });
  const office = newOffice([BIDAN, again]);
  office.record(sent('a', 0, SEVERE));
  office.summary();
  office.run();
  expect(office.addresses()).toEqual(['bidan@x.example', 'bidan@x.example']);
  expect(office.post.sent[0]?.mail.text).toContain('Fauzan');
});

test('the name of a child goes only to recipients who may see names', () => {
  const office = newOffice([BIDAN, recipient('pkk@x.example')]);
  office.record(sent('a', 0, SEVERE));
  office.run();
  const names = office.post.sent.map(({ to, mail }) => [
    to,
    `${mail.subject}${mail.text}${mail.html}`.includes('Fauzan'),
  ]);
  expect(names).toEqual([
    ['bidan@x.example', true],
    ['pkk@x.example', false],
  ]);
});

test('a mail to somebody without the right to names leaves out a posyandu that is not in the settings', () => {
  const pkk = 'pkk@x.example';
  const office = newOffice([BIDAN, recipient(pkk)]);
  office.record(sent('a', 0, { ...SEVERE, posyandu: 'Rumah Bu Wagiyem' }));
  office.summary();
  office.run();
  const letters = office.post.sent.filter(({ to }) => to === pkk).map(({ mail }) => mail);
  expect(letters).toHaveLength(2);
  expect(letters[0]?.text).toContain('(posyandu tidak terdaftar)');
  for (const { subject, text, html } of letters) {
    expect(`${subject}${text}${html}`).not.toContain('Wagiyem');
  }
});

test('an urgent mail follows a posyandu to its new name', () => {
  const office = newOffice([recipient('mawar@x.example', { Posyandu: 'posyandu mawar indah' })]);
  office.record(sent('a', 0, SEVERE));
  office.workbook.put(posyanduTab, { Posyandu: 'Mawar Indah', 'Nama Lama': 'Mawar' });
  office.workbook.damage(posyanduTab.title, (rows) => rows.slice(1));
  office.run();
  expect(office.addresses()).toEqual(['mawar@x.example']);
});

test('a kader gets a mail about a slip, but not about one that was mended before the mail left', () => {
  const office = newOffice([BIDAN], [KADER]);
  office.record(sent('a', 0, SLIP));
  office.record(sent('b', 1, { ...SLIP, nama: 'Budi' }));
  office.record(sent('b', 2, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Wati' }));
  expect(office.run()).toBe(1);
  expect(office.addresses()).toEqual(['kader@krandegan.example']);
  expect(office.states()).toEqual(['Terkirim', 'Batal']);
  expect(office.remarks()).toEqual([null, REMARK.moot]);
});

describe('before it has left, an urgent mail', () => {
  const onTheDay = (answers: Answers): Answers => ({
    posyandu: 'Mawar',
    anak: responseCodeOf('a'),
    tanggal_ukur: '2026-06-12',
    berat: '8,5',
    ...answers,
  });

  test('leaves though an edit takes the sign away, and says so', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.record(sent('a', 1, { ...SEVERE, oedema: 'Tidak' }));
    office.run();
    expect(office.urgent()).toEqual(['bidan@x.example']);
    expect(office.post.sent[0]?.mail.text).toMatch(/Bengkak[\s\S]*lalu dijawab lain: tidak bengkak/);
  });

  test('says what an edit has made of it, once', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.record(sent('a', 1, { ...SEVERE, nama_ibu: 'Siti Aisah', lila: '11,4' }));
    office.run();
    expect(office.addresses()).toEqual(['bidan@x.example']);
    expect(office.post.sent[0]?.mail.text).toMatch(/11,4 cm[\s\S]*Siti Aisah/);
    expect([...office.states()].sort()).toEqual(['Batal', 'Terkirim']);
  });

  test('leaves though another response of the day takes the sign away, and says so', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.record(sent('b', 1, onTheDay({ oedema: 'Tidak' })));
    office.run();
    expect(office.urgent()).toEqual(['bidan@x.example']);
    expect(office.post.sent[0]?.mail.text).toMatch(/Bengkak[\s\S]*lalu dijawab lain: tidak bengkak/);
  });

  test('is stopped by an officer who has looked at the child', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.record(sent('b', 1, onTheDay({ oedema: 'Tidak' })));
    office.decide({ kind: 'danger-checked', child: responseCodeOf('a'), on: day('2026-06-12') }, 120);
    office.run();
    expect(office.urgent()).toEqual([]);
    expect(office.statesOf('mendesak')).toEqual(['Batal']);
  });

  test('is stopped by the withdrawal of the response', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.decide({ kind: 'withdraw', response: responseCodeOf('a'), others: [] });
    expect(office.run()).toBe(0);
    expect(office.statesOf('mendesak')).toEqual(['Batal']);
    // Nobody had the alarm, so its end is told to nobody.
    expect(office.statesOf('ralat-akhir')).toEqual(['Batal']);
    expect(new Set(office.remarks())).toEqual(new Set([REMARK.moot]));
  });

  test('about a doubt is stopped where an officer says that it is right', () => {
    const office = newOffice();
    const odd = sent('a', 0, { ...DESCRIBED, tinggi: '40', cara_ukur: 'telentang' });
    office.record(odd);
    const { digest } = revisionOf(odd, sign);
    office.decide({ kind: 'accept', response: responseCodeOf('a'), digest });
    expect([office.run(), office.states(), office.remarks()]).toEqual([0, ['Batal'], [REMARK.moot]]);
  });

  test('says what a correction of the same day has made of it, once', () => {
    const office = newOffice();
    office.record(sent('a', 0, { ...DESCRIBED, lila: '11,2' }));
    office.record(sent('b', 1, onTheDay({ lila: '11,4' })));
    office.run();
    expect(office.addresses()).toEqual(['bidan@x.example']);
    expect(office.post.sent[0]?.mail.text).toContain('11,4 cm');
  });

  test('is sent again for a sign that a later response of the day adds', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.run();
    office.record(sent('b', 1, onTheDay({ lila: '11,4' })));
    office.run(START + 60 * MINUTE);
    expect(office.post.sent.map(({ mail }) => mail.text.includes('11,4 cm'))).toEqual([false, true]);
  });
});

test('a correction of what was doubtful stops the mail about the doubt', () => {
  const office = newOffice();
  office.record(sent('a', 0, { ...DESCRIBED, tinggi: '40', cara_ukur: 'telentang' }));
  office.record(
    sent('b', 1, {
      posyandu: 'Mawar',
      anak: responseCodeOf('a'),
      tanggal_ukur: '2026-06-12',
      tinggi: '72,4',
      cara_ukur: 'telentang',
    }),
  );
  expect([office.run(), office.states(), office.remarks()]).toEqual([0, ['Batal'], [REMARK.moot]]);
});

describe('when the quota', () => {
  test('is gone, mail waits and Beranda says how many', () => {
    const office = newOffice();
    office.post.quota = 0;
    office.record(sent('a', 0, SEVERE));
    expect(office.run()).toBe(0);
    expect(office.states()).toEqual(['Antre']);
    expect(office.remarks()).toEqual([REMARK.quota]);
    expect([office.health('mailWaiting'), office.health('mailQuota')]).toEqual([
      { kind: 'number', value: 1 },
      { kind: 'number', value: 0 },
    ]);
    office.post.quota = 100;
    expect([office.run(START + MINUTE), office.run(START + 5 * MINUTE)]).toEqual([0, 1]);
    expect([office.health('mailWaiting'), office.health('mailQuota')]).toEqual([
      { kind: 'number', value: 0 },
      { kind: 'number', value: 99 },
    ]);
  });

  test('is short, what is urgent goes to as many as it does for, and to the others as soon as there is more', () => {
    const office = newOffice([BIDAN, recipient('pkk@x.example')]);
    office.post.quota = 1;
    office.record(sent('a', 0, SEVERE));
    office.run();
    expect([office.addresses(), office.states()]).toEqual([['bidan@x.example'], ['Antre']]);
    office.post.quota = 100;
    office.run(START + 5 * MINUTE);
    expect([office.addresses(), office.states()]).toEqual([
      ['bidan@x.example', 'pkk@x.example'],
      ['Terkirim'],
    ]);
  });

  test.each([
    { quota: 53, others: 1 },
    { quota: 6, others: 1 },
    { quota: 5, others: 0 },
    { quota: 4, others: 0 },
  ])(
    'has $quota left of a day, half of it is kept for what is urgent: $others others leave',
    ({ quota, others }) => {
      const office = newOffice([BIDAN], [KADER]);
      office.post.quota = quota;
      office.record(sent('a', 0, SLIP));
      office.record(sent('b', 1, { ...SEVERE, nama: 'Budi' }));
      office.run();
      // To the bidan and to the kader.
      expect(office.urgent()).toEqual(['bidan@x.example', 'kader@krandegan.example']);
      expect(office.addresses()).toHaveLength(2 + others);
    },
  );

  test('is gone, a correction waits for an hour, though there may be more of it before', () => {
    const office = newOffice([BIDAN], [KADER]);
    office.post.quota = 0;
    office.record(sent('a', 0, SLIP));
    office.run();
    expect([office.states(), office.remarks()]).toEqual([['Antre'], [REMARK.quota]]);
    office.post.quota = 100;
    expect([office.run(START + 59 * MINUTE), office.run(START + 60 * MINUTE)]).toEqual([0, 1]);
    expect(office.states()).toEqual(['Terkirim']);
  });

  test('is short, the urgent mail goes before the others', () => {
    const office = newOffice([BIDAN], [KADER]);
    office.post.quota = 1;
    office.record(sent('a', 0, SLIP));
    office.record(sent('b', 1, { ...SEVERE, nama: 'Budi' }));
    office.run();
    expect(office.addresses()).toEqual(['bidan@x.example']);
    expect(office.states()).toEqual(['Antre', 'Antre']);
  });
});

describe('when an address is refused', () => {
  test('a correction is given up after five attempts', () => {
    const office = newOffice([BIDAN], [KADER]);
    office.post.bad = ['kader@krandegan.example'];
    office.record(sent('a', 0, SLIP));
    for (let day = 0; day < 7; day++) office.run(START + day * 24 * 60 * MINUTE);
    expect(office.states()).toEqual(['Batal']);
    expect(office.workbook.column(outboxTab, 'Percobaan')).toEqual([5]);
    expect(office.remarks()).toEqual([REMARK.gaveUp]);
  });

  test('an urgent mail is never given up while nobody has got it', () => {
    const office = newOffice();
    office.post.bad = ['bidan@x.example'];
    office.record(sent('a', 0, SEVERE));
    for (let day = 0; day < 9; day++) office.run(START + day * 24 * 60 * MINUTE);
    expect(office.states()).toEqual(['Antre']);
    office.post.bad = [];
    office.run(START + 30 * 24 * 60 * MINUTE);
    expect(office.states()).toEqual(['Terkirim']);
  });

  describe('and others are not', () => {
    const DAY = 24 * 60 * MINUTE;
    const three = () => {
      const office = newOffice([recipient('salah@x.example'), BIDAN, recipient('pkk@x.example')]);
      office.post.bad = ['salah@x.example'];
      return office;
    };

    test('they get an urgent mail at once, and once', () => {
      const office = three();
      office.record(sent('a', 0, SEVERE));
      for (let day = 0; day < 7; day++) office.run(START + day * DAY);
      expect(office.addresses()).toEqual(['bidan@x.example', 'pkk@x.example']);
    });

    test('only the refused one is tried again', () => {
      const office = three();
      office.record(sent('a', 0, SEVERE));
      office.run();
      expect([office.states(), office.remarks()]).toEqual([['Antre'], [REMARK.failed]]);
      office.post.bad = [];
      office.run(START + DAY);
      expect(office.addresses()).toEqual(['bidan@x.example', 'pkk@x.example', 'salah@x.example']);
      expect(office.states()).toEqual(['Terkirim']);
    });

    test('after five attempts the mail counts as sent, with a word about the refused one', () => {
      const office = three();
      office.record(sent('a', 0, SEVERE));
      const states = [0, 1, 2, 3, 4, 5].map((day) => {
        office.run(START + day * DAY);
        return office.states()[0];
      });
      expect(states).toEqual(['Antre', 'Antre', 'Antre', 'Antre', 'Terkirim', 'Terkirim']);
      expect(office.workbook.column(outboxTab, 'Percobaan')).toEqual([5]);
      expect(office.remarks()).toEqual([REMARK.gaveUp]);
    });

    test('a recipient who was entered meanwhile gets it too', () => {
      const office = three();
      office.record(sent('a', 0, SEVERE));
      office.run();
      office.workbook.put(recipientTab, recipient('lurah@x.example'));
      office.run(START + DAY);
      expect(office.addresses()).toEqual(['bidan@x.example', 'pkk@x.example', 'lurah@x.example']);
    });

    test('the mail is sent once the refused one is no longer entered', () => {
      const office = three();
      office.record(sent('a', 0, SEVERE));
      office.run();
      office.workbook.damage(recipientTab.title, (rows) => rows.slice(1));
      office.run(START + DAY);
      expect([office.addresses(), office.states()]).toEqual([
        ['bidan@x.example', 'pkk@x.example'],
        ['Terkirim'],
      ]);
    });

    test('a summary is tried again for the refused one alone, and given up after five attempts', () => {
      const office = three();
      office.record(sent('a', 0, DESCRIBED));
      office.summary();
      for (let day = 0; day < 7; day++) office.run(START + day * DAY);
      expect(office.addresses()).toEqual(['bidan@x.example', 'pkk@x.example']);
      expect([office.states(), office.remarks()]).toEqual([['Terkirim'], [REMARK.gaveUp]]);
      expect(office.workbook.column(outboxTab, 'Percobaan')).toEqual([5]);
    });

    test('what is left of the quota is enough for those who have not got it', () => {
      const office = three();
      office.record(sent('a', 0, SEVERE));
      office.run();
      Object.assign(office.post, { bad: [], quota: 1 });
      office.run(START + DAY);
      expect(office.states()).toEqual(['Terkirim']);
    });
  });
});

describe('a collected mail of which Google says that it failed', () => {
  const failing = (office: ReturnType<typeof newOffice>, hasLeft: boolean) => {
    const send = office.post.send.bind(office.post);
    Object.assign(office.post, {
      send(mail: Mail, to: string) {
        if (hasLeft) send(mail, to);
        throw new Error('Service invoked too many times');
      },
    });
    return () => Object.assign(office.post, { send });
  };

  test('has left all the same where one recipient less may be written to: it is not sent again', () => {
    const office = newOffice([BIDAN], [KADER]);
    office.record(sent('a', 0, SLIP));
    const mended = failing(office, true);
    office.run();
    mended();
    office.run(START + 60 * MINUTE);
    expect(office.addresses()).toEqual(['kader@krandegan.example']);
    expect(office.states()).toEqual(['Terkirim']);
  });

  test('is tried again where as many may be written to as before', () => {
    const office = newOffice([BIDAN], [KADER]);
    office.record(sent('a', 0, SLIP));
    const mended = failing(office, false);
    office.run();
    expect([office.addresses(), office.states()]).toEqual([[], ['Antre']]);
    mended();
    office.run(START + 10 * MINUTE);
    expect([office.addresses(), office.states()]).toEqual([['kader@krandegan.example'], ['Terkirim']]);
  });
});

describe('when quota is short, of two kader with slips and an officer to be told of danger', () => {
  const OFFICER = 'tpg@x.example';
  const KADER_2 = { ...KADER, Nama: 'Ibu Rini', Email: 'rini@krandegan.example' };
  const busy = () => {
    const office = newOffice([BIDAN], [KADER, KADER_2]);
    office.workbook.put(staffTab, { Email: OFFICER });
    office.record(sent('a', 0, SLIP));
    office.record({ ...sent('b', 1, { ...SLIP, nama: 'Budi' }), email: KADER_2.Email });
    office.record({ ...sent('c', 2, { ...SEVERE, nama: 'Citra' }), sender: { kind: 'unknown' } });
    office.summary();
    return office;
  };

  test.each([
    { quota: 2, to: [OFFICER] },
    { quota: 4, to: [OFFICER, KADER.Email] },
    { quota: 8, to: [OFFICER, KADER.Email, KADER_2.Email, BIDAN.Email] },
  ])('$quota left: those leave first that are more urgent', ({ quota, to }) => {
    const office = busy();
    office.post.quota = quota;
    office.run();
    expect(office.addresses()).toEqual(to);
  });
});

/** Each would reach somebody else, or put a line of its own into the head of the mail. */
const UNSOUND = [
  'bidan@x.example, orang@lain.example',
  'bidan@x.example;orang@lain.example',
  'bidan@x.example\r\nBcc: orang@lain.example',
  'bidan@x.example\nBcc:orang@lain.example',
  'Bidan <bidan@x.example>',
  'bidan@x.example orang@lain.example',
  '"bidan@x.example"',
  'bidan@x@lain.example',
  'bidan@x',
  '@x.example',
  'bidan',
];

describe('an unsound address is never written to', () => {
  test.each(UNSOUND)('in Penerima: %j', (address) => {
    const office = newOffice([recipient(address)]);
    office.record(sent('a', 0, SEVERE));
    expect(office.summary()).toBe(false);
    office.run();
    expect([office.addresses(), office.remarks()]).toEqual([[], [REMARK.nobody]]);
  });

  test.each(UNSOUND)('of a kader: %j', (email) => {
    const office = newOffice();
    office.record({ ...sent('a', 0, SLIP), email });
    office.run();
    expect(office.addresses()).toEqual([]);
    expect([office.states(), office.remarks()]).toEqual([['Batal'], [REMARK.noAddress]]);
  });
});

test('an edit of something else neither queues a mail again nor sends it', () => {
  const office = newOffice();
  office.record(sent('a', 0, SEVERE));
  office.run();
  office.record(sent('a', 1, { ...SEVERE, catatan: 'sudah dirujuk' }));
  office.run(START + 60 * MINUTE);
  expect([office.addresses(), office.states()]).toEqual([['bidan@x.example'], ['Terkirim']]);
});

test('an urgent mail waits for someone to be entered', () => {
  const office = newOffice([]);
  office.record(sent('a', 0, SEVERE));
  office.run();
  expect([office.states(), office.remarks()]).toEqual([['Antre'], [REMARK.nobody]]);
  office.workbook.put(recipientTab, BIDAN);
  office.run(START + 5 * MINUTE);
  expect(office.states()).toEqual(['Terkirim']);
});

describe('the stationery', () => {
  test('is fetched when there is something to write, once', () => {
    const office = newOffice([BIDAN, recipient('pkk@x.example')]);
    const stationery = jest.fn(office.post.stationery);
    Object.assign(office.post, { stationery });
    office.run();
    expect(stationery).not.toHaveBeenCalled();
    office.record(sent('a', 0, SEVERE));
    office.run();
    office.run(START + 60 * MINUTE);
    expect([office.addresses().length, stationery.mock.calls.length]).toEqual([2, 1]);
  });

  test('being out of reach leaves the mail waiting as it was', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    const { stationery } = office.post;
    office.post.stationery = () => {
      throw new Error('Service unavailable');
    };
    expect(() => office.run()).toThrow('unavailable');
    expect(office.states()).toEqual(['Antre']);
    office.post.stationery = stationery;
    expect(office.run(START + MINUTE)).toBe(1);
  });
});

test('a run broken off after sending is taken up after ten minutes: a mail leaves twice rather than never', () => {
  const office = newOffice();
  office.record(sent('a', 0, SEVERE));
  const send = office.post.send.bind(office.post);
  office.post.remainingToday = () => {
    throw new Error('Exceeded maximum execution time');
  };
  expect(() => office.run()).toThrow('maximum execution time');
  expect(office.states()).toEqual(['Mengirim']);
  Object.assign(office.post, { remainingToday: () => 100, send });
  expect([office.run(START + 10 * MINUTE), office.run(START + 11 * MINUTE)]).toEqual([0, 1]);
});

describe('the weekly summary', () => {
  test('is queued once a week, from Monday to Sunday', () => {
    const office = newOffice();
    const day = 24 * 60 * MINUTE;
    const days = [0, 0, 1, 2, 3, 9, 10];
    // From Friday the 12th on.
    expect(days.map((each) => office.summary(START + each * day))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(office.workbook.column(outboxTab, 'Kunci')).toEqual([
      'mingguan 2026-06-08',
      'mingguan 2026-06-15',
      'mingguan 2026-06-22',
    ]);
  });

  test('goes to those who want it, without names', () => {
    const office = newOffice([BIDAN, CAMAT, recipient('lurah@x.example', { Mingguan: 'Tidak' })]);
    office.record(sent('a', 0, DESCRIBED));
    office.summary();
    office.run();
    expect(office.addresses()).toEqual(['bidan@x.example', 'camat@x.example']);
    const written = office.post.sent.map(({ mail }) => `${mail.subject}${mail.text}${mail.html}`).join();
    expect(['Fauzan', 'Siti'].filter((name) => written.includes(name))).toEqual([]);
  });
});

describe('an urgent mail whose response is moved to another child', () => {
  const A = responseCodeOf('a');
  const BUDI: Answers = { ...DESCRIBED, nama: 'Budi Santoso', nama_ibu: 'Wati', tanggal_lahir: '2024-01-30' };
  const visit = (child: string, oedema: string): Answers => ({
    posyandu: 'Mawar',
    anak: child,
    tanggal_ukur: DESCRIBED.tanggal_ukur ?? '',
    berat: '8,6',
    oedema,
  });
  const both = (office: ReturnType<typeof newOffice>) => {
    office.record(sent('c', 0, BUDI));
    office.record(sent('a', 0, SEVERE));
    office.record(sent('b', 1, visit(A, 'Ya')));
  };
  const move = (office: ReturnType<typeof newOffice>, oedema: string) =>
    office.record(sent('b', 2, visit(responseCodeOf('c'), oedema)));
  const about = (office: ReturnType<typeof newOffice>) =>
    office.post.sent.map(({ mail }) => (mail.text.includes('Fauzan') ? 'Fauzan' : 'Budi'));

  test.each([true, false])('reports either child once, also where it had left before: %s', (leftBefore) => {
    const office = newOffice();
    both(office);
    if (leftBefore) office.run();
    move(office, 'Ya');
    office.run(START + 20 * MINUTE);
    office.rebuild();
    office.run(START + 40 * MINUTE);
    expect([...about(office)].sort()).toEqual(['Budi', 'Fauzan']);
  });

  test.each([true, false])(
    'reports the child that stays severe once and the other not, also where it had left before: %s',
    (leftBefore) => {
      const office = newOffice();
      both(office);
      if (leftBefore) office.run();
      move(office, 'Tidak');
      office.run(START + 20 * MINUTE);
      office.rebuild();
      office.run(START + 40 * MINUTE);
      expect(about(office)).toEqual(['Fauzan']);
    },
  );
});

describe('the correction of an alarm', () => {
  const A = responseCodeOf('a');
  const answered: Answers = {
    posyandu: 'Mawar',
    anak: A,
    tanggal_ukur: '2026-06-12',
    berat: '8,5',
    oedema: 'Tidak',
    lila: '13,0',
  };
  const corrections = (office: ReturnType<typeof newOffice>) =>
    office.post.sent.filter(({ mail }) => mail.subject.startsWith('RALAT'));
  const told = (office: ReturnType<typeof newOffice>) => corrections(office).map(({ to }) => to);
  /** An alarm that has left, and is then answered otherwise. */
  const alarmed = (recipients: readonly Readonly<Record<string, string>>[]) => {
    const office = newOffice(recipients);
    office.record(sent('a', 0, { ...SEVERE, lila: '11,2' }));
    office.run();
    return office;
  };
  const PKK = recipient('pkk@x.example');

  test('goes to everybody who got the alarm, with both values for those who may see names', () => {
    const office = alarmed([BIDAN, PKK]);
    office.record(sent('b', 1, answered));
    office.run(START + 70 * MINUTE);
    expect(told(office)).toEqual(['bidan@x.example', 'pkk@x.example']);
    const [named, unnamed] = corrections(office).map(({ mail }) => mail);
    expect(named?.text).toContain('LiLA) sangat kecil: semula 11,2 cm, sekarang 13,0 cm');
    expect(named?.text).toContain('Bengkak di kedua punggung kaki: semula bengkak, sekarang tidak bengkak');
    expect(named?.text).toContain('Ahmad Fauzan');
    for (const text of [named?.text, unnamed?.text]) {
      expect(text).toContain('Periksa anaknya hari ini');
      expect(text).toContain('antar ke puskesmas hari ini juga');
    }
    expect(unnamed?.text).toContain('Posyandu: Mawar');
    expect(`${unnamed?.subject}${unnamed?.text}${unnamed?.html}`).not.toMatch(
      /Fauzan|Siti|11,2|13,0|bengkak/,
    );
  });

  test('goes once, whatever is answered next', () => {
    const office = alarmed([BIDAN]);
    office.record(sent('b', 1, answered));
    office.run(START + 70 * MINUTE);
    office.record(sent('b', 2, { ...answered, catatan: 'sehat' }));
    office.record(sent('c', 3, answered));
    office.rebuild();
    for (const hours of [4, 5, 6]) office.run(START + hours * 60 * MINUTE);
    expect(told(office)).toEqual(['bidan@x.example']);
  });

  test('reaches those who got the alarm and are no longer entered, without names', () => {
    const office = alarmed([BIDAN, PKK]);
    office.workbook.damage(recipientTab.title, (rows) => rows.slice(1));
    office.record(sent('b', 1, answered));
    office.run(START + 70 * MINUTE);
    expect(told(office)).toEqual(['pkk@x.example', 'bidan@x.example']);
    expect(corrections(office).map(({ mail }) => mail.text.includes('Fauzan'))).toEqual([false, false]);
  });

  test('is not needed where the alarm itself says how it was answered', () => {
    const office = newOffice();
    office.record(sent('a', 0, SEVERE));
    office.record(sent('b', 1, answered));
    for (const minutes of [70, 75, 80]) office.run(START + minutes * MINUTE);
    expect([office.urgent(), told(office)]).toEqual([['bidan@x.example'], []]);
    expect(office.statesOf('ralat')).toEqual(['Batal']);
  });

  test('tells those who got the alarm that an officer has looked since', () => {
    const office = alarmed([BIDAN]);
    office.record(sent('b', 1, answered));
    office.decide({ kind: 'danger-checked', child: A, on: day('2026-06-12') }, 65);
    office.run(START + 70 * MINUTE);
    expect(corrections(office).map(({ mail }) => mail.text.includes('Peringatan ditutup'))).toEqual([true]);
  });

  test('goes where an edit takes a sign away that waited with a slip', () => {
    const office = newOffice();
    office.record(sent('a', 0, { ...SEVERE, berat: 'delapan' }));
    office.run();
    office.record(sent('a', 1, { ...SEVERE, oedema: 'Tidak' }));
    office.run(START + 70 * MINUTE);
    expect([office.urgent(), told(office)]).toEqual([['bidan@x.example'], ['bidan@x.example']]);
  });
});
