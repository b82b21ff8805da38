import { dayOf, type TimeZone } from '../../kernel/calendar';
import {
  ARM_LABEL,
  LENGTH_HEIGHT_FOR_AGE_LABEL,
  WASTING_LABEL,
  WEIGHT_FOR_AGE_LABEL,
} from '../../kernel/growth/words';
import { NO_PLACE, PLACE_SOURCE_LABEL } from '../../kernel/place/words';
import { clockText, longDay, padded } from '../../kernel/words';
import { RESIDENCE_LABEL } from '../../subjects/children/decisions/kind-words';
import { FIELD_LABELS } from '../../subjects/children/submission/field-words';
import { STATUSES_WITHHELD } from '../../subjects/children/summary/figure-words';
import type { KeptOfChild, KeptResponse, KeptVisit } from '../../subjects/family-sheet/kept-of-child';
import { FAMILY_SHEET_PAGE as TEXTS } from '../../subjects/family-sheet/page-words';
import type { SharedWith } from '../../subjects/family-sheet/shared-with';
import { el } from '../dom';

/** What `lembarKeluarga` returns. */
export interface FamilySheet extends KeptOfChild {
  readonly kelurahan: string;
  readonly zone: TimeZone;
  readonly madeAt: number;
  readonly shared: SharedWith;
  readonly areStatusesWithheld: boolean;
}

/** All of it in the order in which a family reads it: who, how it grows, who wrote that, who sees it, what may be asked. */
export function sheetOf(sheet: FamilySheet): HTMLElement {
  const { identity, kelurahan, zone, madeAt, visits, responses } = sheet;
  return el(
    'article',
    { class: 'sheet' },
    el('p', { class: 'kind' }, TEXTS.title),
    el('h1', {}, identity.name ?? sheet.code),
    el('p', { class: 'from' }, TEXTS.from(kelurahan, longDay(dayOf(madeAt, zone)))),
    sheet.isWithheld ? el('p', { class: 'notice' }, TEXTS.withheld) : null,
    section(TEXTS.identity, pairs(identityRows(sheet))),
    section(
      TEXTS.visits,
      ...(visits.length === 0
        ? [el('p', {}, TEXTS.noVisits)]
        : [
            ...(sheet.areStatusesWithheld ? [el('p', { class: 'notice' }, STATUSES_WITHHELD.why)] : []),
            visitTable(visits),
            el('p', { class: 'small' }, TEXTS.indication),
          ]),
    ),
    section(TEXTS.rights, list(TEXTS.mayAsk), el('p', {}, TEXTS.whom(kelurahan))),
    section(TEXTS.shared, list(sharedLines(sheet))),
    section(TEXTS.decisions, list(decisionLines(sheet), TEXTS.noDecisions)),
    section(TEXTS.history, list(historyLines(sheet.shared), TEXTS.noDecisions)),
    section(TEXTS.responses, ...responses.map((response) => responseOf(response, zone))),
  );
}

const section = (title: string, ...content: readonly HTMLElement[]): HTMLElement =>
  el('section', {}, el('h2', {}, title), ...content);

const pairs = (rows: readonly (readonly [label: string, value: string])[]): HTMLElement =>
  el('dl', {}, ...rows.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));

const list = (lines: readonly string[], otherwise = ''): HTMLElement =>
  lines.length === 0 ? el('p', {}, otherwise) : el('ul', {}, ...lines.map((line) => el('li', {}, line)));

/** With a comma, as Indonesians write it. */
const decimal = (value: number): string => String(value).replace('.', ',');

/** `003/002`; a dash for what is not known. */
const neighbourhoodOf = (rt: number | null, rw: number | null): string =>
  [rt, rw].map((number) => (number === null ? '–' : padded(number))).join('/');

function identityRows(sheet: FamilySheet): readonly (readonly [string, string])[] {
  const { identity, place, residence, zone } = sheet;
  const { labels } = TEXTS;
  const or = <T>(value: T | null, text: (known: T) => string = String): string =>
    value === null ? TEXTS.unknown : text(value);
  return [
    [labels.code, sheet.code],
    [labels.sex, or(identity.sex, (sex) => TEXTS.sex[sex])],
    [labels.birthDate, or(identity.birthDate, longDay)],
    [labels.nik, or(identity.nik)],
    [labels.familyCardNumber, or(identity.familyCardNumber)],
    [labels.motherName, or(identity.motherName)],
    [labels.fatherName, or(identity.fatherName)],
    [labels.phone, or(identity.phone)],
    [labels.address, or(identity.address)],
    [labels.neighbourhood, neighbourhoodOf(identity.rt, identity.rw)],
    [labels.location, or(identity.location)],
    [
      labels.place,
      place
        ? TEXTS.placeOf(String(place.point.lat), String(place.point.lng), PLACE_SOURCE_LABEL[place.source])
        : NO_PLACE,
    ],
    [labels.posyandu, sheet.posyandu],
    [labels.birthOrder, or(identity.birthOrder)],
    [labels.birthWeightKg, or(identity.birthWeightKg, (kg) => TEXTS.kg(decimal(kg)))],
    [labels.birthLengthCm, or(identity.birthLengthCm, (cm) => TEXTS.cm(decimal(cm)))],
    [labels.gestationWeeks, or(identity.gestationWeeks, TEXTS.weeks)],
    [labels.registeredAt, longDay(dayOf(sheet.registeredAt, zone))],
    ...(residence
      ? [[labels.residence, `${RESIDENCE_LABEL[residence.status]}, ${longDay(residence.on)}`] as const]
      : []),
  ];
}

