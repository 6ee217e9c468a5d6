import { asRecord } from '../src/text/json.ts';
import { pagePolicy } from './host-files.ts';

/** The charset, which must come first, and the preloads: a policy in the page makes browsers wait before they preload. */
const START = /<meta charset="[^"]*" \/>(?:\s*<link rel="(?:module)?preload"[^>]*>)*/;
const OF_ENTRA = /\s*<link\b[^>]* data-for="entra"[^>]*>/g;

/** A built page for a parsed config.json, with its security policy. */
export function pageFor(html: string, config: unknown): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(config)}" />`;
  return preloadsFor(
    html.replace(START, (start) => `${start}\n    ${meta}`),
    config,
  );
}

/** The page without preloads that this config.json has no use for: those of MSAL, for a gateway. */
export function preloadsFor(html: string, config: unknown): string {
  const isGateway = asRecord(asRecord(config)['auth'])['mode'] === 'gateway';
  return isGateway ? html.replaceAll(OF_ENTRA, '') : html;
}
