/** Connected or not: a browser does not say by what, so it counts as Wi-Fi. */
import type { Connection } from './types';

export function watchConnection(onChange: () => void): () => Connection {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => (navigator.onLine ? 'wifi' : 'none');
}
