import type { CalendarDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import type { OutboxRow } from '../../../../src/post/outbox-tab';
import { STATIONERY } from '../../../../src/post/stationery';
import { type MailContext, writeMail } from '../../../../src/subjects/children/mails/write-mail';
import type { Residence } from '../../../../src/subjects/children/register/child';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS, RESPONSE_ID, registerOf } from '../../../support/one-response';

const ROW: OutboxRow = {
  key: 'perbaikan',
  kind: 'perbaikan',
  about: responseCodeOf(RESPONSE_ID),
  createdAt: 0,
  status: 'Antre',
  attempts: 0,
  triedAt: null,
  dueAt: null,
  reached: [],
  remark: null,
};

const contextOf = (answers: Answers): MailContext => ({
  stationery: STATIONERY,
  settings: {
    register: REGISTER_SETTINGS,
    kelurahan: 'Krandegan',
    area: 'Kelurahan Krandegan',
    mapLinkDays: 30,
    summaryHour: 6,
    retentionMonths: null,
  },
  recipients: [],
  register: registerOf(answers),
  counted: { children: [], toMend: 1, toCheck: 0, asOf: null },
  queuedMails: 0,
  queuedAddresses: 0,
  sheetUrl: 'https://docs.google.com/spreadsheets/d/1x/edit',
  mapUrl: null,
  rowUrl: () => null,
});

function correction(answers: Answers) {
  const written = writeMail(ROW, contextOf(answers));
  if (written.kind !== 'letters') throw new Error(written.kind);
  return written.letters.map(({ to, mail }) => ({ to, ...mail }));
}

describe('a mail that asks for a correction', () => {
  const SLIPPED: Answers = { ...DESCRIBED, berat: 'berat' };

  test('goes to the sender alone', () => {
    expect(correction(SLIPPED).map(({ to }) => to)).toEqual(['kader@krandegan.example']);
  });

  test.each([
    { typed: 'Mawar', named: 'Mawar' },
    { typed: 'posyandu melati 2', named: 'Melati 2' },
  ])('names the posyandu "$typed" as the settings do', ({ typed, named }) => {
    const [mail] = correction({ ...SLIPPED, posyandu: typed });
    expect(mail?.text).toContain(`Posyandu: ${named}\n`);
    expect(mail?.subject).toContain(named);
  });

  test.each(['Siti Aminah', '3304061705240001', 'Kenanga', ''])(
    'repeats nothing of "%s" typed for a posyandu',
    (typed) => {
      const [mail] = correction({ ...SLIPPED, nama_ibu: 'Rini', posyandu: typed });
      expect(mail?.text).not.toContain('Posyandu:');
      for (const part of [mail?.subject, mail?.text, mail?.html]) {
        if (typed !== '') expect(part).not.toContain(typed);
      }
    },
  );
});

describe('an urgent mail', () => {
  const about = responseCodeOf(RESPONSE_ID);
  const context = contextOf({ ...DESCRIBED, oedema: 'Ya' });
  const [child] = context.register.children;
  if (!child) throw new Error('no child');
  const written = (residence: Residence | null) =>
    writeMail(
      { ...ROW, kind: 'mendesak', about },
      { ...context, register: { children: [{ ...child, residence }], repairs: [] } },
    ).kind;
  const since = (status: Residence['status']): Residence => ({ status, on: '2026-06-12' as CalendarDate });

  test('sends nobody to a child that has died', () => {
    expect(written(since('died'))).toBe('moot');
  });

  test.each([null, since('moved-out'), since('active')])('waits for somebody to go: %j', (residence) => {
    expect(written(residence)).toBe('nobody');
  });
});
