import type { FormSpec } from '../../src/forms/form-spec';
import { refuseDoubledNames } from '../../src/installation/one-name';
import type { Room } from '../../src/installation/room';
import type { AnySubject } from '../../src/ledger/subject';
import { ROOMS } from '../../src/subjects/rooms';
import type { AnyTab } from '../../src/workbook/tab';
import { DECISION, FORM, JOB, MAIL, SUBJECT } from '../support/invented-room';

describe('two things of one name', () => {
  const tab = (title: string, sheetId: number): AnyTab => ({
    title,
    sheetId,
    kind: 'computed',
    hidden: false,
    frozenColumns: 0,
    order: 'oldest-first',
    columns: [],
  });
  const line = (key: string) => ({ key, section: 'more', label: key, remark: null }) as const;
  const formOf = (name: string): FormSpec => ({ ...FORM, name });
  const subject = (more: Partial<AnySubject>): AnySubject => ({ ...SUBJECT, decisions: [], ...more });
  const called = (name: string) => ({ name, run: () => null });

  test.each<{ what: string; rooms: readonly Room[]; name: string }>([
    { what: 'rooms', rooms: [{ name: 'kembar' }, { name: 'kembar' }], name: 'kembar' },
    { what: 'a room and one of the product', rooms: [{ name: 'children' }], name: 'children' },
    {
      what: 'subjects',
      rooms: [
        { name: 'a', subject: subject({ name: 'remaja', form: null }) },
        { name: 'b', subject: subject({ name: 'remaja', form: null }) },
      ],
      name: 'remaja',
    },
    {
      what: 'forms',
      rooms: [
        { name: 'a', subject: subject({ name: 'remaja', form: formOf('posyandu') }) },
        { name: 'b', subject: subject({ name: 'bapak', form: formOf('posyandu') }) },
      ],
      name: 'posyandu',
    },
    {
      what: 'a form and that of the children',
      rooms: [{ name: 'a', subject: subject({ name: 'remaja', form: formOf('pengukuran') }) }],
      name: 'pengukuran',
    },
    {
      what: 'tabs',
      rooms: [
        { name: 'a', tabs: () => [tab('Catatan', 910)] },
        { name: 'b', tabs: () => [tab('Catatan', 911)] },
      ],
      name: 'catatan',
    },
    {
      what: 'tabs but for capitals',
      rooms: [
        { name: 'a', tabs: () => [tab('Catatan', 910)] },
        { name: 'b', tabs: () => [tab('CATATAN', 911)] },
      ],
      name: 'catatan',
    },
    {
      what: 'tabs that show states',
      rooms: [tab('Catatan', 910), tab('Catatan', 911)].map((one, i) => ({
        name: `kamar ${i}`,
        subject: subject({
          name: `subjek ${i}`,
          form: null,
          projections: [{ tab: one, rows: () => [], holding: null }],
        }),
      })),
      name: 'catatan',
    },
    {
      what: 'a tab and one of the machine',
      rooms: [{ name: 'a', tabs: () => [tab('Kiriman', 910)] }],
      name: 'kiriman',
    },
    {
      what: 'tabs by number',
      rooms: [{ name: 'a', tabs: () => [tab('Catatan', 910), tab('Lain', 910)] }],
      name: '910',
    },
    {
      what: 'a tab by number and one of the machine',
      rooms: [{ name: 'a', tabs: () => [tab('Catatan', 140)] }],
      name: '140',
    },
    {
      what: 'kinds of decisions',
      rooms: [
        { name: 'a', subject: subject({ name: 'remaja', form: null, decisions: [DECISION] }) },
        { name: 'b', subject: subject({ name: 'bapak', form: null, decisions: [DECISION] }) },
      ],
      name: 'postpone',
    },
    {
      what: 'kinds of mail',
      rooms: [
        { name: 'a', mails: [MAIL] },
        { name: 'b', mails: [MAIL] },
      ],
      name: 'undangan',
    },
    { what: 'kinds of mail of one room', rooms: [{ name: 'a', mails: [MAIL, MAIL] }], name: 'undangan' },
    {
      what: 'a kind of mail and one of the product',
      rooms: [{ name: 'a', mails: [{ ...MAIL, kind: 'mendesak' }] }],
      name: 'mendesak',
    },
    {
      what: 'jobs of one slot',
      rooms: [
        { name: 'a', jobs: [JOB] },
        { name: 'b', jobs: [JOB] },
      ],
      name: 'invitations',
    },
    {
      what: 'a job and one of the machine',
      rooms: [{ name: 'a', jobs: [{ ...JOB, name: 'trouble' }] }],
      name: 'trouble',
    },
    {
      what: 'functions',
      rooms: [
        { name: 'a', functions: [called('bukaCatatan')] },
        { name: 'b', functions: [called('bukaCatatan')] },
      ],
      name: 'bukaCatatan',
    },
    {
      what: 'lines of Beranda',
      rooms: [
        { name: 'a', lines: [line('catatan')] },
        { name: 'b', lines: [line('catatan')] },
      ],
      name: 'catatan',
    },
    {
      what: 'a line of Beranda and one of the machine',
      rooms: [{ name: 'a', lines: [line('damaged')] }],
      name: 'damaged',
    },
  ])('are an error that names it: $what', ({ rooms, name }) => {
    const look = () => refuseDoubledNames([...ROOMS, ...rooms]);
    expect(look).toThrow('have one name');
    expect(look).toThrow(name);
  });

  test('are none where two rooms give rows to one tab', () => {
    const shared = tab('Catatan', 910);
    const rooms = ['a', 'b'].map((name) => ({
      name,
      subject: subject({ name, form: null, projections: [{ tab: shared, rows: () => [], holding: null }] }),
    }));
    expect(() => refuseDoubledNames([...ROOMS, ...rooms])).not.toThrow();
  });

  test('are none where a job runs in two slots', () => {
    const rooms: readonly Room[] = [{ name: 'a', jobs: [JOB, { ...JOB, slot: 'hourly' }] }];
    expect(() => refuseDoubledNames([...ROOMS, ...rooms])).not.toThrow();
  });
});

test('the list of the product has every name once', () => {
  expect(() => refuseDoubledNames(ROOMS)).not.toThrow();
});

test('a menu entry that names a function of pages is an error: nobody at a menu has the key of a page', () => {
  const room: Room = {
    name: 'a',
    functions: [{ name: 'bukaCatatan', run: () => null }],
    menu: [{ label: 'Catatan', functionName: 'bukaCatatan', place: 1 }],
  };
  expect(() => refuseDoubledNames([...ROOMS, room])).toThrow('bukaCatatan');
});
