// The page with the children of a posyandu who were not measured this month, in the order in which one walks.
import { SWEEP_PAGE } from '../../subjects/cards/page-words';
import type { SweepList } from '../../subjects/cards/sweep';
import { startPage } from '../print/posyandu-chooser';
import { sweepSheet } from './sweep-view';

startPage<SweepList>({
  functionName: 'buatDaftarSapu',
  loading: SWEEP_PAGE.loading,
  draw(list, posyandu) {
    const { length } = list.children;
    return length === 0
      ? { sheets: [], said: SWEEP_PAGE.none }
      : { sheets: [sweepSheet(list, posyandu)], said: SWEEP_PAGE.made(length) };
  },
});
