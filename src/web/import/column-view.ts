import { masked } from '../../kernel/identity/masked';
import { ANSWER_KEYS } from '../../subjects/children/submission/answers';
import { ANSWER_NAMES, IMPORT_PAGE } from '../../subjects/import/page-words';
import { el, fill } from '../dom';
import { columnLetter, formatOf, isAnswerKey, type List, type Mapping, type Target } from './columns';
import type { MappedList } from './read-lists';
import { select, table } from './tables';

const MONTHS = [0, 1, 2, 3, 4, 5, 6];

const OPTIONS: readonly (readonly [string, string])[] = [
  ['', IMPORT_PAGE.notTaken],
  ...ANSWER_KEYS.map((key) => [key, ANSWER_NAMES[key]] as const),
  ['left_out', IMPORT_PAGE.leftOutMark],
  ...MONTHS.map((month) => [`asi_bulan_${month}`, IMPORT_PAGE.breastfedMonth(String(month))] as const),
];

const targetOf = (value: string): Target | null => {
  const target = value as Target;
  return isAnswerKey(target) || value === 'left_out' || value.startsWith('asi_bulan_') ? target : null;
};

const SAMPLES = 3;

function samples({ sheet, headerRow }: List, column: number): string {
  const found: string[] = [];
  for (const row of sheet.rows.slice(headerRow + 1)) {
    const text = row[column]?.text.trim() ?? '';
    if (text !== '' && !found.includes(text)) found.push(text);
    if (found.length === SAMPLES) break;
  }
  return found.map(discreet).join(' · ');
}

/** As many characters of a cell as show what is in it. */
const SHOWN = 60;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

/** A cell as it is shown: not all of a long text, and not all of a long number, since whoever looks over a shoulder needs none. */
export const discreet = (text: string): string => (/^\d{12,}$/.test(text) ? masked(text) : shortened(text));

/** Known formats are shown folded up; of any other list each column has to be looked at. */
export function showColumns(
  container: HTMLElement,
  lists: readonly MappedList[],
  onChange: (index: number, mapping: Mapping) => void,
): void {
  fill(
    container,
    el('h2', {}, IMPORT_PAGE.columns),
    el('p', { class: 'quiet' }, IMPORT_PAGE.columnsHint),
    ...lists.map((mapped, index) => listView(mapped, (mapping) => onChange(index, mapping))),
  );
}

function listView({ list, mapping }: MappedList, onChange: (mapping: Mapping) => void): HTMLElement {
  const format = formatOf(list);
  const rows = columnRows(list, mapping, onChange);
  const { file, name } = list.sheet;
  const folded = el(
    'details',
    format === 'other' ? { open: '' } : {},
    el('summary', {}, IMPORT_PAGE.change),
    table(
      [{ title: IMPORT_PAGE.columnOfFile }, { title: IMPORT_PAGE.samples }, { title: IMPORT_PAGE.takenFor }],
      rows,
    ),
  );
  const about = `${IMPORT_PAGE.formatNames[format]}, ${IMPORT_PAGE.headerAt(list.headerRow + 1)}`;
  return el('div', {}, el('h3', {}, IMPORT_PAGE.listTitle(file, name)), el('p', {}, about), folded);
}

/** Each column with some of what is in it. An answer comes from one column: choosing it for another takes it from the first. */
function columnRows(
  list: List,
  mapping: Mapping,
  onChange: (mapping: Mapping) => void,
): readonly (readonly (string | Node)[])[] {
  const current = [...mapping];
  const choices = new Map<number, HTMLSelectElement>();
  const choose = (column: number, target: Target | null): void => {
    current.forEach((other, i) => {
      if (target === null || target === 'left_out' || other !== target) return;
      if (list.visits[i] !== list.visits[column]) return;
      current[i] = null;
      const choice = choices.get(i);
      if (choice) choice.value = '';
    });
    current[column] = target;
    const chosen = choices.get(column);
    if (chosen) chosen.value = target ?? '';
    onChange([...current]);
  };
  return list.headers.flatMap((header, column) => {
    const sample = samples(list, column);
    if (header === '' && sample === '') return [];
    const isAlone = list.headers.filter((other) => other === header).length === 1;
    const name = isAlone ? header : `${header} (${columnLetter(column)})`;
    const label = `${IMPORT_PAGE.takenFor}: ${name}`;
    const choice = select(OPTIONS, current[column] ?? '', (value) => choose(column, targetOf(value)), label);
    choices.set(column, choice);
    return [[shortened(name), sample, choice]];
  });
}
