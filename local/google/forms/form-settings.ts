/// <reference path="./augment.d.ts" />
import { type FormHandle, Setters } from './handle';
import { editUrl, publishedUrl, summaryUrl } from './links';
import type { FormState } from './state';

type Form = GoogleAppsScript.Forms.Form;
const NAME = 'FormApp.Form';

/** Settings that are one value of the state: getters are read with the form, setters are calls. */
export function settings(handle: FormHandle, self: () => Form): Partial<Form> {
  const set = new Setters<Form>(handle.world, NAME, self);
  const assign = <K extends keyof FormState>(method: string, key: K) =>
    set.of(method, (value: FormState[K]) => {
      handle.form[key] = value;
    });
  return {
    getTitle: () => handle.form.title,
    setTitle: assign('setTitle', 'title'),
    getDescription: () => handle.form.description,
    setDescription: assign('setDescription', 'description'),
    getConfirmationMessage: () => handle.form.confirmationMessage,
    setConfirmationMessage: assign('setConfirmationMessage', 'confirmationMessage'),
    getCustomClosedFormMessage: () => handle.form.closedMessage,
    setCustomClosedFormMessage: assign('setCustomClosedFormMessage', 'closedMessage'),
    collectsEmail: () => handle.form.collectsEmail,
    setCollectEmail: assign('setCollectEmail', 'collectsEmail'),
    canEditResponse: () => handle.form.allowsResponseEdits,
    setAllowResponseEdits: assign('setAllowResponseEdits', 'allowsResponseEdits'),
    hasLimitOneResponsePerUser: () => handle.form.limitsOneResponse,
    setLimitOneResponsePerUser: assign('setLimitOneResponsePerUser', 'limitsOneResponse'),
    hasProgressBar: () => handle.form.progressBar,
    setProgressBar: assign('setProgressBar', 'progressBar'),
    getShuffleQuestions: () => handle.form.shuffles,
    setShuffleQuestions: assign('setShuffleQuestions', 'shuffles'),
    hasRespondAgainLink: () => handle.form.respondAgainLink,
    setShowLinkToRespondAgain: assign('setShowLinkToRespondAgain', 'respondAgainLink'),
    isPublishingSummary: () => handle.form.publishesSummary,
    setPublishingSummary: assign('setPublishingSummary', 'publishesSummary'),
    isQuiz: () => handle.form.quiz,
    setIsQuiz: assign('setIsQuiz', 'quiz'),
    isAcceptingResponses: () => handle.form.accepting,
    setAcceptingResponses: assign('setAcceptingResponses', 'accepting'),
    isPublished: () => handle.form.published,
    setPublished: assign('setPublished', 'published'),
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
