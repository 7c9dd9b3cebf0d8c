/** The host in a browser: `desirepath serve` on loopback, over HTTP and a WebSocket. */
import type { Event } from '@/lib/bindings';
import { base64 } from '../base64';
import { Failure, read, written, type Heard, type Host, type OpenedFile } from './host';

const KEPT = 'desire-path-token';
const LONGEST_PAUSE = 5000;
/** Browsers let so many bytes outlive their page. */
const LONGEST_PARTING = 16_000;

/** The token comes in the address's fragment, which is never sent, and stays for this tab only. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return given ?? sessionStorage.getItem(KEPT) ?? '';
}

const token = takeToken();
/** Names this page among all that are open on the workspace. */
const client = crypto.randomUUID();
const base = new URL('./', location.href);

function connect(hear: (heard: Heard) => void, opened: () => void, pause = 250): void {
  const address = new URL(`feed?token=${encodeURIComponent(token)}&client=${client}`, base);
  address.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  let next = pause;
  socket.onopen = () => {
    next = 250;
    opened();
  };
  socket.onmessage = (message) => hear(JSON.parse(String(message.data)) as Event);
  socket.onclose = () => {
    const missed = () => hear({ kind: 'missed' });
    setTimeout(() => connect(hear, missed, Math.min(next * 2, LONGEST_PAUSE)), next);
  };
}

export const browserHost: Host = {
  kind: 'browser',

  async request(kind, ask) {
    let text: string;
    const body = written(kind, ask);
    try {
      const response = await fetch(new URL('request', base), {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'X-Client': client,
        },
        body,
        // What is sent while the page closes still arrives.
        keepalive: body.length < LONGEST_PARTING,
      });
      text = await response.text();
      if (!text.startsWith('{')) throw new Error(`HTTP ${response.status}`);
    } catch (thrown) {
      throw Failure.of(thrown);
    }
    return read(text);
  },

  listen: (hear) => new Promise((opened) => connect(hear, opened)),

  save(name, mediaType, bytes) {
    const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return Promise.resolve(true);
  },

  open: (endings) =>
    new Promise<OpenedFile | null>((chosen) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = endings.map((ending) => `.${ending}`).join(',');
      input.oncancel = () => chosen(null);
      input.onchange = async () => {
        const file = input.files?.[0];
        chosen(file ? { name: file.name, bytes: await base64(file) } : null);
      };
      input.click();
    }),
};
