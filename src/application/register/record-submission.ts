import type { Instant } from '../../domain/calendar';
import { fold, tokensOf } from '../../domain/register/fold';
import { isRefusal, readRecord, withoutRefused } from '../../domain/register/reading';
import {
  type ResponseRecord,
  type Revision,
  revisionOf,
  revisionOrder,
  withRevision,
} from '../../domain/register/response';
import type { RegisterSettings } from '../../domain/register/settings';
import type { Answers } from '../../domain/submission/answers';
import { journalTab } from '../../render/tabs/journal-row';
import { renderRow } from '../../render/tabs/tab';
import type { FormLinks } from '../form/form-links';
import { newOccasions, queued } from '../mail/occasions';
import { outboxChange } from '../mail/outbox';
import type { Ports, TabChange, WorkbookPort } from '../ports';
import { project } from './projection';
import { countAfter, overviewChange, planRegister, planTab } from './register-change';
import { INDEX_SELECTIONS, indexFrom, type RegisterIndex, readHeld, related } from './register-index';

/** A form response as the form hands it over. */
export interface IncomingResponse {
  readonly id: string;
  readonly editUrl: string;
  readonly submittedAt: Instant;
  readonly email: string;
  readonly answers: Answers;
}

/** `known`: this revision was here before, nothing was written. `blank`: an event without answers. */
export type RecordOutcome = 'recorded' | 'known' | 'blank';

/**
 * Takes in one revision of one response: journal, register, overview and outbox change together in one write, or not at all.
 * The same revision again changes nothing; an older one than is known takes its place in the history.
 */
export const recordSubmission =
  ({ workbook, lock, now }: Pick<Ports, 'workbook' | 'lock' | 'now'>, formLinks: FormLinks | null) =>
  (response: IncomingResponse): RecordOutcome => {
    if (Object.values(response.answers).every((answer) => answer.trim() === '')) return 'blank';
    return lock.during(() => {
      const index = indexFrom(workbook.read(INDEX_SELECTIONS));
      const revision = journalled(response, index.settings.register);
      const alone: ResponseRecord = { id: response.id, editUrl: response.editUrl, revisions: [revision] };
      const reading = readRecord(alone, index.settings.register);
      const holders = related(index, tokensOf([reading]));
      const held = readHeld(workbook, holders, reading.hasShortLink);

      const known = held.records.find(({ id }) => id === response.id);
      const record = known ? withRevision(known, revision) : alone;
      if (record === known) return 'known';

      const settings = { ...index.settings.register, resolvedLinks: held.links };
      const others = held.records.filter(({ id }) => id !== response.id);
      const before = fold(held.records, settings);
      const after = fold([...others, record], settings);
      const journal = {
        id: response.id,
        editUrl: response.editUrl,
        revision,
        receivedAt: now(),
        zone: settings.zone,
      };
      const context = { zone: settings.zone, formLinks };
      workbook.write([
        ...planRegister(workbook, index, project(before, context), project(after, context)),
        journalChange(workbook, index, journal),
        overviewChange(countAfter(index, before, after, newest(index, response.id, revision))),
        outboxChange(
          newOccasions(before, after, reading.code).map((occasion) => queued(occasion, now())),
          settings.zone,
        ),
      ]);
      return 'recorded';
    });
  };

function journalled(response: IncomingResponse, settings: RegisterSettings): Revision {
  const revision = revisionOf(response);
  if (!isRefusal(revision, settings)) return revision;
  return { ...revision, answers: withoutRefused(revision.answers) };
}

function newest(index: RegisterIndex, id: string, revision: Revision): string {
  const order = revisionOrder(id, revision);
  return index.newestRevision !== null && index.newestRevision > order ? index.newestRevision : order;
}

function journalChange(
  workbook: WorkbookPort,
  index: RegisterIndex,
  row: Parameters<typeof journalTab.key>[0],
): TabChange {
  const known = { topKey: index.newestRevision };
  return planTab(workbook, { tab: journalTab, known, before: [], after: [renderRow(journalTab, row)] });
}
