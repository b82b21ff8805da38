// A subject that exists only in the tests: the elders of the kelurahan, with a form of two questions and codes of their own.
import type { FormSpec } from '../../../src/forms/form-spec';
import type { SlotJob } from '../../../src/installation/job';
import type { Room } from '../../../src/installation/room';
import { parseCode, personCode, type ResponseCode, responseCodeOf } from '../../../src/kernel/code';
import type { StateOf } from '../../../src/kernel/states';
import { type DecisionKind, isCode, type KindOf } from '../../../src/ledger/decisions/kind';
import { indexColumn } from '../../../src/ledger/index-column';
import { archiveColumns } from '../../../src/ledger/responses/archive';
import {
  firstSubmittedAt,
  latestRevision,
  type ResponseRecord,
  recordOrder,
} from '../../../src/ledger/responses/response';
import { codeToken, subjectToken } from '../../../src/ledger/responses/tokens';
import type { Projection, Reading, Subject } from '../../../src/ledger/subject';
import { newAmong, type SectionKind } from '../../../src/post/mail-kind';
import type { Recipient } from '../../../src/settings/settings';
import { number, text } from '../../../src/workbook/cells';
import { readRows, select, textField } from '../../../src/workbook/select';
import { column, KEY_HEADER, renderRow, type Tab } from '../../../src/workbook/tab';

const NAME = 'lansia';

interface ElderReading extends Reading {
  readonly nik: string;
  /** A grandchild that lives with the elder, by its code. */
  readonly grandchild: ResponseCode | null;
}

export interface Elder {
  readonly code: ResponseCode;
  readonly order: string;
  readonly nik: string;
  readonly grandchild: ResponseCode | null;
  readonly members: readonly ElderReading[];
  readonly hasDied: boolean;
}

export interface Elders {
  readonly elders: readonly Elder[];
}

/** The state, for a room further down the list. */
export const ELDERS: StateOf<Elders> = { name: NAME };

/** Line of the list that stands for the room: the last of `ROOMS` in `src/subjects/rooms.ts`. */
const form: FormSpec = {
  name: NAME,
  label: 'Formulir lansia',
  keys: ['nik_lansia', 'cucu'],
  lists: null,
  definition: ({ settings }) => ({
    title: `Lansia ${settings.kelurahan}`,
    description: 'Uji coba',
    confirmation: 'Terima kasih.',
    pages: [
      {
        key: 'lansia',
        title: '',
        help: '',
        questions: [
          {
            key: 'nik_lansia',
            title: 'NIK lansia',
            help: '',
            required: true,
            kind: { type: 'text', pattern: null },
          },
          {
            key: 'cucu',
            title: 'Kode cucu',
            help: '',
            required: false,
            kind: { type: 'text', pattern: null },
          },
        ],
      },
    ],
  }),
  probes: () => [],
  answers: (bySlot) => Object.fromEntries(bySlot),
};

function read(record: ResponseRecord): ElderReading {
  const { answers } = latestRevision(record);
  return {
    record,
    order: recordOrder(record),
    code: responseCodeOf(record.id),
    hasShortLink: false,
    nik: (answers.nik_lansia ?? '').replace(/\D/g, ''),
    grandchild: parseCode(answers.cucu ?? ''),
  };
}

const tokens = ({ code, nik, grandchild }: ElderReading): readonly string[] => [
  codeToken(code),
  ...(nik === '' ? [] : [subjectToken(NAME, 'nik', nik)]),
  ...(grandchild ? [codeToken(grandchild)] : []),
];

interface DiedContent {
  readonly kind: 'lansia-wafat';
  readonly elder: ResponseCode;
}

const DIED: KindOf<DiedContent> = { kind: 'lansia-wafat' };

const diedKind: DecisionKind<DiedContent> = {
  kind: 'lansia-wafat',
  label: 'Lansia meninggal',
  fits: ({ elder }) => isCode(elder),
  names: ({ elder }) => [elder],
  objections: ({ elder }, { states }) =>
    states.of(ELDERS).elders.some(({ members }) => members.some(({ code }) => code === elder))
      ? []
      : ['unknown-response'],
};

