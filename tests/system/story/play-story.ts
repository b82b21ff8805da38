import { addDays, type CalendarDate, daysBetween, mondayOf, startOfHour } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import type { Answers } from '../../../src/ledger/responses/response';
import { withdrawing } from '../../../src/subjects/children/decisions/contents';
import { ACT_FORM } from '../../../src/subjects/children/links/act-links';
import { ACT_LABEL } from '../../../src/subjects/needs/acts/act-words';
import { BIDAN, CAMAT, Kelurahan, recipient } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';
import { type ActLine, isLaidDown, type Story, type StoryChild, type VisitLine } from './read-story';

/** A response of a form, on the day on which it comes in. */
export interface StoryResponse {
  readonly on: CalendarDate;
  readonly id: string;
  readonly form: string | null;
  readonly answers: Answers;
  /** Where the kader who sends it works. */
  readonly posyandu: string;
}

/** Something that an officer does, on a day. */
interface OfficersTurn {
  readonly on: CalendarDate;
  readonly work: (kelurahan: Kelurahan, officer: Officer) => void;
}

const visitId = ({ id }: StoryChild, n: number): string => `${id}-kunjungan-${n}`;
const actId = ({ id }: StoryChild, { line }: ActLine): string => `${id}-tindakan-${line}`;
const registrationId = (child: StoryChild): string => visitId(child, 0);

/** The code by which a child is known. */
export const codeOfChild = (child: StoryChild) => responseCodeOf(registrationId(child));

function registrationOf(child: StoryChild, index: number, withNik: boolean): Answers {
  const [year = '', month = '', day = ''] = child.born.split('-');
  const dayOfNik = child.sex === 'P' ? Number(day) + 40 : Number(day);
  const nik = `330406${String(dayOfNik).padStart(2, '0')}${month}${year.slice(2)}${String(index + 1).padStart(4, '0')}`;
  const [order] = child.flags.flatMap((flag) => /^child (\d)$/.exec(flag)?.[1] ?? []);
  const [weeks] = child.flags.flatMap((flag) => /^born at (\d+) weeks$/.exec(flag)?.[1] ?? []);
  return {
    posyandu: child.posyandu,
    anak: 'baru',
    nama: child.name,
    jenis_kelamin: child.sex,
    tanggal_lahir: child.born,
    nama_ibu: child.mother,
    rt: String((index % 4) + 1),
    rw: String((index % 3) + 1),
    persetujuan: 'ya',
    ...(withNik ? { nik } : {}),
    ...(child.flags.includes('no pin')
      ? {}
      : { lokasi: `-7.39${800 + index * 2}, 109.69${700 + index * 2}` }),
    ...(order ? { anak_ke: order } : {}),
    ...(weeks ? { usia_kehamilan: weeks } : {}),
  };
}

function measuresOf(child: StoryChild, { on, kg, cm, extras }: VisitLine): Answers {
  return {
    tanggal_ukur: on,
    berat: kg.replace('.', ','),
    ...(cm === null
      ? {}
      : { tinggi: cm.replace('.', ','), cara_ukur: isLaidDown(child, on) ? 'telentang' : 'berdiri' }),
    ...(extras.lila ? { lila: extras.lila.replace('.', ',') } : {}),
    ...(extras.oedema ? { oedema: extras.oedema } : {}),
    ...(extras['vitamin-a'] ? { vitamin_a: 'ya' } : {}),
  };
}

function responsesAbout(child: StoryChild, index: number): readonly StoryResponse[] {
  const withNik = !child.flags.includes('no NIK');
  const registration = registrationOf(child, index, withNik);
  const known = { posyandu: child.posyandu, anak: codeOfChild(child) };
  const [registered] = child.flags.flatMap((flag) => /^registered (\d\d-\d\d)$/.exec(flag)?.[1] ?? []);
  const said: StoryResponse[] = [];
  const send = (on: string, id: string, answers: Answers, form: string | null = null) =>
    said.push({ on: on as CalendarDate, id, form, answers, posyandu: child.posyandu });
  if (registered) send(`2026-${registered}`, registrationId(child), registration);
  for (const [at, visit] of child.visits.entries()) {
    const n = at + (registered ? 1 : 0);
    const { extras } = visit;
    const who = n === 0 ? registration : known;
    const final = { ...who, ...measuresOf(child, visit) };
    const on = extras.sent ?? visit.on;
    const id = visitId(child, n);
    send(on, id, extras.typed ? { ...final, berat: extras.typed.replace('.', ',') } : final);
    if (extras.mended) send(extras.mended, id, final);
    if (extras['vitamin-a-added']) send(extras['vitamin-a-added'], id, { ...final, vitamin_a: 'ya' });
    if (extras.twice) send(on, `${id}-lagi`, final);
  }
  for (const { what, on } of child.changes) {
    const first = child.visits[0];
    if (what === 'nik' && first)
      send(on, registrationId(child), {
        ...registrationOf(child, index, true),
        ...measuresOf(child, first),
      });
    if (what === 'no-consent') send(on, `${child.id}-tidak`, { ...known, persetujuan: 'Tidak' });
  }
  return said;
}

