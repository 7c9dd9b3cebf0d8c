/** The host inside the program's own window: one command, one ordered channel, the system's dialogs. */
import { Channel, invoke } from '@tauri-apps/api/core';
import type { Event } from '@/lib/bindings';
import { Failure, read, written, type Host, type OpenedFile } from './host';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function asked(command: string, body: unknown, headers?: Record<string, string>): Promise<unknown> {
  try {
    return await invoke(command, body as Record<string, unknown>, headers && { headers });
  } catch (thrown) {
    throw Failure.of(thrown);
  }
}

/** Header values are ASCII; names of files are not. */
const header = (text: string) => encodeURIComponent(text);

export const windowHost: Host = {
  kind: 'window',

  async request(kind, ask) {
    const reply = await asked('request', encoder.encode(written(kind, ask)));
    return read(decoder.decode(reply as ArrayBuffer));
  },

  async listen(hear) {
    const feed = new Channel<Event | ArrayBuffer | string>();
    feed.onmessage = (event) => {
      if (event instanceof ArrayBuffer) hear(JSON.parse(decoder.decode(event)) as Event);
      else if (typeof event === 'string') hear(JSON.parse(event) as Event);
      else hear(event);
    };
    await asked('listen', { feed });
  },

  async save(name, mediaType, bytes) {
    return Boolean(await asked('save_file', bytes, { name: header(name), 'media-type': header(mediaType) }));
  },

  async open() {
    return (await asked('open_file', {})) as OpenedFile | null;
  },

  async switchWorkspace(isNew) {
    return Boolean(await asked('switch_workspace', { isNew }));
  },
};
