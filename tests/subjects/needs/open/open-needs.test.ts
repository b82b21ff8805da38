import type { CalendarDate } from '../../../../src/kernel/calendar';
import type { ResponseCode } from '../../../../src/kernel/code';
import { limitsOf } from '../../../../src/settings/limits';
import { type Act, NO_GIFT } from '../../../../src/subjects/needs/acts/act';
import type { Finding } from '../../../../src/subjects/needs/findings/finding';
import { openNeeds } from '../../../../src/subjects/needs/open/open-needs';

const on = (text: string) => text as CalendarDate;
const finding = (code: Finding['code'], since: string, more: Partial<Finding> = {}): Finding => ({
  code,
  since: on(since),
  again: [],
  on: on(since),
  value: null,
  details: [],
  ...more,
});
const act = (kind: Act['kind'], day: string, more: Partial<Act> = {}): Act => ({
  key: `${day} ${kind}`,
  response: null,
  target: 'K7M4-QXCP' as ResponseCode,
  kind,
  need: null,
  on: on(day),
  until: null,
  by: 'kader',
  actor: null,
  result: null,
  dayOfCycle: null,
  gift: NO_GIFT,
  evidence: null,
  program: null,
  note: null,
  planItem: null,
  times: 1,
  ...more,
});
const needsOn = (day: string, findings: readonly Finding[], acts: readonly Act[] = []) =>
  openNeeds(findings, acts, { day: on(day), limits: limitsOf([]), assignedTo: () => null });
const kinds = (...given: Parameters<typeof needsOn>) => needsOn(...given).map(({ kind }) => kind);

test('several findings with one thing to do are one need, due when the most pressing of them is', () => {
  const [need, ...others] = needsOn('2026-06-12', [
    finding('stunting', '2026-06-02'),
    finding('dua-t', '2026-06-09'),
    finding('bawah-garis-merah', '2026-06-09'),
  ]);
  expect(others).toEqual([]);
  expect(need).toMatchObject({
    kind: 'rujuk',
    urgency: 2,
    since: '2026-06-02',
    due: '2026-06-16',
    overdueDays: 0,
  });
  expect(need?.findings.map(({ code }) => code)).toEqual(['bawah-garis-merah', 'dua-t', 'stunting']);
});

describe('a link of a mail, which may have come to anybody,', () => {
  const sign = finding('gizi-buruk', '2026-06-09');
  const farAhead = { until: on('2099-12-31') };

  test.each<Act['by']>(['kader', 'officer-by-mail', 'other'])(
    'lets a sign of gizi buruk sleep no longer than 60 days (%s)',
    (by) => {
      const reply = act('reply', '2026-06-10', { by, ...farAhead });
      expect(kinds('2026-08-08', [sign], [reply])).toEqual([]);
      expect(kinds('2026-08-09', [sign], [reply])).toEqual(['kontrol']);
    },
  );

  test('lets an officer at the workbook name a later day', () => {
    const reply = act('reply', '2026-06-10', { by: 'officer', until: on('2026-09-10') });
    expect(kinds('2026-09-09', [sign], [reply])).toEqual([]);
    expect(kinds('2026-09-10', [sign], [reply])).toEqual(['kontrol']);
  });

  test('lets a reader say what was done, and neither end a sign by a reply, nor close or put off anything', () => {
    const by = 'reader' as const;
    expect(kinds('2026-06-11', [sign], [act('reply', '2026-06-10', { by })])).toEqual(['rujuk']);
    expect(kinds('2026-06-11', [sign], [act('close', '2026-06-10', { by, result: 'sudah' })])).toEqual([
      'rujuk',
    ]);
    expect(kinds('2026-06-20', [sign], [act('referral', '2026-06-10', { by })])).not.toContain('rujuk');
    const point = finding('titik-kasar', '2026-06-09');
    expect(kinds('2026-06-11', [point], [act('close', '2026-06-10', { by, result: 'sudah' })])).toEqual([
      'titik',
    ]);
    const putOff = act('postpone', '2026-06-10', { by, until: on('2026-07-10'), result: 'pergi' });
    expect(needsOn('2026-06-11', [point], [putOff])[0]?.postponed).toBeNull();
  });
});

