import type { Instant, TimeZone } from '../../domain/calendar';
import { fold, tokensOf } from '../../domain/register/fold';
import { readRecord, withdrawn } from '../../domain/register/reading';
import {
  type ResponseRecord,
  type Revision,
  revisionOf,
  revisionOrder,
  withRevision,
} from '../../domain/register/response';
import type { Answers } from '../../domain/submission/answers';
import { journalTab } from '../../render/tabs/journal-row';
import { renderRow } from '../../render/tabs/tab';
import type { FormLinks } from '../form/form-links';
import { newOccasions, queued } from '../mail/occasions';
import { outboxChange } from '../mail/outbox';
import type { Ports } from '../ports';
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
      const revision = revisionOf(response);
      const { id, editUrl } = response;
      const alone = withdrawn({ id, editUrl, revisions: [revision] }, index.settings.register);
      const reading = readRecord(alone, index.settings.register);
      const holders = related(index, tokensOf([reading]));
      const held = readHeld(workbook, holders, reading.hasShortLink);

      const known = held.records.find((record) => record.id === id);
      const grown = known ? withRevision(known, revision) : alone;
      if (grown === known) return 'known';

      const settings = { ...index.settings.register, resolvedLinks: held.links };
      const record = withdrawn(grown, settings);
      const others = held.records.filter((other) => other.id !== id);
      const before = fold(held.records, settings);
      const after = fold([...others, record], settings);
      const receivedAt = now();
      const journal = (kept: ResponseRecord | undefined) =>
        journalRows(kept, { receivedAt, zone: settings.zone });
      const context = { zone: settings.zone, formLinks };
      workbook.write([
        ...planRegister(workbook, index, project(before, context), project(after, context)),
        planTab(workbook, {
          tab: journalTab,
          known: { topKey: index.newestRevision },
          before: journal(known),
          after: journal(record),
        }),
        overviewChange(countAfter(index, before, after, newest(index, id, revision))),
        outboxChange(
          newOccasions(before, after, reading.code, settings).map((occasion) => queued(occasion, receivedAt)),
          settings.zone,
        ),
      ]);
      return 'recorded';
    });
  };

/**
 * The rows of a response in the journal. Those that are there already are told the time of receipt of the new one too, which
 * their cells do not follow: only what differs between before and after is written.
 */
const journalRows = (
  record: ResponseRecord | undefined,
  { receivedAt, zone }: { readonly receivedAt: Instant; readonly zone: TimeZone },
) =>
  (record?.revisions ?? []).map((revision) =>
    renderRow(journalTab, {
      id: record?.id ?? '',
      editUrl: record?.editUrl ?? '',
      revision,
      receivedAt,
      zone,
    }),
  );

function newest(index: RegisterIndex, id: string, revision: Revision): string {
  const order = revisionOrder(id, revision);
  return index.newestRevision !== null && index.newestRevision > order ? index.newestRevision : order;
}
