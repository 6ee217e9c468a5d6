import type { ProductionWorld } from './world.ts';

/** The calls of the customers endpoints, as paths with their query. */
export function customerCalls(world: ProductionWorld): readonly string[] {
  return world.partnerCenter.calls
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => /\/customers(?:\/[^/]+)?$/i.test(pathname))
    .map(({ pathname, searchParams }) => searchParams.get('filter') ?? pathname);
}
