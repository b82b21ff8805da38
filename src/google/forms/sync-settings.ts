import type { FormDefinition } from '../../forms/definition';
import { patiently } from './patiently';

interface Setting {
  readonly name: string;
  inLine(): boolean;
  write(): unknown;
}

/**
 * Brings the settings of the form as a whole in line. Whether it accepts answers is left as it is: closing the form is the
 * operator's right.
 *
 * @returns names of the settings that were written
 */
export function syncSettings(form: GoogleAppsScript.Forms.Form, wanted: FormDefinition): readonly string[] {
  const written: string[] = [];
  for (const setting of settingsOf(form, wanted)) {
    if (setting.inLine()) continue;
    patiently(() => setting.write());
    written.push(setting.name);
  }
  return written;
}

const settingsOf = (form: GoogleAppsScript.Forms.Form, wanted: FormDefinition): readonly Setting[] => [
  {
    name: 'title',
    inLine: () => form.getTitle() === wanted.title,
    write: () => form.setTitle(wanted.title),
  },
  {
    name: 'description',
    inLine: () => form.getDescription() === wanted.description,
    write: () => form.setDescription(wanted.description),
  },
  {
    name: 'confirmation',
    inLine: () => form.getConfirmationMessage() === wanted.confirmation,
    write: () => form.setConfirmationMessage(wanted.confirmation),
  },
  {
    name: 'email',
    inLine: () => form.collectsEmail() === (wanted.collectsEmail ?? true),
    write: () => form.setCollectEmail(wanted.collectsEmail ?? true),
  },
  { name: 'edits', inLine: () => form.canEditResponse(), write: () => form.setAllowResponseEdits(true) },
  { name: 'progress', inLine: () => form.hasProgressBar(), write: () => form.setProgressBar(true) },
  {
    name: 'again',
    inLine: () => form.hasRespondAgainLink(),
    write: () => form.setShowLinkToRespondAgain(true),
  },
  {
    name: 'published',
    // A form from before forms could be unpublished is always open.
    inLine: () => !form.supportsAdvancedResponderPermissions() || form.isPublished(),
    write: () => form.setPublished(true),
  },
];
