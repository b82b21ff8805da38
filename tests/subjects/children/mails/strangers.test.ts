import { digestMail } from '../../../../src/post/digest';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import { strangerDangerMail } from '../../../../src/subjects/children/mails/stranger-danger-mail';
import { strangerSection } from '../../../../src/subjects/children/mails/stranger-section';
import type { Waiting, WaitingDanger } from '../../../../src/subjects/children/mails/strangers';
import { weeklySection } from '../../../../src/subjects/children/mails/weekly-section';
import { dangers, expectWholeMail, readMail } from '../../../post/read-mail';
import { day, WEEKLY } from './mail-samples';
import { mailContextOf, statesAfter } from './register-changes';

const context = mailContextOf(statesAfter([]));
const URL = 'https://docs.google.com/spreadsheets/d/1x/edit#gid=104&range=B2';

const waiting = (posyandu: string, hour: number, signs: Waiting['signs'] = []): Waiting => ({
  posyandu,
  since: Date.UTC(2026, 5, 12, hour - 7, 5),
  signs,
  url: URL,
});
const swollen = (hour: number): WaitingDanger => ({ ...waiting('Mawar', hour), signs: ['oedema'] });

const THREE = [
  waiting('(posyandu tidak terdaftar)', 8),
  waiting('Melati 2', 9, ['arm']),
  waiting('Melati 2', 10),
] as const;

test('the day section of officers reads as stored, also beside another', () => {
  const frame = { kelurahan: 'Krandegan', today: day('2026-06-15'), stationery: STATIONERY };
  const section = strangerSection(THREE, context, STATIONERY);
  expectWholeMail('strangers', digestMail([section], frame));
  expectWholeMail('digest', digestMail([section, weeklySection(WEEKLY, STATIONERY)], frame));
});

test('it counts by posyandu, says since when, and puts those of no posyandu last', () => {
  const { blocks } = strangerSection(THREE, context, STATIONERY);
  expect(blocks.find(({ kind }) => kind === 'facts')).toEqual({
    kind: 'facts',
    rows: [
      { label: 'Melati 2', value: '2 kiriman, sejak 12 Juni 2026 pukul 09.05 WIB' },
      { label: '(posyandu tidak terdaftar)', value: '1 kiriman, sejak 12 Juni 2026 pukul 08.05 WIB' },
    ],
  });
});

test('the mail of the hour reads as stored', () => {
  const mail = strangerDangerMail(
    [swollen(8), { ...swollen(9), posyandu: 'Melati 2', signs: ['arm', 'weight-for-length-height'] }],
    context,
    STATIONERY,
  );
  expectWholeMail('stranger-danger', mail);
  expect(dangers(readMail(mail))).toEqual([]);
});

test.each([
  { count: 10, more: null },
  { count: 11, more: 'Dan 1 kiriman lain dengan tanda bahaya.' },
])('of $count responses with a sign it names ten', ({ count, more }) => {
  const others = Array.from({ length: count - 1 }, () => swollen(9));
  const { text } = strangerDangerMail([swollen(8), ...others], context, STATIONERY);
  expect(text.match(/Bengkak/g)).toHaveLength(10);
  expect(/Dan \d+ kiriman lain.*/.exec(text)?.[0] ?? null).toBe(more);
});
