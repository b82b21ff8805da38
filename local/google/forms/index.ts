import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType } from './enums';
import { formObject } from './form';
import { formOfUrl } from './links';
import { formState, newForm } from './state';
import {
  createCheckboxGridValidation,
  createCheckboxValidation,
  createGridValidation,
  createParagraphTextValidation,
  createTextValidation,
} from './validation';

type FormApp = GoogleAppsScript.Forms.FormApp;

function openByUrl(world: World, url: string): GoogleAppsScript.Forms.Form {
  const form = formOfUrl(world, String(url));
  if (!form) throw new GoogleException('Invalid argument: url');
  return formObject(world, form.id);
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
    create: (title: string, isPublished: boolean | undefined = false) =>
      world.call('FormApp.create', () => {
        if (typeof title !== 'string') throw signatureMismatch('FormApp.create', [title]);
        return formObject(world, newForm(world, title, isPublished).id);
      }),
    openById: (id) => world.call('FormApp.openById', () => formObject(world, formState(world, id).id)),
    openByUrl: (url) => world.call('FormApp.openByUrl', () => openByUrl(world, url)),
    // The script is bound to a spreadsheet, so there is no form around it.
    getActiveForm: () => nullAs(),
    createTextValidation,
    createParagraphTextValidation,
    createCheckboxValidation,
    createGridValidation,
    createCheckboxGridValidation,
  });
}