describe('signs of gizi buruk', () => {
  const sign = finding('gizi-buruk', '2026-06-09');

  test('are due on the same day and stay, however many months begin anew', () => {
    expect(needsOn('2026-06-09', [sign])).toMatchObject([{ kind: 'rujuk', urgency: 1, due: '2026-06-09' }]);
    expect(kinds('2026-09-30', [sign])).toEqual(['rujuk']);
  });

  test('go up to bidan on the day after, and to the lurah a week later', () => {
    expect(needsOn('2026-06-09', [sign])[0]).toMatchObject({ level: 'kader', overdueDays: 0 });
    expect(needsOn('2026-06-10', [sign])[0]).toMatchObject({ level: 'bidan', overdueDays: 1 });
    expect(needsOn('2026-06-16', [sign])[0]).toMatchObject({ level: 'bidan', overdueDays: 7 });
    expect(needsOn('2026-06-17', [sign])[0]).toMatchObject({ level: 'lurah', overdueDays: 8 });
    expect(needsOn('2026-12-17', [sign])[0]).toMatchObject({ level: 'lurah' });
  });

  test('are ended by a referral on the day or later, and then a reply is waited for', () => {
    expect(kinds('2026-06-12', [sign], [act('referral', '2026-06-09')])).toEqual(['balasan']);
    expect(kinds('2026-06-12', [sign], [act('referral', '2026-06-08')])).toEqual(['rujuk', 'balasan']);
    expect(needsOn('2026-06-20', [sign], [act('referral', '2026-06-10')])[0]).toMatchObject({
      kind: 'balasan',
      due: '2026-06-17',
      overdueDays: 3,
      level: 'lurah',
      task: 'bidan',
    });
    expect(kinds('2026-06-20', [sign], [act('referral', '2026-06-10'), act('reply', '2026-06-15')])).toEqual(
      [],
    );
  });

  describe('that no later visit has found gone, once the referral has its reply', () => {
    const sent = act('referral', '2026-06-10');
    const answered = [sent, act('reply', '2026-06-15')];
    const weighed = { ...sign, passed: [on('2026-06-12'), on('2026-07-07')] };

    test('are asked about at the next measurement', () => {
      expect(kinds('2026-07-06', [weighed], answered)).toEqual([]);
      expect(needsOn('2026-07-07', [weighed], answered)).toMatchObject([
        { kind: 'kontrol', task: 'bidan', since: '2026-07-07', due: '2026-07-08', level: 'bidan' },
      ]);
    });

    test('are asked about after 30 days where nobody has measured the child', () => {
      // 15 June and 30 days: 15 July.
      expect(kinds('2026-07-14', [sign], answered)).toEqual([]);
      expect(kinds('2026-07-15', [sign], answered)).toEqual(['kontrol']);
      const looked = [...answered, act('visit', '2026-07-16', { need: 'kontrol' })];
      expect(kinds('2026-08-14', [sign], looked)).toEqual([]);
      expect(kinds('2026-08-15', [sign], looked)).toEqual(['kontrol']);
      expect(kinds('2026-08-15', [sign], [...looked, act('reply', '2026-08-15')])).toEqual([]);
    });

    test('are asked about on the day that the reply names, also where the child was weighed before', () => {
      const inCare = [sent, act('reply', '2026-06-15', { until: on('2026-07-20') })];
      expect(kinds('2026-07-19', [weighed], inCare)).toEqual([]);
      const [need, ...others] = needsOn('2026-07-20', [weighed], inCare);
      expect(others).toEqual([]);
      expect(need?.findings.map(({ code }) => code)).toEqual(['kontrol-ulang', 'tanda-belum-hilang']);
    });

    test('wait for the reply where a later referral has none', () => {
      expect(kinds('2026-08-30', [sign], [...answered, act('referral', '2026-07-01')])).toEqual(['balasan']);
    });

    test('are closed by officers alone, until they are seen again', () => {
      const close = { need: 'kontrol', result: 'Sudah sembuh di RS' } as const;
      const closed = (by: Act['by']) => [...answered, act('close', '2026-07-16', { ...close, by })];
      expect(kinds('2026-09-30', [sign], closed('kader'))).toEqual(['kontrol']);
      expect(kinds('2026-09-30', [sign], closed('officer'))).toEqual([]);
      const again = { ...sign, again: [on('2026-09-08')] };
      expect(kinds('2026-09-30', [again], closed('officer'))).toEqual(['rujuk']);
    });
  });

  test.each(['visit', 'counselling', 'supplement', 'aid'] as const)('are not ended by %s', (kind) => {
    expect(kinds('2026-06-12', [sign], [act(kind, '2026-06-10')])).toEqual(['rujuk']);
  });

  test('are put off or closed by officers alone', () => {
    const close = { result: 'Sudah dirawat', need: 'rujuk' } as const;
    expect(kinds('2026-06-12', [sign], [act('close', '2026-06-10', close)])).toEqual(['rujuk']);
    expect(kinds('2026-06-12', [sign], [act('close', '2026-06-10', { ...close, by: 'officer' })])).toEqual(
      [],
    );
    const delay = { result: 'Keluarga pergi', until: on('2026-06-20') } as const;
    expect(needsOn('2026-06-12', [sign], [act('postpone', '2026-06-10', delay)])[0]?.postponed).toBeNull();
    const [delayed] = needsOn(
      '2026-06-12',
      [sign],
      [act('postpone', '2026-06-10', { ...delay, by: 'officer' })],
    );
    expect(delayed).toMatchObject({
      postponed: { until: '2026-06-20', reason: 'Keluarga pergi' },
      overdueDays: 0,
    });
  });
});

