import { number, text } from '../../workbook/cells';
import { column, KEY_HEADER, type Tab } from '../../workbook/tab';
import { shareOf } from './share';
import { SCORE_HEADERS, SCORE_ITEM, SCORE_TITLE } from './words';

/** A person, or a group of them, in a quarter. */
export interface ScoreRow {
  /** Sorts as text. */
  readonly place: string;
  readonly quarter: string;
  readonly group: string;
  /** '' of a group. */
  readonly code: string;
  readonly rw: number | null;
  readonly standing: string;
  /** `Y`, `T` or `TS`; of a group how many of how many; '' where the item is none of the group's. */
  readonly items: Readonly<Partial<Record<keyof typeof SCORE_ITEM, string>>>;
  readonly yes: number;
  /** Items that are due. */
  readonly due: number;
  readonly remark: string;
}

const NOTES: Partial<Readonly<Record<keyof typeof SCORE_ITEM, string>>> = {
  antenatal: 'scoreNutrition',
  visited: 'scoreVisited',
  immunised: 'scoreByAct',
  water: 'scoreByAct',
};

/** The tab `Scorecard 1000 HPK`: codes and no names, for officers. */
export const scoreTab: Tab<ScoreRow> = {
  title: SCORE_TITLE,
  sheetId: 168,
  filtered: true,
  kind: 'computed',
  hidden: false,
  frozenColumns: 4,
  order: 'oldest-first',
  added: true,
  key: ({ place }) => place,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ place }) => text(place), { hidden: true }),
    column(SCORE_HEADERS.quarter, 120, 'text', ({ quarter }) => text(quarter), { note: 'scoreQuarter' }),
    column(SCORE_HEADERS.group, 150, 'text', ({ group }) => text(group)),
    column(SCORE_HEADERS.code, 110, 'text', ({ code }) => text(code)),
    column(SCORE_HEADERS.rw, 60, 'integer', ({ rw }) => number(rw)),
    column(SCORE_HEADERS.standing, 110, 'text', ({ standing }) => text(standing)),
    ...(Object.keys(SCORE_ITEM) as (keyof typeof SCORE_ITEM)[]).map((item) => {
      const note = NOTES[item];
      return column<ScoreRow>(SCORE_ITEM[item], 90, 'text', ({ items }) => text(items[item] ?? ''), {
        ...(note && { note }),
      });
    }),
    column(SCORE_HEADERS.yes, 60, 'integer', ({ yes }) => number(yes)),
    column(SCORE_HEADERS.due, 100, 'integer', ({ due }) => number(due)),
    column(SCORE_HEADERS.level, 90, 'percent', ({ yes, due }) => number(shareOf(yes, due)), {
      note: 'scoreLevel',
    }),
    column(SCORE_HEADERS.remark, 220, 'text', ({ remark }) => text(remark), { wrap: true }),
  ],
};
