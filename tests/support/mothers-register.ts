import { tabsOf } from '../../src/installation/tabs';
import type { CalendarDate } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import type { IncomingResponse } from '../../src/ledger/record';
import type { Sender } from '../../src/ledger/responses/sender';
import { ROOMS } from '../../src/subjects/rooms';
import { type Cell, dayOfRaw, rawOf } from '../../src/workbook/cells';
import { morning, needsRegister } from './needs-register';
import { editUrlOf } from './responses';

/** A response of the form `ibu`, sent at ten in the morning; `{a1}` stands for the code of the response a1. */
export const told = (
  id: string,
  day: string,
  answers: Readonly<Record<string, string>>,
  { form = 'ibu', sender }: { readonly form?: string; readonly sender?: Sender } = {},
): IncomingResponse => ({
  id,
  form,
  editUrl: editUrlOf(id),
  submittedAt: morning(day),
  email: 'kader@krandegan.example',
  answers: Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      answer.replace(/\{(\w+)\}/g, (_, of: string) => responseCodeOf(of)),
    ]),
  ),
  ...(sender && { sender }),
});

/** A register in memory, of mothers and children. */
export function mothersRegister() {
  const register = needsRegister();
  const tabs = new Map(tabsOf(ROOMS).map((tab) => [tab.title, tab]));
  /** Rows of a tab as people read them, by header. */
  const rowsOf = (title: string): readonly Readonly<Record<string, string>>[] => {
    const headers = (tabs.get(title)?.columns ?? []).map(({ header, format }) => [header, format] as const);
    return register.workbook
      .rows(title)
      .map((cells) =>
        Object.fromEntries(headers.map(([header, format], i) => [header, read(cells[i], format)])),
      );
  };
  return { ...register, rowsOf };
}

function read(cell: Cell | undefined, format: string): string {
  const raw = cell ? rawOf(cell) : null;
  const date: CalendarDate | null = format === 'day' ? dayOfRaw(raw) : null;
  return date ?? String(raw ?? '');
}
