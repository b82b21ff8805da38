import { dayOf } from '../kernel/calendar';
import { nameForForm } from '../kernel/first-form';
import { SETTINGS, type Settings, settingsFrom } from '../settings/settings';
import { isMarked, mark } from '../workbook/mark';
import type { Ports } from '../workbook/ports';
import { type RowSelection, readTogether } from '../workbook/select';
import { type FormDefinition, isListSlot, questionsOf } from './definition';
import type { FormSource, FormSpec } from './form-spec';
import { modeInForce } from './responders';
import { askingSender } from './sender-question';

/** Brings a form at Google in line with its definition; @returns names of what was written. */
export interface FormPort {
  sync(form: FormSpec, definition: FormDefinition): readonly string[];
  /** Only the lists of known persons. */
  syncLists(form: FormSpec, definition: FormDefinition): readonly string[];
  /** Ends Google's own copying of answers into a tab; @returns whether there was any. */
  unlink(form: FormSpec): boolean;
  /** Whether the form has been made. */
  exists(form: FormSpec): boolean;
  /** Reads what the build has written beside the script. */
  readonly beside: FormSource<unknown>['beside'];
}

type FormPorts = Pick<Ports, 'workbook' | 'memory' | 'now' | 'sign'>;

/** Names in the script's memory of a form as last written. */
const memoryNames = (form: string) => {
  const name = nameForForm('formulir', form);
  return { lists: `${name}:daftar`, structure: `${name}:bentuk` };
};

/** A form as it should be now. */
export function currentDefinition(
  { workbook, memory, now }: FormPorts,
  form: FormSpec,
  port: Pick<FormPort, 'beside'>,
): { readonly definition: FormDefinition; readonly settings: Settings } {
  const lists: readonly RowSelection<unknown>[] = form.lists ? [form.lists] : [];
  const { rows, lists: read } = readTogether(workbook, SETTINGS, lists);
  const set = settingsFrom(rows);
  const settings = { ...set, senderMode: modeInForce(set, memory) };
  const source: FormSource<unknown> = {
    settings,
    listed: read[0] ?? [],
    today: dayOf(now(), settings.register.zone),
    beside: port.beside,
  };
  return { definition: askingSender(form.definition(source), settings.senderMode), settings };
}

/**
 * Refreshes the lists of a form after new registrations, and the whole form after the kelurahan has changed its posyandu.
 * Asks Google nothing while neither has changed. A form that does not exist yet is left to set-up, which also gives it its trigger.
 *
 * @returns how many parts of the form were written
 */
export function refreshForm(ports: FormPorts, form: FormSpec, port: FormPort): number {
  if (!port.exists(form)) return 0;
  const { definition } = currentDefinition(ports, form, port);
  const { structure, lists } = partsOf(definition);
  const names = memoryNames(form.name);
  if (!isMarked(ports, names.structure, structure)) {
    const written = port.sync(form, definition);
    rememberForm(ports, form, definition);
    return written.length;
  }
  if (isMarked(ports, names.lists, lists)) return 0;
  const written = port.syncLists(form, definition);
  rememberForm(ports, form, definition);
  return written.length;
}

/** Marks the form as written. */
export function rememberForm(
  ports: Pick<Ports, 'memory' | 'sign'>,
  form: FormSpec,
  definition: FormDefinition,
): void {
  const { structure, lists } = partsOf(definition);
  const names = memoryNames(form.name);
  mark(ports, names.structure, structure);
  mark(ports, names.lists, lists);
}

/** A form without its lists of persons, and these. */
function partsOf(definition: FormDefinition): { readonly structure: unknown; readonly lists: unknown } {
  const bare = definition.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => (isListSlot(question.key) ? question.key : question)),
  }));
  const lists = questionsOf(definition).filter(({ key }) => isListSlot(key));
  return { structure: { ...definition, pages: bare }, lists };
}