test('what was put off is due again on the day until which it was', () => {
  const delay = act('postpone', '2026-06-05', { until: on('2026-06-19'), result: 'Panen' });
  const weighing = [finding('dua-bulan-tidak-diukur', '2026-06-01')];
  expect(needsOn('2026-06-18', weighing, [delay])[0]).toMatchObject({ overdueDays: 0 });
  expect(needsOn('2026-06-18', weighing, [delay])[0]?.postponed?.until).toBe('2026-06-19');
  // Since nobody has put it off any more, it counts from the day on which it was due: 1 June and 7 days.
  expect(needsOn('2026-06-19', weighing, [delay])[0]).toMatchObject({ postponed: null, overdueDays: 11 });
});

test('a delay or a closing of one need leaves the others', () => {
  const findings = [finding('gizi-kurang', '2026-06-02'), finding('satu-t', '2026-06-02')];
  expect(kinds('2026-06-05', findings, [act('close', '2026-06-03', { need: 'pmt', result: 'x' })])).toEqual([
    'konseling',
  ]);
});

test('what an act has ended is asked for again after its time where nothing has changed', () => {
  const short = [finding('stunting', '2026-01-10')];
  const replied = [act('referral', '2026-01-20'), act('reply', '2026-01-25')];
  // 25 January and 180 days: 24 July.
  expect(kinds('2026-07-23', short, replied)).toEqual([]);
  expect(kinds('2026-07-24', short, replied)).toEqual(['rujuk']);
  expect(needsOn('2026-07-24', short, replied)[0]).toMatchObject({
    since: '2026-07-24',
    due: '2026-08-07',
    overdueDays: 0,
    level: 'kader',
  });
});

test('what is seen again after an act is asked anew, and without one it has waited since it was first seen', () => {
  const signs = [finding('gizi-buruk', '2026-02-10', { again: [on('2026-03-10'), on('2026-04-14')] })];
  expect(needsOn('2026-03-10', signs)[0]).toMatchObject({ due: '2026-02-10', level: 'lurah' });
  const referred = [act('referral', '2026-03-12'), act('reply', '2026-03-25')];
  expect(needsOn('2026-04-14', signs, referred)[0]).toMatchObject({
    kind: 'rujuk',
    due: '2026-04-14',
    level: 'kader',
  });
  expect(kinds('2026-04-16', signs, [...referred, act('reply', '2026-04-15')])).toEqual([]);
});

test('each month without enough gain is asked about anew', () => {
  const talked = [act('counselling', '2026-05-12')];
  expect(kinds('2026-05-14', [finding('satu-t', '2026-05-12')], talked)).toEqual([]);
  expect(kinds('2026-06-14', [finding('satu-t', '2026-06-12')], talked)).toEqual(['konseling']);
});

test('a day on which the family is to come again is waited for from that day on', () => {
  const reply = act('reply', '2026-06-10', { until: on('2026-06-24') });
  const before = [act('referral', '2026-06-08'), reply];
  expect(kinds('2026-06-23', [], before)).toEqual([]);
  expect(needsOn('2026-06-24', [], before)).toMatchObject([{ kind: 'kontrol', level: 'bidan' }]);
  // On the day itself the family can still come.
  expect(needsOn('2026-06-25', [], before)).toMatchObject([
    { kind: 'kontrol', due: '2026-06-25', overdueDays: 0, level: 'bidan' },
  ]);
  expect(needsOn('2026-06-26', [], before)).toMatchObject([{ overdueDays: 1, level: 'lurah' }]);
  expect(kinds('2026-06-25', [], [...before, act('visit', '2026-06-25')])).toEqual([]);
});

test('the order in which acts are given does not matter', () => {
  const findings = [finding('gizi-buruk', '2026-06-09'), finding('gizi-kurang', '2026-05-09')];
  const acts = [
    act('referral', '2026-06-10'),
    act('postpone', '2026-06-11', { until: on('2026-07-01'), result: 'x' }),
    act('reply', '2026-06-12', { until: on('2026-06-20') }),
    act('supplement', '2026-06-13'),
  ];
  const expected = needsOn('2026-06-21', findings, acts);
  expect(needsOn('2026-06-21', findings, [...acts].reverse())).toEqual(expected);
});

