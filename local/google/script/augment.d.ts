/// <reference types="google-apps-script" />

// Granular consent, in the ScriptApp reference since 2025 but not yet whole in @types/google-apps-script.
declare namespace GoogleAppsScript {
  namespace Script {
    interface AuthorizationInfo {
      getAuthorizedScopes(): string[];
    }
    interface ScriptApp {
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
}
