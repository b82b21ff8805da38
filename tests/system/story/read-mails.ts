// What the mails of an evening say, in the words of the story.
import type { MailView } from '../../../local/google/views';
import { NEED_MAILS } from '../../../src/subjects/needs/mails/words';
import { NEED_LABEL } from '../../../src/subjects/needs/open/words';
import { codeOfChild } from './play-story';
import type { StoryChild } from './read-story';

/** A part of a mail: its title, and the text below. */
interface Part {
  readonly title: string;
  readonly text: string;
}

const BETWEEN_SECTIONS = /^={32}\n(.+)\n={32}$/m;

/** A mail with several sections has a line above and below the title of each; any other has its title below its sender. */
function partsOf({ body }: MailView): readonly Part[] {
  const [above = '', ...sections] = body.split(BETWEEN_SECTIONS);
  if (sections.length === 0) return [{ title: above.split('\n\n')[1] ?? '', text: above }];
  return Array.from({ length: sections.length / 2 }, (_, i) => ({
    title: sections[2 * i] ?? '',
    text: sections[2 * i + 1] ?? '',
  }));
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

const numbersIn = (text: string, pattern: RegExp): readonly string[] => pattern.exec(text)?.slice(1) ?? [];

const isUrgent = ({ subject }: MailView): boolean => subject.startsWith('SEGERA');
const isCorrection = ({ body }: MailView): boolean => /Bapak\/Ibu (Kader )?yang baik,/.test(body);

/** Reads mails about the children of a story. */
export class MailReader {
  private readonly idOf: ReadonlyMap<string, string>;

  constructor(private readonly children: readonly StoryChild[]) {
    this.idOf = new Map(children.map(({ name, id }) => [name, id]));
  }

  /** Whether a mail leaves by itself, whatever else its reader gets on the day: what is urgent, or is to be corrected. */
  leavesAlone = (mail: MailView): boolean => isUrgent(mail) || isCorrection(mail);

  /** What a mail says, each section as the story would. */
  said(mail: MailView): readonly string[] {
    if (isUrgent(mail)) return [['urgent', ...this.namedIn(mail)].join(' ')];
    if (mail.subject.includes('catatan tindakan')) return [['mend', ...this.codedIn(mail)].join(' ')];
    if (isCorrection(mail)) return [['correct', ...this.firstNamedIn(mail)].join(' ')];
    return partsOf(mail).map((part) => this.sectionText(part));
  }

  /** Children whose names stand anywhere in a mail. */
  namedIn({ subject, body, htmlBody }: MailView): readonly string[] {
    const text = `${subject} ${body} ${htmlBody}`;
    return this.children.flatMap(({ id, name }) => (text.includes(name) ? [id] : []));
  }

  /** Children in a mail that shows first names alone. */
  private firstNamedIn({ body }: MailView): readonly string[] {
    const names = new Set([...body.matchAll(/^(?:Anak: |\d+\. )(\S+)$/gm)].map(([, name]) => name));
    return this.children.flatMap(({ id, name }) => (names.has(name.split(' ')[0]) ? [id] : []));
  }

  /** Children in a mail that shows their codes alone. */
  private codedIn({ body }: MailView): readonly string[] {
    return this.children.flatMap((child) => (body.includes(codeOfChild(child)) ? [child.id] : []));
  }

  private sectionText({ title, text }: Part): string {
    const { tasks, before, after, clinical, week, quality } = NEED_MAILS;
    if (title === tasks.title) return `waiting ${this.tasksIn(text).join(', ')}`;
    if (title.endsWith(before.when.tomorrow)) return `expected ${numbersIn(text, /Ajak (\d+) anak/).join()}`;
    if (title.startsWith(after.title.replace('{posyandu}', '')))
      return `missed ${this.childrenIn(text).join(' ')}`;
    if (title === clinical.title) {
      const [open, late] = numbersIn(text, /^(\d+) hal terbuka, (\d+) di antaranya/m);
      return `clinical ${open} open ${late} late`;
    }
    if (title === week.title) return this.weekText(text);
    if (title.startsWith(quality.title.replace('{posyandu}', '')))
      return ['quality', ...this.childrenIn(text)].join(' ');
    const [month = '', year = ''] = numbersIn(title, /^Laporan bulanan: .*, (\S+) (\d{4})$/);
    if (year !== '') return `month ${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
    return title.startsWith('Gizi balita Kelurahan') ? 'figures' : `"${title}"`;
  }

  private weekText(text: string): string {
    const [open = '0', late = '0', done] = numbersIn(
      text,
      /(?:(\d+) hal terbuka, (\d+) lewat waktu\.|Tidak ada yang menunggu\.) Tujuh hari terakhir: (\d+) tindakan/,
    );
    const [, names = ''] = text.split(`== ${NEED_MAILS.week.names} ==`);
    const raised = this.tasksIn(names.split('\n==')[0] ?? '');
    return `week ${open} open ${late} late ${done} done${raised.length > 0 ? `: ${raised.join(', ')}` : ''}`;
  }

  /** Items of a list that name a child, and what is to be done: in the order of the story. */
  private tasksIn(text: string): readonly string[] {
    const kindOf = (what: string): string =>
      Object.entries(NEED_LABEL).find(([, label]) => label === what)?.[0] ?? what;
    const idOf = (name: string): string => this.idOf.get(name) ?? name;
    const singly = [...text.matchAll(/^- (.+?), [^:\n]*: (.+)$/gm)].map(([, name = '', what = '']) => ({
      id: idOf(name),
      kind: kindOf(what),
    }));
    // What is asked of many has a line for each kind, with the names below.
    const together = [...text.matchAll(/^- (.+): \d+ anak\n {2}→ (.+)$/gm)].flatMap(
      ([, what = '', names = '']) =>
        [...names.matchAll(/(?:^|, )([^,(]+) \(/g)].map(([, name = '']) => ({
          id: idOf(name),
          kind: kindOf(what),
        })),
    );
    const found = [...singly, ...together];
    return this.children.flatMap(({ id, needs }) => {
      const kinds = [...new Set(needs.map(({ kind }) => kind))];
      const own = found.filter((one) => one.id === id).map(({ kind }) => kind);
      return [
        ...kinds.filter((kind) => own.includes(kind as never)),
        ...own.filter((kind) => !kinds.includes(kind as never)),
      ].map((kind) => `${id} ${kind}`);
    });
  }

  private childrenIn(text: string): readonly string[] {
    const names = new Set([...text.matchAll(/^- (.+)$/gm)].map(([, name]) => name));
    return this.children.flatMap(({ id, name }) => (names.has(name) ? [id] : []));
  }
}
