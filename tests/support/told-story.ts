// Stories as plain text: what was sent, when a night passed, and what the tabs then say, worked out by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a story. */
export type StoryLine =
  | {
      readonly kind: 'sent';
      readonly at: number;
      readonly day: string;
      readonly form: string;
      readonly id: string;
      readonly answers: Fields;
    }
  | { readonly kind: 'night'; readonly at: number; readonly day: string }
  | {
      readonly kind: 'shows';
      readonly at: number;
      /** Of several such rows that one, from 1; `null` where there is one alone. */
      readonly nth: number | null;
      readonly tab: string;
      readonly row: string;
      readonly cells: Fields;
    }
  | { readonly kind: 'lacks'; readonly at: number; readonly tab: string; readonly row: string };

type Fields = Readonly<Record<string, string>>;

/**
 * Reads a story.
 *
 * - `2026-01-05 ibu a1: nama=Siti; hb=11`: a response of a form, with its id
 * - `malam 2026-01-06`: the night before that day has passed
 * - `Ibu "Siti": HPL=2026-08-17; KEK=`: a row that begins with that name has these cells; nothing behind the sign for an empty one
 * - `Ibu "Siti" 2: …`: so does the second of several such rows
 * - `Ibu "Siti" tidak ada`: no row begins with that name
 * - `#`: a remark
 */
export function readStory(file: string): readonly StoryLine[] {
  const text = readFileSync(join(__dirname, '../fixtures', file), 'utf8');
  return text.split('\n').flatMap((line, i): readonly StoryLine[] => {
    const at = i + 1;
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, sentDay, form, id, sent] = /^(\d{4}-\d\d-\d\d) (\S+) (\S+): ?(.*)$/.exec(line) ?? [];
    if (sentDay && form && id)
      return [{ kind: 'sent', at, day: sentDay, form, id, answers: fieldsIn(sent ?? '') }];
    const [, day] = /^malam (\d{4}-\d\d-\d\d)$/.exec(line) ?? [];
    if (day) return [{ kind: 'night', at, day }];
    const [, tab, row, nth, cells] = /^(.+?) "(.+?)"(?: (\d))?(?:: (.*)| tidak ada)$/.exec(line) ?? [];
    if (tab && row && cells)
      return [{ kind: 'shows', at, tab, row, nth: nth ? Number(nth) : null, cells: fieldsIn(cells) }];
    if (tab && row) return [{ kind: 'lacks', at, tab, row }];
    throw new Error(`line ${at} says nothing: ${line}`);
  });
}

const fieldsIn = (text: string): Fields =>
  Object.fromEntries(
    text.split('; ').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
