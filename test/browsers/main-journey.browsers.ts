import { byRole } from './kit/target.ts';
import { signIn, test } from './kit/test.ts';

const VERDICT = { role: 'heading', level: 1 };

test('a newcomer signs in through the sandbox and reads the documented example', async ({ page, site }) => {
  await page.goto(`${site.origin}/sandbox`);
  await page.click(byRole('link', /documented example/));
  await signIn(page);
  await page.expectText(VERDICT, 'Finished: 1 of 1 device failed');
});
