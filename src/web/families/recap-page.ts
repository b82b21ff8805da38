// Bringing in the list of BKKBN: read and asked about in the page, matched by the script, and only then written.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import type {
  FamilyChange,
  ListedFamily,
  MatchedFamily,
  SavedFamily,
  SaveFamilies,
} from '../../subjects/families/family-page';
import { FAMILY_PAGE } from '../../subjects/families/page-words';
import { RECAP as TEXTS } from '../../subjects/families/recap-words';
import { el, fill } from '../dom';
import { readSheets, type Sheet } from '../import/read-file';
import { askServer, failureText } from '../server';
import { itemsOf, proposedReading, type Reading } from './recap-codes';
import { codesView } from './recap-codes-view';
import { type RecapList, type RecapRow, readRecap } from './recap-list';
import { type MatchedRow, type PlanAnswers, planRows } from './recap-plan';
import { resultView } from './recap-result-view';
import { listedFrom, whoOf } from './recap-who';

/** Rows of one call: more would take too long at a time. */
const ROWS_PER_CALL = 250;

const NO_ANSWERS: PlanAnswers = { families: new Map(), differences: new Map() };

/** Everything below the choice of a file follows from the list, what its codes mean, and what was answered. */
class RecapPage {
  private list: RecapList | null = null;
  private reading: Reading | null = null;
  private matched: readonly MatchedRow[] | null = null;
  private answers = NO_ANSWERS;
  private isBusy = false;
  /** Rises with every file, so that what is answered about an earlier one is not shown. */
  private turn = 0;

  private readonly about = el('div');
  private readonly codes = el('div');
  private readonly result = el('div');
  private readonly on: HTMLInputElement;
  private readonly source: HTMLInputElement;

  constructor(
    today: CalendarDate,
    private readonly say: (text: string) => void,
  ) {
    this.on = el('input', { type: 'date', required: '', value: today, max: today });
    this.source = el('input', {
      required: '',
      maxlength: '100',
      value: TEXTS.sourceDefault(today.slice(0, 4)),
    });
    this.on.addEventListener('change', () => this.showResult());
  }

