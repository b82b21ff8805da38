// The page that brings in lists. It reads and judges them by itself; the script gets answers, once they are confirmed.

import type { Posyandu } from '../../kernel/answers/read-posyandu';
import { dayOf, type Instant, type TimeZone } from '../../kernel/calendar';
import { IMPORT_PAGE } from '../../subjects/import/page-words';
import { byId, el, fill } from '../dom';
import { askServer, closePage, failureText } from '../server';
import { showColumns } from './column-view';
import { type PlannedRow, type PosyanduChoices, planRows, unknownPosyandu } from './plan';
import { showPosyandu } from './posyandu-view';
import { showPreview } from './preview-view';
import { type QuestionAnswers, questionId } from './question';
import { showQuestions } from './question-view';
import { listsIn, type MappedList, readLists } from './read-lists';
import type { ReadRow } from './read-rows';
import { rememberAlike, rememberedAlike, rememberedMapping, rememberMapping } from './remembered';
import { showScores } from './score-view';
import { type ImportServer, Sending } from './send';
import { send, showResult, showStart } from './send-view';

/** What `imporDaftar` returns when nothing is sent. */
interface Context {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly kecamatanCode: string | null;
  readonly posyandu: readonly Posyandu[];
  readonly memoryKey: string;
}

const SERVER: ImportServer = {
  take: (request) => askServer('imporDaftar', request),
  finish: (summary) => askServer('imporDaftar', summary),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const say = (text: string): void => fill(byId('message'), text);

/** Everything below the choice of files follows from the lists, their columns and what was chosen about posyandu. */
class ImportPage {
  private lists: readonly MappedList[] = [];
  private choices: PosyanduChoices = new Map();
  private answers: QuestionAnswers = new Map();
  private rows: readonly ReadRow[] = [];

  constructor(private readonly context: Context) {}

  start(): void {
    const input = el('input', {
      type: 'file',
      id: 'files',
      multiple: '',
      accept: '.xls,.xlsx,.ods,.csv,.txt,.htm,.html',
      'aria-label': IMPORT_PAGE.choose,
    });
    input.addEventListener('change', () => void this.read([...(input.files ?? [])]));
    fill(
      byId('choose'),
      el('h2', {}, IMPORT_PAGE.choose),
      el('p', {}, IMPORT_PAGE.intro),
      input,
      el('p', { class: 'quiet' }, IMPORT_PAGE.formats),
    );
    for (const id of ['message', 'columns', 'questions', 'posyandu', 'preview', 'scores', 'send'])
      fill(byId(id));
  }

  private async read(files: readonly File[]): Promise<void> {
    say(IMPORT_PAGE.reading);
    const read = await Promise.all(files.map((file) => listsOf(file, this.context.memoryKey)));
    this.lists = read.flatMap(({ lists }) => lists);
    this.choices = new Map();
    this.answers = chosenBefore(this.lists, this.context.memoryKey);
    say(read.flatMap(({ problem }) => problem ?? []).join(' '));
    if (this.lists.length === 0) {
      for (const id of ['columns', 'questions', 'posyandu', 'preview', 'scores', 'send']) fill(byId(id));
      return;
    }
    showColumns(byId('columns'), this.lists, (index, mapping) => {
      this.lists = this.lists.map((mapped, i) => (i === index ? { ...mapped, mapping } : mapped));
      const { list } = this.lists[index] ?? {};
      if (list) rememberMapping(list, mapping, this.context.memoryKey);
      this.ask();
    });
    this.ask();
  }

  private ask(): void {
    const { zone, memoryKey } = this.context;
    const read = readLists(this.lists, { today: this.today(), zone, answers: this.answers, dates: null });
    this.rows = read.rows;
    const place = byId('questions');
    showQuestions(place, read.questions, ({ id, kind, list, columns }, answer, field) => {
      this.answers = new Map(this.answers).set(id, answer);
      if (kind === 'columns') rememberAlike(list, columns, answer, memoryKey);
      this.ask();
      place.querySelector<HTMLInputElement>(`input[name="${field}"][value="${answer}"]`)?.focus();
    });
    this.askPosyandu();
  }

  /** What was chosen stays chosen as long as rows name it. */
  private askPosyandu(): void {
    const { posyandu } = this.context;
    const unknown = unknownPosyandu(this.rows, this.context);
    this.choices = new Map([...this.choices].filter(([name]) => unknown.includes(name)));
    showPosyandu(byId('posyandu'), unknown, posyandu, this.choices, (choices) => {
      this.choices = choices;
      this.preview();
    });
    this.preview();
  }

  private today() {
    return dayOf(this.context.now, this.context.zone);
  }

  private preview(): void {
    const planned = planRows(this.rows, { ...this.context, today: this.today() }, this.choices);
    showPreview(byId('preview'), planned);
    showScores(byId('scores'), planned, this.today());
    const ready = planned.filter(({ verdict }) => verdict === 'ready');
    showStart(byId('send'), ready.length, () => void this.send(planned, ready));
  }

  /** By the script's clock, asked for now: the page may have been open for long. */
  private async send(planned: readonly PlannedRow[], ready: readonly PlannedRow[]): Promise<void> {
    const place = byId('send');
    try {
      const { now } = await askServer<Context>('imporDaftar');
      const notSent = planned.filter(({ verdict }) => verdict !== 'ready');
      const sending = new Sending(ready, now, notSent.length, SERVER);
      for (const id of ['choose', 'message', 'columns', 'questions', 'posyandu', 'preview', 'scores'])
        fill(byId(id));
      send(place, sending, ready.length, (result) =>
        showResult(place, result, notSent, () => this.start(), closePage),
      );
    } catch (error) {
      say(failureText(error, IMPORT_PAGE.serverFailed));
      showStart(place, ready.length, () => void this.send(planned, ready));
    }
  }
}

/** Which of columns that are called alike is meant is the same for the next list with that header. */
const chosenBefore = (lists: readonly MappedList[], memoryKey: string): QuestionAnswers =>
  new Map(
    lists.flatMap(({ list }) =>
      rememberedAlike(list, memoryKey).map(
        ([columns, chosen]) => [questionId('columns', list, columns), chosen] as const,
      ),
    ),
  );

interface ReadFile {
  readonly lists: readonly MappedList[];
  readonly problem: string | null;
}

async function listsOf(file: File, memoryKey: string): Promise<ReadFile> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const lists = listsIn(file.name, bytes, (list) => rememberedMapping(list, memoryKey));
    return { lists, problem: lists.length === 0 ? IMPORT_PAGE.noList(file.name) : null };
  } catch {
    return { lists: [], problem: IMPORT_PAGE.unreadableFile(file.name) };
  }
}

askServer<Context>('imporDaftar').then(
  (context) => new ImportPage(context).start(),
  (error) => say(failureText(error, IMPORT_PAGE.notReady)),
);
