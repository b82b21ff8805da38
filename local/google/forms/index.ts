import { flag, requireSignature, text } from '../core/arguments';
import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType } from './enums';
import { formObject } from './form';
import { formOfUrl } from './links';
import { formState, formToEdit, newForm } from './state';
import {
  createCheckboxGridValidation,
  createCheckboxValidation,
  createGridValidation,
  createParagraphTextValidation,
  createTextValidation,
} from './validation';

type FormApp = GoogleAppsScript.Forms.FormApp;

function openByUrl(world: World, url: string): GoogleAppsScript.Forms.Form {
  const form = formOfUrl(world, url);
  if (!form) throw new GoogleException('Invalid argument: url');
  return formObject(world, formToEdit(world, form).id);
}

/** The global `FormApp`. */
export function createFormApp(world: World): FormApp {
  return emulatePart<FormApp>('FormApp', {
    Alignment,
    DestinationType,
    FeedbackType,
    ItemType,
    PageNavigationType,
    // New forms are unpublished unless asked otherwise, as announced for forms made by API after June 2026.
    create: (...args: [title: string, isPublished?: boolean]) => {
      requireSignature('FormApp.create', args, [text], [text, flag]);
      const [title, isPublished = false] = args;
      return world.call('FormApp.create', () => {
        return formObject(world, newForm(world, String(title), isPublished).id);
      });
    },
    openById: (id) => {
      requireSignature('FormApp.openById', [id], [text]);
      return world.call('FormApp.openById', () =>
        formObject(world, formToEdit(world, formState(world, String(id))).id),
      );
    },
    openByUrl: (url) => {
      requireSignature('FormApp.openByUrl', [url], [text]);
      return world.call('FormApp.openByUrl', () => openByUrl(world, String(url)));
    },
    // The script is bound to a spreadsheet, so there is no form around it.
    getActiveForm: () => nullAs(),
    createTextValidation,
    createParagraphTextValidation,
    createCheckboxValidation,
    createGridValidation,
    createCheckboxGridValidation,
  });
}
