/** The host that this page stands in. */
import type { Host } from './host';

export { Failure, type Host, type Heard, type OpenedFile } from './host';

/** Each host is loaded only where it is needed. */
export async function findHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./tauri')).windowHost;
  return (await import('./serve')).browserHost;
}
