import type { TestInfo } from '@playwright/test';

import type { Figure } from './promises.ts';

export const FIGURE = 'figure';

/** Passes a figure to the reporter, which may run in another process. */
export async function reportFigure(testInfo: TestInfo, figure: Figure): Promise<void> {
  await testInfo.attach(FIGURE, { contentType: 'application/json', body: JSON.stringify(figure) });
}
