import { type Page } from '@playwright/test';

import { scenarioNamed } from '../../sandbox/scenarios.ts';

/** The file that a sample batch was uploaded with. */
export function originalOf(scenario: string) {
  const { original } = scenarioNamed(scenario);
  if (!original) throw new Error(`${scenario} has no original file`);
  return { name: original.name, bytes: Buffer.from(original.bytes()) };
}

/** Drops a file on the grid, as from a folder. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], name));
      return data;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.getByRole('grid', { name: 'Devices' }).dispatchEvent('drop', { dataTransfer });
}

/** The parts of the panel, by role and name. */
export function filePanel(page: Page) {
  const region = page.getByRole('region', { name: 'Original file' });
  return {
    region,
    choose: region.getByRole('button', { name: 'Choose original file' }),
    forget: region.getByRole('button', { name: 'Forget file' }),
    findings: region.getByRole('list', { name: 'Findings' }),
    sendAgain: region.getByRole('button', { name: 'Fix and send again' }),
    copy: region.getByRole('button', { name: 'Download annotated copy' }),
    dialog: page.getByRole('dialog', { name: 'Fix and send again' }),
  };
}
