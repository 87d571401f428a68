const names = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a `Host` header names this machine, with or without a port. */
export function isLoopback(host: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/:\d+$/, '');
  return name !== undefined && (names.has(name) || name.endsWith('.localhost'));
}
