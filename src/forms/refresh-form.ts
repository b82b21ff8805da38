import { dayOf } from '../kernel/calendar';
import { shortFingerprint } from '../kernel/fingerprint';
import { SETTINGS_SELECTIONS, type Settings, settingsFrom } from '../settings/settings';
import { formDefinition } from '../subjects/children/form/definition';
import { CHOICES_SELECTION, registeredChildren } from '../subjects/children/form/registered-children';
import type { Ports } from '../workbook/ports';
import { type FormDefinition, isChildList } from './definition';

/** Brings the form at Google in line with its definition; @returns names of what was written. */
export interface FormPort {
  /** What every kelurahan's form is made from. */
  outline(): FormDefinition;
  sync(definition: FormDefinition): readonly string[];
  /** Links the form to the workbook; @returns whether it had to be. */
  link(): boolean;
  /** Only the lists of children. */
  syncChoices(definition: FormDefinition): readonly string[];
}

/** Names in the script's memory of the form as last written. */
const LISTS = 'formulir:daftar';
const STRUCTURE = 'formulir:bentuk';

/** The form as it should be now. */
export function currentDefinition(
  { workbook, now }: Pick<Ports, 'workbook' | 'now'>,
  form: Pick<FormPort, 'outline'>,
): {
  readonly definition: FormDefinition;
  readonly settings: Settings;
} {
  const [children = [], ...settingTables] = workbook.read([CHOICES_SELECTION, ...SETTINGS_SELECTIONS]);
  const settings = settingsFrom(settingTables);
  const { kelurahan, register } = settings;
  const lists = registeredChildren(children, dayOf(now(), register.zone));
  return {
    definition: formDefinition(form.outline(), {
      kelurahan,
      posyandu: register.posyandu.map(({ name }) => name),
      children: lists,
    }),
    settings,
  };
}

/**
 * Refreshes the lists of children after new registrations, and the whole form after the kelurahan has changed its posyandu.
 * Asks Google nothing while neither has changed.
 *
 * @returns how many parts of the form were written
 */
export const refreshForm =
  (ports: Pick<Ports, 'workbook' | 'memory' | 'now'>, form: FormPort) => (): number => {
    const { definition } = currentDefinition(ports, form);
    const marks = marksOf(definition);
    const { memory } = ports;
    if (memory.get(STRUCTURE) !== marks.structure) {
      const written = form.sync(definition);
      rememberForm(memory, definition);
      return written.length;
    }
    if (memory.get(LISTS) === marks.lists) return 0;
    const written = form.syncChoices(definition);
    rememberForm(memory, definition);
    return written.length;
  };

/** Marks the form as written. */
export function rememberForm(memory: Ports['memory'], definition: FormDefinition): void {
  const marks = marksOf(definition);
  memory.set(STRUCTURE, marks.structure);
  memory.set(LISTS, marks.lists);
}

function marksOf(definition: FormDefinition): { readonly structure: string; readonly lists: string } {
  const bare = definition.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => (isChildList(question.key) ? question.key : question)),
  }));
  const lists = definition.pages.flatMap(({ questions }) => questions.filter(({ key }) => isChildList(key)));
  return {
    structure: shortFingerprint(JSON.stringify({ ...definition, pages: bare })),
    lists: shortFingerprint(JSON.stringify(lists)),
  };
}