function actsOf(child: StoryChild, children: readonly StoryChild[]): readonly StoryResponse[] {
  return child.acts.flatMap((act): readonly StoryResponse[] => {
    const { extras } = act;
    if (extras.by === 'officer') return [];
    const id = actId(child, act);
    const answers: Answers = {
      sasaran: codeOfChild(child),
      jenis: act.kind,
      tanggal: act.on,
      ...(extras.said ? { hasil: extras.said } : {}),
      ...(extras.until ? { sampai: extras.until } : {}),
      ...(extras.for ? { kebutuhan: extras.for } : {}),
    };
    const other = children.find((one) => one.id === extras['typed-for']);
    const on = (extras.sent ?? act.on) as CalendarDate;
    const first = { on, id, form: ACT_FORM, answers, posyandu: child.posyandu };
    return [
      other ? { ...first, answers: { ...answers, sasaran: codeOfChild(other) } } : first,
      ...(extras.mended ? [{ ...first, on: extras.mended as CalendarDate }] : []),
      ...(extras.twice ? [{ ...first, id: `${id}-lagi` }] : []),
    ];
  });
}

/** All that comes in by the forms, day by day. */
export const responsesOf = ({ children }: Story): readonly StoryResponse[] =>
  children
    .flatMap((child, index) => [...responsesAbout(child, index), ...actsOf(child, children)])
    .map((response, at) => ({ response, at }))
    .sort((a, b) => a.response.on.localeCompare(b.response.on) || a.at - b.at)
    .map(({ response }) => response);

const kindOfLabel = (label: string): string =>
  Object.entries(ACT_LABEL).find(([, said]) => said === label)?.[0] ?? '';

/** What the story calls it, and what an officer decides. */
const RESIDENCE: Readonly<Record<string, string>> = { moved: 'moved-out', back: 'active', died: 'died' };

function officersTurns(story: Story): readonly OfficersTurn[] {
  const decide = (officer: Officer, id: string, content: unknown) => {
    const answer = officer.decide(id, content as Parameters<Officer['decide']>[1]);
    if (!answer.ok) throw new Error(`${id}: ${answer.problems.join()}`);
  };
  return story.children.flatMap((child): readonly OfficersTurn[] => {
    const code = codeOfChild(child);
    return [
      ...child.visits.flatMap(({ extras }, n): readonly OfficersTurn[] =>
        extras.withdrawn
          ? [
              {
                on: extras.withdrawn as CalendarDate,
                work: (_, officer) => {
                  const view = officer.look(responseCodeOf(visitId(child, n)), true);
                  if (!view.response) throw new Error(`${child.id}: nothing to withdraw`);
                  decide(officer, `tarik-${child.id}-${n}`, withdrawing(view.response, view.child));
                },
              },
            ]
          : [],
      ),
      ...child.acts.flatMap((act): readonly OfficersTurn[] => {
        const { extras, on } = act;
        const name = actId(child, act);
        const turns: OfficersTurn[] = [];
        let key = '';
        if (extras.by === 'officer')
          turns.push({
            on,
            work: (kelurahan, officer) => {
              decide(officer, name, {
                kind: 'tindakan',
                child: code,
                act: kindOfLabel(act.kind),
                need: extras.for,
                on,
                until: extras.until ?? null,
                result: extras.said ?? '',
              });
              key = String(kelurahan.rows('Keputusan')[0]?.Kunci);
            },
          });
        if (extras.undone)
          turns.push({
            on: extras.undone as CalendarDate,
            work: (_, officer) => decide(officer, `batal-${name}`, { kind: 'undo', decision: key }),
          });
        if (extras.withdrawn)
          turns.push({
            on: extras.withdrawn as CalendarDate,
            work: (_, officer) =>
              decide(officer, `tarik-${name}`, {
                kind: 'withdraw',
                response: responseCodeOf(name),
                others: [],
              }),
          });
        return turns;
      }),
      ...child.changes.flatMap(({ what, on, words }): readonly OfficersTurn[] => {
        const status = RESIDENCE[what];
        if (status) {
          const content = { kind: 'residence', child: code, status, on };
          return [{ on, work: (_, officer) => decide(officer, `${what}-${child.id}`, content) }];
        }
        if (what === 'assign') {
          const [need, to] = words;
          const content = { kind: 'tugas', child: code, need, to };
          return [{ on, work: (_, officer) => decide(officer, `tugas-${child.id}`, content) }];
        }
        if (what === 'erase')
          return [
            {
              on,
              work: (_, officer) =>
                decide(officer, `hapus-${child.id}`, {
                  kind: 'erase-later',
                  responses: officer.look(code).child?.erasable ?? [],
                }),
            },
          ];
        return [];
      }),
    ];
  });
}

