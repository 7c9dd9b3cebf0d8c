/**
 * Pictures on their way in and out: what a person gives is looked at, made no larger than a screen needs, and kept in the
 * workspace; what is shown small is fetched once.
 */
import type { Id } from '@/lib/bindings';
import { Failure } from '@/lib/host';
import type { Workspace } from '@/lib/store/workspace.svelte';

/** Files of these endings are offered where a picture is chosen. */
export const PICTURES = ['png', 'jpg', 'jpeg', 'webp', 'gif'] as const;

/** What is taken in, in bytes, and what of it is kept at most, in pixels a side and in bytes. */
const LARGEST = 40 * 1024 * 1024;
const SIDE = 2400;
const KEPT = 4 * 1024 * 1024;
/** The longest side of what is shown in a cell. */
const SMALL = 480;
/** So many small pictures are remembered. */
const REMEMBERED = 300;

export const isPicture = (file: Blob): boolean => file.type.startsWith('image/');

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function unreadable(name: string): Failure {
  return new Failure({ code: 'picture-unreadable', args: { name } });
}

/** Draws a picture with its longest side at most so long. */
async function drawn(source: Blob, side: number, name: string): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(source).catch(() => {
    throw unreadable(name);
  });
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

const blobOf = (canvas: HTMLCanvasElement, type: string, name: string) =>
  new Promise<Blob>((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(unreadable(name))), type, 0.9),
  );

/** The picture as it is kept: as it came, or drawn anew if it is larger than anybody looks at. */
async function bounded(file: Blob, name: string): Promise<Blob> {
  if (file.size > LARGEST) {
    const limit = `${LARGEST / 1024 / 1024} MB`;
    throw new Failure({ code: 'asset-too-large', args: { limit } });
  }
  const bitmap = await createImageBitmap(file).catch(() => {
    throw unreadable(name);
  });
  const fits = Math.max(bitmap.width, bitmap.height) <= SIDE && file.size <= KEPT;
  bitmap.close();
  if (fits) return file;
  const canvas = await drawn(file, SIDE, name);
  const exact = file.type === 'image/png' ? await blobOf(canvas, 'image/png', name) : null;
  return exact && exact.size <= KEPT ? exact : blobOf(canvas, 'image/jpeg', name);
}

/** Keeps a picture in the workspace. Fails with a `Failure` that says what is wrong with it. */
export async function keepPicture(space: Workspace, file: Blob, name: string): Promise<Id> {
  const kept = await bounded(file, name);
  const { asset } = await space.ask('addAsset', { name, mediaType: kept.type, bytes: await base64(kept) });
  return asset;
}

/** Lets the person choose a picture and keeps it. Nothing if they thought better of it. */
export async function choosePicture(space: Workspace): Promise<{ asset: Id; name: string } | null> {
  const file = await space.host.open(PICTURES);
  if (!file) return null;
  const bytes = Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0));
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const type = `image/${ending === 'jpg' ? 'jpeg' : ending}`;
  return { asset: await keepPicture(space, new Blob([bytes], { type }), file.name), name: file.name };
}

const small = new Map<Id, Promise<string>>();

/** The address of a picture as small as a cell shows it. */
export function smallPicture(space: Workspace, asset: Id): Promise<string> {
  const known = small.get(asset);
  if (known) return known;
  const made = makeSmall(space, asset);
  small.set(asset, made);
  // What could not be had is asked for again; what was asked for first is forgotten first.
  made.catch(() => small.delete(asset));
  for (const oldest of small.keys()) {
    if (small.size <= REMEMBERED) break;
    small.delete(oldest);
  }
  return made;
}

async function makeSmall(space: Workspace, asset: Id): Promise<string> {
  const { mediaType, bytes } = await space.ask('asset', { asset });
  const whole = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const canvas = await drawn(new Blob([whole], { type: mediaType }), SMALL, '');
  return canvas.toDataURL('image/webp', 0.85);
}