/** On a phone each row becomes a list of its own, so each cell knows its heading. */
function visitTable(visits: readonly KeptVisit[]): HTMLElement {
  const { columns } = TEXTS;
  const heads = Object.values(columns);
  const rows = [...visits].reverse().map((visit) => {
    const cells = visitCells(visit);
    return el(
      'tr',
      {},
      ...cells.map((text, i) =>
        el('td', { 'data-head': heads[i] ?? '', class: text === '' ? 'empty' : '' }, text),
      ),
    );
  });
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...rows),
  );
}

function visitCells({ measurement, completedMonths, status }: KeptVisit): readonly string[] {
  const { weightKg, lengthHeightCm, armCm, headCm, oedema, breastfed, vitaminA, note } = measurement;
  const { others } = TEXTS;
  const label = <S extends string>(labels: Readonly<Record<S, string>>, found: S | null): string =>
    found === null ? '' : labels[found];
  const arm = label(ARM_LABEL, status.arm);
  return [
    longDay(measurement.measuredOn),
    completedMonths === null ? '' : TEXTS.months(completedMonths),
    weightKg === null ? '' : TEXTS.kg(decimal(weightKg)),
    lengthHeightCm === null ? '' : TEXTS.cm(decimal(lengthHeightCm)),
    armCm === null ? '' : `${TEXTS.cm(decimal(armCm))}${arm === '' ? '' : ` (${arm})`}`,
    label(WEIGHT_FOR_AGE_LABEL, status.weightForAge),
    label(LENGTH_HEIGHT_FOR_AGE_LABEL, status.lengthHeightForAge),
    label(WASTING_LABEL, status.weightForLengthHeight),
    [
      ...(headCm === null ? [] : [others.head(decimal(headCm))]),
      ...(oedema === true ? [others.oedema] : []),
      ...(breastfed === true ? [others.breastfed] : []),
      ...(vitaminA === true ? [others.vitaminA] : []),
      ...(note ? [note] : []),
    ].join('; '),
  ];
}

function sharedLines({ shared, zone }: FamilySheet): readonly string[] {
  const { officers, readers, nameless, mails, lastMail } = shared;
  const names = [...readers, ...(nameless > 0 ? [TEXTS.nameless(nameless)] : [])];
  return [
    TEXTS.officers(officers.join('; ')),
    names.length > 0 ? TEXTS.readers(names.join(', ')) : TEXTS.noReaders,
    TEXTS.map,
    lastMail === null ? TEXTS.noMails : TEXTS.mails(mails, clockText(lastMail, zone)),
  ];
}

const decisionLines = ({ decisions, zone }: FamilySheet): readonly string[] =>
  decisions.map(({ at, what, why, undone }) =>
    [clockText(at, zone), what, ...(why === '' ? [] : [why]), ...(undone ? [TEXTS.undone] : [])].join(' · '),
  );

const historyLines = ({ history }: SharedWith): readonly string[] =>
  history.map(({ at, who, what }) => [sheetDay(at), who ?? TEXTS.kelurahan, what].join(' · '));

const MS_PER_DAY = 86_400_000;
/** Days from the day that Google Sheets counts from to 1 January 1970. */
const SHEET_EPOCH = 25_569;

/** The day and time of a cell, which is on the clock of the kelurahan already: `2026-01-07 08:00`. */
const sheetDay = (days: number): string =>
  new Date(Math.round((days - SHEET_EPOCH) * MS_PER_DAY)).toISOString().slice(0, 16).replace('T', ' ');

/** The latest revision whole; of earlier ones what was different then. */
function responseOf({ revisions }: KeptResponse, zone: TimeZone): HTMLElement {
  const [latest, ...earlier] = [...revisions].reverse();
  if (!latest) return el('div', {});
  return el(
    'div',
    { class: 'response' },
    el('h3', {}, TEXTS.sent(clockText(latest.submittedAt, zone), TEXTS.sender(latest.sentBy))),
    pairs(answerRows(latest.answers)),
    ...earlier.map((revision) =>
      el(
        'div',
        { class: 'earlier' },
        el(
          'p',
          { class: 'small' },
          `${TEXTS.revised}: ${TEXTS.sent(clockText(revision.submittedAt, zone), TEXTS.sender(revision.sentBy))}`,
        ),
        pairs(answerRows(different(revision.answers, latest.answers))),
      ),
    ),
  );
}

type Answers = KeptResponse['revisions'][number]['answers'];

const different = (answers: Answers, from: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key, value]) => from[key] !== value));

const answerRows = (answers: Answers): readonly (readonly [string, string])[] =>
  Object.entries(answers).flatMap(([key, value]) =>
    value === undefined ? [] : [[labelOf(key), value] as const],
  );

/** Answers without a question of ours stand under their own key. */
const labelOf = (key: string): string =>
  Object.entries(FIELD_LABELS).find(([known]) => known === key)?.[1] ?? key;
