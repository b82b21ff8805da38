import { readPosyandu, samePosyandu } from '../../../kernel/answers/read-posyandu';
import { responseCodeOf } from '../../../kernel/code';
import type { ZScore } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import { expectedPosition } from '../../../kernel/growth/position';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import type { Counted } from '../../../ledger/change';
import { firstSubmittedAt, latestRevision } from '../../../ledger/response';
import type { Mail } from '../../../post/mail';
import type { OutboxRow } from '../../../post/outbox-tab';
import type { Stationery } from '../../../post/stationery';
import { isMailAddress, publicPosyandu, type Recipient, type Settings } from '../../../settings/settings';
import type { Child } from '../register/child';
import { codesOf, type Register, type Repair } from '../register/fold';
import { lookAt } from '../register/look-at';
import type { FirstLook } from '../submission/first-look';
import { describeIssue } from '../submission/words';
import { figuresByPosyandu, monthFigures } from '../summary/month-figures';
import { correctionMail } from './correction-mail';
import { isToBeTold } from './occasions';
import { type UrgentMailData, urgentMail } from './urgent-mail';
import { weeklyMail } from './weekly-mail';

/** All that the mails of one run are written from. */
export interface MailContext {
  readonly stationery: Stationery;
  readonly settings: Settings;
  readonly recipients: readonly Recipient[];
  /** The responses that the mails are about, and all that these bear on. */
  readonly register: Register;
  readonly counted: Counted;
  readonly queuedMails: number;
  readonly queuedAddresses: number;
  readonly sheetUrl: string;
  readonly mapUrl: string | null;
  /** Row of a child in the Sheet. */
  readonly rowUrl: (child: Child) => string | null;
}

export interface Letter {
  readonly to: string;
  readonly mail: Mail;
}

