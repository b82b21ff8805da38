/// <reference path="./augment.d.ts" />
import { flag, text } from '../core/arguments';
import { type FormHandle, Setters } from './handle';
import { editUrl, publishedUrl, summaryUrl } from './links';
import type { FormState } from './state';

type Form = GoogleAppsScript.Forms.Form;
const NAME = 'FormApp.Form';

/** Fields of a form that hold a value of one type and may change. */
type Changing = Omit<FormState, 'id' | 'publishedId' | 'fileName' | 'owner'>;
type KeysOf<T> = { [K in keyof Changing]-?: Changing[K] extends T ? K : never }[keyof Changing];

/** Settings that are one value of the state: getters are read with the form, setters are calls. */
export function settings(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle, NAME, self);
  const assignText = (method: string, key: KeysOf<string>) =>
    set.of(method, [text], (value: string) => {
      handle.form[key] = String(value);
    });
  const assignFlag = (method: string, key: KeysOf<boolean>) =>
    set.of(method, [flag], (value: boolean) => {
      handle.form[key] = value;
    });
  return {
    getTitle: () => handle.form.title,
    setTitle: assignText('setTitle', 'title'),
    getDescription: () => handle.form.description,
    setDescription: assignText('setDescription', 'description'),
    getConfirmationMessage: () => handle.form.confirmationMessage,
    setConfirmationMessage: assignText('setConfirmationMessage', 'confirmationMessage'),
    getCustomClosedFormMessage: () => handle.form.closedMessage,
    setCustomClosedFormMessage: assignText('setCustomClosedFormMessage', 'closedMessage'),
    collectsEmail: () => handle.form.collectsEmail,
    setCollectEmail: assignFlag('setCollectEmail', 'collectsEmail'),
    canEditResponse: () => handle.form.allowsResponseEdits,
    setAllowResponseEdits: assignFlag('setAllowResponseEdits', 'allowsResponseEdits'),
    hasLimitOneResponsePerUser: () => handle.form.limitsOneResponse,
    setLimitOneResponsePerUser: assignFlag('setLimitOneResponsePerUser', 'limitsOneResponse'),
    hasProgressBar: () => handle.form.progressBar,
    setProgressBar: assignFlag('setProgressBar', 'progressBar'),
    getShuffleQuestions: () => handle.form.shuffles,
    setShuffleQuestions: assignFlag('setShuffleQuestions', 'shuffles'),
    hasRespondAgainLink: () => handle.form.respondAgainLink,
    setShowLinkToRespondAgain: assignFlag('setShowLinkToRespondAgain', 'respondAgainLink'),
    isPublishingSummary: () => handle.form.publishesSummary,
    setPublishingSummary: assignFlag('setPublishingSummary', 'publishesSummary'),
    isQuiz: () => handle.form.quiz,
    setIsQuiz: assignFlag('setIsQuiz', 'quiz'),
    isAcceptingResponses: () => handle.form.accepting,
    setAcceptingResponses: assignFlag('setAcceptingResponses', 'accepting'),
    isPublished: () => handle.form.published,
    setPublished: assignFlag('setPublished', 'published'),
    supportsAdvancedResponderPermissions: () => true,
  };
}

/** Its id and its links. */
export function identity(handle: FormHandle): Partial<Form> {
  return {
    getId: () => handle.formId,
    getPublishedUrl: () => publishedUrl(handle.form),
    getEditUrl: () => editUrl(handle.form),
    getSummaryUrl: () => summaryUrl(handle.form),
  };
}