/** Somebody types another value into a row of `Batas`. */
function setLimit(kelurahan: Kelurahan, code: string, value: number): void {
  const row = kelurahan.rows('Batas').findIndex(({ Kode }) => Kode === code);
  const column = Object.keys(kelurahan.rows('Batas')[row] ?? {}).indexOf('Nilai');
  const cell = `'Batas'!${String.fromCharCode(65 + column)}${row + 2}`;
  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [[value]] }, kelurahan.workbookId, cell, { valueInputOption: 'RAW' }),
  );
}

/** Kader of each posyandu, by whose links its responses are sent. */
export const KADER_OF: Readonly<Record<string, string>> = {
  Mawar: 'kader.mawar@krandegan.example',
  Melati: 'kader.melati@krandegan.example',
  Kenanga: 'kader.kenanga@krandegan.example',
};
export const LURAH = 'lurah@krandegan.example';

const SETTINGS = {
  Posyandu: [
    { Posyandu: 'Mawar', 'Hari Buka': '12' },
    { Posyandu: 'Melati', 'Hari Buka': 'Selasa ke-2' },
    { Posyandu: 'Kenanga' },
  ],
  Kader: Object.entries(KADER_OF).map(([Posyandu, Email]) => ({
    Nama: `Kader ${Posyandu}`,
    Email,
    Posyandu,
  })),
  // The story is of no aid.
  Program: [],
  Petugas: [{ Nama: 'Bidan Sari', Email: BIDAN, Peran: 'Bidan' }],
  Penerima: [
    recipient(BIDAN, { Mingguan: 'Tidak' }),
    recipient(LURAH, { Peran: 'Lurah', Mendesak: 'Tidak' }),
    recipient(CAMAT, { Peran: 'Camat', Mingguan: 'Tidak', 'Boleh Lihat Nama': 'Tidak' }),
  ],
};

const HOURS = { night: 2, forms: 9, swept: 10, officer: 11, evening: 20 } as const;
/** More in a day than this come in while nobody runs, and are found by the sweep. */
const MOST_AT_ONCE = 3;

/** Each day of the story, also those on which nothing comes in. */
function daysOf({ checks }: Story, responses: readonly StoryResponse[]): readonly CalendarDate[] {
  const named = [...checks, ...responses.map(({ on }) => on)].sort();
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
}

/**
 * Plays a story day by day: the night before days on which something is looked at, forms in the morning, then what officers decide, and each
 * evening the mail, which has waited for it all day.
 *
 * @param evening told each day when the mail has left
 */
export function playStory(
  story: Story,
  evening: (kelurahan: Kelurahan, day: CalendarDate) => void,
): Kelurahan {
  const at = (day: CalendarDate, hour: number) => startOfHour(day, hour, 'WIB');
  const kelurahan = new Kelurahan(SETTINGS, at('2026-02-01' as CalendarDate, 9));
  kelurahan.stopClocks();
  const officer = new Officer(kelurahan);
  const responses = responsesOf(story);
  const turns = officersTurns(story);
  // A night moves the day on by which all is judged; where nothing is expected to be different, it is spared.
  const nights = new Set([...story.checks, ...story.mails.map(({ on }) => on)]);
  const sent = new Set<string>();
  let isErasing = false;
  const { clock } = kelurahan.world;
  for (const day of daysOf(story, responses)) {
    if (nights.has(day)) {
      clock.moveTo(at(day, HOURS.night));
      kelurahan.runtime.run('rawatHarian');
    }
    clock.moveTo(at(day, HOURS.forms));
    const today = responses.filter(({ on }) => on === day);
    const many = today.length > MOST_AT_ONCE;
    for (const { id, form, answers, posyandu } of today) {
      const email = KADER_OF[posyandu] ?? '';
      // An edit that no event tells of is found in the course of days.
      const isSwept = many && !sent.has(id);
      sent.add(id);
      kelurahan.send(answers, {
        id,
        email,
        ...(form ? { form } : {}),
        ...(isSwept ? { deliverAt: [] } : {}),
      });
    }
    clock.moveTo(Math.max(clock.now(), at(day, HOURS.swept)));
    if (many || isErasing) kelurahan.runtime.run('cocokkan');
    clock.moveTo(Math.max(clock.now(), at(day, HOURS.officer)));
    for (const { work } of turns.filter(({ on }) => on === day)) work(kelurahan, officer);
    for (const { code, value } of story.limits.filter(({ on }) => on === day))
      setLimit(kelurahan, code, value);
    isErasing = story.children.some(({ changes }) =>
      changes.some(({ what, on }) => what === 'erase' && on === day),
    );
    clock.moveTo(at(day, HOURS.evening));
    if (mondayOf(day) === day) kelurahan.runtime.run('ringkasanMingguan');
    kelurahan.runtime.run('kirimSurat');
    evening(kelurahan, day);
  }
  return kelurahan;
}
