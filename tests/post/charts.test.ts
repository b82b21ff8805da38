// Charts in mails: cells with a colour, which every mail program draws, and the same in the text.
import { composeMail } from '../../src/post/compose-mail';
import type { Block } from '../../src/post/mail';
import { STATIONERY } from '../../src/subjects/children/mails/stationery';
import { dangers, readMail } from './read-mail';

const mailOf = (...blocks: readonly Block[]) =>
  composeMail({ subject: 's', sender: 'p', title: 't', blocks }, STATIONERY);

/** Width or height of each coloured cell, and its colour. */
const cellsIn = (blocks: Block, size: 'width' | 'height'): readonly string[] =>
  readMail(mailOf(blocks)).elements.flatMap((element) => {
    const style = element.getAttribute('style') ?? '';
    const of = new RegExp(`;${size}:([\\d.]+)(?:%|px)`).exec(style)?.[1];
    const colour = /background:(#\w+)/.exec(style)?.[1];
    return element.tagName === 'td' && of && colour ? [`${of} ${colour}`] : [];
  });

const [BAR, PALE, REST] = ['#0b5d4e', '#7aaea3', '#e4eaee'];

test.each<{ span: readonly [number, number] | null; isPale?: true; cells: readonly string[] }>([
  { span: [0, 1], cells: [`100 ${BAR}`] },
  { span: [0, 0.334], cells: [`33 ${BAR}`, `67 ${REST}`] },
  { span: [0.5, 0.75], isPale: true, cells: [`50 ${REST}`, `25 ${PALE}`, `25 ${REST}`] },
  // Less than one in a hundred is seen too, at either end.
  { span: [0, 0.001], cells: [`1 ${BAR}`, `99 ${REST}`] },
  { span: [0.999, 1], cells: [`99 ${REST}`, `1 ${BAR}`] },
  { span: null, cells: [] },
])('a bar over $span of the width is $cells', ({ span, cells, ...more }) => {
  expect(cellsIn({ kind: 'bars', bars: [{ label: 'a', value: '1', span, ...more }] }, 'width')).toEqual(
    cells,
  );
});

test('months stand side by side, as high as what they are of', () => {
  const columns: Block = {
    kind: 'columns',
    title: 'Stunting (%)',
    columns: [
      { label: 'Apr', value: '10,0', height: 0.5 },
      { label: 'Mei', value: '20,0', height: 1 },
      { label: 'Jun', value: '·', height: null },
    ],
  };
  expect(cellsIn(columns, 'height')).toEqual([`28 ${BAR}`, `56 ${BAR}`]);
  expect(mailOf(columns).text).toContain('Stunting (%)\nApr 10,0; Mei 20,0; Jun ·');
});

test('a chart runs nothing, fetches nothing, and says in the text what it shows', () => {
  const hostile = '<b onclick="x">http://jahat.example</b>';
  const mail = mailOf(
    { kind: 'bars', bars: [{ label: hostile, value: hostile, span: [0, 1] }] },
    { kind: 'columns', title: hostile, columns: [{ label: hostile, value: hostile, height: 1 }] },
    { kind: 'facts', rows: [{ label: 'a', value: 'b', detail: hostile, note: hostile }] },
  );
  const read = readMail(mail);
  expect(dangers(read)).toEqual([]);
  expect(read.links).toEqual([]);
  expect(read.elements.filter(({ tagName }) => tagName === 'b')).toEqual([]);
  expect(mail.text).not.toContain('http://jahat');
});
