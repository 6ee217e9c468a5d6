import type { ProductionWorld } from './world.ts';

/** The calls about customers themselves, as paths with what they ask for. */
export function customerCalls(world: ProductionWorld): readonly string[] {
  return world.partnerCenter.calls
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => /\/customers(?:\/[^/]+)?$/i.test(pathname))
    .map(({ pathname, searchParams }) => searchParams.get('filter') ?? pathname);
}
