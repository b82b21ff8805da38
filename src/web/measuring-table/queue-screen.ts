// What waits on this phone, one by one.
import { dayText } from '../../kernel/words';
import { filledFormUrl } from '../../subjects/measuring-table/filled-form';
import { measureText, TABLE_PAGE } from '../../subjects/measuring-table/page-words';
import { el } from '../dom';
import { asking, button, screenHeading } from './fields';
import type { Waiting } from './queue';
import type { Table } from './table-state';

const TEXTS = TABLE_PAGE.queue;

export function queueScreen(table: Table): readonly HTMLElement[] {
  const { queue } = table;
  const { waiting } = queue;
  const emptying = el('div', {});
  const again = (): void => table.go({ name: 'queue' });
  return [
    screenHeading(TEXTS.heading),
    ...(waiting.length === 0
      ? [el('p', {}, TEXTS.none)]
      : [
          el('p', { class: 'shared' }, queue.lasts ? TEXTS.shared : TEXTS.doesNotLast),
          el('p', {}, TEXTS.oneByOne),
          el('p', { class: 'hint' }, TABLE_PAGE.result.kader),
          el('ol', { class: 'waiting' }, ...waiting.map((one) => entry(table, one, again))),
          button(TEXTS.empty, 'grave', () =>
            asking(emptying, TEXTS.askEmpty(waiting.length), TEXTS, () => {
              queue.empty();
              again();
            }),
          ),
          emptying,
        ]),
    button(TABLE_PAGE.back, 'plain', () => table.go({ name: 'child' })),
  ];
}

function entry({ data, queue }: Table, one: Waiting, again: () => void): HTMLElement {
  const asked = el('div', {});
  const open = el(
    'a',
    {
      class: 'button main',
      href: filledFormUrl(data.form, one, null),
      target: '_blank',
      rel: 'noopener noreferrer',
      'aria-label': `${TEXTS.open}: ${whoText(one)}`,
    },
    TEXTS.open,
  );
  open.addEventListener('click', () => {
    queue.markOpened(one.id);
    // The link has to be followed first.
    setTimeout(again, 0);
  });
  const remove = (): void => {
    queue.remove(one.id);
    again();
  };
  const drop = one.opened
    ? button(TEXTS.sent, 'plain', remove)
    : button(TEXTS.drop, 'plain', () => asking(asked, TEXTS.askDrop, TEXTS, remove));
  return el(
    'li',
    {},
    el('p', { class: 'name' }, whoText(one)),
    el('p', {}, whatText(one)),
    one.opened ? el('p', { class: 'opened' }, TEXTS.opened) : null,
    open,
    drop,
    asked,
  );
}

const whoText = ({ code, newChild }: Waiting): string =>
  code !== null ? TEXTS.coded(code) : newChild ? TEXTS.newChild : TEXTS.uncoded;

function whatText(one: Waiting): string {
  const { sex, birthDate, measuredOn, weightKg, lengthHeightCm, armCm, posyandu } = one;
  const parts = [
    sex === null ? null : sex === 'male' ? TABLE_PAGE.child.boy : TABLE_PAGE.child.girl,
    birthDate === null ? null : TEXTS.born(birthDate),
    TEXTS.measuredOn(dayText(measuredOn)),
    weightKg === null ? null : measureText(weightKg, 'kg'),
    lengthHeightCm === null ? null : measureText(lengthHeightCm, 'cm'),
    armCm === null ? null : `LiLA ${measureText(armCm, 'cm')}`,
    posyandu,
  ];
  return parts.flatMap((part) => (part === null ? [] : [part])).join(', ');
}
