import type { CloudName } from '../../src/config/settings.ts';
import { CLOUD_HOSTS } from './kit/clouds.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, signIn, test } from './kit/test.ts';

const CLOUDS: readonly CloudName[] = ['public', 'usgov', 'china', 'germany'];

for (const cloud of CLOUDS) {
  test.describe(`the cloud ${cloud}`, () => {
    test.use({ cloud });

    test('signs in, renews and signs out at its own hosts only', async ({ page, context, world }) => {
      const { login, api } = CLOUD_HOSTS[cloud];
      const origins = new Set<string>();
      context.on('request', (request) => origins.add(new URL(request.url()).origin));
      // Below MSAL's renewal margin: every call renews its token first.
      world.entra.control.accessTokenSeconds = 240;

      await page.goto(world.origin + addressOf('documented-example').path);
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      const closed = page.getByText('Microsoft Cloud Deutschland, which was closed on 29 October 2021');
      await expect(closed).toBeVisible({ visible: cloud === 'germany' });
      await signIn(page);
      const screen = batchScreen(page);
      await expect(screen.verdict).toHaveText('Finished: 1 of 1 device failed');
      await screen.refresh.click();
      await expect.poll(() => world.statusCalls().length).toBe(2);
      const grants = world.entra.control.calls.map(({ form }) => form.get('grant_type'));
      expect(grants).toContain('authorization_code');
      expect(grants).toContain('refresh_token');
      const scopes = world.entra.control.calls.flatMap(({ form }) => form.get('scope')?.split(' ') ?? []);
      expect(scopes).toContain(`${api}/user_impersonation`);

      await page.getByRole('button', { name: 'Ada Admin' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      expect(origins).toEqual(new Set([world.origin, login, api]));
    });
  });
}