describe('a referral and a reply of one day', () => {
  const keyed = (kind: Act['kind'], day: string, order: number) => act(kind, day, { key: `${day} ${order}` });

  test('are a referral that was answered', () => {
    expect(
      kinds('2026-06-30', [], [keyed('referral', '2026-06-15', 1), keyed('reply', '2026-06-15', 2)]),
    ).toEqual([]);
    // Recorded the other way round.
    expect(
      kinds('2026-06-30', [], [keyed('reply', '2026-06-15', 1), keyed('referral', '2026-06-15', 2)]),
    ).toEqual([]);
  });

  test('are one more referral where the reply is to the one before: a hospital is asked now', () => {
    const sent = keyed('referral', '2026-06-01', 1);
    const further = [sent, keyed('reply', '2026-06-15', 2), keyed('referral', '2026-06-15', 3)];
    expect(needsOn('2026-06-30', [], further)).toMatchObject([{ kind: 'balasan', due: '2026-06-22' }]);
    expect(kinds('2026-06-30', [], [...further, keyed('reply', '2026-06-20', 4)])).toEqual([]);
  });
});

describe('an act recorded for one need', () => {
  const findings = [
    finding('satu-t', '2026-06-02'),
    finding('usia-24-bulan', '2026-06-02'),
    finding('gizi-kurang', '2026-06-02'),
    finding('stunting', '2026-06-02'),
  ];
  const left = (more: Partial<Act>, kind: Act['kind']) =>
    kinds('2026-06-10', findings, [act(kind, '2026-06-05', more)]);

  test('ends that one alone where it was a visit or a talk, and all that it can where it names none', () => {
    expect(left({ need: 'usia' }, 'visit')).toEqual(['pmt', 'konseling', 'rujuk']);
    expect(left({ need: 'konseling' }, 'counselling')).toEqual(['pmt', 'rujuk', 'usia']);
    expect(left({ need: null }, 'visit')).toEqual(['pmt', 'rujuk']);
  });

  test('ends whatever its row says where the child was referred or fed: that is so whatever it was recorded for', () => {
    expect(left({ need: 'konseling' }, 'referral')).toEqual(
      expect.not.arrayContaining(['rujuk', 'konseling']),
    );
    expect(left({ need: 'konseling' }, 'supplement')).toEqual(
      expect.not.arrayContaining(['pmt', 'konseling']),
    );
  });
});

describe('a child that was not measured, and in the next month neither', () => {
  // Sought from 13 May, due 14 days later; from 1 June on it is two months, due anew after 7 days.
  const before = { code: 'belum-diukur', since: on('2026-05-13') } as const;
  const long = finding('dua-bulan-tidak-diukur', '2026-06-01', { grewFrom: before });

  test('stays with whom it had come up to, though it is due anew', () => {
    expect(needsOn('2026-05-31', [finding('belum-diukur', '2026-05-13')])[0]).toMatchObject({
      level: 'bidan',
    });
    expect(needsOn('2026-06-01', [long])[0]).toMatchObject({
      due: '2026-06-08',
      overdueDays: 0,
      level: 'bidan',
    });
    expect(needsOn('2026-06-15', [long])[0]).toMatchObject({ level: 'bidan' });
    expect(needsOn('2026-06-16', [long])[0]).toMatchObject({ level: 'lurah' });
  });

  test('waits as if it were new while somebody has put it off', () => {
    const delay = act('postpone', '2026-06-02', { until: on('2026-06-12'), result: 'Panen' });
    expect(needsOn('2026-06-03', [long], [delay])[0]).toMatchObject({ level: 'kader' });
  });

  test('had come up to nobody by what was put off until then', () => {
    const delay = act('postpone', '2026-05-20', { until: on('2026-06-01'), result: 'Panen' });
    expect(needsOn('2026-06-01', [long], [delay])[0]).toMatchObject({ level: 'kader' });
  });

  test('had come up to nobody where somebody closed it before', () => {
    const closed = act('close', '2026-05-30', { need: 'ukur', by: 'officer', result: 'Di rumah nenek' });
    expect(needsOn('2026-06-01', [long], [closed])[0]).toMatchObject({ level: 'kader' });
  });
});

describe('aid that nobody has been given yet', () => {
  const missing = finding('bantuan-belum', '2026-01-01');

  test('is never late, however long ago somebody was entitled', () => {
    expect(needsOn('2026-11-30', [missing])).toMatchObject([
      { kind: 'bantuan', due: '2026-01-15', overdueDays: 0, level: 'kader' },
    ]);
  });

  test('makes other aid that has stopped no later than it is', () => {
    const stopped = finding('bantuan-terputus', '2026-11-20');
    expect(needsOn('2026-11-23', [missing, stopped])).toMatchObject([{ overdueDays: 0, level: 'kader' }]);
    expect(needsOn('2026-11-24', [missing, stopped])).toMatchObject([{ overdueDays: 1, level: 'bidan' }]);
  });
});
