import { codeOfToken } from '../../ledger/responses/tokens';
import type { Subject } from '../../ledger/subject';
import { checkDangerKind } from './decisions/check-danger';
import { consentStandsKind } from './decisions/consent-stands';
import { correctKind } from './decisions/correct';
import { apartKind, togetherKind } from './decisions/household';
import { personsOf } from './decisions/persons';
import { resideKind } from './decisions/reside';
import { childrenForm } from './form/children-form';
import { CORRECT } from './reading/correction';
import { readWith } from './reading/read-with';
import { namedIn, type Reading, readRecord, withoutRefused } from './reading/reading';
import { readingTokens } from './recognition/keys';
import { fillingsOf } from './register/fillings';
import { foldReadings, type Register } from './register/fold';
import { CHILDREN } from './register/state';
import { countAll, figureValues } from './shown/figures';
import {
  childProjection,
  closedProjection,
  repairProjection,
  turnedFive,
  visitProjection,
} from './shown/projections';

/** The register of children under five: who they are, and their visits. */
export const children: Subject<Reading, Register> = {
  name: CHILDREN.name,
  form: childrenForm,
  responses: {
    read: (record, { settings, decisions }) => readWith(record, settings, decisions),
    fillings: fillingsOf,
    namedIn,
    tokens: readingTokens,
    kept: withoutRefused,
    places: (record, settings) =>
      record.revisions.flatMap((revision) => {
        const { inForce } = readRecord({ ...record, revisions: [revision] }, settings);
        return inForce ? [inForce.submission.identity] : [];
      }),
    mayHaveLink: (decisions, tokens) =>
      [...tokens].some((token) => {
        const code = codeOfToken(token);
        return (
          code !== null &&
          decisions.mentions(code) &&
          decisions.of(CORRECT, code).some(({ content }) => content.field === 'lokasi')
        );
      }),
  },
  fold: (readings, { settings, decisions }) => foldReadings(readings, settings, decisions),
  projections: [childProjection, visitProjection, repairProjection, closedProjection],
  decisions: [correctKind, resideKind, checkDangerKind, consentStandsKind, togetherKind, apartKind],
  persons: personsOf,
  places: ({ children: registered, withheld }) => [
    ...registered.map(({ identity }) => identity),
    ...withheld.flatMap(({ child }) => child?.identity ?? []),
  ],
  figures: (register, others, shown) => [
    shown.overview.change(figureValues(countAll(register, others, shown), shown.areFiguresWithheld)),
  ],
  passing: turnedFive,
};
