import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** `turbo run …` that reports nothing to anyone, whatever the shell. */
const turbo = createRequire(new URL('../../../package.json', import.meta.url)).resolve('turbo/bin/turbo');
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};
const { status } = spawnSync(process.execPath, [turbo, 'run', ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exit(status ?? 1);