  view(): HTMLElement {
    const file = el('input', { type: 'file', accept: '.xls,.xlsx,.ods,.csv,.txt' });
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.read(chosen);
    });
    return el(
      'div',
      {},
      el('h2', { id: 'recap-title' }, TEXTS.title),
      el('p', {}, TEXTS.intro),
      el('label', {}, TEXTS.file, file),
      this.about,
      this.codes,
      this.result,
    );
  }

  private async read(file: File): Promise<void> {
    this.turn += 1;
    this.list = null;
    this.matched = null;
    this.answers = NO_ANSWERS;
    for (const place of [this.about, this.codes, this.result]) fill(place);
    this.say(TEXTS.reading);
    const sheets = await sheetsOf(file);
    if (!sheets) return this.say(TEXTS.unreadable);
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    const read = filled.map(({ rows }) => readRecap(rows));
    const [found] = [...read.filter((one) => !('problem' in one)), ...read];
    if (!found) return this.say(TEXTS.unreadable);
    if ('problem' in found)
      return this.say(TEXTS.problemWith(TEXTS.problem[found.problem], withoutNumbers(found.title)));
    this.list = found;
    this.reading = proposedReading(found);
    this.say(TEXTS.rows(found.rows.length));
    fill(
      this.about,
      filled.length > 1 ? el('p', { class: 'wrong' }, TEXTS.sheets(filled.length)) : null,
      found.unknown.length === 0
        ? null
        : el('p', { class: 'quiet' }, TEXTS.unknownColumns(withoutNumbers(found.unknown.join(', ')))),
      found.columns.some(({ target }) => ['card', 'head', 'mother', 'child'].includes(target))
        ? null
        : el('p', { class: 'wrong' }, TEXTS.noWho),
      el(
        'div',
        { class: 'fields' },
        el('label', {}, TEXTS.on, this.on),
        el('label', {}, TEXTS.source, this.source),
      ),
    );
    this.showCodes();
  }

  /** What was matched goes by what the codes mean: another meaning wants another look. */
  private showCodes(focus = ''): void {
    const { list, reading } = this;
    if (!list || !reading) return;
    this.matched = null;
    this.answers = NO_ANSWERS;
    fill(this.result);
    fill(
      this.codes,
      codesView(list, reading, {
        mean: (block, code, meaning) => {
          const meanings = new Map(reading.meanings[block]);
          if (meaning === null) meanings.delete(code);
          else meanings.set(code, meaning);
          this.reading = { ...reading, meanings: { ...reading.meanings, [block]: meanings } };
          this.showCodes(document.activeElement?.id ?? '');
        },
        read: (target, how) => {
          this.reading = { ...reading, columns: new Map(reading.columns).set(target, how) };
          this.showCodes(document.activeElement?.id ?? '');
        },
        confirm: () => void this.match(list, reading),
      }),
    );
    if (focus !== '') document.getElementById(focus)?.focus();
  }

  private async match(list: RecapList, reading: Reading): Promise<void> {
    const mine = this.turn;
    const { rows } = list;
    const matches: MatchedFamily[] = [];
    try {
      for (let from = 0; from < rows.length; from += ROWS_PER_CALL) {
        this.say(TEXTS.matching(from, rows.length));
        const some: readonly ListedFamily[] = rows.slice(from, from + ROWS_PER_CALL).map(listedFrom);
        matches.push(...(await askServer<readonly MatchedFamily[]>('cocokkanKeluarga', { rows: some })));
        if (mine !== this.turn || reading !== this.reading) return;
      }
    } catch (error) {
      return this.say(failureText(error, FAMILY_PAGE.failed));
    }
    this.matched = rows.flatMap((row, i): readonly MatchedRow[] => {
      const match = matches[i];
      return match ? [{ number: row.number, items: itemsOf(row, reading), match }] : [];
    });
    this.say('');
    this.showResult();
  }

  private planned() {
    const on = parseIsoDate(this.on.value);
    return this.matched && on ? planRows(this.matched, this.answers, on) : null;
  }

  private showResult(focus = ''): void {
    const planned = this.planned();
    const { list, answers, isBusy } = this;
    if (!planned || !list) {
      fill(this.result);
      return;
    }
    const byNumber = new Map(list.rows.map((row): [number, RecapRow] => [row.number, row]));
    fill(
      this.result,
      resultView(
        {
          planned,
          answers,
          isBusy,
          whoOf: (number) => whoOf(byNumber.get(number)),
        },
        {
          choose: (row, code) => {
            const families = new Map(answers.families);
            if (code === null) families.delete(row);
            else families.set(row, code);
            this.answer({ ...answers, families });
          },
          settle: (name, holds) => {
            const differences = new Map(answers.differences);
            if (holds === null) differences.delete(name);
            else differences.set(name, holds);
            this.answer({ ...answers, differences });
          },
          settleAll: (holds) => this.settleAll(holds),
          save: () => void this.save(),
        },
      ),
    );
    if (focus !== '') document.getElementById(focus)?.focus();
  }

  private answer(answers: PlanAnswers): void {
    this.answers = answers;
    this.showResult(document.activeElement?.id ?? '');
  }

  private settleAll(holds: boolean): void {
    const differences = new Map(this.answers.differences);
    for (const { family, differences: some } of this.planned() ?? [])
      for (const { item } of some) {
        const name = `${family?.code} ${item}`;
        if (!differences.has(name)) differences.set(name, holds);
      }
    this.answer({ ...this.answers, differences });
  }

  /** What was saved is looked up again, so that the page shows how things stand and a second press changes nothing. */
  private async save(): Promise<void> {
    const planned = this.planned();
    const on = parseIsoDate(this.on.value);
    const { list, reading } = this;
    if (!planned || !on || !list || !reading || this.isBusy) return;
    const changes = planned.flatMap(({ change }): readonly FamilyChange[] => (change ? [change] : []));
    const answers = this.answers;
    const outcomes: SavedFamily[] = [];
    this.isBusy = true;
    this.showResult();
    let broken = '';
    try {
      for (let from = 0; from < changes.length; from += ROWS_PER_CALL) {
        this.say(TEXTS.saving(from, changes.length));
        const asked: SaveFamilies = {
          on,
          source: this.source.value.trim(),
          rows: changes.slice(from, from + ROWS_PER_CALL),
        };
        outcomes.push(...(await askServer<readonly SavedFamily[]>('simpanKeluarga', asked)));
      }
    } catch (error) {
      broken = failureText(error, TEXTS.brokenOff);
    }
    this.isBusy = false;
    const count = (...some: readonly SavedFamily[]): number =>
      outcomes.filter((one) => some.includes(one)).length;
    const said = TEXTS.saved(count('saved'), count('same'), outcomes.length - count('saved', 'same'));
    if (broken === '') {
      await this.match(list, reading);
      this.answers = answers;
    }
    this.showResult();
    this.say(broken === '' ? said : broken);
  }
}

async function sheetsOf(file: File): Promise<readonly Sheet[] | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return readSheets(file.name, bytes).filter(({ isHidden }) => !isHidden);
  } catch {
    return null;
  }
}

/** @param say shows a text where the page says how far it is */
export const recapSection = (today: CalendarDate, say: (text: string) => void): HTMLElement =>
  new RecapPage(today, say).view();
