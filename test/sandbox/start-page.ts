import { html } from 'hono/html';

import type { OriginalFile } from './device-files/original-file.ts';
import { page } from './page-shell.ts';
import type { Scenario, ScenarioGroup } from './scenario.ts';
import { locationOf, SCENARIO_GROUPS } from './scenarios.ts';

/** Path of the start page's style: a file, because the production headers may forbid inline styles. */
export const STYLE_PATH = '/sandbox/style.css';
/** Where the files are that sample batches were uploaded with. */
export const FILES_PATH = '/sandbox/files';

/** The page at `/sandbox`: every sample batch with its link into the app. */
export function startPage() {
  const head = html`<link rel="stylesheet" href="${STYLE_PATH}" />`;
  const body = html`<h1>Sandbox: sample batches</h1>
    <p>
      The app runs here against stand-ins for Microsoft Entra ID and Partner Center: sample data, no real
      tenant, and nothing leaves this computer. Sign in with one click;
      <strong>Microsoft’s documented example</strong> is a good start.
    </p>
    <p><a href="/">Open the app</a></p>
    ${SCENARIO_GROUPS.map(section)}`;
  return page('Sandbox: sample batches', head, body, 'wide');
}

function section({ title, scenarios }: ScenarioGroup) {
  return html`<h2>${title}</h2>
    <ul class="plain">
      ${scenarios.map(item)}
    </ul>`;
}

function originalLink({ name }: OriginalFile) {
  return html`<p>Original file: <a href="${FILES_PATH}/${name}" download="${name}">${name}</a></p>`;
}

function item(scenario: Scenario) {
  return html`<li>
    <a href="${locationOf(scenario)}">${scenario.title}</a>
    <p>${scenario.whatToExpect}</p>
    <p class="quiet">Tracking ID ${scenario.trackingId}</p>
    ${scenario.original && originalLink(scenario.original)}
  </li>`;
}
