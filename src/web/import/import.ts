// The page that brings in lists. It reads and judges them by itself; the script gets answers, once they are confirmed.

import type { Posyandu } from '../../kernel/answers/read-posyandu';
import { dayOf, type Instant, type TimeZone } from '../../kernel/calendar';
import { IMPORT_PAGE } from '../../subjects/import/page-words';
import { byId, el, fill } from '../dom';
import { askServer, closePage, failureText } from '../server';
import { type MappedList, showColumns } from './column-view';
import { findList, guessMapping } from './columns';
import { joined } from './join';
import { type PlannedRow, type PosyanduChoices, planRows, unknownPosyandu } from './plan';
import { showPosyandu } from './posyandu-view';
import { showPreview } from './preview-view';
import { readSheets } from './read-file';
import { readRows } from './read-rows';
import { rememberedMapping, rememberMapping } from './remembered';
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

  constructor(private readonly context: Context) {}

  start(): void {
    const input = el('input', {
      type: 'file',
      id: 'files',
      multiple: '',
      accept: '.xls,.xlsx,.csv,.txt,.htm,.html',
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
    for (const id of ['message', 'columns', 'posyandu', 'preview', 'send']) fill(byId(id));
  }

  private async read(files: readonly File[]): Promise<void> {
    say(IMPORT_PAGE.reading);
    const read = await Promise.all(files.map((file) => listsOf(file, this.context.memoryKey)));
    this.lists = read.flatMap(({ lists }) => lists);
    say(read.flatMap(({ problem }) => problem ?? []).join(' '));
    if (this.lists.length === 0) {
      for (const id of ['columns', 'posyandu', 'preview', 'send']) fill(byId(id));
      return;
    }
    showColumns(byId('columns'), this.lists, (index, mapping) => {
      this.lists = this.lists.map((mapped, i) => (i === index ? { ...mapped, mapping } : mapped));
      const { list } = this.lists[index] ?? {};
      if (list) rememberMapping(list, mapping, this.context.memoryKey);
      this.askPosyandu();
    });
    this.askPosyandu();
  }

  private askPosyandu(): void {
    this.choices = new Map();
    const rows = this.rows();
    showPosyandu(byId('posyandu'), unknownPosyandu(rows, this.context), this.context.posyandu, (choices) => {
      this.choices = choices;
      this.preview();
    });
    this.preview();
  }

  private rows() {
    return joined(this.lists.flatMap(({ list, mapping }) => readRows(list, mapping, this.today())));
  }

  private today() {
    return dayOf(this.context.now, this.context.zone);
  }

  private preview(): void {
    const planned = planRows(this.rows(), { ...this.context, today: this.today() }, this.choices);
    showPreview(byId('preview'), planned);
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
      for (const id of ['choose', 'message', 'columns', 'posyandu', 'preview']) fill(byId(id));
      send(place, sending, ready.length, (result) =>
        showResult(place, result, notSent, () => this.start(), closePage),
      );
    } catch (error) {
      say(failureText(error, IMPORT_PAGE.serverFailed));
      showStart(place, ready.length, () => void this.send(planned, ready));
    }
  }
}

interface ReadFile {
  readonly lists: readonly MappedList[];
  readonly problem: string | null;
}

async function listsOf(file: File, memoryKey: string): Promise<ReadFile> {
  try {
    const sheets = readSheets(file.name, new Uint8Array(await file.arrayBuffer()));
    const lists = sheets.flatMap((sheet) => findList(sheet) ?? []);
    const mapped = lists.map((list) => ({
      list,
      mapping: rememberedMapping(list, memoryKey) ?? guessMapping(list),
    }));
    return { lists: mapped, problem: mapped.length === 0 ? IMPORT_PAGE.noList(file.name) : null };
  } catch {
    return { lists: [], problem: IMPORT_PAGE.unreadableFile(file.name) };
  }
}

askServer<Context>('imporDaftar').then(
  (context) => new ImportPage(context).start(),
  (error) => say(failureText(error, IMPORT_PAGE.notReady)),
);
