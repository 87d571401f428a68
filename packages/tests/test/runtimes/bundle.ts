import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('exercise.ts', import.meta.url));

/**
 * The exercise as a script that leaves `runtime.exercise` behind. Without the source condition that
 * tests have, `@autumn/core` is what was built and would be published.
 */
export const bundleScript = (): Promise<string> => bundle({ format: 'iife', globalName: 'runtime' });

/** The exercise as a module that imports `@autumn/core` itself, through its `exports`. */
export const bundleModule = (): Promise<string> => bundle({ format: 'esm', packages: 'external' });

async function bundle(options: Parameters<typeof build>[0]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'neutral',
    target: 'es2022',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}
