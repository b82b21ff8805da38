/// <reference types="google-apps-script" />

// Publishing of forms, in the FormApp reference since 2025 but not yet in @types/google-apps-script.
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      setPublished(enabled: boolean): Form;
      isPublished(): boolean;
      /** False for forms made before publishing existed. */
      supportsAdvancedResponderPermissions(): boolean;
      addPublishedReader(emailAddress: string): Form;
      addPublishedReaders(emailAddresses: string[]): Form;
      getPublishedReaders(): Base.User[];
      removePublishedReader(emailAddress: string): Form;
    }
  }
}