/** The letters of one queued mail; `moot` when there is no longer, or not yet, anything to tell. */
export type Letters =
  | { readonly kind: 'letters'; readonly letters: readonly Letter[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'moot' };

const letters = (written: readonly Letter[]): Letters =>
  written.length === 0 ? { kind: 'nobody' } : { kind: 'letters', letters: oncePerAddress(written) };

/** Whoever is entered for all posyandu and for one of them too is written to once: by the row that comes first. */
const oncePerAddress = (written: readonly Letter[]): readonly Letter[] =>
  written.filter(({ to }, i) => written.findIndex((first) => sameAddress(first.to, to)) === i);

const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function writeMail({ kind, about }: OutboxRow, context: MailContext): Letters {
  switch (kind) {
    case 'mendesak':
      return urgentLetters(about, context);
    case 'perbaikan':
      return correctionLetters(about, context);
    case 'mingguan':
      return weeklyLetters(context);
  }
}

function urgentLetters(about: string, context: MailContext): Letters {
  const found = recordedCase(about, context) ?? waitingCase(about, context);
  if (!found) return { kind: 'moot' };
  const recipients = context.recipients.filter(
    ({ urgent, posyandu }) => urgent && (posyandu === null || samePosyandu(posyandu, found.posyandu)),
  );
  return letters(
    recipients.map(({ email, named }) => ({
      to: email,
      mail: urgentMail(urgentData(found, named, context), context.stationery),
    })),
  );
}

/** A child with signs of gizi buruk, as far as the mail needs it. */
interface UrgentCase extends Pick<FirstLook, 'identity' | 'measurement' | 'ageDays' | 'completedMonths'> {
  readonly posyandu: string;
  readonly signs: NonEmpty<SevereSign>;
  readonly weightForLengthHeight: ZScore | null;
  readonly kader: string;
  readonly rowUrl: string | null;
}

function recordedCase(about: string, { register, rowUrl }: MailContext): UrgentCase | null {
  const child = register.children.find((one) => codesOf(one).some((code) => code === about));
  const visit = child?.visits.find(({ responses }) => responses.some((id) => responseCodeOf(id) === about));
  const signs = visit?.status.severeSigns ?? [];
  if (!child || !visit || !isNonEmpty(signs) || !isToBeTold(child)) return null;
  const { identity, posyandu } = child;
  const { weightForLengthHeight } = visit.scores;
  return {
    ...visit,
    identity,
    posyandu,
    signs,
    weightForLengthHeight,
    kader: visit.email,
    rowUrl: rowUrl(child),
  };
}

/** From a submission that waits to be mended: there is no row of the child to lead to yet. */
function waitingCase(about: string, { register, settings }: MailContext): UrgentCase | null {
  const repair = register.repairs.find(({ reading }) => reading.code === about);
  const look = repair && lookAt(repair, settings.register);
  if (!look || !isNonEmpty(look.severeSigns)) return null;
  const { answers, email } = latestRevision(repair.reading.record);
  return { ...look, signs: look.severeSigns, posyandu: answers.posyandu ?? '', kader: email, rowUrl: null };
}

function urgentData(found: UrgentCase, named: boolean, { settings }: MailContext): UrgentMailData {
  const { identity, measurement, signs, rowUrl } = found;
  const unnamed = {
    kelurahan: settings.kelurahan,
    posyandu: publicPosyandu(found.posyandu, settings),
    rw: identity.rw,
    measuredOn: measurement.measuredOn,
    signs,
    rowUrl,
  };
  if (!named) return { ...unnamed, right: 'unnamed' };
  return {
    ...unnamed,
    right: 'named',
    child: {
      name: identity.name,
      motherName: identity.motherName,
      address: identity.address,
      rt: identity.rt,
      kader: found.kader || null,
      completedMonths: found.completedMonths,
      weightKg: measurement.weightKg,
      armCm: measurement.armCm,
      weightForLengthHeight: found.weightForLengthHeight,
      expectedPosition: expectedPosition(found.ageDays),
    },
  };
}

function correctionLetters(about: string, context: MailContext): Letters {
  const repair = context.register.repairs.find(({ reading }) => reading.code === about);
  if (!repair) return { kind: 'moot' };
  const { email } = latestRevision(repair.reading.record);
  return letters(!isMailAddress(email) ? [] : [{ to: email, mail: correctionFor(repair, context) }]);
}

/** The address that a correction goes to was typed too, so nothing else that was typed is told it but a known posyandu. */
function listedPosyandu(typed: string, { register }: Settings): string | null {
  const { value, findings } = readPosyandu(typed, register.posyandu);
  return findings.length === 0 ? value : null;
}

function correctionFor(
  { reading, child, named, stops, warnings }: Repair,
  { settings, stationery }: MailContext,
): Mail {
  const { record } = reading;
  const { answers } = latestRevision(record);
  return correctionMail(
    {
      kelurahan: settings.kelurahan,
      posyandu: listedPosyandu(answers.posyandu ?? '', settings),
      submittedAt: firstSubmittedAt(record),
      timeZone: settings.register.zone,
      childName: answers.nama ?? (child ?? named)?.identity.name ?? null,
      stops: stops.map(describeIssue),
      checks: warnings.map(describeIssue),
      editUrl: record.editUrl || null,
    },
    stationery,
  );
}

function weeklyLetters(context: MailContext): Letters {
  const { settings, counted, recipients } = context;
  const { asOf } = counted;
  if (asOf === null) return { kind: 'moot' };
  const data = {
    kelurahan: settings.kelurahan,
    asOf,
    total: monthFigures(counted.children, asOf),
    byPosyandu: figuresByPosyandu(
      counted.children,
      settings.register.posyandu.map(({ name }) => name),
      asOf,
    ),
    waitingForCorrection: counted.toMend,
    queuedMails: context.queuedMails,
    queuedAddresses: context.queuedAddresses,
    sheetUrl: context.sheetUrl,
    mapUrl: context.mapUrl,
  };
  return letters(
    recipients
      .filter(({ weekly }) => weekly)
      .map(({ email, named }) => ({
        to: email,
        mail: weeklyMail({ ...data, smallCounts: named ? 'shown' : 'withheld' }, context.stationery),
      })),
  );
}
