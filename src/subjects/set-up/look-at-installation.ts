'beside the script';
import { LISTED_ONLY } from '../../forms/responders';
import { isProtectionRefused } from '../../installation/machine-jobs';
import { triggerSpecs } from '../../installation/timetable';
import type { WindowContext } from '../../installation/window';
import { MS_PER_MINUTE } from '../../kernel/calendar';
import { Refused } from '../../kernel/page-words';
import { formsOf } from '../../ledger/subject';
import { readSettings } from '../../settings/settings';
import { mapAddressOf } from '../maps/links';
import { INSPECTION } from './inspection-words';
import type { InstallationFacts } from './installation-facts';
import { testState } from './test-response';

/** Name in the script's memory: when the last test mail left. */
const MAILED = 'uji:surat';
/** A second test mail within this time is refused: each is one of the hundred of the day. */
const MAIL_EVERY = 10 * MS_PER_MINUTE;

const mailedAt = ({ memory }: WindowContext): number | null => {
  const at = memory.get(MAILED);
  return at === null ? null : Number(at);
};

const isOwner = ({ who, owner }: WindowContext): boolean =>
  owner !== null && owner.toLowerCase() === who.toLowerCase();

/** @throws Refused for anybody but whoever has installed */
export function requireOwner(context: WindowContext): void {
  if (!isOwner(context)) throw new Refused(INSPECTION.ownerOnly(context.owner));
}

/** How the installation stands. */
export function inspect(context: WindowContext): InstallationFacts {
  const { inspection, memory, subjects, workbook, owner } = context;
  const settings = readSettings(workbook);
  const forms = formsOf(subjects);
  return {
    at: context.now(),
    zone: settings.register.zone,
    owner,
    isOwner: isOwner(context),
    authorised: inspection.authorised(),
    ownership: inspection.ownership(),
    workbookZone: inspection.workbookZone(),
    scriptZone: inspection.scriptZone(),
    forms: forms.map(({ name, label }) => ({ label, facts: inspection.form(name) })),
    wantedResponders: settings.senderMode === 'verified' ? LISTED_ONLY : 'siapa-saja',
    wantedHandlers: triggerSpecs(settings).flatMap(({ handler, schedule }) =>
      'on' in schedule && schedule.on === 'form-submit' ? forms.map(() => handler) : [handler],
    ),
    handlers: inspection.handlers(),
    toldAddress: inspection.toldAddress(),
    hasMapAddress: mapAddressOf(settings, memory) !== null,
    isMapAddressTyped: settings.mapAddress !== null,
    mailLeft: inspection.mailLeft(),
    mailedAt: mailedAt(context),
    isUnprotected: isProtectionRefused(memory),
    trouble: context.trouble(),
    test: testState(context),
  };
}

/**
 * Sends the owner a test mail, at most one in some minutes.
 *
 * @returns when the last one left
 */
export function sendTestMail(context: WindowContext): number | null {
  requireOwner(context);
  const { owner, memory, now } = context;
  const last = mailedAt(context);
  if (owner === null || (last !== null && now() - last < MAIL_EVERY)) return last;
  const { subject, text, sender } = INSPECTION.mail;
  // Before it leaves: what breaks off is no reason for a second one at once.
  memory.set(MAILED, String(now()));
  context.mail.send({ subject, text, html: text }, owner, sender);
  return mailedAt(context);
}
