/** The validated settings of a deployment (see `read-settings.ts`). */
export interface Settings {
  /** Origin, or origin and path prefix, without a trailing slash; calls go to `{apiBaseUrl}/v1/…`. */
  readonly apiBaseUrl: string;
  readonly auth: EntraSettings | GatewaySettings;
  readonly notice: Notice | null;
}

export type CloudName = 'public' | 'usgov' | 'china' | 'germany';

/** App + User: the person signs in with Microsoft Entra ID. */
export interface EntraSettings {
  readonly mode: 'entra';
  readonly cloud: CloudName;
  /** Absolute https URL of the authority, tenant included. */
  readonly authority: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** OpenID metadata as JSON text, only for the sandbox on a loopback address; `null` everywhere else. */
  readonly authorityMetadata: string | null;
}

/** Standalone App: a same-origin gateway adds the credential; the browser holds none. */
export interface GatewaySettings {
  readonly mode: 'gateway';
}

export interface Notice {
  readonly text: string;
  readonly href: string | null;
}

/** One wrong key of config.json, and the message that says what it should be. */
export interface SettingsProblem {
  /** Path of the key, such as `auth.tenantId`; `''` for the file itself. */
  readonly key: string;
  readonly problem:
    | 'not-secure'
    | 'file-missing'
    | 'file-unreachable'
    | 'file-not-json'
    | 'not-an-object'
    | 'unknown-key'
    | 'api-base-url'
    | 'mode'
    | 'cloud'
    | 'tenant-id'
    | 'client-id'
    | 'scopes'
    | 'authority-metadata'
    | 'notice';
  /** The current value, shortened, as JSON; `''` when the key is missing. */
  readonly found: string;
}
