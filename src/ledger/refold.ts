import { planTabs } from '../workbook/plan-tabs';
import { dayOfRevision, stateRows } from './change';
import type { Context } from './context';
import { foldAll } from './fold-all';
import { closure, readHeld, readIndex } from './ledger-index';

/** Computes some rows anew after something outside the responses was learnt: where a short link leads. */
export const refold = (context: Context, tokens: readonly string[]): void =>
  context.lock.during(() => {
    const { workbook, subjects } = context;
    const index = readIndex(context);
    const { decisions } = index;
    const { register: settings } = index.settings;
    const { holders } = closure(index, tokens);
    const { records, links } = readHeld(context, holders, true);
    const before = foldAll(subjects, records, settings, decisions).states;
    const after = foldAll(subjects, records, { ...settings, resolvedLinks: links }, decisions).states;
    const affected = { settings, holders: new Set(holders), before, after };
    workbook.write(
      planTabs(workbook, stateRows(context, index, affected, dayOfRevision(index.newestRevision, index))),
    );
  });
