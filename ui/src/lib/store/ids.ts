/** Ids of new records: UUIDs of version 7, so that they sort by the time they were made. */

export function freshId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(now / 256 ** (5 - index)) & 0xff;
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The id so many steps after another, as the core counts copies. */
export function following(id: string, steps: number): string {
  const hex = id.replaceAll('-', '');
  const counter = (1n << 62n) - 1n;
  const all = BigInt(`0x${hex}`);
  const next = (all & ~counter) | ((all + BigInt(steps)) & counter);
  return next
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
