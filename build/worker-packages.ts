import type { Plugin } from 'vite';

/** What the two lists of packages read of a chunk. */
interface ChunkModules {
  readonly type: 'chunk';
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** The plugins that list packages: the notices, and the bill of materials. */
const LISTS = new Set(['vite:license', 'rollup-plugin-sbom']);

/**
 * Lists the packages of workers with those of the page: Vite bundles workers by themselves, and neither list sees them. `inWorker` goes into
 * the workers' plugins, `inPage` into the page's.
 */
export function workerPackages(): { readonly inWorker: Plugin; readonly inPage: Plugin } {
  const moduleIds = new Set<string>();
  const worker: ChunkModules = { type: 'chunk', moduleIds: [], imports: [], dynamicImports: [] };
  return {
    inWorker: {
      name: 'packages-of-workers',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') for (const id of file.moduleIds) moduleIds.add(id);
        }
      },
    },
    inPage: {
      name: 'packages-with-workers',
      configResolved({ plugins }) {
        for (const plugin of plugins) {
          const list = plugin.generateBundle;
          if (!LISTS.has(plugin.name) || typeof list !== 'function') continue;
          plugin.generateBundle = function (options, bundle, isWrite) {
            const withWorker = Object.assign({}, bundle, {
              worker: { ...worker, moduleIds: [...moduleIds] },
            });
            return list.call(this, options, withWorker, isWrite);
          };
        }
      },
    },
  };
}
