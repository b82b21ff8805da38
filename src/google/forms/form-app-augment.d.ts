/// <reference types="google-apps-script" />

// Publishing of forms: in the FormApp reference, not yet in @types/google-apps-script 2.0.13.
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      setPublished(enabled: boolean): Form;
      isPublished(): boolean;
      getPublishedReaders(): GoogleAppsScript.Base.User[];
      addPublishedReader(email: string): Form;
      addPublishedReaders(emails: string[]): Form;
      removePublishedReader(email: string): Form;
      /** False for forms made before forms could be unpublished. */
      supportsAdvancedResponderPermissions(): boolean;
    }
  }
}