/** One elder for each NIK; a response without one is an elder of its own. */
function fold(readings: readonly ElderReading[], died: (code: ResponseCode) => boolean): Elders {
  const groups = new Map<string, ElderReading[]>();
  for (const reading of [...readings].sort((a, b) => (a.order < b.order ? -1 : 1))) {
    const key = reading.nik || reading.code;
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  const elders = [...groups.values()].flatMap((members): readonly Elder[] => {
    const [first] = members;
    const told = members.filter(({ grandchild }) => grandchild !== null);
    return first
      ? [
          {
            code: first.code,
            order: first.order,
            nik: first.nik,
            grandchild: told[told.length - 1]?.grandchild ?? null,
            members,
            hasDied: members.some(({ code }) => died(code)),
          },
        ]
      : [];
  });
  return { elders: elders.sort((a, b) => (a.order < b.order ? -1 : 1)) };
}

const elderTab: Tab<Elder> = {
  title: 'Lansia',
  sheetId: 901,
  kind: 'computed',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  added: true,
  key: ({ order }) => order,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ order }) => text(order), { hidden: true }),
    column('Kode Lansia', 110, 'text', ({ code }) => text(personCode('L', code))),
    column('Keadaan', 110, 'text', ({ hasDied }) => text(hasDied ? 'Meninggal' : 'Hidup')),
    column('Kiriman', 80, 'integer', ({ members }) => number(members.length)),
    indexColumn(({ members }) => [...new Set(members.flatMap(tokens))]),
    ...archiveColumns<Elder>(({ members }) => members.map(({ record }) => record)),
  ],
};

/** A line of a worklist: other rooms add theirs. */
export interface WorkRow {
  readonly key: string;
  readonly who: string;
  readonly what: string;
}

export const worklistTab: Tab<WorkRow> = {
  title: 'Perlu Dikunjungi',
  sheetId: 902,
  kind: 'computed',
  hidden: false,
  frozenColumns: 0,
  order: 'oldest-first',
  added: true,
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ key }) => text(key), { hidden: true }),
    column('Siapa', 160, 'text', ({ who }) => text(who)),
    column('Apa', 260, 'text', ({ what }) => text(what)),
  ],
};

const elderProjection = {
  tab: elderTab,
  rows: ({ elders }: Elders) => elders.map((elder) => renderRow(elderTab, elder)),
  holding: { kept: select(elderTab, { state: textField('Keadaan') }), always: true },
} satisfies Projection<Elders, unknown>;

const worklistProjection: Projection<Elders> = {
  tab: worklistTab,
  rows: ({ elders }) =>
    elders
      .filter(({ hasDied }) => !hasDied)
      .map(({ order, code }) =>
        renderRow(worklistTab, {
          key: `${order} lansia`,
          who: personCode('L', code),
          what: 'Kunjungi lansia',
        }),
      ),
  holding: null,
};

const elders: Subject<ElderReading, Elders> = {
  name: NAME,
  form,
  responses: { read, tokens, kept: (record) => record },
  fold: (readings, { decisions }) => fold(readings, (code) => decisions.of(DIED, code).length > 0),
  projections: [elderProjection, worklistProjection],
  decisions: [diedKind],
  persons: (state) => ({
    persons: state.elders.map(({ members }) => ({
      responses: members.map(({ code }) => code),
      erasable: () => members.map(({ code }) => code),
    })),
    waiting: [],
  }),
  figures: ({ elders: here }, others, { overview }) => [
    overview.change({ lansia: number(others.of(elderProjection).length + here.length) }),
  ],
};

const newElderKind: SectionKind<Elder, Recipient> = {
  kind: 'lansia-baru',
  pace: 'daily',
  urgency: 9,
  nobody: 'Tidak ada penerima',
  occasions({ before, after }) {
    const occasionsOf = ({ elders: some }: Elders) =>
      some.map(({ code }) => ({ about: code, key: `lansia-baru ${code}` }));
    return newAmong(occasionsOf(after.of(ELDERS)), occasionsOf(before.of(ELDERS)));
  },
  data: ({ about }, { states }) => states.of(ELDERS).elders.find(({ code }) => code === about) ?? null,
  recipients: (_elder, { recipients }) => recipients.filter(({ urgent }) => urgent),
  section: (items) => ({
    subject: 'Lansia baru',
    title: 'Lansia baru',
    blocks: items.flatMap(({ data: { code, members } }) => [
      { kind: 'paragraph', text: `${personCode('L', code)}: ${members.length} kiriman` },
      {
        kind: 'small',
        text: new Date(firstSubmittedAt((members[0] as ElderReading).record)).toISOString(),
      },
    ]),
  }),
};

/** Counts in the script's memory who stands in the tab. */
const countJob: SlotJob = {
  name: 'lansia',
  label: 'Menghitung lansia',
  slot: 'hourly',
  run({ workbook, memory }) {
    const { rows } = readRows(workbook, { rows: select(elderTab, { code: textField('Kode Lansia') }) });
    memory.set('lansia:hidup', String(rows.length));
    return rows.length;
  },
};

export const eldersRoom: Room = {
  name: NAME,
  subject: elders,
  mails: [newElderKind],
  jobs: [countJob],
  lines: [{ key: 'lansia', section: 'more', label: 'Lansia terdaftar', remark: null }],
};
